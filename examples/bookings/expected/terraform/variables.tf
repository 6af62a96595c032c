# Compiled by archc from bookings.yaml. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "bookings"
  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,14}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 16 characters of a-z, 0-9 and '-', and begin with a letter."
  }
}

variable "environment" {
  description = "Deployment environment, put in tags."
  type        = string
  default     = "prod"
}

variable "tags" {
  description = "Further tags for every resource."
  type        = map(string)
  default     = {}
}

variable "region" {
  description = "Home region."
  type        = string
  default     = "eu-north-1"
  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be an AWS region code such as eu-west-1."
  }
}

variable "deletion_protection" {
  description = "Guards what keeps data. Set it to false, and apply, before a destroy."
  type        = bool
  default     = true
}

variable "final_snapshot" {
  description = "Ends the name of the last snapshot of a database that is destroyed; another one each time. Empty: none is taken."
  type        = string
  default     = "final"
  validation {
    condition     = can(regex("^([a-z0-9]+(-[a-z0-9]+)*)?$", var.final_snapshot))
    error_message = "final_snapshot must be empty, or words of a-z and 0-9 with single dashes between."
  }
}

variable "force_destroy" {
  description = "Lets a destroy take along what is in buckets, registries and vaults. Set it to true, and apply, before one."
  type        = bool
  default     = false
}

variable "log_retention_days" {
  description = "How long logs are kept."
  type        = number
  default     = 365
  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days must be a number of days that CloudWatch Logs knows, such as 30, 90 or 365."
  }
}

variable "api_throttle_burst" {
  description = "Requests that it takes at once."
  type        = number
  default     = 400
  validation {
    condition     = var.api_throttle_burst >= 1 && var.api_throttle_burst <= 50000
    error_message = "api_throttle_burst must be at least 1, at most 50000."
  }
}

variable "api_throttle_rate" {
  description = "Requests that it takes in a second, in the long run."
  type        = number
  default     = 200
  validation {
    condition     = var.api_throttle_rate >= 1 && var.api_throttle_rate <= 100000
    error_message = "api_throttle_rate must be at least 1, at most 100000."
  }
}

variable "book_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.book_architecture)
    error_message = "book_architecture must be one of arm64, x86_64."
  }
}

variable "book_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.book_handler))
    error_message = "book_handler must be of the form [^ ]+."
  }
}

variable "book_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.book_memory_mib >= 128 && var.book_memory_mib <= 10240
    error_message = "book_memory_mib must be at least 128, at most 10240."
  }
}

variable "book_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "book_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.book_reserved_concurrency >= -1 && var.book_reserved_concurrency <= 100000
    error_message = "book_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "book_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.book_runtime))
    error_message = "book_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "book_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 20
  validation {
    condition     = var.book_timeout_seconds >= 1 && var.book_timeout_seconds <= 900
    error_message = "book_timeout_seconds must be at least 1, at most 900."
  }
}

variable "domain_name" {
  description = "Public name of the site. Set it to a domain you own before you apply."
  type        = string
  default     = "example.com"
  validation {
    condition     = can(regex("^(?:[a-z0-9.-]+)$", var.domain_name))
    error_message = "domain_name must be of the form [a-z0-9.-]+."
  }
}

variable "door_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "duty_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.duty_email))
    error_message = "duty_email must be of the form ([^@ ]+@[^@ ]+)?."
  }
}

variable "filter_count_only" {
  description = "Count what the rules match and block nothing, to see first whom they would turn away."
  type        = bool
  default     = false
}

variable "filter_rate_limit" {
  description = "Requests in five minutes from one address before it is blocked."
  type        = number
  default     = 2000
  validation {
    condition     = var.filter_rate_limit >= 10 && var.filter_rate_limit <= 2000000000
    error_message = "filter_rate_limit must be at least 10, at most 2000000000."
  }
}

variable "ledger_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 30
  validation {
    condition     = var.ledger_backup_retention_days >= 1 && var.ledger_backup_retention_days <= 35
    error_message = "ledger_backup_retention_days must be at least 1, at most 35."
  }
}

