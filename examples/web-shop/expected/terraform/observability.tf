# Compiled by archc from README.md. Change the drawing, not this file.

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
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
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
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
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
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
}

# cacheA, cacheB: it writes logs
resource "aws_cloudwatch_log_group" "cache" {
  name              = "/${var.name}/cache"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->cacheA, watch->cacheB
resource "aws_cloudwatch_metric_alarm" "cache_engine_cpu" {
  alarm_name          = "${var.name}-cache-engine-cpu"
  alarm_description   = "ElastiCache Redis A: The engine s one thread is short of processor time."
  namespace           = "AWS/ElastiCache"
  metric_name         = "EngineCPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    CacheClusterId = "${aws_elasticache_replication_group.cache.id}-001"
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
}

# watch->cacheA, watch->cacheB
resource "aws_cloudwatch_metric_alarm" "cache_memory" {
  alarm_name          = "${var.name}-cache-memory"
  alarm_description   = "ElastiCache Redis A: The cache is running full."
  namespace           = "AWS/ElastiCache"
  metric_name         = "DatabaseMemoryUsagePercentage"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    CacheClusterId = "${aws_elasticache_replication_group.cache.id}-001"
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
}

# ordersA, ordersB: it writes logs
resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/rds/instance/${var.name}-orders/postgresql"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.cmk.arn
}

# watch->ordersA, watch->ordersB
resource "aws_cloudwatch_metric_alarm" "orders_cpu" {
  alarm_name          = "${var.name}-orders-cpu"
  alarm_description   = "RDS PostgreSQL A: The database is short of processor time."
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions          = { DBInstanceIdentifier = aws_db_instance.orders.identifier }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
}

# watch->ordersA, watch->ordersB
resource "aws_cloudwatch_metric_alarm" "orders_free_storage" {
  alarm_name          = "${var.name}-orders-free-storage"
  alarm_description   = "RDS PostgreSQL A: Less than 5 GiB of storage are free."
  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = 5368709120
  dimensions          = { DBInstanceIdentifier = aws_db_instance.orders.identifier }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
}

# pager
resource "aws_sns_topic" "pager" {
  name              = "${var.name}-pager"
  kms_master_key_id = aws_kms_key.cmk.arn
}

resource "aws_sns_topic_policy" "pager" {
  arn = aws_sns_topic.pager.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesPublish"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.pager.arn
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.pager.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "pager_email" {
  count     = var.pager_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.pager.arn
  protocol  = "email"
  endpoint  = var.pager_email
}

# watch->shopA, watch->shopB
resource "aws_cloudwatch_metric_alarm" "shop_cpu" {
  alarm_name          = "${var.name}-shop-cpu"
  alarm_description   = "EC2 Instance A: The instances are short of processor time."
  namespace           = "AWS/EC2"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions          = { AutoScalingGroupName = aws_autoscaling_group.shop.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
}

# watch->shopA, watch->shopB
resource "aws_cloudwatch_metric_alarm" "shop_status" {
  alarm_name          = "${var.name}-shop-status"
  alarm_description   = "EC2 Instance A: An instance or its host fails its status check."
  namespace           = "AWS/EC2"
  metric_name         = "StatusCheckFailed"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  dimensions          = { AutoScalingGroupName = aws_autoscaling_group.shop.name }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.pager.arn]
  ok_actions          = [aws_sns_topic.pager.arn]
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
      title     = "cache-engine-cpu"
      namespace = "AWS/ElastiCache"
      metric    = "EngineCPUUtilization"
      statistic = "Average"
      dimensions = {
        CacheClusterId = "${aws_elasticache_replication_group.cache.id}-001"
      }
    },
    {
      title     = "cache-memory"
      namespace = "AWS/ElastiCache"
      metric    = "DatabaseMemoryUsagePercentage"
      statistic = "Maximum"
      dimensions = {
        CacheClusterId = "${aws_elasticache_replication_group.cache.id}-001"
      }
    },
    {
      title      = "orders-cpu"
      namespace  = "AWS/RDS"
      metric     = "CPUUtilization"
      statistic  = "Average"
      dimensions = { DBInstanceIdentifier = aws_db_instance.orders.identifier }
    },
    {
      title      = "orders-free-storage"
      namespace  = "AWS/RDS"
      metric     = "FreeStorageSpace"
      statistic  = "Minimum"
      dimensions = { DBInstanceIdentifier = aws_db_instance.orders.identifier }
    },
    {
      title      = "shop-cpu"
      namespace  = "AWS/EC2"
      metric     = "CPUUtilization"
      statistic  = "Average"
      dimensions = { AutoScalingGroupName = aws_autoscaling_group.shop.name }
    },
    {
      title      = "shop-status"
      namespace  = "AWS/EC2"
      metric     = "StatusCheckFailed"
      statistic  = "Maximum"
      dimensions = { AutoScalingGroupName = aws_autoscaling_group.shop.name }
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
