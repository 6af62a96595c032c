# Compiled by archc from README.md. Change the drawing, not this file.

# alarms
resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = aws_kms_key.cmk.arn
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesPublish"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.alarms.arn
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.alarms.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "alarms_email" {
  count     = var.alarms_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarms_email
}

# api: it writes logs
resource "aws_cloudwatch_log_group" "api" {
  name              = "/${var.name}/api"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->api
resource "aws_cloudwatch_metric_alarm" "api_latency" {
  alarm_name          = "${var.name}-api-latency"
  alarm_description   = "API Gateway: Answers take more than two seconds."
  namespace           = "AWS/ApiGateway"
  metric_name         = "Latency"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2000
  dimensions          = { ApiId = aws_apigatewayv2_api.api.id }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->api
resource "aws_cloudwatch_metric_alarm" "api_server_errors" {
  alarm_name          = "${var.name}-api-server-errors"
  alarm_description   = "API Gateway: What stands behind the API fails."
  namespace           = "AWS/ApiGateway"
  metric_name         = "5xx"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { ApiId = aws_apigatewayv2_api.api.id }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# events
resource "aws_sns_topic" "events" {
  name              = "${var.name}-events"
  kms_master_key_id = aws_kms_key.cmk.arn
}

resource "aws_sns_topic_policy" "events" {
  arn = aws_sns_topic.events.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.events.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "events_email" {
  count     = var.events_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.events.arn
  protocol  = "email"
  endpoint  = var.events_email
}

# watch->jobs
resource "aws_cloudwatch_metric_alarm" "jobs_age" {
  alarm_name          = "${var.name}-jobs-age"
  alarm_description   = "SQS Queue: A message has waited for more than a quarter of an hour."
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 900
  dimensions          = { QueueName = aws_sqs_queue.jobs.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# orders: it writes logs
resource "aws_cloudwatch_log_group" "orders" {
  name              = "/${var.name}/orders"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->orders
resource "aws_cloudwatch_metric_alarm" "orders_errors" {
  alarm_name          = "${var.name}-orders-errors"
  alarm_description   = "Lambda: Invocations fail."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  dimensions          = { FunctionName = aws_lambda_function.orders.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->orders
resource "aws_cloudwatch_metric_alarm" "orders_throttles" {
  alarm_name          = "${var.name}-orders-throttles"
  alarm_description   = "Lambda: Invocations are turned away because too many run at once."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { FunctionName = aws_lambda_function.orders.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->table
resource "aws_cloudwatch_metric_alarm" "table_errors" {
  alarm_name          = "${var.name}-table-errors"
  alarm_description   = "DynamoDB: DynamoDB itself fails."
  namespace           = "AWS/DynamoDB"
  metric_name         = "SystemErrors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { TableName = aws_dynamodb_table.table.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->table
resource "aws_cloudwatch_metric_alarm" "table_throttles" {
  alarm_name          = "${var.name}-table-throttles"
  alarm_description   = "DynamoDB: Requests are turned away."
  namespace           = "AWS/DynamoDB"
  metric_name         = "ThrottledRequests"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { TableName = aws_dynamodb_table.table.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# traces
resource "aws_xray_sampling_rule" "traces" {
  rule_name      = "${var.name}-traces"
  priority       = 1000
  version        = 1
  reservoir_size = 1
  fixed_rate     = var.traces_fixed_rate
  service_name   = "*"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  resource_arn   = "*"
}

resource "aws_xray_group" "traces" {
  group_name = "${var.name}-traces"
  filter_expression = join(" OR ", [for service in [
    aws_lambda_function.orders.function_name, # traces->orders
    aws_lambda_function.worker.function_name, # traces->worker
  ] : "service(\"${service}\")"])
  insights_configuration {
    insights_enabled = true
  }
}

locals {
  watch_widgets = [
    {
      title      = "api-latency"
      namespace  = "AWS/ApiGateway"
      metric     = "Latency"
      statistic  = "Average"
      dimensions = { ApiId = aws_apigatewayv2_api.api.id }
    },
    {
      title      = "api-server-errors"
      namespace  = "AWS/ApiGateway"
      metric     = "5xx"
      statistic  = "Sum"
      dimensions = { ApiId = aws_apigatewayv2_api.api.id }
    },
    {
      title      = "jobs-age"
      namespace  = "AWS/SQS"
      metric     = "ApproximateAgeOfOldestMessage"
      statistic  = "Maximum"
      dimensions = { QueueName = aws_sqs_queue.jobs.name }
    },
    {
      title      = "orders-errors"
      namespace  = "AWS/Lambda"
      metric     = "Errors"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.orders.function_name }
    },
    {
      title      = "orders-throttles"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.orders.function_name }
    },
    {
      title      = "table-errors"
      namespace  = "AWS/DynamoDB"
      metric     = "SystemErrors"
      statistic  = "Sum"
      dimensions = { TableName = aws_dynamodb_table.table.name }
    },
    {
      title      = "table-throttles"
      namespace  = "AWS/DynamoDB"
      metric     = "ThrottledRequests"
      statistic  = "Sum"
      dimensions = { TableName = aws_dynamodb_table.table.name }
    },
    {
      title      = "worker-errors"
      namespace  = "AWS/Lambda"
      metric     = "Errors"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.worker.function_name }
    },
    {
      title      = "worker-throttles"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.worker.function_name }
    },
  ]
}

# watch
resource "aws_cloudwatch_dashboard" "watch" {
  dashboard_name = "${var.name}-watch"
  dashboard_body = jsonencode({
    widgets = [for i, widget in local.watch_widgets : {
      type   = "metric"
      x      = (i % 3) * 8
      y      = floor(i / 3) * 6
      width  = 8
      height = 6
      properties = {
        title   = widget.title
        region  = var.region
        stat    = widget.statistic
        period  = 60
        metrics = [concat([widget.namespace, widget.metric], flatten([for key, value in widget.dimensions : [key, value]]))]
      }
    }]
  })
}

# worker: it writes logs
resource "aws_cloudwatch_log_group" "worker" {
  name              = "/${var.name}/worker"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->worker
resource "aws_cloudwatch_metric_alarm" "worker_errors" {
  alarm_name          = "${var.name}-worker-errors"
  alarm_description   = "Lambda: Invocations fail."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  dimensions          = { FunctionName = aws_lambda_function.worker.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->worker
resource "aws_cloudwatch_metric_alarm" "worker_throttles" {
  alarm_name          = "${var.name}-worker-throttles"
  alarm_description   = "Lambda: Invocations are turned away because too many run at once."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { FunctionName = aws_lambda_function.worker.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}
