# Compiled by archc from README.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "shop"
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

variable "alb1_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "alb1_health_path" {
  description = "Path at which ALB answers with 2xx or 3xx while it is healthy."
  type        = string
  default     = "/"
}

variable "alb2_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "app1_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.app1_architecture)
    error_message = "app1_architecture must be one of arm64, x86_64."
  }
}

variable "app1_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.app1_container_port >= 1 && var.app1_container_port <= 65535
    error_message = "app1_container_port must be at least 1, at most 65535."
  }
}

variable "app1_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.app1_cpu)
    error_message = "app1_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "app1_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.app1_desired_count >= 0 && var.app1_desired_count <= 5000
    error_message = "app1_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.app1_desired_count >= var.app1_min_count
    error_message = "app1_desired_count must be at least app1_min_count."
  }
  validation {
    condition     = var.app1_desired_count <= var.app1_max_count
    error_message = "app1_desired_count must be at most app1_max_count."
  }
}

variable "app1_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.app1_health_path))
    error_message = "app1_health_path must be of the form /.*."
  }
}

variable "app1_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "app1_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.app1_max_count >= 1 && var.app1_max_count <= 5000
    error_message = "app1_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.app1_max_count >= var.app1_min_count
    error_message = "app1_max_count must be at least app1_min_count."
  }
}

variable "app1_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.app1_memory_mib >= 512 && var.app1_memory_mib <= 122880
    error_message = "app1_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.app1_cpu != 256 || contains([512, 1024, 2048], var.app1_memory_mib)
    error_message = "app1_memory_mib must be one of 512, 1024, 2048 where app1_cpu is 256."
  }
  validation {
    condition     = var.app1_cpu != 512 || contains(range(1024, 4097, 1024), var.app1_memory_mib)
    error_message = "app1_memory_mib must be 1024 to 4096 in steps of 1024 where app1_cpu is 512."
  }
  validation {
    condition     = var.app1_cpu != 1024 || contains(range(2048, 8193, 1024), var.app1_memory_mib)
    error_message = "app1_memory_mib must be 2048 to 8192 in steps of 1024 where app1_cpu is 1024."
  }
  validation {
    condition     = var.app1_cpu != 2048 || contains(range(4096, 16385, 1024), var.app1_memory_mib)
    error_message = "app1_memory_mib must be 4096 to 16384 in steps of 1024 where app1_cpu is 2048."
  }
  validation {
    condition     = var.app1_cpu != 4096 || contains(range(8192, 30721, 1024), var.app1_memory_mib)
    error_message = "app1_memory_mib must be 8192 to 30720 in steps of 1024 where app1_cpu is 4096."
  }
  validation {
    condition     = var.app1_cpu != 8192 || contains(range(16384, 61441, 4096), var.app1_memory_mib)
    error_message = "app1_memory_mib must be 16384 to 61440 in steps of 4096 where app1_cpu is 8192."
  }
  validation {
    condition     = var.app1_cpu != 16384 || contains(range(32768, 122881, 8192), var.app1_memory_mib)
    error_message = "app1_memory_mib must be 32768 to 122880 in steps of 8192 where app1_cpu is 16384."
  }
}

variable "app1_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.app1_min_count >= 0 && var.app1_min_count <= 5000
    error_message = "app1_min_count must be at least 0, at most 5000."
  }
}

variable "app2_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.app2_architecture)
    error_message = "app2_architecture must be one of arm64, x86_64."
  }
}

variable "app2_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.app2_container_port >= 1 && var.app2_container_port <= 65535
    error_message = "app2_container_port must be at least 1, at most 65535."
  }
}

variable "app2_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.app2_cpu)
    error_message = "app2_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "app2_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.app2_desired_count >= 0 && var.app2_desired_count <= 5000
    error_message = "app2_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.app2_desired_count >= var.app2_min_count
    error_message = "app2_desired_count must be at least app2_min_count."
  }
  validation {
    condition     = var.app2_desired_count <= var.app2_max_count
    error_message = "app2_desired_count must be at most app2_max_count."
  }
}

variable "app2_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.app2_health_path))
    error_message = "app2_health_path must be of the form /.*."
  }
}

