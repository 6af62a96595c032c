variable "identifier" {
  type = string
}

variable "engine" {
  type = string
}

variable "engine_version" {
  type = string
}

variable "instance_class" {
  type = string
}

variable "instance_count" {
  type = number
}

variable "database_name" {
  type = string
}

variable "port" {
  type = number
}

variable "subnet_ids" {
  type = list(string)
}

variable "security_group_ids" {
  type = list(string)
}

variable "backup_retention_days" {
  type = number
}

variable "deletion_protection" {
  type = bool
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "capacity" {
  description = "Range of serverless capacity; null for provisioned instances."
  type        = object({ min = number, max = number })
  default     = null
}

variable "monitoring_role_arn" {
  type    = string
  default = null
}
