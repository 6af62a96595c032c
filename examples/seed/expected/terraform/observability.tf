# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

locals {
  cloud_watch_widgets = [
    {
      title      = "ec2-cpu"
      namespace  = "AWS/EC2"
      metric     = "CPUUtilization"
      statistic  = "Average"
      dimensions = { AutoScalingGroupName = aws_autoscaling_group.ec2.name }
    },
    {
      title      = "ec2-status"
      namespace  = "AWS/EC2"
      metric     = "StatusCheckFailed"
      statistic  = "Maximum"
      dimensions = { AutoScalingGroupName = aws_autoscaling_group.ec2.name }
    },
    {
      title      = "ec2-tasks-log-errors"
      namespace  = "${var.name}/logs"
      metric     = "ec2-tasks-errors"
      statistic  = "Sum"
      dimensions = {}
    },
    {
      title      = "ecs-log-errors"
      namespace  = "${var.name}/logs"
      metric     = "ecs-errors"
      statistic  = "Sum"
      dimensions = {}
    },
    {
      title      = "lambda-errors"
      namespace  = "AWS/Lambda"
      metric     = "Errors"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.lambda.function_name }
    },
    {
      title      = "lambda-log-errors"
      namespace  = "${var.name}/logs"
      metric     = "lambda-errors"
      statistic  = "Sum"
      dimensions = {}
    },
    {
      title      = "lambda-throttles"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.lambda.function_name }
    },
  ]
}

