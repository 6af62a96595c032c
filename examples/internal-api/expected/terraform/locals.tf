# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

locals {
  tags = merge({
    Project     = var.name
    Environment = var.environment
    ManagedBy   = "terraform"
  }, var.tags)

  # The partition follows from the region, without a call.
  partition = startswith(var.region, "cn-") ? "aws-cn" : startswith(var.region, "us-gov-") ? "aws-us-gov" : "aws"

  # From something that knows its owner: no call while planning.
  account_id = data.aws_vpc.corp.owner_id
}

check "domain_name_is_yours" {
  assert {
    condition     = !endswith(var.domain_name, "example.com")
    error_message = "domain_name is still the placeholder: a plan works, an apply would wait for a certificate that can never be validated."
  }
}
