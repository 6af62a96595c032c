# Compiled by archc from README.md. Change the drawing, not this file.

output "api_url" {
  description = "Where the API answers."
  value       = aws_apigatewayv2_api.api.api_endpoint
}

output "archive_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.archive.bucket
}

output "bus_arn" {
  description = "ARN of the event bus."
  value       = aws_cloudwatch_event_bus.bus.arn
}

output "fire_name" {
  description = "Name of the function."
  value       = aws_lambda_function.fire.function_name
}

output "mail_name" {
  description = "Name of the function."
  value       = aws_lambda_function.mail.function_name
}

output "mailfail_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.mailfail.url
}

output "orders_name" {
  description = "Name of the table."
  value       = aws_dynamodb_table.orders.name
}

output "paydlq_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.paydlq.url
}

output "payfn_name" {
  description = "Name of the function."
  value       = aws_lambda_function.payfn.function_name
}

output "payq_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.payq.url
}

output "place_name" {
  description = "Name of the function."
  value       = aws_lambda_function.place.function_name
}

output "pskey_arn" {
  description = "ARN of the secret; its value is put in out of band."
  value       = aws_secretsmanager_secret.pskey.arn
}

output "shipdlq_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.shipdlq.url
}

output "shipfn_name" {
  description = "Name of the function."
  value       = aws_lambda_function.shipfn.function_name
}

output "shipq_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.shipq.url
}

output "topic_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.topic.arn
}
