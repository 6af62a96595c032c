# Compiled by archc from bookings.yaml. Change the drawing, not this file.

output "api_url" {
  description = "Where the API answers."
  value       = aws_apigatewayv2_api.api.api_endpoint
}

output "book_name" {
  description = "Name of the function."
  value       = aws_lambda_function.book.function_name
}

output "cmk_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.cmk.arn
}

output "door_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.door.dns_name
}

output "duty_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.duty.arn
}

output "ledger_endpoint" {
  description = "Host name of the writer."
  value       = aws_rds_cluster.ledger.endpoint
}

output "ledger_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_rds_cluster.ledger.master_user_secret[0].secret_arn
}

output "net_vpc_id" {
  description = "The VPC."
  value       = aws_vpc.net.id
}

output "office_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.office.name
}

output "payments_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.payments.url
}

output "provider_key_arn" {
  description = "ARN of the secret; its value is put in out of band."
  value       = aws_secretsmanager_secret.provider_key.arn
}

output "seats_name" {
  description = "Name of the table."
  value       = aws_dynamodb_table.seats.name
}

output "settle_name" {
  description = "Name of the function."
  value       = aws_lambda_function.settle.function_name
}

output "tickets_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.tickets.bucket
}

output "vault_name" {
  description = "Name of the backup vault."
  value       = aws_backup_vault.vault.name
}
