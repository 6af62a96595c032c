# Compiled by archc from README.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "web-shop"
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

variable "cache_node_type" {
  description = "Type of the nodes."
  type        = string
  default     = "cache.t4g.small"
  validation {
    condition     = can(regex("^(?:cache\\.[a-z0-9.-]+)$", var.cache_node_type))
    error_message = "cache_node_type must be of the form cache\\.[a-z0-9.-]+."
  }
}

variable "cdn_certificate_arn" {
  description = "An existing certificate to use. Empty: one is requested and validated by DNS."
  type        = string
  default     = ""
}

variable "cdn_images_path" {
  description = "Path pattern that CloudFront serves from S3 Bucket."
  type        = string
  default     = "/static/*"
}

variable "cdn_price_class" {
  description = "Which edge locations serve the content. Fewer are cheaper."
  type        = string
  default     = "PriceClass_100"
  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.cdn_price_class)
    error_message = "cdn_price_class must be one of PriceClass_100, PriceClass_200, PriceClass_All."
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

variable "orders_backup_retention_days" {
  description = "How long automated backups are kept (days)."
  type        = number
  default     = 14
  validation {
    condition     = var.orders_backup_retention_days >= 1 && var.orders_backup_retention_days <= 35
    error_message = "orders_backup_retention_days must be at least 1, at most 35."
  }
}

variable "orders_database_name" {
  description = "Name of the first database."
  type        = string
  default     = "app"
  validation {
    condition     = can(regex("^(?:[A-Za-z][A-Za-z0-9_]{0,62})$", var.orders_database_name))
    error_message = "orders_database_name must be of the form [A-Za-z][A-Za-z0-9_]{0,62}."
  }
}

variable "orders_engine_version" {
  description = "Version of the engine. A major one (16, 8.0) follows AWS's minor versions by itself; one in full stays as it is."
  type        = string
  default     = "16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9.]+)?)$", var.orders_engine_version))
    error_message = "orders_engine_version must be of the form [0-9]+(\\.[0-9.]+)?."
  }
}

variable "orders_instance_class" {
  description = "Class of the database instance."
  type        = string
  default     = "db.t4g.medium"
  validation {
    condition     = can(regex("^(?:db\\.[a-z0-9.-]+)$", var.orders_instance_class))
    error_message = "orders_instance_class must be of the form db\\.[a-z0-9.-]+."
  }
}

variable "orders_max_storage_gib" {
  description = "Size in GiB up to which the storage grows by itself when it fills, at least a tenth more than it begins with. Not stated, four times that."
  type        = number
  default     = 200
  validation {
    condition     = var.orders_max_storage_gib >= 22 && var.orders_max_storage_gib <= 65536
    error_message = "orders_max_storage_gib must be at least 22, at most 65536."
  }
  validation {
    condition     = var.orders_max_storage_gib >= var.orders_storage_gib
    error_message = "orders_max_storage_gib must be at least orders_storage_gib."
  }
}

variable "orders_storage_gib" {
  description = "Size of the storage to begin with (GiB)."
  type        = number
  default     = 50
  validation {
    condition     = var.orders_storage_gib >= 20 && var.orders_storage_gib <= 65536
    error_message = "orders_storage_gib must be at least 20, at most 65536."
  }
}

variable "pager_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.pager_email))
    error_message = "pager_email must be of the form ([^@ ]+@[^@ ]+)?."
  }
}

variable "shop_app_port" {
  description = "Port that the application on the instances answers on."
  type        = number
  default     = 8080
  validation {
    condition     = var.shop_app_port >= 1 && var.shop_app_port <= 65535
    error_message = "shop_app_port must be at least 1, at most 65535."
  }
}

variable "shop_architecture" {
  description = "Architecture of the processors, which the image, the instance type and what runs there share."
  type        = string
  default     = "x86_64"
  validation {
    condition     = contains(["x86_64", "arm64"], var.shop_architecture)
    error_message = "shop_architecture must be one of x86_64, arm64."
  }
}

variable "shop_boot_script" {
  description = "Script, from its line with #! on, that an instance runs at the end of its first boot. Empty, with no image of its own: a server that answers on the port."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:(#![\\s\\S]*)?)$", var.shop_boot_script))
    error_message = "shop_boot_script must be of the form (#![\\s\\S]*)?."
  }
}

variable "shop_desired_size" {
  description = "Number of instances to start with."
  type        = number
  default     = 2
  validation {
    condition     = var.shop_desired_size >= 0 && var.shop_desired_size <= 5000
    error_message = "shop_desired_size must be at least 0, at most 5000."
  }
  validation {
    condition     = var.shop_desired_size >= var.shop_min_size
    error_message = "shop_desired_size must be at least shop_min_size."
  }
  validation {
    condition     = var.shop_desired_size <= var.shop_max_size
    error_message = "shop_desired_size must be at most shop_max_size."
  }
}

variable "shop_health_path" {
  description = "Path that a load balancer asks to learn whether an instance is healthy."
  type        = string
  default     = "/"
  validation {
    condition     = can(regex("^(?:/.*)$", var.shop_health_path))
    error_message = "shop_health_path must be of the form /.*."
  }
}

variable "shop_image_id" {
  description = "AMI, or resolve:ssm:PARAMETER, which EC2 looks up when it starts an instance. Empty: Amazon Linux 2023, in a container cluster the one for ECS."
  type        = string
  default     = ""
}

variable "shop_instance_type" {
  description = "EC2 instance type."
  type        = string
  default     = "t3.medium"
  validation {
    condition     = can(regex("^(?:[a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|[0-9]*xlarge|metal[a-z0-9-]*))$", var.shop_instance_type))
    error_message = "shop_instance_type must be of the form [a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|[0-9]*xlarge|metal[a-z0-9-]*)."
  }
  validation {
    condition     = can(regex("^(?:(a1|[a-z]+[0-9]+g[a-z0-9-]*)\\..*)$", var.shop_instance_type)) == (var.shop_architecture == "arm64")
    error_message = "shop_instance_type must be one for arm64 exactly where shop_architecture is arm64."
  }
}

variable "shop_max_size" {
  description = "Greatest number of instances."
  type        = number
  default     = 6
  validation {
    condition     = var.shop_max_size >= 1 && var.shop_max_size <= 5000
    error_message = "shop_max_size must be at least 1, at most 5000."
  }
  validation {
    condition     = var.shop_max_size >= var.shop_min_size
    error_message = "shop_max_size must be at least shop_min_size."
  }
}

variable "shop_min_size" {
  description = "Least number of instances. At least one for each zone keeps every zone served."
  type        = number
  default     = 2
  validation {
    condition     = var.shop_min_size >= 0 && var.shop_min_size <= 5000
    error_message = "shop_min_size must be at least 0, at most 5000."
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
