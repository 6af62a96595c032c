# Compiled by archc from README.md. Change the drawing, not this file.

# app1: it writes logs
resource "aws_cloudwatch_log_group" "app1" {
  name              = "/${var.name}/app1"
  retention_in_days = var.log_retention_days
}

# app2: it writes logs
resource "aws_cloudwatch_log_group" "app2" {
  provider          = aws.eu_central_1
  name              = "/${var.name}/app2"
  retention_in_days = var.log_retention_days
}

# db1: it writes logs
resource "aws_cloudwatch_log_group" "db1" {
  name              = "/aws/rds/cluster/${var.name}-db1/postgresql"
  retention_in_days = var.log_retention_days
}

# db2: it writes logs
resource "aws_cloudwatch_log_group" "db2" {
  provider          = aws.eu_central_1
  name              = "/aws/rds/cluster/${var.name}-db2/postgresql"
  retention_in_days = var.log_retention_days
}

# v1: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "v1_flow" {
  name              = "/${var.name}/v1-flow"
  retention_in_days = var.log_retention_days
}

# v2: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "v2_flow" {
  provider          = aws.eu_central_1
  name              = "/${var.name}/v2-flow"
  retention_in_days = var.log_retention_days
}

# w1: it writes logs
resource "aws_cloudwatch_log_group" "w1" {
  name              = "/${var.name}/w1"
  retention_in_days = var.log_retention_days
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
