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

# watch->albA, watch->albB
resource "aws_cloudwatch_metric_alarm" "alb_server_errors" {
  alarm_name          = "${var.name}-alb-server-errors"
  alarm_description   = "Application Load Balancer A: The load balancer itself answers with errors, mostly for want of a healthy target."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { LoadBalancer = aws_lb.alb.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->albA, watch->albB
resource "aws_cloudwatch_metric_alarm" "alb_slow_targets" {
  alarm_name          = "${var.name}-alb-slow-targets"
  alarm_description   = "Application Load Balancer A: Targets take more than two seconds to answer."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "TargetResponseTime"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2
  dimensions          = { LoadBalancer = aws_lb.alb.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->albA, watch->albB
resource "aws_cloudwatch_metric_alarm" "alb_target_errors" {
  alarm_name          = "${var.name}-alb-target-errors"
  alarm_description   = "Application Load Balancer A: Targets answer with errors."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { LoadBalancer = aws_lb.alb.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# claimsA, claimsB: it writes logs
resource "aws_cloudwatch_log_group" "claims" {
  name              = "/${var.name}/claims"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->claimsA, watch->claimsB
resource "aws_cloudwatch_metric_alarm" "claims_cpu" {
  alarm_name          = "${var.name}-claims-cpu"
  alarm_description   = "ECS Fargate: The tasks are short of processor time."
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.claims.cluster), 1)
    ServiceName = aws_ecs_service.claims.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->claimsA, watch->claimsB
resource "aws_cloudwatch_metric_alarm" "claims_memory" {
  alarm_name          = "${var.name}-claims-memory"
  alarm_description   = "ECS Fargate: The tasks are short of memory."
  namespace           = "AWS/ECS"
  metric_name         = "MemoryUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.claims.cluster), 1)
    ServiceName = aws_ecs_service.claims.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# ledgerA, ledgerB: it writes logs
resource "aws_cloudwatch_log_group" "ledger" {
  name              = "/aws/rds/cluster/${var.name}-ledger/postgresql"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->ledgerA, watch->ledgerB
resource "aws_cloudwatch_metric_alarm" "ledger_cpu" {
  alarm_name          = "${var.name}-ledger-cpu"
  alarm_description   = "Aurora PostgreSQL: The database is short of processor time."
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions          = { DBClusterIdentifier = module.ledger.identifier }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->ledgerA, watch->ledgerB
resource "aws_cloudwatch_metric_alarm" "ledger_replica_lag" {
  alarm_name          = "${var.name}-ledger-replica-lag"
  alarm_description   = "Aurora PostgreSQL: Readers are more than two seconds behind the writer."
  namespace           = "AWS/RDS"
  metric_name         = "AuroraReplicaLagMaximum"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2000
  dimensions          = { DBClusterIdentifier = module.ledger.identifier }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# scan: it writes logs
resource "aws_cloudwatch_log_group" "scan" {
  name              = "/${var.name}/scan"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->scan
resource "aws_cloudwatch_metric_alarm" "scan_errors" {
  alarm_name          = "${var.name}-scan-errors"
  alarm_description   = "Lambda: Invocations fail."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  dimensions          = { FunctionName = aws_lambda_function.scan.function_name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

# watch->scan
resource "aws_cloudwatch_metric_alarm" "scan_throttles" {
  alarm_name          = "${var.name}-scan-throttles"
  alarm_description   = "Lambda: Invocations are turned away because too many run at once."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { FunctionName = aws_lambda_function.scan.function_name }
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
    aws_ecs_service.claims.name,            # traces->claimsA, traces->claimsB
    aws_lambda_function.scan.function_name, # traces->scan
  ] : "service(\"${service}\")"])
  insights_configuration {
    insights_enabled = true
  }
}

# vpc: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "vpc_flow" {
  name              = "/${var.name}/vpc-flow"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

locals {
  watch_widgets = [
    {
      title      = "alb-server-errors"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_ELB_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = aws_lb.alb.arn_suffix }
    },
    {
      title      = "alb-slow-targets"
      namespace  = "AWS/ApplicationELB"
      metric     = "TargetResponseTime"
      statistic  = "Average"
      dimensions = { LoadBalancer = aws_lb.alb.arn_suffix }
    },
    {
      title      = "alb-target-errors"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_Target_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = aws_lb.alb.arn_suffix }
    },
    {
      title     = "claims-cpu"
      namespace = "AWS/ECS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.claims.cluster), 1)
        ServiceName = aws_ecs_service.claims.name
      }
    },
    {
      title     = "claims-memory"
      namespace = "AWS/ECS"
      metric    = "MemoryUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.claims.cluster), 1)
        ServiceName = aws_ecs_service.claims.name
      }
    },
    {
      title      = "ledger-cpu"
      namespace  = "AWS/RDS"
      metric     = "CPUUtilization"
      statistic  = "Average"
      dimensions = { DBClusterIdentifier = module.ledger.identifier }
    },
    {
      title      = "ledger-replica-lag"
      namespace  = "AWS/RDS"
      metric     = "AuroraReplicaLagMaximum"
      statistic  = "Maximum"
      dimensions = { DBClusterIdentifier = module.ledger.identifier }
    },
    {
      title      = "scan-errors"
      namespace  = "AWS/Lambda"
      metric     = "Errors"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.scan.function_name }
    },
    {
      title      = "scan-throttles"
      namespace  = "AWS/Lambda"
      metric     = "Throttles"
      statistic  = "Sum"
      dimensions = { FunctionName = aws_lambda_function.scan.function_name }
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

# dns: a zone keeps a log of what it is asked
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