variable "app2_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "app2_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.app2_max_count >= 1 && var.app2_max_count <= 5000
    error_message = "app2_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.app2_max_count >= var.app2_min_count
    error_message = "app2_max_count must be at least app2_min_count."
  }
}

variable "app2_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.app2_memory_mib >= 512 && var.app2_memory_mib <= 122880
    error_message = "app2_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.app2_cpu != 256 || contains([512, 1024, 2048], var.app2_memory_mib)
    error_message = "app2_memory_mib must be one of 512, 1024, 2048 where app2_cpu is 256."
  }
  validation {
    condition     = var.app2_cpu != 512 || contains(range(1024, 4097, 1024), var.app2_memory_mib)
    error_message = "app2_memory_mib must be 1024 to 4096 in steps of 1024 where app2_cpu is 512."
  }
  validation {
    condition     = var.app2_cpu != 1024 || contains(range(2048, 8193, 1024), var.app2_memory_mib)
    error_message = "app2_memory_mib must be 2048 to 8192 in steps of 1024 where app2_cpu is 1024."
  }
  validation {
    condition     = var.app2_cpu != 2048 || contains(range(4096, 16385, 1024), var.app2_memory_mib)
    error_message = "app2_memory_mib must be 4096 to 16384 in steps of 1024 where app2_cpu is 2048."
  }
  validation {
    condition     = var.app2_cpu != 4096 || contains(range(8192, 30721, 1024), var.app2_memory_mib)
    error_message = "app2_memory_mib must be 8192 to 30720 in steps of 1024 where app2_cpu is 4096."
  }
  validation {
    condition     = var.app2_cpu != 8192 || contains(range(16384, 61441, 4096), var.app2_memory_mib)
    error_message = "app2_memory_mib must be 16384 to 61440 in steps of 4096 where app2_cpu is 8192."
  }
  validation {
    condition     = var.app2_cpu != 16384 || contains(range(32768, 122881, 8192), var.app2_memory_mib)
    error_message = "app2_memory_mib must be 32768 to 122880 in steps of 8192 where app2_cpu is 16384."
  }
}

variable "app2_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.app2_min_count >= 0 && var.app2_min_count <= 5000
    error_message = "app2_min_count must be at least 0, at most 5000."
  }
}

variable "db1_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 14
  validation {
    condition     = var.db1_backup_retention_days >= 1 && var.db1_backup_retention_days <= 35
    error_message = "db1_backup_retention_days must be at least 1, at most 35."
  }
}

variable "db1_database_name" {
  description = "Name of the first database."
  type        = string
  default     = "app"
  validation {
    condition     = can(regex("^(?:[A-Za-z][A-Za-z0-9_]{0,62})$", var.db1_database_name))
    error_message = "db1_database_name must be of the form [A-Za-z][A-Za-z0-9_]{0,62}."
  }
}

variable "db1_global_engine_version" {
  description = "Version of the engine, in full, where clusters of other regions follow it. AWS raises none of those by itself."
  type        = string
  default     = "16.6"
  validation {
    condition     = can(regex("^(?:[0-9]+\\.[0-9A-Za-z._]+)$", var.db1_global_engine_version))
    error_message = "db1_global_engine_version must be of the form [0-9]+\\.[0-9A-Za-z._]+."
  }
}

variable "db1_instance_class" {
  description = "Class of the members. db.serverless scales between the least and the greatest capacity."
  type        = string
  default     = "db.serverless"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.db1_instance_class))
    error_message = "db1_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "db1_max_capacity" {
  description = "Greatest capacity of a serverless member (ACU)."
  type        = number
  default     = 8
  validation {
    condition     = var.db1_max_capacity >= 1 && var.db1_max_capacity <= 256
    error_message = "db1_max_capacity must be at least 1, at most 256."
  }
  validation {
    condition     = var.db1_max_capacity >= var.db1_min_capacity
    error_message = "db1_max_capacity must be at least db1_min_capacity."
  }
}

variable "db1_min_capacity" {
  description = "Least capacity of a serverless member (ACU)."
  type        = number
  default     = 0.5
  validation {
    condition     = var.db1_min_capacity >= 0 && var.db1_min_capacity <= 256
    error_message = "db1_min_capacity must be at least 0, at most 256."
  }
}

