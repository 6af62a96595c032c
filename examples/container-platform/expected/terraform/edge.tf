# Compiled by archc from README.md. Change the drawing, not this file.

# lb: it answers over TLS
resource "aws_acm_certificate" "lb" {
  count             = var.lb_certificate_arn == "" ? 1 : 0
  domain_name       = var.domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

# The domain's zone is not here: this waits until the certificate's DNS record is made there.
resource "aws_acm_certificate_validation" "lb" {
  count           = length(aws_acm_certificate.lb)
  certificate_arn = aws_acm_certificate.lb[count.index].arn
}

locals {
  lb_certificate_arn = var.lb_certificate_arn != "" ? var.lb_certificate_arn : aws_acm_certificate_validation.lb[0].certificate_arn
}
