# Compiled by archc from README.md. Change the drawing, not this file.

# albA, albB: it answers over TLS
resource "aws_acm_certificate" "alb" {
  count             = var.alb_certificate_arn == "" ? 1 : 0
  domain_name       = var.dns_domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "alb" {
  count           = length(aws_acm_certificate.alb)
  zone_id         = local.dns_zone_id
  name            = one(aws_acm_certificate.alb[count.index].domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.alb[count.index].domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.alb[count.index].domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "alb" {
  count                   = length(aws_acm_certificate.alb)
  certificate_arn         = aws_acm_certificate.alb[count.index].arn
  validation_record_fqdns = [aws_route53_record.alb[count.index].fqdn]
}

locals {
  alb_certificate_arn = var.alb_certificate_arn != "" ? var.alb_certificate_arn : aws_acm_certificate_validation.alb[0].certificate_arn
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

# dns->albA, dns->albB
resource "aws_route53_record" "dns_alias_alb" {
  zone_id = local.dns_zone_id
  name    = var.dns_domain_name
  type    = "A"
  alias {
    name                   = aws_lb.alb.dns_name
    zone_id                = aws_lb.alb.zone_id
    evaluate_target_health = true
  }
}

# waf
resource "aws_wafv2_web_acl" "waf" {
  name  = "${var.name}-waf"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "rate"
    priority = 1
    action {
      dynamic "block" {
        for_each = var.waf_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.waf_count_only ? [1] : []
        content {}
      }
    }
    statement {
      rate_based_statement {
        limit              = var.waf_rate_limit
        aggregate_key_type = "IP"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = true
      metric_name                = "rate"
    }
  }
  rule {
    name     = "AWSManagedRulesAmazonIpReputationList"
    priority = 10
    override_action {
      dynamic "none" {
        for_each = var.waf_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.waf_count_only ? [1] : []
        content {}
      }
    }
    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesAmazonIpReputationList"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = true
      metric_name                = "AWSManagedRulesAmazonIpReputationList"
    }
  }
  rule {
    name     = "AWSManagedRulesCommonRuleSet"
    priority = 11
    override_action {
      dynamic "none" {
        for_each = var.waf_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.waf_count_only ? [1] : []
        content {}
      }
    }
    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = true
      metric_name                = "AWSManagedRulesCommonRuleSet"
    }
  }
  rule {
    name     = "AWSManagedRulesKnownBadInputsRuleSet"
    priority = 12
    override_action {
      dynamic "none" {
        for_each = var.waf_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.waf_count_only ? [1] : []
        content {}
      }
    }
    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = true
      metric_name                = "AWSManagedRulesKnownBadInputsRuleSet"
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = true
    metric_name                = "${var.name}-waf"
  }
}

resource "aws_cloudwatch_log_group" "waf" {
  name              = "aws-waf-logs-${var.name}-waf" # the prefix is required
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

resource "aws_wafv2_web_acl_logging_configuration" "waf" {
  resource_arn            = aws_wafv2_web_acl.waf.arn
  log_destination_configs = [aws_cloudwatch_log_group.waf.arn]
  # What signs a caller in stays out of the log.
  redacted_fields {
    single_header {
      name = "authorization"
    }
  }
  redacted_fields {
    single_header {
      name = "cookie"
    }
  }
  redacted_fields {
    single_header {
      name = "x-api-key"
    }
  }
}

# albA->waf, albB->waf
resource "aws_wafv2_web_acl_association" "waf_protected_alb" {
  resource_arn = aws_lb.alb.arn
  web_acl_arn  = aws_wafv2_web_acl.waf.arn
}
