# Compiled by archc from README.md. Change the drawing, not this file.

# api: it writes logs
resource "aws_cloudwatch_log_group" "api" {
  name              = "/${var.name}/api"
  retention_in_days = var.log_retention_days
}

# fire: it writes logs
resource "aws_cloudwatch_log_group" "fire" {
  name              = "/${var.name}/fire"
  retention_in_days = var.log_retention_days
}

# mail: it writes logs
resource "aws_cloudwatch_log_group" "mail" {
  name              = "/${var.name}/mail"
  retention_in_days = var.log_retention_days
}

# payfn: it writes logs
resource "aws_cloudwatch_log_group" "payfn" {
  name              = "/${var.name}/payfn"
  retention_in_days = var.log_retention_days
}

# place: it writes logs
resource "aws_cloudwatch_log_group" "place" {
  name              = "/${var.name}/place"
  retention_in_days = var.log_retention_days
}

# shipfn: it writes logs
resource "aws_cloudwatch_log_group" "shipfn" {
  name              = "/${var.name}/shipfn"
  retention_in_days = var.log_retention_days
}

# topic
resource "aws_sns_topic" "topic" {
  name = "${var.name}-topic"
}

resource "aws_sns_topic_policy" "topic" {
  arn = aws_sns_topic.topic.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # bus->topic
        Sid       = "Publish1"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.topic.arn
        Condition = { ArnLike = { "aws:SourceArn" = aws_cloudwatch_event_rule.bus_rule_topic.arn } }
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

# topic->mail
resource "aws_sns_topic_subscription" "topic_subscriber_mail" {
  topic_arn = aws_sns_topic.topic.arn
  protocol  = "lambda"
  endpoint  = aws_lambda_alias.mail.arn
}
