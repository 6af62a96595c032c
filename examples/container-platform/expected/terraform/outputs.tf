# Compiled by archc from README.md. Change the drawing, not this file.

output "api_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.api.name
}

output "assets_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.assets.bucket
}

output "backup_vault_name" {
  description = "Name of the backup vault."
  value       = aws_backup_vault.backup.name
}

output "cache_endpoint" {
  description = "Host name of the primary node."
  value       = aws_elasticache_replication_group.cache.primary_endpoint_address
}

output "db_endpoint" {
  description = "Host name of the writer."
  value       = aws_rds_cluster.db.endpoint
}

output "db_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_rds_cluster.db.master_user_secret[0].secret_arn
}

output "files_id" {
  description = "Id of the file system."
  value       = aws_efs_file_system.files.id
}

output "key_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.key.arn
}

output "lb_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.lb.dns_name
}

output "network_vpc_id" {
  description = "The VPC."
  value       = aws_vpc.network.id
}

output "secret_arn" {
  description = "ARN of the secret; its value is put in out of band."
  value       = aws_secretsmanager_secret.secret.arn
}

output "topic_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.topic.arn
}

output "web_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.web.name
}
