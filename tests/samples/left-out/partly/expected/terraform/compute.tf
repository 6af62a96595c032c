# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

locals {
  fn_package = var.fn_package != "" ? var.fn_package : format("%s/lambda/placeholder.zip", path.module)
}

# fn
resource "aws_lambda_function" "fn" {
  function_name                  = "${var.name}-fn"
  role                           = aws_iam_role.fn.arn
  filename                       = local.fn_package
  source_code_hash               = filebase64sha256(local.fn_package)
  handler                        = var.fn_handler
  runtime                        = var.fn_runtime
  architectures                  = [var.fn_architecture]
  memory_size                    = var.fn_memory_mib
  timeout                        = var.fn_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.fn_reserved_concurrency
  kms_key_arn                    = aws_kms_key.key.arn
  environment {
    variables = { ORDERS_TABLE_NAME = aws_dynamodb_table.orders.name }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.fn.name
  }
  depends_on = [aws_iam_role_policy.fn]
}

resource "aws_lambda_alias" "fn" {
  name             = "live"
  function_name    = aws_lambda_function.fn.function_name
  function_version = aws_lambda_function.fn.version
}
