# Compiled by archc from README.md. Change the drawing, not this file.

# api: it writes logs
resource "aws_cloudwatch_log_group" "api" {
  name              = "/${var.name}/api"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}

# monitoring->api
resource "aws_cloudwatch_metric_alarm" "api_cpu" {
  alarm_name          = "${var.name}-api-cpu"
  alarm_description   = "ECS Fargate: The tasks are short of processor time."
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.api.cluster), 1)
    ServiceName = aws_ecs_service.api.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->api
resource "aws_cloudwatch_metric_alarm" "api_memory" {
  alarm_name          = "${var.name}-api-memory"
  alarm_description   = "ECS Fargate: The tasks are short of memory."
  namespace           = "AWS/ECS"
  metric_name         = "MemoryUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.api.cluster), 1)
    ServiceName = aws_ecs_service.api.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# cache: it writes logs
resource "aws_cloudwatch_log_group" "cache" {
  name              = "/${var.name}/cache"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}

# monitoring->cache
resource "aws_cloudwatch_metric_alarm" "cache_engine_cpu" {
  alarm_name          = "${var.name}-cache-engine-cpu"
  alarm_description   = "ElastiCache Redis: The engine s one thread is short of processor time."
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
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->cache
resource "aws_cloudwatch_metric_alarm" "cache_memory" {
  alarm_name          = "${var.name}-cache-memory"
  alarm_description   = "ElastiCache Redis: The cache is running full."
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
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# db: it writes logs
resource "aws_cloudwatch_log_group" "db" {
  name              = "/aws/rds/cluster/${var.name}-db/postgresql"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}

# monitoring->db
resource "aws_cloudwatch_metric_alarm" "db_cpu" {
  alarm_name          = "${var.name}-db-cpu"
  alarm_description   = "Aurora PostgreSQL: The database is short of processor time."
  namespace           = "AWS/RDS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.db.cluster_identifier
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->db
resource "aws_cloudwatch_metric_alarm" "db_replica_lag" {
  alarm_name          = "${var.name}-db-replica-lag"
  alarm_description   = "Aurora PostgreSQL: Readers are more than two seconds behind the writer."
  namespace           = "AWS/RDS"
  metric_name         = "AuroraReplicaLagMaximum"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2000
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.db.cluster_identifier
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->lb
resource "aws_cloudwatch_metric_alarm" "lb_server_errors" {
  alarm_name          = "${var.name}-lb-server-errors"
  alarm_description   = "Application Load Balancer: The load balancer itself answers with errors, mostly for want of a healthy target."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { LoadBalancer = aws_lb.lb.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->lb
resource "aws_cloudwatch_metric_alarm" "lb_slow_targets" {
  alarm_name          = "${var.name}-lb-slow-targets"
  alarm_description   = "Application Load Balancer: Targets take more than two seconds to answer."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "TargetResponseTime"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 2
  dimensions          = { LoadBalancer = aws_lb.lb.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->lb
resource "aws_cloudwatch_metric_alarm" "lb_target_errors" {
  alarm_name          = "${var.name}-lb-target-errors"
  alarm_description   = "Application Load Balancer: Targets answer with errors."
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_Target_5XX_Count"
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 10
  dimensions          = { LoadBalancer = aws_lb.lb.arn_suffix }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

locals {
  monitoring_widgets = [
    {
      title     = "api-cpu"
      namespace = "AWS/ECS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.api.cluster), 1)
        ServiceName = aws_ecs_service.api.name
      }
    },
    {
      title     = "api-memory"
      namespace = "AWS/ECS"
      metric    = "MemoryUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.api.cluster), 1)
        ServiceName = aws_ecs_service.api.name
      }
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
      title     = "db-cpu"
      namespace = "AWS/RDS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        DBClusterIdentifier = aws_rds_cluster.db.cluster_identifier
      }
    },
    {
      title     = "db-replica-lag"
      namespace = "AWS/RDS"
      metric    = "AuroraReplicaLagMaximum"
      statistic = "Maximum"
      dimensions = {
        DBClusterIdentifier = aws_rds_cluster.db.cluster_identifier
      }
    },
    {
      title      = "lb-server-errors"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_ELB_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = aws_lb.lb.arn_suffix }
    },
    {
      title      = "lb-slow-targets"
      namespace  = "AWS/ApplicationELB"
      metric     = "TargetResponseTime"
      statistic  = "Average"
      dimensions = { LoadBalancer = aws_lb.lb.arn_suffix }
    },
    {
      title      = "lb-target-errors"
      namespace  = "AWS/ApplicationELB"
      metric     = "HTTPCode_Target_5XX_Count"
      statistic  = "Sum"
      dimensions = { LoadBalancer = aws_lb.lb.arn_suffix }
    },
    {
      title     = "web-cpu"
      namespace = "AWS/ECS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.web.cluster), 1)
        ServiceName = aws_ecs_service.web.name
      }
    },
    {
      title     = "web-memory"
      namespace = "AWS/ECS"
      metric    = "MemoryUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.web.cluster), 1)
        ServiceName = aws_ecs_service.web.name
      }
    },
  ]
}

# monitoring
resource "aws_cloudwatch_dashboard" "monitoring" {
  dashboard_name = "${var.name}-monitoring"
  dashboard_body = jsonencode({
    widgets = [for i, widget in local.monitoring_widgets : {
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

# api: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "network_flow" {
  name              = "/${var.name}/network-flow"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}

# topic
resource "aws_sns_topic" "topic" {
  name              = "${var.name}-topic"
  kms_master_key_id = aws_kms_key.key.arn
}

resource "aws_sns_topic_policy" "topic" {
  arn = aws_sns_topic.topic.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ServicesPublish"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com"] }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.topic.arn
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.topic.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "topic_email" {
  count     = var.topic_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.topic.arn
  protocol  = "email"
  endpoint  = var.topic_email
}

# web: it writes logs
resource "aws_cloudwatch_log_group" "web" {
  name              = "/${var.name}/web"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}

# monitoring->web
resource "aws_cloudwatch_metric_alarm" "web_cpu" {
  alarm_name          = "${var.name}-web-cpu"
  alarm_description   = "ECS Fargate: The tasks are short of processor time."
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.web.cluster), 1)
    ServiceName = aws_ecs_service.web.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}

# monitoring->web
resource "aws_cloudwatch_metric_alarm" "web_memory" {
  alarm_name          = "${var.name}-web-memory"
  alarm_description   = "ECS Fargate: The tasks are short of memory."
  namespace           = "AWS/ECS"
  metric_name         = "MemoryUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.web.cluster), 1)
    ServiceName = aws_ecs_service.web.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.topic.arn]
  ok_actions          = [aws_sns_topic.topic.arn]
}
