# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

output "alb_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.alb.dns_name
}

output "backup_vault_name" {
  description = "Name of the backup vault."
  value       = aws_backup_vault.backup.name
}

output "cloud_front_domain_name" {
  description = "CloudFront's own name for the site."
  value       = aws_cloudfront_distribution.cloud_front.domain_name
}

output "cloud_front_url" {
  description = "Where the site answers."
  value       = "https://${var.route53_domain_name}"
}

output "dynamo_db_name" {
  description = "Name of the table."
  value       = aws_dynamodb_table.dynamo_db.name
}

output "ec2_name" {
  description = "Name of the Auto Scaling group."
  value       = aws_autoscaling_group.ec2.name
}

output "ecs_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.ecs.name
}

output "efs_id" {
  description = "Id of the file system."
  value       = aws_efs_file_system.efs.id
}

output "elasticache_endpoint" {
  description = "Host name of the primary node."
  value       = aws_elasticache_replication_group.elasticache.primary_endpoint_address
}

output "kms_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.kms.arn
}

output "lambda_name" {
  description = "Name of the function."
  value       = aws_lambda_function.lambda.function_name
}

output "network_vpc_id" {
  description = "The VPC."
  value       = aws_vpc.network.id
}

output "rds_endpoint" {
  description = "Host name of the writer."
  value       = aws_rds_cluster.rds.endpoint
}

output "rds_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_rds_cluster.rds.master_user_secret[0].secret_arn
}

output "replication_name" {
  description = "Name of the replica bucket."
  value       = aws_s3_bucket.replication.bucket
}

output "route53_name_servers" {
  description = "Delegate the domain to these before certificates can validate."
  value       = flatten(aws_route53_zone.route53[*].name_servers)
}

output "s3_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.s3.bucket
}

output "secrets_arn" {
  description = "ARN of the secret; its value is put in out of band."
  value       = aws_secretsmanager_secret.secrets.arn
}

output "sns_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.sns.arn
}

output "step_functions_arn" {
  description = "ARN of the state machine."
  value       = aws_sfn_state_machine.step_functions.arn
}
