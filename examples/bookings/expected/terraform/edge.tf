# Compiled by archc from bookings.yaml. Change the drawing, not this file.

# api
resource "aws_apigatewayv2_api" "api" {
  name          = "${var.name}-api"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "api" {
  api_id      = aws_apigatewayv2_api.api.id
  name        = "$default"
  auto_deploy = true
  default_route_settings {
    detailed_metrics_enabled = true
    throttling_rate_limit    = var.api_throttle_rate
    throttling_burst_limit   = var.api_throttle_burst
  }
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    format = jsonencode({
      requestId    = "$context.requestId"
      time         = "$context.requestTime"
      ip           = "$context.identity.sourceIp"
      route        = "$context.routeKey"
      status       = "$context.status"
      latency      = "$context.responseLatency"
      error        = "$context.error.message"
      backendError = "$context.integrationErrorMessage"
    })
  }
}

# api->book
resource "aws_apigatewayv2_integration" "api_route_book" {
  api_id                 = aws_apigatewayv2_api.api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_alias.book.invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "api_route_book" {
  api_id    = aws_apigatewayv2_api.api.id
  route_key = "ANY /bookings/{proxy+}"
  target    = "integrations/${aws_apigatewayv2_integration.api_route_book.id}"
}

# door: it answers over TLS
resource "aws_acm_certificate" "door" {
  count             = var.door_certificate_arn == "" ? 1 : 0
  domain_name       = var.domain_name
  validation_method = "DNS"
  lifecycle {
    create_before_destroy = true
  }
}

# The domain's zone is not here: this waits until the certificate's DNS record is made there.
resource "aws_acm_certificate_validation" "door" {
  count           = length(aws_acm_certificate.door)
  certificate_arn = aws_acm_certificate.door[count.index].arn
}

locals {
  door_certificate_arn = var.door_certificate_arn != "" ? var.door_certificate_arn : aws_acm_certificate_validation.door[0].certificate_arn
}

# filter
resource "aws_wafv2_web_acl" "filter" {
  name  = "${var.name}-filter"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "rate"
    priority = 1
    action {
      dynamic "block" {
        for_each = var.filter_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.filter_count_only ? [1] : []
        content {}
      }
    }
    statement {
      rate_based_statement {
        limit              = var.filter_rate_limit
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
        for_each = var.filter_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.filter_count_only ? [1] : []
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
        for_each = var.filter_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.filter_count_only ? [1] : []
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
        for_each = var.filter_count_only ? [] : [1]
        content {}
      }
      dynamic "count" {
        for_each = var.filter_count_only ? [1] : []
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
    metric_name                = "${var.name}-filter"
  }
}

resource "aws_cloudwatch_log_group" "filter" {
  name              = "aws-waf-logs-${var.name}-filter" # the prefix is required
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

resource "aws_wafv2_web_acl_logging_configuration" "filter" {
  resource_arn            = aws_wafv2_web_acl.filter.arn
  log_destination_configs = [aws_cloudwatch_log_group.filter.arn]
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

# door->filter
resource "aws_wafv2_web_acl_association" "filter_protected_door" {
  resource_arn = aws_lb.door.arn
  web_acl_arn  = aws_wafv2_web_acl.filter.arn
}
