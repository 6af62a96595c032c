# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "hr-api"
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
  default     = "eu-central-1"
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

variable "alb_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "audit_queue" {
  description = "Name of the queue, which exists already."
  type        = string
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{1,256})$", var.audit_queue))
    error_message = "audit_queue must be of the form [A-Za-z0-9_.-]{1,256}."
  }
}

variable "corp_app_subnet_ids" {
  description = "Ids of the subnets drawn as App subnets , one a zone."
  type        = list(string)
}

variable "corp_data_subnet_ids" {
  description = "Ids of its private subnets that databases stand in, one a zone."
  type        = list(string)
}

variable "corp_private_subnet_ids" {
  description = "Ids of the subnets drawn as Private subnets subnet-0aaa1111bbbb22223, subnet-0aaa1111bbbb22224 , one a zone."
  type        = list(string)
  default     = ["subnet-0aaa1111bbbb22223", "subnet-0aaa1111bbbb22224"]
}

variable "corp_vpc_id" {
  description = "Id of the VPC, which exists already."
  type        = string
  default     = "vpc-0d1e2f3a4b5c6d7e8"
  validation {
    condition     = can(regex("^(?:vpc-[0-9a-f]+)$", var.corp_vpc_id))
    error_message = "corp_vpc_id must be of the form vpc-[0-9a-f]+."
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
  default     = "8.0"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9.]+)?)$", var.db_engine_version))
    error_message = "db_engine_version must be of the form [0-9]+(\\.[0-9.]+)?."
  }
}

variable "db_instance_class" {
  description = "Class of the database instance."
  type        = string
  default     = "db.t4g.medium"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.db_instance_class))
    error_message = "db_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "db_max_storage_gib" {
  description = "Size in GiB up to which the storage grows by itself when it fills, at least a tenth more than it begins with. Not stated, four times that."
  type        = number
  default     = 200
  validation {
    condition     = var.db_max_storage_gib >= 22 && var.db_max_storage_gib <= 65536
    error_message = "db_max_storage_gib must be at least 22, at most 65536."
  }
  validation {
    condition     = var.db_max_storage_gib >= var.db_storage_gib
    error_message = "db_max_storage_gib must be at least db_storage_gib."
  }
}

variable "db_storage_gib" {
  description = "Size of the storage to begin with (GiB)."
  type        = number
  default     = 50
  validation {
    condition     = var.db_storage_gib >= 20 && var.db_storage_gib <= 65536
    error_message = "db_storage_gib must be at least 20, at most 65536."
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

variable "hr_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.hr_architecture)
    error_message = "hr_architecture must be one of arm64, x86_64."
  }
}

variable "hr_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.hr_container_port >= 1 && var.hr_container_port <= 65535
    error_message = "hr_container_port must be at least 1, at most 65535."
  }
}

variable "hr_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.hr_cpu)
    error_message = "hr_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "hr_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.hr_desired_count >= 0 && var.hr_desired_count <= 5000
    error_message = "hr_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.hr_desired_count >= var.hr_min_count
    error_message = "hr_desired_count must be at least hr_min_count."
  }
  validation {
    condition     = var.hr_desired_count <= var.hr_max_count
    error_message = "hr_desired_count must be at most hr_max_count."
  }
}

variable "hr_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.hr_health_path))
    error_message = "hr_health_path must be of the form /.*."
  }
}

variable "hr_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "hr_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.hr_max_count >= 1 && var.hr_max_count <= 5000
    error_message = "hr_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.hr_max_count >= var.hr_min_count
    error_message = "hr_max_count must be at least hr_min_count."
  }
}

variable "hr_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.hr_memory_mib >= 512 && var.hr_memory_mib <= 122880
    error_message = "hr_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.hr_cpu != 256 || contains([512, 1024, 2048], var.hr_memory_mib)
    error_message = "hr_memory_mib must be one of 512, 1024, 2048 where hr_cpu is 256."
  }
  validation {
    condition     = var.hr_cpu != 512 || contains(range(1024, 4097, 1024), var.hr_memory_mib)
    error_message = "hr_memory_mib must be 1024 to 4096 in steps of 1024 where hr_cpu is 512."
  }
  validation {
    condition     = var.hr_cpu != 1024 || contains(range(2048, 8193, 1024), var.hr_memory_mib)
    error_message = "hr_memory_mib must be 2048 to 8192 in steps of 1024 where hr_cpu is 1024."
  }
  validation {
    condition     = var.hr_cpu != 2048 || contains(range(4096, 16385, 1024), var.hr_memory_mib)
    error_message = "hr_memory_mib must be 4096 to 16384 in steps of 1024 where hr_cpu is 2048."
  }
  validation {
    condition     = var.hr_cpu != 4096 || contains(range(8192, 30721, 1024), var.hr_memory_mib)
    error_message = "hr_memory_mib must be 8192 to 30720 in steps of 1024 where hr_cpu is 4096."
  }
  validation {
    condition     = var.hr_cpu != 8192 || contains(range(16384, 61441, 4096), var.hr_memory_mib)
    error_message = "hr_memory_mib must be 16384 to 61440 in steps of 4096 where hr_cpu is 8192."
  }
  validation {
    condition     = var.hr_cpu != 16384 || contains(range(32768, 122881, 8192), var.hr_memory_mib)
    error_message = "hr_memory_mib must be 32768 to 122880 in steps of 8192 where hr_cpu is 16384."
  }
}

