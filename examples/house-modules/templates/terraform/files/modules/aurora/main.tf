# The house's Aurora cluster: encrypted, never public, every instance watched.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

resource "aws_db_subnet_group" "this" {
  name       = var.identifier
  subnet_ids = var.subnet_ids
}

resource "aws_rds_cluster" "this" {
  cluster_identifier            = var.identifier
  engine                        = var.engine
  engine_version                = var.engine_version
  database_name                 = var.database_name
  port                          = var.port
  master_username               = "house_admin"
  manage_master_user_password   = true
  master_user_secret_kms_key_id = var.kms_key_arn
  # Callers sign in by IAM, as users that are made by the Data API.
  iam_database_authentication_enabled = true
  enable_http_endpoint                = !startswith(var.instance_class, "db.t")

  db_subnet_group_name      = aws_db_subnet_group.this.name
  vpc_security_group_ids    = var.security_group_ids
  storage_encrypted         = true
  kms_key_id                = var.kms_key_arn
  backup_retention_period   = var.backup_retention_days
  copy_tags_to_snapshot     = true
  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = !var.deletion_protection
  final_snapshot_identifier = "${var.identifier}-final"

  dynamic "serverlessv2_scaling_configuration" {
    for_each = var.capacity == null ? [] : [var.capacity]
    content {
      min_capacity = serverlessv2_scaling_configuration.value.min
      max_capacity = serverlessv2_scaling_configuration.value.max
    }
  }
}

resource "aws_rds_cluster_instance" "this" {
  count                        = var.instance_count
  identifier                   = "${var.identifier}-${count.index + 1}"
  cluster_identifier           = aws_rds_cluster.this.id
  engine                       = aws_rds_cluster.this.engine
  engine_version               = aws_rds_cluster.this.engine_version
  instance_class               = var.instance_class
  publicly_accessible          = false
  performance_insights_enabled = true
  monitoring_interval          = var.monitoring_role_arn == null ? 0 : 60
  monitoring_role_arn          = var.monitoring_role_arn
}