variable "db2_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 14
  validation {
    condition     = var.db2_backup_retention_days >= 1 && var.db2_backup_retention_days <= 35
    error_message = "db2_backup_retention_days must be at least 1, at most 35."
  }
}

variable "db2_instance_class" {
  description = "Class of the members. db.serverless scales between the least and the greatest capacity."
  type        = string
  default     = "db.serverless"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.db2_instance_class))
    error_message = "db2_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "db2_max_capacity" {
  description = "Greatest capacity of a serverless member (ACU)."
  type        = number
  default     = 8
  validation {
    condition     = var.db2_max_capacity >= 1 && var.db2_max_capacity <= 256
    error_message = "db2_max_capacity must be at least 1, at most 256."
  }
  validation {
    condition     = var.db2_max_capacity >= var.db2_min_capacity
    error_message = "db2_max_capacity must be at least db2_min_capacity."
  }
}

variable "db2_min_capacity" {
  description = "Least capacity of a serverless member (ACU)."
  type        = number
  default     = 0.5
  validation {
    condition     = var.db2_min_capacity >= 0 && var.db2_min_capacity <= 256
    error_message = "db2_min_capacity must be at least 0, at most 256."
  }
}

variable "dns_domain_name" {
  description = "Public name of the site. Set it to a domain you own before you apply."
  type        = string
  default     = "shop.example.org"
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

variable "q1_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.q1_visibility_timeout_seconds >= 0 && var.q1_visibility_timeout_seconds <= 43200
    error_message = "q1_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "v1_cidr" {
  description = "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets."
  type        = string
  default     = "10.10.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9]+){3}/(1[6-9]|20))$", var.v1_cidr))
    error_message = "v1_cidr must be of the form [0-9]+(\\.[0-9]+){3}/(1[6-9]|20)."
  }
}

variable "v1_single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, and a single point of failure."
  type        = bool
  default     = false
}

variable "v1_zones" {
  description = "Letters of the Availability Zones, as many as are drawn: a region need not have each of them."
  type        = list(string)
  default     = ["a", "b"]
  validation {
    condition     = length(distinct(var.v1_zones)) == 2 && length(var.v1_zones) == 2 && alltrue([for item in var.v1_zones : can(regex("^(?:[a-z])$", item))])
    error_message = "v1_zones must be 2 different items, each of the form [a-z]."
  }
}

variable "v2_cidr" {
  description = "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets."
  type        = string
  default     = "10.20.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9]+){3}/(1[6-9]|20))$", var.v2_cidr))
    error_message = "v2_cidr must be of the form [0-9]+(\\.[0-9]+){3}/(1[6-9]|20)."
  }
}

variable "v2_single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, and a single point of failure."
  type        = bool
  default     = false
}

variable "v2_zones" {
  description = "Letters of the Availability Zones, as many as are drawn: a region need not have each of them."
  type        = list(string)
  default     = ["a", "b"]
  validation {
    condition     = length(distinct(var.v2_zones)) == 2 && length(var.v2_zones) == 2 && alltrue([for item in var.v2_zones : can(regex("^(?:[a-z])$", item))])
    error_message = "v2_zones must be 2 different items, each of the form [a-z]."
  }
}

variable "w1_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.w1_architecture)
    error_message = "w1_architecture must be one of arm64, x86_64."
  }
}

variable "w1_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.w1_handler))
    error_message = "w1_handler must be of the form [^ ]+."
  }
}

variable "w1_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.w1_memory_mib >= 128 && var.w1_memory_mib <= 10240
    error_message = "w1_memory_mib must be at least 128, at most 10240."
  }
}

variable "w1_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "w1_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.w1_reserved_concurrency >= -1 && var.w1_reserved_concurrency <= 100000
    error_message = "w1_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "w1_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.w1_runtime))
    error_message = "w1_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "w1_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.w1_timeout_seconds >= 1 && var.w1_timeout_seconds <= 900
    error_message = "w1_timeout_seconds must be at least 1, at most 900."
  }
}