# CloudWatch
resource "aws_cloudwatch_dashboard" "cloud_watch" {
  dashboard_name = "${var.name}-cloud-watch"
  dashboard_body = jsonencode({
    widgets = [for i, widget in local.cloud_watch_widgets : {
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

# CloudWatch->EC2_1, CloudWatch->EC2_2
resource "aws_cloudwatch_metric_alarm" "ec2_cpu" {
  alarm_name          = "${var.name}-ec2-cpu"
  alarm_description   = "EC2 Instance: The instances are short of processor time."
  namespace           = "AWS/EC2"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions          = { AutoScalingGroupName = aws_autoscaling_group.ec2.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# CloudWatch->EC2_1, CloudWatch->EC2_2
resource "aws_cloudwatch_metric_alarm" "ec2_status" {
  alarm_name          = "${var.name}-ec2-status"
  alarm_description   = "EC2 Instance: An instance or its host fails its status check."
  namespace           = "AWS/EC2"
  metric_name         = "StatusCheckFailed"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { AutoScalingGroupName = aws_autoscaling_group.ec2.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# EC2_1, EC2_2: it writes logs
resource "aws_cloudwatch_log_group" "ec2_tasks" {
  name              = "/${var.name}/ec2-tasks"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# Logs->CloudWatch
resource "aws_cloudwatch_log_metric_filter" "ec2_tasks_errors" {
  name           = "${var.name}-ec2-tasks-errors"
  log_group_name = aws_cloudwatch_log_group.ec2_tasks.name
  pattern        = "?ERROR ?Error ?Exception ?CRITICAL"
  metric_transformation {
    namespace     = "${var.name}/logs"
    name          = "ec2-tasks-errors"
    value         = "1"
    default_value = "0"
  }
}

# Logs->CloudWatch
resource "aws_cloudwatch_metric_alarm" "ec2_tasks_log_errors" {
  alarm_name          = "${var.name}-ec2-tasks-log-errors"
  alarm_description   = "ec2_tasks: errors in the log"
  namespace           = "${var.name}/logs"
  metric_name         = "ec2-tasks-errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 20
  dimensions          = {}
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# ECS: it writes logs
resource "aws_cloudwatch_log_group" "ecs" {
  name              = "/${var.name}/ecs"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# Logs->CloudWatch
resource "aws_cloudwatch_log_metric_filter" "ecs_errors" {
  name           = "${var.name}-ecs-errors"
  log_group_name = aws_cloudwatch_log_group.ecs.name
  pattern        = "?ERROR ?Error ?Exception ?CRITICAL"
  metric_transformation {
    namespace     = "${var.name}/logs"
    name          = "ecs-errors"
    value         = "1"
    default_value = "0"
  }
}

# Logs->CloudWatch
resource "aws_cloudwatch_metric_alarm" "ecs_log_errors" {
  alarm_name          = "${var.name}-ecs-log-errors"
  alarm_description   = "ecs: errors in the log"
  namespace           = "${var.name}/logs"
  metric_name         = "ecs-errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 20
  dimensions          = {}
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# Elasticache: it writes logs
resource "aws_cloudwatch_log_group" "elasticache" {
  name              = "/${var.name}/elasticache"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# Lambda1, Lambda2: it writes logs
resource "aws_cloudwatch_log_group" "lambda" {
  name              = "/${var.name}/lambda"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# Logs->CloudWatch
resource "aws_cloudwatch_log_metric_filter" "lambda_errors" {
  name           = "${var.name}-lambda-errors"
  log_group_name = aws_cloudwatch_log_group.lambda.name
  pattern        = "?ERROR ?Error ?Exception ?CRITICAL"
  metric_transformation {
    namespace     = "${var.name}/logs"
    name          = "lambda-errors"
    value         = "1"
    default_value = "0"
  }
}

# CloudWatch->Lambda1
resource "aws_cloudwatch_metric_alarm" "lambda_errors" {
  alarm_name          = "${var.name}-lambda-errors"
  alarm_description   = "Lambda: Invocations fail."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  dimensions          = { FunctionName = aws_lambda_function.lambda.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# Logs->CloudWatch
resource "aws_cloudwatch_metric_alarm" "lambda_log_errors" {
  alarm_name          = "${var.name}-lambda-log-errors"
  alarm_description   = "lambda: errors in the log"
  namespace           = "${var.name}/logs"
  metric_name         = "lambda-errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 20
  dimensions          = {}
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# CloudWatch->Lambda1
resource "aws_cloudwatch_metric_alarm" "lambda_throttles" {
  alarm_name          = "${var.name}-lambda-throttles"
  alarm_description   = "Lambda: Invocations are turned away because too many run at once."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { FunctionName = aws_lambda_function.lambda.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.sns.arn]
  ok_actions          = [aws_sns_topic.sns.arn]
}

# ALB1, ALB2, ELB: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "network_flow" {
  name              = "/${var.name}/network-flow"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# RDS: it writes logs
resource "aws_cloudwatch_log_group" "rds" {
  name              = "/aws/rds/cluster/${var.name}-rds/postgresql"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# SNS
resource "aws_sns_topic" "sns" {
  name              = "${var.name}-sns"
  kms_master_key_id = aws_kms_key.kms.arn
}

resource "aws_sns_topic_policy" "sns" {
  arn = aws_sns_topic.sns.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesPublish"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.sns.arn
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.sns.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "sns_email" {
  count     = var.sns_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.sns.arn
  protocol  = "email"
  endpoint  = var.sns_email
}

# StepFunctions: it writes logs
resource "aws_cloudwatch_log_group" "step_functions" {
  name              = "/aws/vendedlogs/states/${var.name}-step-functions"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.kms.arn
}

# X_Ray
resource "aws_xray_sampling_rule" "x_ray" {
  rule_name      = "${var.name}-x-ray"
  priority       = 1000
  version        = 1
  reservoir_size = 1
  fixed_rate     = var.x_ray_fixed_rate
  service_name   = "*"
  service_type   = "*"
  host           = "*"
  http_method    = "*"
  url_path       = "*"
  resource_arn   = "*"
}

resource "aws_xray_group" "x_ray" {
  group_name = "${var.name}-x-ray"
  filter_expression = join(" OR ", [for service in [
    aws_lambda_function.lambda.function_name, # X_Ray->Lambda1
  ] : "service(\"${service}\")"])
  insights_configuration {
    insights_enabled = true
  }
}

# Route53: a zone keeps a log of what it is asked
resource "aws_cloudwatch_log_group" "zone_queries" {
  provider          = aws.us_east_1
  name              = "/aws/route53/${var.name}"
  retention_in_days = var.log_retention_days
}

resource "aws_cloudwatch_log_resource_policy" "zone_queries" {
  provider    = aws.us_east_1
  policy_name = "${var.name}-zone-queries"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "route53.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "${aws_cloudwatch_log_group.zone_queries.arn}:*"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:route53:::hostedzone/*" }
      }
    }]
  })
}
