# Compiled by archc from README.md. Change the drawing, not this file.

output "alarms_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.alarms.arn
}

output "alb_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.alb.dns_name
}

output "alb_site_url" {
  description = "Where the site answers."
  value       = "https://${var.dns_domain_name}"
}

output "claims_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.claims.name
}

output "cmk_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.cmk.arn
}

output "dns_name_servers" {
  description = "Delegate the domain to these before certificates can validate."
  value       = flatten(aws_route53_zone.dns[*].name_servers)
}

output "documents_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.documents.bucket
}

output "ledger_endpoint" {
  description = "Host name of the writer."
  value       = module.ledger.endpoint
}

output "ledger_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = module.ledger.secret_arn
}

output "scan_name" {
  description = "Name of the function."
  value       = aws_lambda_function.scan.function_name
}

output "vault_name" {
  description = "Name of the backup vault."
  value       = aws_backup_vault.vault.name
}

output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.vpc.id
}
