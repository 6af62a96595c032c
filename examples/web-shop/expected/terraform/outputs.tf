# Compiled by archc from README.md. Change the drawing, not this file.

output "alb_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.alb.dns_name
}

output "cache_endpoint" {
  description = "Host name of the primary node."
  value       = aws_elasticache_replication_group.cache.primary_endpoint_address
}

output "cdn_domain_name" {
  description = "CloudFront's own name for the site."
  value       = aws_cloudfront_distribution.cdn.domain_name
}

output "cdn_url" {
  description = "Where the site answers."
  value       = "https://${var.dns_domain_name}"
}

output "cmk_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.cmk.arn
}

output "dns_name_servers" {
  description = "Delegate the domain to these before certificates can validate."
  value       = flatten(aws_route53_zone.dns[*].name_servers)
}

output "images_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.images.bucket
}

output "orders_endpoint" {
  description = "Host name of the database."
  value       = aws_db_instance.orders.address
}

output "orders_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_db_instance.orders.master_user_secret[0].secret_arn
}

output "pager_arn" {
  description = "ARN of the topic."
  value       = aws_sns_topic.pager.arn
}

output "shop_name" {
  description = "Name of the Auto Scaling group."
  value       = aws_autoscaling_group.shop.name
}

output "vault_name" {
  description = "Name of the backup vault."
  value       = aws_backup_vault.vault.name
}

output "vpc_id" {
  description = "The VPC."
  value       = aws_vpc.vpc.id
}