variable "ledger_database_name" {
  description = "Name of the first database."
  type        = string
  default     = "app"
  validation {
    condition     = can(regex("^(?:[A-Za-z][A-Za-z0-9_]{0,62})$", var.ledger_database_name))
    error_message = "ledger_database_name must be of the form [A-Za-z][A-Za-z0-9_]{0,62}."
  }
}

variable "ledger_engine_version" {
  description = "Version of the engine. A major one (16, 8.0) follows AWS's minor versions by itself; one in full stays as it is."
  type        = string
  default     = "16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9A-Za-z._]+)?)$", var.ledger_engine_version))
    error_message = "ledger_engine_version must be of the form [0-9]+(\\.[0-9A-Za-z._]+)?."
  }
}

variable "ledger_instance_class" {
  description = "Class of the members. db.serverless scales between the least and the greatest capacity."
  type        = string
  default     = "db.serverless"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.ledger_instance_class))
    error_message = "ledger_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "ledger_max_capacity" {
  description = "Greatest capacity of a serverless member (ACU)."
  type        = number
  default     = 8
  validation {
    condition     = var.ledger_max_capacity >= 1 && var.ledger_max_capacity <= 256
    error_message = "ledger_max_capacity must be at least 1, at most 256."
  }
  validation {
    condition     = var.ledger_max_capacity >= var.ledger_min_capacity
    error_message = "ledger_max_capacity must be at least ledger_min_capacity."
  }
}

variable "ledger_min_capacity" {
  description = "Least capacity of a serverless member (ACU)."
  type        = number
  default     = 0.5
  validation {
    condition     = var.ledger_min_capacity >= 0 && var.ledger_min_capacity <= 256
    error_message = "ledger_min_capacity must be at least 0, at most 256."
  }
}

variable "net_cidr" {
  description = "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets."
  type        = string
  default     = "10.60.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9]+){3}/(1[6-9]|20))$", var.net_cidr))
    error_message = "net_cidr must be of the form [0-9]+(\\.[0-9]+){3}/(1[6-9]|20)."
  }
}

variable "net_single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, and a single point of failure."
  type        = bool
  default     = false
}

variable "net_zones" {
  description = "Letters of the Availability Zones, as many as are drawn: a region need not have each of them."
  type        = list(string)
  default     = ["a", "b"]
  validation {
    condition     = length(distinct(var.net_zones)) == 2 && length(var.net_zones) == 2 && alltrue([for item in var.net_zones : can(regex("^(?:[a-z])$", item))])
    error_message = "net_zones must be 2 different items, each of the form [a-z]."
  }
}

variable "office_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.office_architecture)
    error_message = "office_architecture must be one of arm64, x86_64."
  }
}

variable "office_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.office_container_port >= 1 && var.office_container_port <= 65535
    error_message = "office_container_port must be at least 1, at most 65535."
  }
}

variable "office_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.office_cpu)
    error_message = "office_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "office_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.office_desired_count >= 0 && var.office_desired_count <= 5000
    error_message = "office_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.office_desired_count >= var.office_min_count
    error_message = "office_desired_count must be at least office_min_count."
  }
  validation {
    condition     = var.office_desired_count <= var.office_max_count
    error_message = "office_desired_count must be at most office_max_count."
  }
}

variable "office_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.office_health_path))
    error_message = "office_health_path must be of the form /.*."
  }
}

variable "office_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "office_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.office_max_count >= 1 && var.office_max_count <= 5000
    error_message = "office_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.office_max_count >= var.office_min_count
    error_message = "office_max_count must be at least office_min_count."
  }
}

