# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this. Left out, by reason and line:
#   no construct for AWS Site-to-Site VPN yet [ARC301]
#     line 14: vpn (Site-to-Site VPN)
#   Amazon RDS is not deployed as 'oracle' [ARC324]
#     line 25: legacy (RDS Oracle payroll)
#   Amazon Route 53 is not deployed as 'private hosted zone' [ARC324]
#     line 28: dns (Route 53 private hosted zone)
#   no construct for Amazon Cognito yet [ARC301]
#     line 29: idp (Cognito)
#   'Route 53 private hosted zone' at its end is left out
#     line 36: dns -> alb
#   'RDS Oracle payroll' at its end is left out
#     line 41: rep -> legacy
#   stands outside of what archc deploys
#     line 13: staff (Office staff)

terraform {
  required_version = ">= 1.9.0, < 2.0.0"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 6.0.0"
    }
  }
}

provider "aws" {
  region = var.region
  default_tags {
    tags = local.tags
  }
}
