# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

# ALB1, ALB2, ELB: it answers over TLS
resource "aws_acm_certificate" "alb" {
  count             = var.alb_certificate_arn == "" ? 1 : 0
  domain_name       = "alb-origin.${var.route53_domain_name}"
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "alb" {
  count           = length(aws_acm_certificate.alb)
  zone_id         = local.route53_zone_id
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

locals {
  # The policies that AWS manages have the same ids in every account.
  cloud_front_policy = {
    caching_optimized      = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    caching_disabled       = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    all_viewer             = "216adef6-5c7f-47e4-b989-5492eafa07d3"
    all_viewer_except_host = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
    security_headers       = "67f7725c-6f97-4210-82d7-5512b31e9d03"
  }
}

resource "aws_cloudfront_origin_access_control" "cloud_front" {
  name                              = "${var.name}-cloud-front"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# CloudFront
resource "aws_cloudfront_distribution" "cloud_front" {
  enabled         = true
  is_ipv6_enabled = true
  comment         = "${var.name}-cloud-front"
  aliases         = [var.route53_domain_name]
  price_class     = var.cloud_front_price_class
  http_version    = "http2and3"
  web_acl_id      = aws_wafv2_web_acl.waf.arn

  # CloudFront->WAF, WAF->Shield, Shield->ELB
  origin {
    origin_id   = "cloud_front_origin_alb"
    domain_name = "alb-origin.${var.route53_domain_name}"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
    custom_header {
      name  = "x-origin-verify"
      value = local.alb_origin_secret
    }
  }

  # CloudFront->S3
  origin {
    origin_id                = "cloud_front_origin_s3"
    domain_name              = aws_s3_bucket.s3.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.cloud_front.id
  }

  default_cache_behavior {
    target_origin_id           = "cloud_front_origin_alb"
    viewer_protocol_policy     = "redirect-to-https"
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    allowed_methods            = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cache_policy_id            = local.cloud_front_policy.caching_disabled
    origin_request_policy_id   = local.cloud_front_policy.all_viewer
    response_headers_policy_id = local.cloud_front_policy.security_headers
  }

  ordered_cache_behavior {
    path_pattern               = var.cloud_front_s3_path
    target_origin_id           = "cloud_front_origin_s3"
    viewer_protocol_policy     = "redirect-to-https"
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cache_policy_id            = local.cloud_front_policy.caching_optimized
    response_headers_policy_id = local.cloud_front_policy.security_headers
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = local.cloud_front_certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

# Access logs by the second version of log delivery: the first would need ACLs on the bucket.
resource "aws_cloudwatch_log_delivery_source" "cloud_front" {
  provider     = aws.us_east_1
  name         = "${var.name}-cloud-front"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.cloud_front.arn
}

resource "aws_cloudwatch_log_delivery_destination" "cloud_front" {
  provider      = aws.us_east_1
  name          = "${var.name}-cloud-front-s3"
  output_format = "parquet"
  delivery_destination_configuration {
    destination_resource_arn = format("%s/cloud-front", aws_s3_bucket.access_logs.arn)
  }
}

resource "aws_cloudwatch_log_delivery" "cloud_front" {
  provider                 = aws.us_east_1
  delivery_source_name     = aws_cloudwatch_log_delivery_source.cloud_front.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.cloud_front.arn
  depends_on               = [aws_s3_bucket_policy.access_logs]
}

# CloudFront: it answers over TLS
resource "aws_acm_certificate" "cloud_front" {
  provider          = aws.us_east_1
  count             = var.cloud_front_certificate_arn == "" ? 1 : 0
  domain_name       = var.route53_domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "cloud_front" {
  count           = length(aws_acm_certificate.cloud_front)
  zone_id         = local.route53_zone_id
  name            = one(aws_acm_certificate.cloud_front[count.index].domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.cloud_front[count.index].domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.cloud_front[count.index].domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "cloud_front" {
  provider                = aws.us_east_1
  count                   = length(aws_acm_certificate.cloud_front)
  certificate_arn         = aws_acm_certificate.cloud_front[count.index].arn
  validation_record_fqdns = [aws_route53_record.cloud_front[count.index].fqdn]
}

locals {
  cloud_front_certificate_arn = var.cloud_front_certificate_arn != "" ? var.cloud_front_certificate_arn : aws_acm_certificate_validation.cloud_front[0].certificate_arn
}

# Route53
resource "aws_route53_zone" "route53" {
  count = var.route53_hosted_zone_id == "" ? 1 : 0
  name  = var.route53_domain_name
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_route53_query_log" "route53" {
  count                    = length(aws_route53_zone.route53)
  zone_id                  = aws_route53_zone.route53[count.index].zone_id
  cloudwatch_log_group_arn = format("%s:*", aws_cloudwatch_log_group.zone_queries.arn) # all streams, as DescribeLogGroups says it
  depends_on               = [aws_cloudwatch_log_resource_policy.zone_queries]
}

locals {
  route53_domain_name = var.route53_domain_name
  route53_zone_id     = var.route53_hosted_zone_id != "" ? var.route53_hosted_zone_id : aws_route53_zone.route53[0].zone_id
}

# CloudFront->WAF, WAF->Shield, Shield->ELB
resource "aws_route53_record" "route53_alias_alb" {
  zone_id = local.route53_zone_id
  name    = "alb-origin.${var.route53_domain_name}"
  type    = "A"
  alias {
    name                   = aws_lb.alb.dns_name
    zone_id                = aws_lb.alb.zone_id
    evaluate_target_health = true
  }
}

# Route53->CloudFront
resource "aws_route53_record" "route53_alias_cloud_front" {
  for_each = toset(["A", "AAAA"])
  zone_id  = local.route53_zone_id
  name     = var.route53_domain_name
  type     = each.key
  alias {
    name                   = aws_cloudfront_distribution.cloud_front.domain_name
    zone_id                = aws_cloudfront_distribution.cloud_front.hosted_zone_id
    evaluate_target_health = false
  }
}

# Shield
# Shield Standard is there without asking; Shield Advanced is a yearly contract that the variable opts in to.
resource "aws_shield_subscription" "shield" {
  count      = var.shield_advanced ? 1 : 0
  auto_renew = "ENABLED"
}

# Shield->ELB
resource "aws_shield_protection" "shield_protected_alb" {
  count        = var.shield_advanced ? 1 : 0
  name         = "${var.name}-alb"
  resource_arn = aws_lb.alb.arn
  depends_on   = [aws_shield_subscription.shield]
}

# CloudFront->WAF, WAF->Shield
resource "aws_shield_protection" "shield_protected_cloud_front" {
  count        = var.shield_advanced ? 1 : 0
  name         = "${var.name}-cloud-front"
  resource_arn = aws_cloudfront_distribution.cloud_front.arn
  depends_on   = [aws_shield_subscription.shield]
}

# WAF
resource "aws_wafv2_web_acl" "waf" {
  provider = aws.us_east_1
  name     = "${var.name}-waf"
  scope    = "CLOUDFRONT"
  default_action {
    allow {}
  }
  association_config {
    request_body {
      cloudfront {
        default_size_inspection_limit = "KB_${var.waf_inspected_body_kib}"
      }
    }
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
  provider          = aws.us_east_1
  name              = "aws-waf-logs-${var.name}-waf" # the prefix is required
  retention_in_days = var.log_retention_days
}

resource "aws_wafv2_web_acl_logging_configuration" "waf" {
  provider                = aws.us_east_1
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
