# Compiled by archc from README.md. Change the drawing, not this file.

variable "name" {
  description = "Short prefix of every resource name."
  type        = string
  default     = "orders-api"
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

variable "alarms_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.alarms_email))
    error_message = "alarms_email must be of the form ([^@ ]+@[^@ ]+)?."
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

variable "events_email" {
  description = "Address that is subscribed to the topic and must confirm. Empty, none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^(?:([^@ ]+@[^@ ]+)?)$", var.events_email))
    error_message = "events_email must be of the form ([^@ ]+@[^@ ]+)?."
  }
}

variable "jobs_visibility_timeout_seconds" {
  description = "How long a taken message is hidden from others. Where a function takes them, at least six times its timeout (seconds)."
  type        = number
  default     = 180
  validation {
    condition     = var.jobs_visibility_timeout_seconds >= 0 && var.jobs_visibility_timeout_seconds <= 43200
    error_message = "jobs_visibility_timeout_seconds must be at least 0, at most 43200."
  }
}

variable "orders_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.orders_architecture)
    error_message = "orders_architecture must be one of arm64, x86_64."
  }
}

variable "orders_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.orders_handler))
    error_message = "orders_handler must be of the form [^ ]+."
  }
}

variable "orders_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.orders_memory_mib >= 128 && var.orders_memory_mib <= 10240
    error_message = "orders_memory_mib must be at least 128, at most 10240."
  }
}

variable "orders_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "orders_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.orders_reserved_concurrency >= -1 && var.orders_reserved_concurrency <= 100000
    error_message = "orders_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "orders_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.orders_runtime))
    error_message = "orders_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "orders_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.orders_timeout_seconds >= 1 && var.orders_timeout_seconds <= 900
    error_message = "orders_timeout_seconds must be at least 1, at most 900."
  }
}

variable "table_hash_key" {
  description = "Name of the partition key."
  type        = string
  default     = "pk"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{1,255})$", var.table_hash_key))
    error_message = "table_hash_key must be of the form [A-Za-z0-9_.-]{1,255}."
  }
}

variable "table_range_key" {
  description = "Name of the sort key. Empty, the table has none."
  type        = string
  default     = "sk"
  validation {
    condition     = can(regex("^(?:[A-Za-z0-9_.-]{0,255})$", var.table_range_key))
    error_message = "table_range_key must be of the form [A-Za-z0-9_.-]{0,255}."
  }
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

variable "worker_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.worker_architecture)
    error_message = "worker_architecture must be one of arm64, x86_64."
  }
}

variable "worker_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.worker_handler))
    error_message = "worker_handler must be of the form [^ ]+."
  }
}

variable "worker_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.worker_memory_mib >= 128 && var.worker_memory_mib <= 10240
    error_message = "worker_memory_mib must be at least 128, at most 10240."
  }
}

variable "worker_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "worker_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.worker_reserved_concurrency >= -1 && var.worker_reserved_concurrency <= 100000
    error_message = "worker_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "worker_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.worker_runtime))
    error_message = "worker_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "worker_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.worker_timeout_seconds >= 1 && var.worker_timeout_seconds <= 900
    error_message = "worker_timeout_seconds must be at least 1, at most 900."
  }
}