variable "office_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.office_memory_mib >= 512 && var.office_memory_mib <= 122880
    error_message = "office_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.office_cpu != 256 || contains([512, 1024, 2048], var.office_memory_mib)
    error_message = "office_memory_mib must be one of 512, 1024, 2048 where office_cpu is 256."
  }
  validation {
    condition     = var.office_cpu != 512 || contains(range(1024, 4097, 1024), var.office_memory_mib)
    error_message = "office_memory_mib must be 1024 to 4096 in steps of 1024 where office_cpu is 512."
  }
  validation {
    condition     = var.office_cpu != 1024 || contains(range(2048, 8193, 1024), var.office_memory_mib)
    error_message = "office_memory_mib must be 2048 to 8192 in steps of 1024 where office_cpu is 1024."
  }
  validation {
    condition     = var.office_cpu != 2048 || contains(range(4096, 16385, 1024), var.office_memory_mib)
    error_message = "office_memory_mib must be 4096 to 16384 in steps of 1024 where office_cpu is 2048."
  }
  validation {
    condition     = var.office_cpu != 4096 || contains(range(8192, 30721, 1024), var.office_memory_mib)
    error_message = "office_memory_mib must be 8192 to 30720 in steps of 1024 where office_cpu is 4096."
  }
  validation {
    condition     = var.office_cpu != 8192 || contains(range(16384, 61441, 4096), var.office_memory_mib)
    error_message = "office_memory_mib must be 16384 to 61440 in steps of 4096 where office_cpu is 8192."
  }
  validation {
    condition     = var.office_cpu != 16384 || contains(range(32768, 122881, 8192), var.office_memory_mib)
    error_message = "office_memory_mib must be 32768 to 122880 in steps of 8192 where office_cpu is 16384."
  }
}

variable "office_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.office_min_count >= 0 && var.office_min_count <= 5000
    error_message = "office_min_count must be at least 0, at most 5000."
  }
}

variable "payments_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 120
  validation {
    condition     = var.payments_visibility_timeout_seconds >= 0 && var.payments_visibility_timeout_seconds <= 43200
    error_message = "payments_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "seats_hash_key" {
  description = "Name of the partition key."
  type        = string
  default     = "performance"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{1,255})$", var.seats_hash_key))
    error_message = "seats_hash_key must be of the form [A-Za-z0-9_.-]{1,255}."
  }
}

variable "seats_range_key" {
  description = "Name of the sort key. Empty, the table has none."
  type        = string
  default     = "seat"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{0,255})$", var.seats_range_key))
    error_message = "seats_range_key must be of the form [A-Za-z0-9_.-]{0,255}."
  }
}

variable "settle_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.settle_architecture)
    error_message = "settle_architecture must be one of arm64, x86_64."
  }
}

variable "settle_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.settle_handler))
    error_message = "settle_handler must be of the form [^ ]+."
  }
}

variable "settle_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.settle_memory_mib >= 128 && var.settle_memory_mib <= 10240
    error_message = "settle_memory_mib must be at least 128, at most 10240."
  }
}

variable "settle_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "settle_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.settle_reserved_concurrency >= -1 && var.settle_reserved_concurrency <= 100000
    error_message = "settle_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "settle_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.settle_runtime))
    error_message = "settle_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "settle_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 20
  validation {
    condition     = var.settle_timeout_seconds >= 1 && var.settle_timeout_seconds <= 900
    error_message = "settle_timeout_seconds must be at least 1, at most 900."
  }
}

variable "trace_daemon_image" {
  description = "Image of the daemon that stands beside each traced container and sends its traces."
  type        = string
  default     = "public.ecr.aws/xray/aws-xray-daemon:latest"
}

variable "trace_fixed_rate" {
  description = "Share of the requests that are traced beyond the reservoir."
  type        = number
  default     = 0.05
  validation {
    condition     = var.trace_fixed_rate >= 0 && var.trace_fixed_rate <= 1
    error_message = "trace_fixed_rate must be at least 0, at most 1."
  }
}

variable "vault_retention_days" {
  description = "How long backups are kept (days)."
  type        = number
  default     = 35
  validation {
    condition     = var.vault_retention_days >= 1 && var.vault_retention_days <= 36500
    error_message = "vault_retention_days must be at least 1, at most 36500."
  }
}
