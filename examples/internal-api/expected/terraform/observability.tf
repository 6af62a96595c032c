# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

locals {
  cw_widgets = [
    {
      title     = "hr-cpu"
      namespace = "AWS/ECS"
      metric    = "CPUUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.hr.cluster), 1)
        ServiceName = aws_ecs_service.hr.name
      }
    },
    {
      title     = "hr-memory"
      namespace = "AWS/ECS"
      metric    = "MemoryUtilization"
      statistic = "Average"
      dimensions = {
        ClusterName = element(split("/", aws_ecs_service.hr.cluster), 1)
        ServiceName = aws_ecs_service.hr.name
      }
    },
  ]
}

# cw
resource "aws_cloudwatch_dashboard" "cw" {
  dashboard_name = "${var.name}-cw"
  dashboard_body = jsonencode({
    widgets = [for i, widget in local.cw_widgets : {
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

# db: it writes logs
resource "aws_cloudwatch_log_group" "db" {
  name              = "/aws/rds/instance/${var.name}-db/error"
  retention_in_days = var.log_retention_days
}

# hr: it writes logs
resource "aws_cloudwatch_log_group" "hr" {
  name              = "/${var.name}/hr"
  retention_in_days = var.log_retention_days
}

# cw->hr
resource "aws_cloudwatch_metric_alarm" "hr_cpu" {
  alarm_name          = "${var.name}-hr-cpu"
  alarm_description   = "ECS Fargate HR API: The tasks are short of processor time."
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.hr.cluster), 1)
    ServiceName = aws_ecs_service.hr.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [data.aws_sns_topic.ops.arn]
  ok_actions          = [data.aws_sns_topic.ops.arn]
}

# cw->hr
resource "aws_cloudwatch_metric_alarm" "hr_memory" {
  alarm_name          = "${var.name}-hr-memory"
  alarm_description   = "ECS Fargate HR API: The tasks are short of memory."
  namespace           = "AWS/ECS"
  metric_name         = "MemoryUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 80
  dimensions = {
    ClusterName = element(split("/", aws_ecs_service.hr.cluster), 1)
    ServiceName = aws_ecs_service.hr.name
  }
  period              = 60
  evaluation_periods  = 5
  datapoints_to_alarm = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [data.aws_sns_topic.ops.arn]
  ok_actions          = [data.aws_sns_topic.ops.arn]
}

# ops: exists already
data "aws_sns_topic" "ops" {
  name = var.ops_topic
}

# rep: it writes logs
resource "aws_cloudwatch_log_group" "rep" {
  name              = "/${var.name}/rep"
  retention_in_days = var.log_retention_days
}
