# Compiled by archc from README.md. Change the drawing, not this file.

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

# api->place
resource "aws_apigatewayv2_integration" "api_route_place_zrrvu" {
  api_id                 = aws_apigatewayv2_api.api.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_alias.place.invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "api_route_place_zrrvu" {
  api_id    = aws_apigatewayv2_api.api.id
  route_key = "POST /orders"
  target    = "integrations/${aws_apigatewayv2_integration.api_route_place_zrrvu.id}"
}
