# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

output "alb_dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.alb.dns_name
}

output "bucket_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.bucket.bucket
}

output "db_endpoint" {
  description = "Host name of the database."
  value       = aws_db_instance.db.address
}

output "db_secret_arn" {
  description = "Secret that holds the master credentials."
  value       = aws_db_instance.db.master_user_secret[0].secret_arn
}

output "hr_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.hr.name
}

output "rep_name" {
  description = "Name of the ECS service."
  value       = aws_ecs_service.rep.name
}
