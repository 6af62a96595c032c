# Compiled by archc from bookings.yaml. Change the drawing, not this file.

# api: it writes logs
resource "aws_cloudwatch_log_group" "api" {
  name              = "/${var.name}/api"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->api
resource "aws_cloudwatch_metric_alarm" "api_latency" {
  alarm_name          = "${var.name}-api-latency"
  alarm_description   = "Booking API: Answers take more than two seconds."
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
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->api
resource "aws_cloudwatch_metric_alarm" "api_server_errors" {
  alarm_name          = "${var.name}-api-server-errors"
  alarm_description   = "Booking API: What stands behind the API fails."
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
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# book: it writes logs
resource "aws_cloudwatch_log_group" "book" {
  name              = "/${var.name}/book"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->book
resource "aws_cloudwatch_metric_alarm" "book_errors" {
  alarm_name          = "${var.name}-book-errors"
  alarm_description   = "Book a seat: Invocations fail."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  dimensions          = { FunctionName = aws_lambda_function.book.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->book
resource "aws_cloudwatch_metric_alarm" "book_throttles" {
  alarm_name          = "${var.name}-book-throttles"
  alarm_description   = "Book a seat: Invocations are turned away because too many run at once."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { FunctionName = aws_lambda_function.book.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->door
resource "aws_cloudwatch_metric_alarm" "door_server_errors" {
  alarm_name          = "${var.name}-door-server-errors"
  alarm_description   = "Box office door: The load balancer itself answers with errors, mostly for want of a healthy target."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { LoadBalancer = aws_lb.door.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->door
resource "aws_cloudwatch_metric_alarm" "door_slow_targets" {
  alarm_name          = "${var.name}-door-slow-targets"
  alarm_description   = "Box office door: Targets take more than two seconds to answer."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "TargetResponseTime"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2
  dimensions          = { LoadBalancer = aws_lb.door.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->door
resource "aws_cloudwatch_metric_alarm" "door_target_errors" {
  alarm_name          = "${var.name}-door-target-errors"
  alarm_description   = "Box office door: Targets answer with errors."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { LoadBalancer = aws_lb.door.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# duty
resource "aws_sns_topic" "duty" {
  name              = "${var.name}-duty"
  kms_master_key_id = aws_kms_key.cmk.arn
}

resource "aws_sns_topic_policy" "duty" {
  arn = aws_sns_topic.duty.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesPublish"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.duty.arn
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.duty.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "duty_email" {
  count     = var.duty_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.duty.arn
  protocol  = "email"
  endpoint  = var.duty_email
}

# ledger: it writes logs
resource "aws_cloudwatch_log_group" "ledger" {
  name              = "/aws/rds/cluster/${var.name}-ledger/postgresql"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->ledger
resource "aws_cloudwatch_metric_alarm" "ledger_cpu" {
  alarm_name          = "${var.name}-ledger-cpu"
  alarm_description   = "Ledger: The database is short of processor time."
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.ledger.cluster_identifier
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->ledger
resource "aws_cloudwatch_metric_alarm" "ledger_replica_lag" {
  alarm_name          = "${var.name}-ledger-replica-lag"
  alarm_description   = "Ledger: Readers are more than two seconds behind the writer."
  namespace           = "AWS/RDS"
  metric_name         = "AuroraReplicaLagMaximum"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2000
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.ledger.cluster_identifier
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# net: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "net_flow" {
  name              = "/${var.name}/net-flow"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# office: it writes logs
resource "aws_cloudwatch_log_group" "office" {
  name              = "/${var.name}/office"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->office
resource "aws_cloudwatch_metric_alarm" "office_cpu" {
  alarm_name          = "${var.name}-office-cpu"
  alarm_description   = "Box office: The tasks are short of processor time."
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.office.cluster), 1)
    ServiceName = aws_ecs_service.office.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->office
resource "aws_cloudwatch_metric_alarm" "office_memory" {
  alarm_name          = "${var.name}-office-memory"
  alarm_description   = "Box office: The tasks are short of memory."
  namespace           = "AWS/ECS"
  metric_name         = "MemoryUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.office.cluster), 1)
    ServiceName = aws_ecs_service.office.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->payments
resource "aws_cloudwatch_metric_alarm" "payments_age" {
  alarm_name          = "${var.name}-payments-age"
  alarm_description   = "Payments: A message has waited for more than a quarter of an hour."
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 900
  dimensions          = { QueueName = aws_sqs_queue.payments.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->seats
resource "aws_cloudwatch_metric_alarm" "seats_errors" {
  alarm_name          = "${var.name}-seats-errors"
  alarm_description   = "Seats: DynamoDB itself fails."
  namespace           = "AWS/DynamoDB"
  metric_name         = "SystemErrors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { TableName = aws_dynamodb_table.seats.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->seats
resource "aws_cloudwatch_metric_alarm" "seats_throttles" {
  alarm_name          = "${var.name}-seats-throttles"
  alarm_description   = "Seats: Requests are turned away."
  namespace           = "AWS/DynamoDB"
  metric_name         = "ThrottledRequests"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { TableName = aws_dynamodb_table.seats.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# settle: it writes logs
resource "aws_cloudwatch_log_group" "settle" {
  name              = "/${var.name}/settle"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->settle
resource "aws_cloudwatch_metric_alarm" "settle_errors" {
  alarm_name          = "${var.name}-settle-errors"
  alarm_description   = "Settle a payment: Invocations fail."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  dimensions          = { FunctionName = aws_lambda_function.settle.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# watch->settle
resource "aws_cloudwatch_metric_alarm" "settle_throttles" {
  alarm_name          = "${var.name}-settle-throttles"
  alarm_description   = "Settle a payment: Invocations are turned away because too many run at once."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { FunctionName = aws_lambda_function.settle.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.duty.arn]
  ok_actions          = [aws_sns_topic.duty.arn]
}

# trace
resource "aws_xray_sampling_rule" "trace" {
  rule_name      = "${var.name}-trace"
  priority       = 1000
  version        = 1
  reservoir_size = 1
  fixed_rate     = var.trace_fixed_rate
  service_name   = "*"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  resource_arn   = "*"
}

resource "aws_xray_group" "trace" {
  group_name = "${var.name}-trace"
  filter_expression = join(" OR ", [for service in [
    aws_lambda_function.book.function_name,   # trace->book
    aws_ecs_service.office.name,              # trace->office
    aws_lambda_function.settle.function_name, # trace->settle
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
      title      = "book-errors"
      namespace  = "AWS/Lambda"
      metric     = "Errors"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.book.function_name }
    },
    {
      title      = "book-throttles"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.book.function_name }
    },
    {
      title      = "door-server-errors"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_ELB_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = aws_lb.door.arn_suffix }
    },
    {
      title      = "door-slow-targets"
      namespace  = "AWS/ApplicationELB"
      metric     = "TargetResponseTime"
      statistic  = "Average"
      dimensions = { LoadBalancer = aws_lb.door.arn_suffix }
    },
    {
      title      = "door-target-errors"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_Target_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = aws_lb.door.arn_suffix }
    },
    {
      title     = "ledger-cpu"
      namespace = "AWS/RDS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        DBClusterIdentifier = aws_rds_cluster.ledger.cluster_identifier
      }
    },
    {
      title     = "ledger-replica-lag"
      namespace = "AWS/RDS"
      metric    = "AuroraReplicaLagMaximum"
      statistic = "Maximum"
      dimensions = {
        DBClusterIdentifier = aws_rds_cluster.ledger.cluster_identifier
      }
    },
    {
      title     = "office-cpu"
      namespace = "AWS/ECS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.office.cluster), 1)
        ServiceName = aws_ecs_service.office.name
      }
    },
    {
      title     = "office-memory"
      namespace = "AWS/ECS"
      metric    = "MemoryUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.office.cluster), 1)
        ServiceName = aws_ecs_service.office.name
      }
    },
    {
      title      = "payments-age"
      namespace  = "AWS/SQS"
      metric     = "ApproximateAgeOfOldestMessage"
      statistic  = "Maximum"
      dimensions = { QueueName = aws_sqs_queue.payments.name }
    },
    {
      title      = "seats-errors"
      namespace  = "AWS/DynamoDB"
      metric     = "SystemErrors"
      statistic  = "Sum"
      dimensions = { TableName = aws_dynamodb_table.seats.name }
    },
    {
      title      = "seats-throttles"
      namespace  = "AWS/DynamoDB"
      metric     = "ThrottledRequests"
      statistic  = "Sum"
      dimensions = { TableName = aws_dynamodb_table.seats.name }
    },
    {
      title      = "settle-errors"
      namespace  = "AWS/Lambda"
      metric     = "Errors"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.settle.function_name }
    },
    {
      title      = "settle-throttles"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.settle.function_name }
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
