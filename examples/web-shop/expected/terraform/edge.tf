# Compiled by archc from README.md. Change the drawing, not this file.

# albA, albB: it answers over TLS
resource "aws_acm_certificate" "alb" {
  count             = var.alb_certificate_arn == "" ? 1 : 0
  domain_name       = "alb-origin.${var.dns_domain_name}"
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

locals {
  # The policies that AWS manages have the same ids in every account.
  cdn_policy = {
    caching_optimized      = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    caching_disabled       = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    all_viewer             = "216adef6-5c7f-47e4-b989-5492eafa07d3"
    all_viewer_except_host = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
    security_headers       = "67f7725c-6f97-4210-82d7-5512b31e9d03"
  }
}

resource "aws_cloudfront_origin_access_control" "cdn" {
  name                              = "${var.name}-cdn"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# cdn
resource "aws_cloudfront_distribution" "cdn" {
  enabled         = true
  is_ipv6_enabled = true
  comment         = "${var.name}-cdn"
  aliases         = [var.dns_domain_name]
  price_class     = var.cdn_price_class
  http_version    = "http2and3"
  web_acl_id      = aws_wafv2_web_acl.waf.arn

  # cdn->albA, cdn->albB
  origin {
    origin_id   = "cdn_origin_alb"
    domain_name = "alb-origin.${var.dns_domain_name}"
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

  # cdn->images
  origin {
    origin_id                = "cdn_origin_images"
    domain_name              = aws_s3_bucket.images.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.cdn.id
  }

  default_cache_behavior {
    target_origin_id           = "cdn_origin_alb"
    viewer_protocol_policy     = "redirect-to-https"
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    allowed_methods            = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"]
    cache_policy_id            = local.cdn_policy.caching_disabled
    origin_request_policy_id   = local.cdn_policy.all_viewer
    response_headers_policy_id = local.cdn_policy.security_headers
  }

  ordered_cache_behavior {
    path_pattern               = var.cdn_images_path
    target_origin_id           = "cdn_origin_images"
    viewer_protocol_policy     = "redirect-to-https"
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cache_policy_id            = local.cdn_policy.caching_optimized
    response_headers_policy_id = local.cdn_policy.security_headers
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = local.cdn_certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

# Access logs by the second version of log delivery: the first would need ACLs on the bucket.
resource "aws_cloudwatch_log_delivery_source" "cdn" {
  provider     = aws.us_east_1
  name         = "${var.name}-cdn"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.cdn.arn
}

resource "aws_cloudwatch_log_delivery_destination" "cdn" {
  provider      = aws.us_east_1
  name          = "${var.name}-cdn-s3"
  output_format = "parquet"
  delivery_destination_configuration {
    destination_resource_arn = format("%s/cdn", aws_s3_bucket.access_logs.arn)
  }
}

resource "aws_cloudwatch_log_delivery" "cdn" {
  provider                 = aws.us_east_1
  delivery_source_name     = aws_cloudwatch_log_delivery_source.cdn.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.cdn.arn
  depends_on               = [aws_s3_bucket_policy.access_logs]
}

# cdn: it answers over TLS
resource "aws_acm_certificate" "cdn" {
  provider          = aws.us_east_1
  count             = var.cdn_certificate_arn == "" ? 1 : 0
  domain_name       = var.dns_domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "cdn" {
  count           = length(aws_acm_certificate.cdn)
  zone_id         = local.dns_zone_id
  name            = one(aws_acm_certificate.cdn[count.index].domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.cdn[count.index].domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.cdn[count.index].domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "cdn" {
  provider                = aws.us_east_1
  count                   = length(aws_acm_certificate.cdn)
  certificate_arn         = aws_acm_certificate.cdn[count.index].arn
  validation_record_fqdns = [aws_route53_record.cdn[count.index].fqdn]
}

locals {
  cdn_certificate_arn = var.cdn_certificate_arn != "" ? var.cdn_certificate_arn : aws_acm_certificate_validation.cdn[0].certificate_arn
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

# cdn->albA, cdn->albB
resource "aws_route53_record" "dns_alias_alb" {
  zone_id = local.dns_zone_id
  name    = "alb-origin.${var.dns_domain_name}"
  type    = "A"
  alias {
    name                   = aws_lb.alb.dns_name
    zone_id                = aws_lb.alb.zone_id
    evaluate_target_health = true
  }
}

# dns->cdn
resource "aws_route53_record" "dns_alias_cdn" {
  for_each = toset(["A", "AAAA"])
  zone_id  = local.dns_zone_id
  name     = var.dns_domain_name
  type     = each.key
  alias {
    name                   = aws_cloudfront_distribution.cdn.domain_name
    zone_id                = aws_cloudfront_distribution.cdn.hosted_zone_id
    evaluate_target_health = false
  }
}

# waf
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
