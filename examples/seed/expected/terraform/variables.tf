# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "arch"
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
  default     = "us-east-1"
  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be an AWS region code such as eu-west-1."
  }
}

variable "replica_region" {
  description = "Second region, for replicas."
  type        = string
  default     = "us-west-2"
  validation {
    condition     = var.replica_region != var.region
    error_message = "replica_region must differ from region."
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

variable "cloudfront_prefix_list_id" {
  description = "Managed prefix list of CloudFront's origin-facing addresses in the home region. Empty: from the built-in list."
  type        = string
  default     = ""
}

variable "alb_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "alb_lambda_path" {
  description = "Path pattern that ALB sends to Lambda."
  type        = string
  default     = "/lambda/*"
}

variable "alb_origin_secret" {
  description = "What the CDN shows the load balancer, which answers nobody else. Empty: an id that nobody else knows."
  type        = string
  sensitive   = true
  default     = ""
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9/_-]{0,128})$", var.alb_origin_secret))
    error_message = "alb_origin_secret must be of the form [A-Za-z0-9/_-]{0,128}."
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

variable "cloud_front_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "cloud_front_price_class" {
  description = "Which edge locations serve the content. Fewer are cheaper."
  type        = string
  default     = "PriceClass_100"
  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.cloud_front_price_class)
    error_message = "cloud_front_price_class must be one of PriceClass_100, PriceClass_200, PriceClass_All."
  }
}

variable "cloud_front_s3_path" {
  description = "Path pattern that CloudFront serves from S3 Bucket."
  type        = string
  default     = "/static/*"
}

variable "dynamo_db_hash_key" {
  description = "Name of the partition key."
  type        = string
  default     = "pk"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{1,255})$", var.dynamo_db_hash_key))
    error_message = "dynamo_db_hash_key must be of the form [A-Za-z0-9_.-]{1,255}."
  }
}

variable "dynamo_db_range_key" {
  description = "Name of the sort key. Empty, the table has none."
  type        = string
  default     = "sk"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{0,255})$", var.dynamo_db_range_key))
    error_message = "dynamo_db_range_key must be of the form [A-Za-z0-9_.-]{0,255}."
  }
}

variable "ebs_size_gib" {
  description = "Size of the volume of each instance (GiB)."
  type        = number
  default     = 50
  validation {
    condition     = var.ebs_size_gib >= 1 && var.ebs_size_gib <= 16384
    error_message = "ebs_size_gib must be at least 1, at most 16384."
  }
}

variable "ec2_app_port" {
  description = "Port that the application on the instances answers on."
  type        = number
  default     = 8080
  validation {
    condition     = var.ec2_app_port >= 1 && var.ec2_app_port <= 65535
    error_message = "ec2_app_port must be at least 1, at most 65535."
  }
}

variable "ec2_architecture" {
  description = "Architecture of the processors, which the image, the instance type and what runs there share."
  type        = string
  default     = "x86_64"
  validation {
    condition     = contains(["x86_64", "arm64"], var.ec2_architecture)
    error_message = "ec2_architecture must be one of x86_64, arm64."
  }
}

variable "ec2_container_image" {
  description = "Image that a container cluster runs on the instances, where one orchestrates them."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "ec2_container_port" {
  description = "Port that the image listens on, where a container cluster orchestrates the instances."
  type        = number
  default     = 80
  validation {
    condition     = var.ec2_container_port >= 1 && var.ec2_container_port <= 65535
    error_message = "ec2_container_port must be at least 1, at most 65535."
  }
}

variable "ec2_desired_size" {
  description = "Number of instances to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.ec2_desired_size >= 0 && var.ec2_desired_size <= 5000
    error_message = "ec2_desired_size must be at least 0, at most 5000."
  }
  validation {
    condition     = var.ec2_desired_size >= var.ec2_min_size
    error_message = "ec2_desired_size must be at least ec2_min_size."
  }
  validation {
    condition     = var.ec2_desired_size <= var.ec2_max_size
    error_message = "ec2_desired_size must be at most ec2_max_size."
  }
}

variable "ec2_health_path" {
  description = "Path that a load balancer asks to learn whether an instance is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.ec2_health_path))
    error_message = "ec2_health_path must be of the form /.*."
  }
}

variable "ec2_image_id" {
  description = "AMI, or resolve:ssm:PARAMETER, which EC2 looks up when it starts an instance. Empty: Amazon Linux 2023, in a container cluster the one for ECS."
  type        = string
  default     = ""
}

variable "ec2_instance_type" {
  description = "EC2 instance type."
  type        = string
  default     = "t3.medium"
  validation {
    condition     = can(regex("^(?:[a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|[0-9]*xlarge|metal[a-z0-9-]*))$", var.ec2_instance_type))
    error_message = "ec2_instance_type must be of the form [a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|[0-9]*xlarge|metal[a-z0-9-]*)."
  }
  validation {
    condition     = can(regex("^(?:(a1|[a-z]+[0-9]+g[a-z0-9-]*)\\..*)$", var.ec2_instance_type)) == (var.ec2_architecture == "arm64")
    error_message = "ec2_instance_type must be one for arm64 exactly where ec2_architecture is arm64."
  }
}

