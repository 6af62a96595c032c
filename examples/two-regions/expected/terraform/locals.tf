# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  tags = merge({
    Project     = var.name
    Environment = var.environment
    ManagedBy   = "terraform"
  }, var.tags)

  # The partition follows from the region, without a call.
  partition = startswith(var.region, "cn-") ? "aws-cn" : startswith(var.region, "us-gov-") ? "aws-us-gov" : "aws"

  # From something that knows its owner: no call while planning.
  account_id = aws_vpc.v1.owner_id
}

check "dns_domain_name_is_yours" {
  assert {
    condition     = !endswith(var.dns_domain_name, "example.com")
    error_message = "dns_domain_name is still the placeholder: a plan works, an apply would wait for a certificate that can never be validated."
  }
}
