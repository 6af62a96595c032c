# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

locals {
  ml_zones = { for i, suffix in var.ml_zones : suffix => { name = "${var.region}${suffix}", index = i } }
}

# ml
resource "aws_vpc" "ml" {
  cidr_block           = var.ml_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.name}-ml" }
}

# Nothing may use the group that AWS makes: it has no rules.
resource "aws_default_security_group" "ml" {
  vpc_id = aws_vpc.ml.id
}

resource "aws_flow_log" "ml" {
  vpc_id          = aws_vpc.ml.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.ml_flow.arn
  iam_role_arn    = aws_iam_role.ml_flow.arn
}
