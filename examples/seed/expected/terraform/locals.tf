# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

locals {
  tags = merge({
    Project     = var.name
    Environment = var.environment
    ManagedBy   = "terraform"
  }, var.tags)

  # The partition follows from the region, without a call.
  partition = startswith(var.region, "cn-") ? "aws-cn" : startswith(var.region, "us-gov-") ? "aws-us-gov" : "aws"

  # From something that knows its owner: no call while planning.
  account_id = aws_vpc.network.owner_id

  # com.amazonaws.global.cloudfront.origin-facing, by region.
  cloudfront_prefix_lists = {
    us-east-1      = "pl-3b927c52"
    us-east-2      = "pl-b6a144df"
    us-west-1      = "pl-4ea04527"
    us-west-2      = "pl-82a045eb"
    eu-west-1      = "pl-4fa04526"
    eu-west-2      = "pl-93a247fa"
    eu-central-1   = "pl-a3a144ca"
    ap-southeast-1 = "pl-31a34658"
    ap-southeast-2 = "pl-b8a742d1"
    ap-northeast-1 = "pl-58a04531"
  }
  content_delivery_prefix = var.cloudfront_prefix_list_id != "" ? var.cloudfront_prefix_list_id : try(local.cloudfront_prefix_lists[var.region], one(data.aws_ec2_managed_prefix_list.cloudfront[*].id))
}

# Asked only in a region that the list above lacks.
data "aws_ec2_managed_prefix_list" "cloudfront" {
  count = var.cloudfront_prefix_list_id == "" && !contains(keys(local.cloudfront_prefix_lists), var.region) ? 1 : 0
  name  = "com.amazonaws.global.cloudfront.origin-facing"
}

check "route53_domain_name_is_yours" {
  assert {
    condition     = !endswith(var.route53_domain_name, "example.com")
    error_message = "route53_domain_name is still the placeholder: a plan works, an apply would wait for a certificate that can never be validated."
  }
}
