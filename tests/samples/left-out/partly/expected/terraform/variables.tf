# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

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

variable "deletion_protection" {
  description = "Guards what keeps data. Set it to false, and apply, before a destroy."
  type        = bool
  default     = true
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

variable "fn_architecture" {
  description = "Instruction set of the package."
  type        = string
  default     = "arm64"
  validation {
    condition     = contains(["arm64", "x86_64"], var.fn_architecture)
    error_message = "fn_architecture must be one of arm64, x86_64."
  }
}

variable "fn_handler" {
  description = "What Lambda calls, as the runtime spells it."
  type        = string
  default     = "index.handler"
  validation {
    condition     = can(regex("^(?:[^ ]+)$", var.fn_handler))
    error_message = "fn_handler must be of the form [^ ]+."
  }
}

variable "fn_memory_mib" {
  description = "Memory, which also sets its share of processor time (MiB)."
  type        = number
  default     = 512
  validation {
    condition     = var.fn_memory_mib >= 128 && var.fn_memory_mib <= 10240
    error_message = "fn_memory_mib must be at least 128, at most 10240."
  }
}

variable "fn_package" {
  description = "Path of the deployment package (zip). Empty, a placeholder that answers with its name."
  type        = string
  default     = ""
}

variable "fn_reserved_concurrency" {
  description = "Invocations that it may run at once and that no other function can take. -1, as many as the account has left."
  type        = number
  default     = -1
  validation {
    condition     = var.fn_reserved_concurrency >= -1 && var.fn_reserved_concurrency <= 100000
    error_message = "fn_reserved_concurrency must be at least -1, at most 100000."
  }
}

variable "fn_runtime" {
  description = "Lambda runtime."
  type        = string
  default     = "python3.13"
  validation {
    condition     = can(regex("^(?:(dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+)$", var.fn_runtime))
    error_message = "fn_runtime must be of the form (dotnet|java|nodejs|provided|python|ruby)[a-z0-9.]+."
  }
}

variable "fn_timeout_seconds" {
  description = "How long one invocation may take. API Gateway and most clients give up after 29 seconds."
  type        = number
  default     = 29
  validation {
    condition     = var.fn_timeout_seconds >= 1 && var.fn_timeout_seconds <= 900
    error_message = "fn_timeout_seconds must be at least 1, at most 900."
  }
}

variable "ml_cidr" {
  description = "IPv4 range of the VPC, of /16 to /20, so that there is room for its subnets."
  type        = string
  default     = "10.198.0.0/16"
  validation {
    condition     = can(regex("^(?:[0-9]+(\\.[0-9]+){3}/(1[6-9]|20))$", var.ml_cidr))
    error_message = "ml_cidr must be of the form [0-9]+(\\.[0-9]+){3}/(1[6-9]|20)."
  }
}

variable "ml_zones" {
  description = "Letters of the Availability Zones, as many as are drawn: a region need not have each of them."
  type        = list(string)
  default     = ["a", "b"]
  validation {
    condition     = length(distinct(var.ml_zones)) == 2 && length(var.ml_zones) == 2 && alltrue([for item in var.ml_zones : can(regex("^(?:[a-z])$", item))])
    error_message = "ml_zones must be 2 different items, each of the form [a-z]."
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
