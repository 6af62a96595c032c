# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# alb: it answers over TLS
resource "aws_acm_certificate" "alb" {
  count             = var.alb_certificate_arn == "" ? 1 : 0
  domain_name       = var.domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

# The domain's zone is not here: this waits until the certificate's DNS record is made there.
resource "aws_acm_certificate_validation" "alb" {
  count           = length(aws_acm_certificate.alb)
  certificate_arn = aws_acm_certificate.alb[count.index].arn
}

locals {
  alb_certificate_arn = var.alb_certificate_arn != "" ? var.alb_certificate_arn : aws_acm_certificate_validation.alb[0].certificate_arn
}
