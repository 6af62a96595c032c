# Compiled by archc from README.md. Change the drawing, not this file.

# bus
resource "aws_cloudwatch_event_bus" "bus" {
  name = "${var.name}-bus"
}

# bus->fire
resource "aws_cloudwatch_event_rule" "bus_rule_fire" {
  name           = "${var.name}-fire"
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern  = jsonencode({ source = [{ prefix = "" }] }) # every event of this bus
}

resource "aws_cloudwatch_event_target" "bus_rule_fire" {
  rule           = aws_cloudwatch_event_rule.bus_rule_fire.name
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  arn            = aws_lambda_alias.fire.arn
}

# bus->payq
resource "aws_cloudwatch_event_rule" "bus_rule_payq" {
  name           = "${var.name}-payq"
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern  = jsonencode({ "detail-type" = ["OrderPlaced"] })
}

resource "aws_cloudwatch_event_target" "bus_rule_payq" {
  rule           = aws_cloudwatch_event_rule.bus_rule_payq.name
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  arn            = aws_sqs_queue.payq.arn
}

# bus->shipq
resource "aws_cloudwatch_event_rule" "bus_rule_shipq" {
  name           = "${var.name}-shipq"
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern  = jsonencode({ "detail-type" = ["OrderPaid"] })
}

resource "aws_cloudwatch_event_target" "bus_rule_shipq" {
  rule           = aws_cloudwatch_event_rule.bus_rule_shipq.name
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  arn            = aws_sqs_queue.shipq.arn
}

# bus->topic
resource "aws_cloudwatch_event_rule" "bus_rule_topic" {
  name           = "${var.name}-topic"
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  event_pattern  = jsonencode({ "detail-type" = ["OrderShipped"] })
}

resource "aws_cloudwatch_event_target" "bus_rule_topic" {
  rule           = aws_cloudwatch_event_rule.bus_rule_topic.name
  event_bus_name = aws_cloudwatch_event_bus.bus.name
  arn            = aws_sns_topic.topic.arn
}

locals {
  fire_package = var.fire_package != "" ? var.fire_package : format("%s/lambda/placeholder.zip", path.module)
}

# fire
resource "aws_lambda_function" "fire" {
  function_name                  = "${var.name}-fire"
  role                           = aws_iam_role.fire.arn
  filename                       = local.fire_package
  source_code_hash               = filebase64sha256(local.fire_package)
  handler                        = var.fire_handler
  runtime                        = var.fire_runtime
  architectures                  = [var.fire_architecture]
  memory_size                    = var.fire_memory_mib
  timeout                        = var.fire_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.fire_reserved_concurrency
  environment {
    variables = { ARCHIVE_BUCKET = aws_s3_bucket.archive.bucket }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.fire.name
  }
  depends_on = [aws_iam_role_policy.fire]
}

resource "aws_lambda_alias" "fire" {
  name             = "live"
  function_name    = aws_lambda_function.fire.function_name
  function_version = aws_lambda_function.fire.version
}

# bus->fire
resource "aws_lambda_permission" "fire_permission_bus" {
  statement_id  = "fire_permission_bus"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.fire.function_name
  qualifier     = aws_lambda_alias.fire.name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.bus_rule_fire.arn
}

locals {
  mail_package = var.mail_package != "" ? var.mail_package : format("%s/lambda/placeholder.zip", path.module)
}

# mail
resource "aws_lambda_function" "mail" {
  function_name                  = "${var.name}-mail"
  role                           = aws_iam_role.mail.arn
  filename                       = local.mail_package
  source_code_hash               = filebase64sha256(local.mail_package)
  handler                        = var.mail_handler
  runtime                        = var.mail_runtime
  architectures                  = [var.mail_architecture]
  memory_size                    = var.mail_memory_mib
  timeout                        = var.mail_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.mail_reserved_concurrency
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.mail.name
  }
  depends_on = [aws_iam_role_policy.mail]
}

resource "aws_lambda_alias" "mail" {
  name             = "live"
  function_name    = aws_lambda_function.mail.function_name
  function_version = aws_lambda_function.mail.version
}

# topic->mail
resource "aws_lambda_permission" "mail_permission_topic" {
  statement_id  = "mail_permission_topic"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.mail.function_name
  qualifier     = aws_lambda_alias.mail.name
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.topic.arn
}

resource "aws_lambda_function_event_invoke_config" "mail" {
  function_name = aws_lambda_function.mail.function_name
  qualifier     = aws_lambda_alias.mail.name
  destination_config {
    # mail->mailfail
    on_failure {
      destination = aws_sqs_queue.mailfail.arn
    }
  }
  # The role must be let before it may be named.
  depends_on = [aws_iam_role_policy.mail]
}

