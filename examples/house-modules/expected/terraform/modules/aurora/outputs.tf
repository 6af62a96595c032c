output "arn" {
  value = aws_rds_cluster.this.arn
}

output "id" {
  value = aws_rds_cluster.this.id
}

output "identifier" {
  value = aws_rds_cluster.this.cluster_identifier
}

output "endpoint" {
  value = aws_rds_cluster.this.endpoint
}

output "reader_endpoint" {
  value = aws_rds_cluster.this.reader_endpoint
}

output "secret_arn" {
  value = aws_rds_cluster.this.master_user_secret[0].secret_arn
}

output "resource_id" {
  value = aws_rds_cluster.this.cluster_resource_id
}

output "port" {
  value = aws_rds_cluster.this.port
}

output "database_name" {
  value = aws_rds_cluster.this.database_name
}
