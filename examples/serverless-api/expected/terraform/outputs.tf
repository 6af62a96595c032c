# Compiled by archc from README.md. Change the drawing, not this file.

output "alarms_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.alarms.arn
}

output "api_url" {
  description = "Where the API answers."
  value       = aws_apigatewayv2_api.api.api_endpoint
}

output "apikey_arn" {
  description = "ARN of the secret; its value is put in out of band."
  value       = aws_secretsmanager_secret.apikey.arn
}

output "cmk_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.cmk.arn
}

output "events_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.events.arn
}

output "invoices_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.invoices.bucket
}

output "jobs_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.jobs.url
}

output "orders_name" {
  description = "Name of the function."
  value       = aws_lambda_function.orders.function_name
}

output "table_name" {
  description = "Name of the table."
  value       = aws_dynamodb_table.table.name
}

output "worker_name" {
  description = "Name of the function."
  value       = aws_lambda_function.worker.function_name
}
