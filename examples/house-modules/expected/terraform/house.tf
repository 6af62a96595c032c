# What the house asks of every configuration.

variable "organisation_id" {
  description = "The AWS organisation that may reach the data."
  type        = string
  default     = "o-a1b2c3d4e5"
}

variable "data_owner" {
  description = "Who answers for the data."
  type        = string
  default     = "claims@example.com"
}