variable "ec2_max_size" {
  description = "Greatest number of instances."
  type        = number
  default     = 6
  validation {
    condition     = var.ec2_max_size >= 1 && var.ec2_max_size <= 5000
    error_message = "ec2_max_size must be at least 1, at most 5000."
  }
  validation {
    condition     = var.ec2_max_size >= var.ec2_min_size
    error_message = "ec2_max_size must be at least ec2_min_size."
  }
}

variable "ec2_min_size" {
  description = "Least number of instances. At least one for each zone keeps every zone served."
  type        = number
  default     = 2
  validation {
    condition     = var.ec2_min_size >= 0 && var.ec2_min_size <= 5000
    error_message = "ec2_min_size must be at least 0, at most 5000."
  }
}

variable "ecs_architecture" {
  description = "Instruction set of the image."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.ecs_architecture)
    error_message = "ecs_architecture must be one of arm64, x86_64."
  }
}

variable "ecs_container_port" {
  description = "Port that the image listens on."
  type        = number
  default     = 80
  validation {
    condition     = var.ecs_container_port >= 1 && var.ecs_container_port <= 65535
    error_message = "ecs_container_port must be at least 1, at most 65535."
  }
}

variable "ecs_cpu" {
  description = "Processor time of a task, in 1,024ths of a processor."
  type        = number
  default     = 512
  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.ecs_cpu)
    error_message = "ecs_cpu must be one of 256, 512, 1024, 2048, 4096, 8192, 16384."
  }
}

variable "ecs_desired_count" {
  description = "Number of tasks to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.ecs_desired_count >= 0 && var.ecs_desired_count <= 5000
    error_message = "ecs_desired_count must be at least 0, at most 5000."
  }
  validation {
    condition     = var.ecs_desired_count >= var.ecs_min_count
    error_message = "ecs_desired_count must be at least ecs_min_count."
  }
  validation {
    condition     = var.ecs_desired_count <= var.ecs_max_count
    error_message = "ecs_desired_count must be at most ecs_max_count."
  }
}

variable "ecs_image" {
  description = "Image that the containers run."
  type        = string
  default     = "public.ecr.aws/nginx/nginx:stable"
}

variable "ecs_max_count" {
  description = "Greatest number of tasks."
  type        = number
  default     = 6
  validation {
    condition     = var.ecs_max_count >= 1 && var.ecs_max_count <= 5000
    error_message = "ecs_max_count must be at least 1, at most 5000."
  }
  validation {
    condition     = var.ecs_max_count >= var.ecs_min_count
    error_message = "ecs_max_count must be at least ecs_min_count."
  }
}

variable "ecs_memory_mib" {
  description = "Memory of a task. Fargate takes certain sizes for each amount of processor time (MiB)."
  type        = number
  default     = 1024
  validation {
    condition     = var.ecs_memory_mib >= 512 && var.ecs_memory_mib <= 122880
    error_message = "ecs_memory_mib must be at least 512, at most 122880."
  }
  validation {
    condition     = var.ecs_cpu != 256 || contains([512, 1024, 2048], var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be one of 512, 1024, 2048 where ecs_cpu is 256."
  }
  validation {
    condition     = var.ecs_cpu != 512 || contains(range(1024, 4097, 1024), var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be 1024 to 4096 in steps of 1024 where ecs_cpu is 512."
  }
  validation {
    condition     = var.ecs_cpu != 1024 || contains(range(2048, 8193, 1024), var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be 2048 to 8192 in steps of 1024 where ecs_cpu is 1024."
  }
  validation {
    condition     = var.ecs_cpu != 2048 || contains(range(4096, 16385, 1024), var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be 4096 to 16384 in steps of 1024 where ecs_cpu is 2048."
  }
  validation {
    condition     = var.ecs_cpu != 4096 || contains(range(8192, 30721, 1024), var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be 8192 to 30720 in steps of 1024 where ecs_cpu is 4096."
  }
  validation {
    condition     = var.ecs_cpu != 8192 || contains(range(16384, 61441, 4096), var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be 16384 to 61440 in steps of 4096 where ecs_cpu is 8192."
  }
  validation {
    condition     = var.ecs_cpu != 16384 || contains(range(32768, 122881, 8192), var.ecs_memory_mib)
    error_message = "ecs_memory_mib must be 32768 to 122880 in steps of 8192 where ecs_cpu is 16384."
  }
}

variable "ecs_min_count" {
  description = "Least number of tasks."
  type        = number
  default     = 2
  validation {
    condition     = var.ecs_min_count >= 0 && var.ecs_min_count <= 5000
    error_message = "ecs_min_count must be at least 0, at most 5000."
  }
}

variable "elasticache_node_type" {
  description = "Type of the nodes."
  type        = string
  default     = "cache.t4g.small"
  validation {
    condition     = can(regex("^(?:cache\\.[a-z0-9.-]+)$", var.elasticache_node_type))
    error_message = "elasticache_node_type must be of the form cache\\.[a-z0-9.-]+."
  }
}

variable "lambda_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.lambda_architecture)
    error_message = "lambda_architecture must be one of arm64, x86_64."
  }
}

variable "lambda_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.lambda_handler))
    error_message = "lambda_handler must be of the form [^ ]+."
  }
}

variable "lambda_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.lambda_memory_mib >= 128 && var.lambda_memory_mib <= 10240
    error_message = "lambda_memory_mib must be at least 128, at most 10240."
  }
}

