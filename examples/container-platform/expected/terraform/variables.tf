# Compiled by archc from README.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "platform"
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
  default     = "us-east-2"
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

variable "api_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.api_architecture)
    error_message = "api_architecture must be one of arm64, x86_64."
  }
}

variable "api_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.api_container_port >= 1 && var.api_container_port <= 65535
    error_message = "api_container_port must be at least 1, at most 65535."
  }
}

variable "api_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.api_cpu)
    error_message = "api_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "api_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.api_desired_count >= 0 && var.api_desired_count <= 5000
    error_message = "api_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.api_desired_count >= var.api_min_count
    error_message = "api_desired_count must be at least api_min_count."
  }
  validation {
    condition     = var.api_desired_count <= var.api_max_count
    error_message = "api_desired_count must be at most api_max_count."
  }
}

variable "api_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.api_health_path))
    error_message = "api_health_path must be of the form /.*."
  }
}

variable "api_image" {
  description = "Image that the containers run in place of the registry's; empty for that of the registry."
  type        = string
  default     = ""
}

variable "api_image_tag" {
  description = "Tag of the image in the registry, which must hold it before the containers start."
  type        = string
  default     = "latest"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})$", var.api_image_tag))
    error_message = "api_image_tag must be of the form [A-Za-z0-9_][A-Za-z0-9_.-]{0,127}."
  }
}

variable "api_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.api_max_count >= 1 && var.api_max_count <= 5000
    error_message = "api_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.api_max_count >= var.api_min_count
    error_message = "api_max_count must be at least api_min_count."
  }
}

variable "api_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.api_memory_mib >= 512 && var.api_memory_mib <= 122880
    error_message = "api_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.api_cpu != 256 || contains([512, 1024, 2048], var.api_memory_mib)
    error_message = "api_memory_mib must be one of 512, 1024, 2048 where api_cpu is 256."
  }
  validation {
    condition     = var.api_cpu != 512 || contains(range(1024, 4097, 1024), var.api_memory_mib)
    error_message = "api_memory_mib must be 1024 to 4096 in steps of 1024 where api_cpu is 512."
  }
  validation {
    condition     = var.api_cpu != 1024 || contains(range(2048, 8193, 1024), var.api_memory_mib)
    error_message = "api_memory_mib must be 2048 to 8192 in steps of 1024 where api_cpu is 1024."
  }
  validation {
    condition     = var.api_cpu != 2048 || contains(range(4096, 16385, 1024), var.api_memory_mib)
    error_message = "api_memory_mib must be 4096 to 16384 in steps of 1024 where api_cpu is 2048."
  }
  validation {
    condition     = var.api_cpu != 4096 || contains(range(8192, 30721, 1024), var.api_memory_mib)
    error_message = "api_memory_mib must be 8192 to 30720 in steps of 1024 where api_cpu is 4096."
  }
  validation {
    condition     = var.api_cpu != 8192 || contains(range(16384, 61441, 4096), var.api_memory_mib)
    error_message = "api_memory_mib must be 16384 to 61440 in steps of 4096 where api_cpu is 8192."
  }
  validation {
    condition     = var.api_cpu != 16384 || contains(range(32768, 122881, 8192), var.api_memory_mib)
    error_message = "api_memory_mib must be 32768 to 122880 in steps of 8192 where api_cpu is 16384."
  }
}

variable "api_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.api_min_count >= 0 && var.api_min_count <= 5000
    error_message = "api_min_count must be at least 0, at most 5000."
  }
}

variable "backup_retention_days" {
  description = "How long backups are kept (days)."
  type        = number
  default     = 35
  validation {
    condition     = var.backup_retention_days >= 1 && var.backup_retention_days <= 36500
    error_message = "backup_retention_days must be at least 1, at most 36500."
  }
}

variable "cache_node_type" {
  description = "Type of the nodes."
  type        = string
  default     = "cache.t4g.small"
  validation {
    condition     = can(regex("^(?:cache\\.[a-z0-9.-]+)$", var.cache_node_type))
    error_message = "cache_node_type must be of the form cache\\.[a-z0-9.-]+."
  }
}

variable "db_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 14
  validation {
    condition     = var.db_backup_retention_days >= 1 && var.db_backup_retention_days <= 35
    error_message = "db_backup_retention_days must be at least 1, at most 35."
  }
}

variable "db_database_name" {
  description = "Name of the first database."
  type        = string
  default     = "app"
  validation {
    condition     = can(regex("^(?:[A-Za-z][A-Za-z0-9_]{0,62})$", var.db_database_name))
    error_message = "db_database_name must be of the form [A-Za-z][A-Za-z0-9_]{0,62}."
  }
}

variable "db_engine_version" {
  description = "Version of the engine. A major one (16, 8.0) follows AWS's minor versions by itself; one in full stays as it is."
  type        = string
  default     = "16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9A-Za-z._]+)?)$", var.db_engine_version))
    error_message = "db_engine_version must be of the form [0-9]+(\\.[0-9A-Za-z._]+)?."
  }
}

