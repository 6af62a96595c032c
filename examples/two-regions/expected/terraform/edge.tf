# Compiled by archc from README.md. Change the drawing, not this file.

# alb1: it answers over TLS
resource "aws_acm_certificate" "alb1" {
  count             = var.alb1_certificate_arn == "" ? 1 : 0
  domain_name       = var.dns_domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "alb1" {
  count           = length(aws_acm_certificate.alb1)
  zone_id         = local.dns_zone_id
  name            = one(aws_acm_certificate.alb1[count.index].domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.alb1[count.index].domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.alb1[count.index].domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "alb1" {
  count                   = length(aws_acm_certificate.alb1)
  certificate_arn         = aws_acm_certificate.alb1[count.index].arn
  validation_record_fqdns = [aws_route53_record.alb1[count.index].fqdn]
}

locals {
  alb1_certificate_arn = var.alb1_certificate_arn != "" ? var.alb1_certificate_arn : aws_acm_certificate_validation.alb1[0].certificate_arn
}

# alb2: it answers over TLS
resource "aws_acm_certificate" "alb2" {
  provider          = aws.eu_central_1
  count             = var.alb2_certificate_arn == "" ? 1 : 0
  domain_name       = var.dns_domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "alb2" {
  count           = length(aws_acm_certificate.alb2)
  zone_id         = local.dns_zone_id
  name            = one(aws_acm_certificate.alb2[count.index].domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.alb2[count.index].domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.alb2[count.index].domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "alb2" {
  provider                = aws.eu_central_1
  count                   = length(aws_acm_certificate.alb2)
  certificate_arn         = aws_acm_certificate.alb2[count.index].arn
  validation_record_fqdns = [aws_route53_record.alb2[count.index].fqdn]
}

locals {
  alb2_certificate_arn = var.alb2_certificate_arn != "" ? var.alb2_certificate_arn : aws_acm_certificate_validation.alb2[0].certificate_arn
}

# dns
resource "aws_route53_zone" "dns" {
  count = var.dns_hosted_zone_id == "" ? 1 : 0
  name  = var.dns_domain_name
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_route53_query_log" "dns" {
  count                    = length(aws_route53_zone.dns)
  zone_id                  = aws_route53_zone.dns[count.index].zone_id
  cloudwatch_log_group_arn = format("%s:*", aws_cloudwatch_log_group.zone_queries.arn) # all streams, as DescribeLogGroups says it
  depends_on               = [aws_cloudwatch_log_resource_policy.zone_queries]
}

locals {
  dns_domain_name = var.dns_domain_name
  dns_zone_id     = var.dns_hosted_zone_id != "" ? var.dns_hosted_zone_id : aws_route53_zone.dns[0].zone_id
}

# dns->alb1
resource "aws_route53_health_check" "dns_alias_alb1" {
  fqdn              = aws_lb.alb1.dns_name
  type              = "HTTPS"
  port              = 443
  resource_path     = var.alb1_health_path
  request_interval  = 30
  failure_threshold = 3
  tags              = { Name = "${var.name}-alb1" }
}

# dns->alb1
resource "aws_route53_record" "dns_alias_alb1" {
  zone_id         = local.dns_zone_id
  name            = var.dns_domain_name
  type            = "A"
  set_identifier  = "alb1"
  health_check_id = aws_route53_health_check.dns_alias_alb1.id
  failover_routing_policy {
    type = "PRIMARY"
  }
  alias {
    name                   = aws_lb.alb1.dns_name
    zone_id                = aws_lb.alb1.zone_id
    evaluate_target_health = true
  }
}

# dns->alb2
resource "aws_route53_record" "dns_alias_alb2" {
  zone_id        = local.dns_zone_id
  name           = var.dns_domain_name
  type           = "A"
  set_identifier = "alb2"
  failover_routing_policy {
    type = "SECONDARY"
  }
  alias {
    name                   = aws_lb.alb2.dns_name
    zone_id                = aws_lb.alb2.zone_id
    evaluate_target_health = true
  }
}