variable "lambda_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "lambda_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.lambda_reserved_concurrency >= -1 && var.lambda_reserved_concurrency <= 100000
    error_message = "lambda_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "lambda_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.lambda_runtime))
    error_message = "lambda_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "lambda_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.lambda_timeout_seconds >= 1 && var.lambda_timeout_seconds <= 900
    error_message = "lambda_timeout_seconds must be at least 1, at most 900."
  }
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

variable "rds_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 14
  validation {
    condition     = var.rds_backup_retention_days >= 1 && var.rds_backup_retention_days <= 35
    error_message = "rds_backup_retention_days must be at least 1, at most 35."
  }
}

variable "rds_database_name" {
  description = "Name of the first database."
  type        = string
  default     = "app"
  validation {
    condition     = can(regex("^(?:[A-Za-z][A-Za-z0-9_]{0,62})$", var.rds_database_name))
    error_message = "rds_database_name must be of the form [A-Za-z][A-Za-z0-9_]{0,62}."
  }
}

variable "rds_engine_version" {
  description = "Version of the engine. A major one (16, 8.0) follows AWS's minor versions by itself; one in full stays as it is."
  type        = string
  default     = "16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9A-Za-z._]+)?)$", var.rds_engine_version))
    error_message = "rds_engine_version must be of the form [0-9]+(\\.[0-9A-Za-z._]+)?."
  }
}

variable "rds_instance_class" {
  description = "Class of the members. db.serverless scales between the least and the greatest capacity."
  type        = string
  default     = "db.serverless"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.rds_instance_class))
    error_message = "rds_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "rds_max_capacity" {
  description = "Greatest capacity of a serverless member (ACU)."
  type        = number
  default     = 8
  validation {
    condition     = var.rds_max_capacity >= 1 && var.rds_max_capacity <= 256
    error_message = "rds_max_capacity must be at least 1, at most 256."
  }
  validation {
    condition     = var.rds_max_capacity >= var.rds_min_capacity
    error_message = "rds_max_capacity must be at least rds_min_capacity."
  }
}

variable "rds_min_capacity" {
  description = "Least capacity of a serverless member (ACU)."
  type        = number
  default     = 0.5
  validation {
    condition     = var.rds_min_capacity >= 0 && var.rds_min_capacity <= 256
    error_message = "rds_min_capacity must be at least 0, at most 256."
  }
}

variable "route53_domain_name" {
  description = "Public name of the site. Set it to a domain you own before you apply."
  type        = string
  default     = "example.com"
  validation {
    condition     = can(regex("^(?:[a-z0-9][a-z0-9.-]*)$", var.route53_domain_name))
    error_message = "route53_domain_name must be of the form [a-z0-9][a-z0-9.-]*."
  }
}

variable "route53_hosted_zone_id" {
  description = "Id of an existing public hosted zone. Empty, one is created, and the registrar must delegate to its name servers."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([A-Z0-9]+)?)$", var.route53_hosted_zone_id))
    error_message = "route53_hosted_zone_id must be of the form ([A-Z0-9]+)?."
  }
}

variable "shield_advanced" {
  description = "Subscribe to Shield Advanced, which costs USD 3,000 a month for at least a year. Shield Standard needs no resource."
  type        = bool
  default     = false
}

variable "sns_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.sns_email))
    error_message = "sns_email must be of the form ([^@ ]+@[^@ ]+)?."
  }
}

variable "waf_count_only" {
  description = "Count what the rules match and block nothing, to see first whom they would turn away."
  type        = bool
  default     = false
}

variable "waf_inspected_body_kib" {
  description = "How much of a body the rules see at CloudFront. A load balancer hands them 8 KiB, whatever is said."
  type        = string
  default     = "16"
  validation {
    condition     = contains(["16", "32", "48", "64"], var.waf_inspected_body_kib)
    error_message = "waf_inspected_body_kib must be one of 16, 32, 48, 64."
  }
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

variable "x_ray_fixed_rate" {
  description = "Share of the requests that are traced beyond the reservoir."
  type        = number
  default     = 0.05
  validation {
    condition     = var.x_ray_fixed_rate >= 0 && var.x_ray_fixed_rate <= 1
    error_message = "x_ray_fixed_rate must be at least 0, at most 1."
  }
}
