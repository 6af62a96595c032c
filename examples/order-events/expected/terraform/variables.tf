# Compiled by archc from README.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "orders"
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
  default     = 500
  validation {
    condition     = var.api_throttle_burst >= 1 && var.api_throttle_burst <= 50000
    error_message = "api_throttle_burst must be at least 1, at most 50000."
  }
}

variable "api_throttle_rate" {
  description = "Requests that it takes in a second, in the long run."
  type        = number
  default     = 1000
  validation {
    condition     = var.api_throttle_rate >= 1 && var.api_throttle_rate <= 100000
    error_message = "api_throttle_rate must be at least 1, at most 100000."
  }
}

variable "fire_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.fire_architecture)
    error_message = "fire_architecture must be one of arm64, x86_64."
  }
}

variable "fire_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.fire_handler))
    error_message = "fire_handler must be of the form [^ ]+."
  }
}

variable "fire_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.fire_memory_mib >= 128 && var.fire_memory_mib <= 10240
    error_message = "fire_memory_mib must be at least 128, at most 10240."
  }
}

variable "fire_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "fire_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.fire_reserved_concurrency >= -1 && var.fire_reserved_concurrency <= 100000
    error_message = "fire_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "fire_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.fire_runtime))
    error_message = "fire_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "fire_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.fire_timeout_seconds >= 1 && var.fire_timeout_seconds <= 900
    error_message = "fire_timeout_seconds must be at least 1, at most 900."
  }
}

variable "mail_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.mail_architecture)
    error_message = "mail_architecture must be one of arm64, x86_64."
  }
}

variable "mail_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.mail_handler))
    error_message = "mail_handler must be of the form [^ ]+."
  }
}

variable "mail_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.mail_memory_mib >= 128 && var.mail_memory_mib <= 10240
    error_message = "mail_memory_mib must be at least 128, at most 10240."
  }
}

variable "mail_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "mail_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.mail_reserved_concurrency >= -1 && var.mail_reserved_concurrency <= 100000
    error_message = "mail_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "mail_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.mail_runtime))
    error_message = "mail_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "mail_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.mail_timeout_seconds >= 1 && var.mail_timeout_seconds <= 900
    error_message = "mail_timeout_seconds must be at least 1, at most 900."
  }
}

variable "mailfail_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.mailfail_visibility_timeout_seconds >= 0 && var.mailfail_visibility_timeout_seconds <= 43200
    error_message = "mailfail_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "orders_hash_key" {
  description = "Name of the partition key."
  type        = string
  default     = "pk"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{1,255})$", var.orders_hash_key))
    error_message = "orders_hash_key must be of the form [A-Za-z0-9_.-]{1,255}."
  }
}

variable "orders_range_key" {
  description = "Name of the sort key. Empty, the table has none."
  type        = string
  default     = "sk"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{0,255})$", var.orders_range_key))
    error_message = "orders_range_key must be of the form [A-Za-z0-9_.-]{0,255}."
  }
}

variable "paydlq_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.paydlq_visibility_timeout_seconds >= 0 && var.paydlq_visibility_timeout_seconds <= 43200
    error_message = "paydlq_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "payfn_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.payfn_architecture)
    error_message = "payfn_architecture must be one of arm64, x86_64."
  }
}

variable "payfn_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.payfn_handler))
    error_message = "payfn_handler must be of the form [^ ]+."
  }
}

variable "payfn_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.payfn_memory_mib >= 128 && var.payfn_memory_mib <= 10240
    error_message = "payfn_memory_mib must be at least 128, at most 10240."
  }
}

variable "payfn_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "payfn_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.payfn_reserved_concurrency >= -1 && var.payfn_reserved_concurrency <= 100000
    error_message = "payfn_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "payfn_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.payfn_runtime))
    error_message = "payfn_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "payfn_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.payfn_timeout_seconds >= 1 && var.payfn_timeout_seconds <= 900
    error_message = "payfn_timeout_seconds must be at least 1, at most 900."
  }
}

variable "payq_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.payq_visibility_timeout_seconds >= 0 && var.payq_visibility_timeout_seconds <= 43200
    error_message = "payq_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "place_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.place_architecture)
    error_message = "place_architecture must be one of arm64, x86_64."
  }
}

variable "place_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.place_handler))
    error_message = "place_handler must be of the form [^ ]+."
  }
}

variable "place_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.place_memory_mib >= 128 && var.place_memory_mib <= 10240
    error_message = "place_memory_mib must be at least 128, at most 10240."
  }
}

variable "place_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "place_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.place_reserved_concurrency >= -1 && var.place_reserved_concurrency <= 100000
    error_message = "place_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "place_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.place_runtime))
    error_message = "place_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "place_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.place_timeout_seconds >= 1 && var.place_timeout_seconds <= 900
    error_message = "place_timeout_seconds must be at least 1, at most 900."
  }
}

variable "shipdlq_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.shipdlq_visibility_timeout_seconds >= 0 && var.shipdlq_visibility_timeout_seconds <= 43200
    error_message = "shipdlq_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "shipfn_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.shipfn_architecture)
    error_message = "shipfn_architecture must be one of arm64, x86_64."
  }
}

variable "shipfn_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.shipfn_handler))
    error_message = "shipfn_handler must be of the form [^ ]+."
  }
}

variable "shipfn_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.shipfn_memory_mib >= 128 && var.shipfn_memory_mib <= 10240
    error_message = "shipfn_memory_mib must be at least 128, at most 10240."
  }
}

variable "shipfn_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "shipfn_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.shipfn_reserved_concurrency >= -1 && var.shipfn_reserved_concurrency <= 100000
    error_message = "shipfn_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "shipfn_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.shipfn_runtime))
    error_message = "shipfn_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "shipfn_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.shipfn_timeout_seconds >= 1 && var.shipfn_timeout_seconds <= 900
    error_message = "shipfn_timeout_seconds must be at least 1, at most 900."
  }
}

variable "shipq_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.shipq_visibility_timeout_seconds >= 0 && var.shipq_visibility_timeout_seconds <= 43200
    error_message = "shipq_visibility_timeout_seconds must be at least 0, at most 43200."
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
