# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  tags = merge({
    Project     = var.name
    Environment = var.environment
    ManagedBy   = "terraform"
  }, var.tags)

  # From something that knows its owner: no call while planning.
  account_id = split(":", aws_iam_role.fire.arn)[4]
}
