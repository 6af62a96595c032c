# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  orders_package = var.orders_package != "" ? var.orders_package : format("%s/lambda/placeholder.zip", path.module)
}

# orders
resource "aws_lambda_function" "orders" {
  function_name                  = "${var.name}-orders"
  role                           = aws_iam_role.orders.arn
  filename                       = local.orders_package
  source_code_hash               = filebase64sha256(local.orders_package)
  handler                        = var.orders_handler
  runtime                        = var.orders_runtime
  architectures                  = [var.orders_architecture]
  memory_size                    = var.orders_memory_mib
  timeout                        = var.orders_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.orders_reserved_concurrency
  kms_key_arn                    = aws_kms_key.cmk.arn
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = {
      JOBS_QUEUE_URL = aws_sqs_queue.jobs.url
      TABLE_NAME     = aws_dynamodb_table.table.name
    }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.orders.name
  }
  depends_on = [aws_iam_role_policy.orders]
}

resource "aws_lambda_alias" "orders" {
  name             = "live"
  function_name    = aws_lambda_function.orders.function_name
  function_version = aws_lambda_function.orders.version
}

# api->orders
resource "aws_lambda_permission" "orders_permission_api" {
  statement_id  = "orders_permission_api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.orders.function_name
  qualifier     = aws_lambda_alias.orders.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.api.execution_arn}/*"
}

locals {
  worker_package = var.worker_package != "" ? var.worker_package : format("%s/lambda/placeholder.zip", path.module)
}

# worker
resource "aws_lambda_function" "worker" {
  function_name                  = "${var.name}-worker"
  role                           = aws_iam_role.worker.arn
  filename                       = local.worker_package
  source_code_hash               = filebase64sha256(local.worker_package)
  handler                        = var.worker_handler
  runtime                        = var.worker_runtime
  architectures                  = [var.worker_architecture]
  memory_size                    = var.worker_memory_mib
  timeout                        = var.worker_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.worker_reserved_concurrency
  kms_key_arn                    = aws_kms_key.cmk.arn
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = {
      APIKEY_ARN       = aws_secretsmanager_secret.apikey.arn
      EVENTS_TOPIC_ARN = aws_sns_topic.events.arn
      INVOICES_BUCKET  = aws_s3_bucket.invoices.bucket
      TABLE_NAME       = aws_dynamodb_table.table.name
    }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.worker.name
  }
  depends_on = [aws_iam_role_policy.worker]
}

resource "aws_lambda_alias" "worker" {
  name             = "live"
  function_name    = aws_lambda_function.worker.function_name
  function_version = aws_lambda_function.worker.version
}

# jobs->worker
resource "aws_lambda_event_source_mapping" "worker_event_source_jobs" {
  event_source_arn = aws_sqs_queue.jobs.arn
  function_name    = aws_lambda_alias.worker.arn
  batch_size       = 10
  # Only the messages that failed come again, where the code says which.
  function_response_types = ["ReportBatchItemFailures"]
  depends_on              = [aws_iam_role_policy.worker]
}