variable "hr_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.hr_min_count >= 0 && var.hr_min_count <= 5000
    error_message = "hr_min_count must be at least 0, at most 5000."
  }
}

variable "key_key_arn" {
  description = "ARN of the key, which exists already."
  type        = string
  validation {
    condition     = can(regex("^(?:arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+)$", var.key_key_arn))
    error_message = "key_key_arn must be of the form arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+."
  }
}

variable "ops_topic" {
  description = "Name of the topic, which exists already."
  type        = string
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{1,256})$", var.ops_topic))
    error_message = "ops_topic must be of the form [A-Za-z0-9_.-]{1,256}."
  }
}

variable "rep_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.rep_architecture)
    error_message = "rep_architecture must be one of arm64, x86_64."
  }
}

variable "rep_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.rep_container_port >= 1 && var.rep_container_port <= 65535
    error_message = "rep_container_port must be at least 1, at most 65535."
  }
}

variable "rep_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.rep_cpu)
    error_message = "rep_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "rep_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.rep_desired_count >= 0 && var.rep_desired_count <= 5000
    error_message = "rep_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.rep_desired_count >= var.rep_min_count
    error_message = "rep_desired_count must be at least rep_min_count."
  }
  validation {
    condition     = var.rep_desired_count <= var.rep_max_count
    error_message = "rep_desired_count must be at most rep_max_count."
  }
}

variable "rep_health_path" {
  description = "Path that a load balancer asks to learn whether a task is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.rep_health_path))
    error_message = "rep_health_path must be of the form /.*."
  }
}

variable "rep_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "rep_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.rep_max_count >= 1 && var.rep_max_count <= 5000
    error_message = "rep_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.rep_max_count >= var.rep_min_count
    error_message = "rep_max_count must be at least rep_min_count."
  }
}

variable "rep_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.rep_memory_mib >= 512 && var.rep_memory_mib <= 122880
    error_message = "rep_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.rep_cpu != 256 || contains([512, 1024, 2048], var.rep_memory_mib)
    error_message = "rep_memory_mib must be one of 512, 1024, 2048 where rep_cpu is 256."
  }
  validation {
    condition     = var.rep_cpu != 512 || contains(range(1024, 4097, 1024), var.rep_memory_mib)
    error_message = "rep_memory_mib must be 1024 to 4096 in steps of 1024 where rep_cpu is 512."
  }
  validation {
    condition     = var.rep_cpu != 1024 || contains(range(2048, 8193, 1024), var.rep_memory_mib)
    error_message = "rep_memory_mib must be 2048 to 8192 in steps of 1024 where rep_cpu is 1024."
  }
  validation {
    condition     = var.rep_cpu != 2048 || contains(range(4096, 16385, 1024), var.rep_memory_mib)
    error_message = "rep_memory_mib must be 4096 to 16384 in steps of 1024 where rep_cpu is 2048."
  }
  validation {
    condition     = var.rep_cpu != 4096 || contains(range(8192, 30721, 1024), var.rep_memory_mib)
    error_message = "rep_memory_mib must be 8192 to 30720 in steps of 1024 where rep_cpu is 4096."
  }
  validation {
    condition     = var.rep_cpu != 8192 || contains(range(16384, 61441, 4096), var.rep_memory_mib)
    error_message = "rep_memory_mib must be 16384 to 61440 in steps of 4096 where rep_cpu is 8192."
  }
  validation {
    condition     = var.rep_cpu != 16384 || contains(range(32768, 122881, 8192), var.rep_memory_mib)
    error_message = "rep_memory_mib must be 32768 to 122880 in steps of 8192 where rep_cpu is 16384."
  }
}

variable "rep_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.rep_min_count >= 0 && var.rep_min_count <= 5000
    error_message = "rep_min_count must be at least 0, at most 5000."
  }
}

variable "staff_source_cidr" {
  description = "IPv4 range from which Office staff comes in by its private way."
  type        = string
  default     = "10.200.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9.]+/[0-9]+)$", var.staff_source_cidr))
    error_message = "staff_source_cidr must be of the form [0-9.]+/[0-9]+."
  }
}