variable "db_instance_class" {
  description = "Class of the members. db.serverless scales between the least and the greatest capacity."
  type        = string
  default     = "db.serverless"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.db_instance_class))
    error_message = "db_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "db_max_capacity" {
  description = "Greatest capacity of a serverless member (ACU)."
  type        = number
  default     = 8
  validation {
    condition     = var.db_max_capacity >= 1 && var.db_max_capacity <= 256
    error_message = "db_max_capacity must be at least 1, at most 256."
  }
  validation {
    condition     = var.db_max_capacity >= var.db_min_capacity
    error_message = "db_max_capacity must be at least db_min_capacity."
  }
}

variable "db_min_capacity" {
  description = "Least capacity of a serverless member (ACU)."
  type        = number
  default     = 0.5
  validation {
    condition     = var.db_min_capacity >= 0 && var.db_min_capacity <= 256
    error_message = "db_min_capacity must be at least 0, at most 256."
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

variable "lb_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "network_cidr" {
  description = "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets."
  type        = string
  default     = "10.20.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9]+){3}/(1[6-9]|20))$", var.network_cidr))
    error_message = "network_cidr must be of the form [0-9]+(\\.[0-9]+){3}/(1[6-9]|20)."
  }
}

variable "network_single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, and a single point of failure."
  type        = bool
  default     = false
}

variable "network_zones" {
  description = "Letters of the Availability Zones, as many as are drawn: a region need not have each of them."
  type        = list(string)
  default     = ["a", "b"]
  validation {
    condition     = length(distinct(var.network_zones)) == 2 && length(var.network_zones) == 2 && alltrue([for item in var.network_zones : can(regex("^(?:[a-z])$", item))])
    error_message = "network_zones must be 2 different items, each of the form [a-z]."
  }
}

variable "topic_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.topic_email))
    error_message = "topic_email must be of the form ([^@ ]+@[^@ ]+)?."
  }
}

variable "web_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.web_architecture)
    error_message = "web_architecture must be one of arm64, x86_64."
  }
}

variable "web_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.web_container_port >= 1 && var.web_container_port <= 65535
    error_message = "web_container_port must be at least 1, at most 65535."
  }
}

variable "web_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.web_cpu)
    error_message = "web_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "web_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.web_desired_count >= 0 && var.web_desired_count <= 5000
    error_message = "web_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.web_desired_count >= var.web_min_count
    error_message = "web_desired_count must be at least web_min_count."
  }
  validation {
    condition     = var.web_desired_count <= var.web_max_count
    error_message = "web_desired_count must be at most web_max_count."
  }
}

variable "web_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.web_health_path))
    error_message = "web_health_path must be of the form /.*."
  }
}

variable "web_image" {
  description = "Image that the containers run in place of the registry's; empty for that of the registry."
  type        = string
  default     = ""
}

variable "web_image_tag" {
  description = "Tag of the image in the registry, which must hold it before the containers start."
  type        = string
  default     = "latest"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})$", var.web_image_tag))
    error_message = "web_image_tag must be of the form [A-Za-z0-9_][A-Za-z0-9_.-]{0,127}."
  }
}

variable "web_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.web_max_count >= 1 && var.web_max_count <= 5000
    error_message = "web_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.web_max_count >= var.web_min_count
    error_message = "web_max_count must be at least web_min_count."
  }
}

variable "web_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.web_memory_mib >= 512 && var.web_memory_mib <= 122880
    error_message = "web_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.web_cpu != 256 || contains([512, 1024, 2048], var.web_memory_mib)
    error_message = "web_memory_mib must be one of 512, 1024, 2048 where web_cpu is 256."
  }
  validation {
    condition     = var.web_cpu != 512 || contains(range(1024, 4097, 1024), var.web_memory_mib)
    error_message = "web_memory_mib must be 1024 to 4096 in steps of 1024 where web_cpu is 512."
  }
  validation {
    condition     = var.web_cpu != 1024 || contains(range(2048, 8193, 1024), var.web_memory_mib)
    error_message = "web_memory_mib must be 2048 to 8192 in steps of 1024 where web_cpu is 1024."
  }
  validation {
    condition     = var.web_cpu != 2048 || contains(range(4096, 16385, 1024), var.web_memory_mib)
    error_message = "web_memory_mib must be 4096 to 16384 in steps of 1024 where web_cpu is 2048."
  }
  validation {
    condition     = var.web_cpu != 4096 || contains(range(8192, 30721, 1024), var.web_memory_mib)
    error_message = "web_memory_mib must be 8192 to 30720 in steps of 1024 where web_cpu is 4096."
  }
  validation {
    condition     = var.web_cpu != 8192 || contains(range(16384, 61441, 4096), var.web_memory_mib)
    error_message = "web_memory_mib must be 16384 to 61440 in steps of 4096 where web_cpu is 8192."
  }
  validation {
    condition     = var.web_cpu != 16384 || contains(range(32768, 122881, 8192), var.web_memory_mib)
    error_message = "web_memory_mib must be 32768 to 122880 in steps of 8192 where web_cpu is 16384."
  }
}

variable "web_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.web_min_count >= 0 && var.web_min_count <= 5000
    error_message = "web_min_count must be at least 0, at most 5000."
  }
}