locals {
  payfn_package = var.payfn_package != "" ? var.payfn_package : format("%s/lambda/placeholder.zip", path.module)
}

# payfn
resource "aws_lambda_function" "payfn" {
  function_name                  = "${var.name}-payfn"
  role                           = aws_iam_role.payfn.arn
  filename                       = local.payfn_package
  source_code_hash               = filebase64sha256(local.payfn_package)
  handler                        = var.payfn_handler
  runtime                        = var.payfn_runtime
  architectures                  = [var.payfn_architecture]
  memory_size                    = var.payfn_memory_mib
  timeout                        = var.payfn_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.payfn_reserved_concurrency
  environment {
    variables = {
      BUS_EVENT_BUS     = aws_cloudwatch_event_bus.bus.name
      ORDERS_TABLE_NAME = aws_dynamodb_table.orders.name
      PSKEY_ARN         = aws_secretsmanager_secret.pskey.arn
    }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.payfn.name
  }
  depends_on = [aws_iam_role_policy.payfn]
}

resource "aws_lambda_alias" "payfn" {
  name             = "live"
  function_name    = aws_lambda_function.payfn.function_name
  function_version = aws_lambda_function.payfn.version
}

# payq->payfn
resource "aws_lambda_event_source_mapping" "payfn_event_source_payq" {
  event_source_arn = aws_sqs_queue.payq.arn
  function_name    = aws_lambda_alias.payfn.arn
  batch_size       = 10
  # Only the messages that failed come again, where the code says which.
  function_response_types = ["ReportBatchItemFailures"]
  depends_on              = [aws_iam_role_policy.payfn]
}

locals {
  place_package = var.place_package != "" ? var.place_package : format("%s/lambda/placeholder.zip", path.module)
}

# place
resource "aws_lambda_function" "place" {
  function_name                  = "${var.name}-place"
  role                           = aws_iam_role.place.arn
  filename                       = local.place_package
  source_code_hash               = filebase64sha256(local.place_package)
  handler                        = var.place_handler
  runtime                        = var.place_runtime
  architectures                  = [var.place_architecture]
  memory_size                    = var.place_memory_mib
  timeout                        = var.place_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.place_reserved_concurrency
  environment {
    variables = {
      BUS_EVENT_BUS     = aws_cloudwatch_event_bus.bus.name
      ORDERS_TABLE_NAME = aws_dynamodb_table.orders.name
    }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.place.name
  }
  depends_on = [aws_iam_role_policy.place]
}

resource "aws_lambda_alias" "place" {
  name             = "live"
  function_name    = aws_lambda_function.place.function_name
  function_version = aws_lambda_function.place.version
}

# api->place
resource "aws_lambda_permission" "place_permission_api" {
  statement_id  = "place_permission_api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.place.function_name
  qualifier     = aws_lambda_alias.place.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.api.execution_arn}/*"
}

locals {
  shipfn_package = var.shipfn_package != "" ? var.shipfn_package : format("%s/lambda/placeholder.zip", path.module)
}

# shipfn
resource "aws_lambda_function" "shipfn" {
  function_name                  = "${var.name}-shipfn"
  role                           = aws_iam_role.shipfn.arn
  filename                       = local.shipfn_package
  source_code_hash               = filebase64sha256(local.shipfn_package)
  handler                        = var.shipfn_handler
  runtime                        = var.shipfn_runtime
  architectures                  = [var.shipfn_architecture]
  memory_size                    = var.shipfn_memory_mib
  timeout                        = var.shipfn_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.shipfn_reserved_concurrency
  environment {
    variables = { BUS_EVENT_BUS = aws_cloudwatch_event_bus.bus.name }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.shipfn.name
  }
  depends_on = [aws_iam_role_policy.shipfn]
}

resource "aws_lambda_alias" "shipfn" {
  name             = "live"
  function_name    = aws_lambda_function.shipfn.function_name
  function_version = aws_lambda_function.shipfn.version
}

# shipq->shipfn
resource "aws_lambda_event_source_mapping" "shipfn_event_source_shipq" {
  event_source_arn = aws_sqs_queue.shipq.arn
  function_name    = aws_lambda_alias.shipfn.arn
  batch_size       = 10
  # Only the messages that failed come again, where the code says which.
  function_response_types = ["ReportBatchItemFailures"]
  depends_on              = [aws_iam_role_policy.shipfn]
}
