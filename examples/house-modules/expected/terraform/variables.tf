# Compiled by archc from README.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "claims"
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
  default     = "eu-west-1"
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

variable "alarms_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.alarms_email))
    error_message = "alarms_email must be of the form ([^@ ]+@[^@ ]+)?."
  }
}

variable "alb_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "claims_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.claims_architecture)
    error_message = "claims_architecture must be one of arm64, x86_64."
  }
}

variable "claims_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.claims_container_port >= 1 && var.claims_container_port <= 65535
    error_message = "claims_container_port must be at least 1, at most 65535."
  }
}

variable "claims_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.claims_cpu)
    error_message = "claims_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "claims_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.claims_desired_count >= 0 && var.claims_desired_count <= 5000
    error_message = "claims_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.claims_desired_count >= var.claims_min_count
    error_message = "claims_desired_count must be at least claims_min_count."
  }
  validation {
    condition     = var.claims_desired_count <= var.claims_max_count
    error_message = "claims_desired_count must be at most claims_max_count."
  }
}

variable "claims_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.claims_health_path))
    error_message = "claims_health_path must be of the form /.*."
  }
}

variable "claims_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "claims_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.claims_max_count >= 1 && var.claims_max_count <= 5000
    error_message = "claims_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.claims_max_count >= var.claims_min_count
    error_message = "claims_max_count must be at least claims_min_count."
  }
}

variable "claims_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.claims_memory_mib >= 512 && var.claims_memory_mib <= 122880
    error_message = "claims_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.claims_cpu != 256 || contains([512, 1024, 2048], var.claims_memory_mib)
    error_message = "claims_memory_mib must be one of 512, 1024, 2048 where claims_cpu is 256."
  }
  validation {
    condition     = var.claims_cpu != 512 || contains(range(1024, 4097, 1024), var.claims_memory_mib)
    error_message = "claims_memory_mib must be 1024 to 4096 in steps of 1024 where claims_cpu is 512."
  }
  validation {
    condition     = var.claims_cpu != 1024 || contains(range(2048, 8193, 1024), var.claims_memory_mib)
    error_message = "claims_memory_mib must be 2048 to 8192 in steps of 1024 where claims_cpu is 1024."
  }
  validation {
    condition     = var.claims_cpu != 2048 || contains(range(4096, 16385, 1024), var.claims_memory_mib)
    error_message = "claims_memory_mib must be 4096 to 16384 in steps of 1024 where claims_cpu is 2048."
  }
  validation {
    condition     = var.claims_cpu != 4096 || contains(range(8192, 30721, 1024), var.claims_memory_mib)
    error_message = "claims_memory_mib must be 8192 to 30720 in steps of 1024 where claims_cpu is 4096."
  }
  validation {
    condition     = var.claims_cpu != 8192 || contains(range(16384, 61441, 4096), var.claims_memory_mib)
    error_message = "claims_memory_mib must be 16384 to 61440 in steps of 4096 where claims_cpu is 8192."
  }
  validation {
    condition     = var.claims_cpu != 16384 || contains(range(32768, 122881, 8192), var.claims_memory_mib)
    error_message = "claims_memory_mib must be 32768 to 122880 in steps of 8192 where claims_cpu is 16384."
  }
}

variable "claims_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.claims_min_count >= 0 && var.claims_min_count <= 5000
    error_message = "claims_min_count must be at least 0, at most 5000."
  }
}

variable "dns_domain_name" {
  description = "Public name of the site. Set it to a domain you own before you apply."
  type        = string
  default     = "example.com"
  validation {
    condition     = can(regex("^(?:[a-z0-9][a-z0-9.-]*)$", var.dns_domain_name))
    error_message = "dns_domain_name must be of the form [a-z0-9][a-z0-9.-]*."
  }
}

variable "dns_hosted_zone_id" {
  description = "Id of an existing public hosted zone. Empty, one is created, and the registrar must delegate to its name servers."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([A-Z0-9]+)?)$", var.dns_hosted_zone_id))
    error_message = "dns_hosted_zone_id must be of the form ([A-Z0-9]+)?."
  }
}

variable "ledger_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 14
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

variable "scan_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.scan_architecture)
    error_message = "scan_architecture must be one of arm64, x86_64."
  }
}

variable "scan_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.scan_handler))
    error_message = "scan_handler must be of the form [^ ]+."
  }
}

variable "scan_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.scan_memory_mib >= 128 && var.scan_memory_mib <= 10240
    error_message = "scan_memory_mib must be at least 128, at most 10240."
  }
}

variable "scan_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "scan_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.scan_reserved_concurrency >= -1 && var.scan_reserved_concurrency <= 100000
    error_message = "scan_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "scan_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.scan_runtime))
    error_message = "scan_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "scan_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.scan_timeout_seconds >= 1 && var.scan_timeout_seconds <= 900
    error_message = "scan_timeout_seconds must be at least 1, at most 900."
  }
}

variable "traces_daemon_image" {
  description = "Image of the daemon that stands beside each traced container and sends its traces."
  type        = string
  default     = "public.ecr.aws/xray/aws-xray-daemon:latest"
}

variable "traces_fixed_rate" {
  description = "Share of the requests that are traced beyond the reservoir."
  type        = number
  default     = 0.05
  validation {
    condition     = var.traces_fixed_rate >= 0 && var.traces_fixed_rate <= 1
    error_message = "traces_fixed_rate must be at least 0, at most 1."
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

variable "vpc_cidr" {
  description = "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets."
  type        = string
  default     = "10.60.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9]+){3}/(1[6-9]|20))$", var.vpc_cidr))
    error_message = "vpc_cidr must be of the form [0-9]+(\\.[0-9]+){3}/(1[6-9]|20)."
  }
}

variable "vpc_single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, and a single point of failure."
  type        = bool
  default     = false
}

variable "vpc_zones" {
  description = "Letters of the Availability Zones, as many as are drawn: a region need not have each of them."
  type        = list(string)
  default     = ["a", "b"]
  validation {
    condition     = length(distinct(var.vpc_zones)) == 2 && length(var.vpc_zones) == 2 && alltrue([for item in var.vpc_zones : can(regex("^(?:[a-z])$", item))])
    error_message = "vpc_zones must be 2 different items, each of the form [a-z]."
  }
}

variable "waf_count_only" {
  description = "Count what the rules match and block nothing, to see first whom they would turn away."
  type        = bool
  default     = false
}

variable "waf_rate_limit" {
  description = "Requests in five minutes from one address before it is blocked."
  type        = number
  default     = 2000
  validation {
    condition     = var.waf_rate_limit >= 10 && var.waf_rate_limit <= 2000000000
    error_message = "waf_rate_limit must be at least 10, at most 2000000000."
  }
}
