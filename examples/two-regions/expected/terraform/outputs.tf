# Compiled by archc from README.md. Change the drawing, not this file.

output "alb1_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.alb1.dns_name
}

output "alb1_site_url" {
  description = "Where the site answers."
  value       = "https://${var.dns_domain_name}"
}

output "alb2_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.alb2.dns_name
}

output "alb2_site_url" {
  description = "Where the site answers."
  value       = "https://${var.dns_domain_name}"
}

output "app1_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.app1.name
}

output "app2_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.app2.name
}

output "db1_endpoint" {
  description = "Host name of the writer."
  value       = aws_rds_cluster.db1.endpoint
}

output "db1_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_secretsmanager_secret.db1_master.arn
}

output "db2_endpoint" {
  description = "Host name of the writer."
  value       = aws_rds_cluster.db2.endpoint
}

output "db2_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_secretsmanager_secret.db1_master.arn
}

output "dns_name_servers" {
  description = "Delegate the domain to these before certificates can validate."
  value       = flatten(aws_route53_zone.dns[*].name_servers)
}

output "q1_url" {
  description = "URL of the queue."
  value       = aws_sqs_queue.q1.url
}

output "s1_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.s1.bucket
}

output "s2_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.s2.bucket
}

output "v1_vpc_id" {
  description = "The VPC."
  value       = aws_vpc.v1.id
}

output "v2_vpc_id" {
  description = "The VPC."
  value       = aws_vpc.v2.id
}

output "w1_name" {
  description = "Name of the function."
  value       = aws_lambda_function.w1.function_name
}
