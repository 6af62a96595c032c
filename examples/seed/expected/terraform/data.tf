# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

# ALB1, ALB2, ELB, CloudFront, S3: it keeps a log of its requests
resource "aws_s3_bucket" "access_logs" {
  bucket_prefix = "${var.name}-access-logs-"
  force_destroy = var.force_destroy
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_logs" {
  bucket                  = aws_s3_bucket.access_logs.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256" # load balancers can write with nothing else
    }
  }
}

resource "aws_s3_bucket_versioning" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  rule {
    id     = "tidy"
    status = "Enabled"
    filter {}
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
    expiration {
      days = var.log_retention_days
    }
  }
  depends_on = [aws_s3_bucket_versioning.access_logs]
}

resource "aws_s3_bucket_policy" "access_logs" {
  bucket = aws_s3_bucket.access_logs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ALB1, ALB2, ELB: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = format("%s/%s/AWSLogs/%s/*", aws_s3_bucket.access_logs.arn, "alb", local.account_id)
      },
      {
        # CloudFront: it keeps a log of its requests
        Sid       = "Logs2"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "delivery.logs.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "cloud-front")
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        # S3: it keeps a log of its requests
        Sid       = "Logs3"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "s3")
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.access_logs.arn, "${aws_s3_bucket.access_logs.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.access_logs]
}

# DynamoDB
resource "aws_dynamodb_table" "dynamo_db" {
  name                        = "${var.name}-dynamo-db"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.dynamo_db_hash_key
  range_key                   = var.dynamo_db_range_key != "" ? var.dynamo_db_range_key : null
  deletion_protection_enabled = var.deletion_protection
  dynamic "attribute" {
    for_each = toset(compact([var.dynamo_db_hash_key, var.dynamo_db_range_key]))
    content {
      name = attribute.key
      type = "S"
    }
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled = true
  }
  lifecycle {
    prevent_destroy = true
  }
}

# EFS
resource "aws_efs_file_system" "efs" {
  encrypted        = true
  throughput_mode  = "elastic"
  performance_mode = "generalPurpose"
  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }
  tags = { Name = "${var.name}-efs" }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_efs_mount_target" "efs" {
  for_each        = aws_subnet.network_data
  file_system_id  = aws_efs_file_system.efs.id
  subnet_id       = each.value.id
  security_groups = [aws_security_group.efs.id]
}

resource "aws_efs_access_point" "efs" {
  file_system_id = aws_efs_file_system.efs.id
  posix_user {
    uid = 1000
    gid = 1000
  }
  root_directory {
    path = "/app"
    creation_info {
      owner_uid   = 1000
      owner_gid   = 1000
      permissions = "0750"
    }
  }
}

resource "aws_efs_file_system_policy" "efs" {
  file_system_id = aws_efs_file_system.efs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "MountThroughTargets"
        Effect    = "Allow"
        Principal = { AWS = [aws_iam_role.ec2_task.arn] }
        Action    = ["elasticfilesystem:ClientMount"]
        Resource  = aws_efs_file_system.efs.arn
        Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
      },
      {
        Sid       = "WriteThroughTargets"
        Effect    = "Allow"
        Principal = { AWS = [aws_iam_role.ec2_task.arn] }
        Action    = ["elasticfilesystem:ClientWrite"]
        Resource  = aws_efs_file_system.efs.arn
        Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "*"
        Resource  = aws_efs_file_system.efs.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_elasticache_subnet_group" "elasticache" {
  name       = "${var.name}-elasticache"
  subnet_ids = [for s in aws_subnet.network_data : s.id]
}

# A user group of Redis must have a user called default: this one can do nothing.
resource "aws_elasticache_user" "elasticache_default" {
  user_id       = "${var.name}-elasticache-default"
  user_name     = "default"
  engine        = "redis"
  access_string = "off -@all"
  authentication_mode {
    type = "no-password-required"
  }
}

# Callers that write sign in by IAM: id and name must be equal.
resource "aws_elasticache_user" "elasticache_rw" {
  user_id       = "${var.name}-elasticache-rw"
  user_name     = "${var.name}-elasticache-rw"
  engine        = "redis"
  access_string = "on ~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting -@dangerous"
  authentication_mode {
    type = "iam"
  }
}

resource "aws_elasticache_user_group" "elasticache" {
  user_group_id = "${var.name}-elasticache"
  engine        = "redis"
  user_ids      = [aws_elasticache_user.elasticache_default.user_id, aws_elasticache_user.elasticache_rw.user_id]
}

# Elasticache
resource "aws_elasticache_replication_group" "elasticache" {
  replication_group_id       = "${var.name}-elasticache"
  description                = "${var.name}-elasticache"
  engine                     = "redis"
  engine_version             = "7.1"
  auto_minor_version_upgrade = false # a version that AWS raises by itself would have the next plan replace the cache
  node_type                  = var.elasticache_node_type
  num_cache_clusters         = 1
  automatic_failover_enabled = false
  multi_az_enabled           = false
  subnet_group_name          = aws_elasticache_subnet_group.elasticache.name
  security_group_ids         = [aws_security_group.elasticache.id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  user_group_ids             = [aws_elasticache_user_group.elasticache.user_group_id]
  snapshot_retention_limit   = 7
  snapshot_window            = "01:00-02:00"
  final_snapshot_identifier  = var.final_snapshot == "" ? null : "${var.name}-elasticache-${var.final_snapshot}"
  maintenance_window         = "sun:05:00-sun:06:00"
  apply_immediately          = true
  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.elasticache.name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_db_subnet_group" "rds" {
  name_prefix = "${var.name}-rds-"
  subnet_ids  = [for s in aws_subnet.network_data : s.id]
}

resource "aws_rds_cluster_parameter_group" "rds" {
  name_prefix = "${var.name}-rds-"
  family      = format("aurora-postgresql%s", split(".", var.rds_engine_version)[0])
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  lifecycle {
    create_before_destroy = true
  }
}

# RDS
resource "aws_rds_cluster" "rds" {
  cluster_identifier                  = "${var.name}-rds"
  engine                              = "aurora-postgresql"
  engine_version                      = var.rds_engine_version
  database_name                       = var.rds_database_name
  port                                = 5432
  master_username                     = "dbadmin"
  manage_master_user_password         = true # kept and rotated in Secrets Manager, never in the state
  iam_database_authentication_enabled = true
  # Callers sign in by IAM as users that database/rds-users.sh makes, by the Data API: run it once this stands.
  enable_http_endpoint            = !startswith(var.rds_instance_class, "db.t") # has no Data API
  db_subnet_group_name            = aws_db_subnet_group.rds.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.rds.name
  vpc_security_group_ids          = [aws_security_group.rds.id]
  storage_encrypted               = true
  backup_retention_period         = var.rds_backup_retention_days
  preferred_backup_window         = "02:00-03:00"
  preferred_maintenance_window    = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot           = true
  allow_major_version_upgrade     = true
  deletion_protection             = var.deletion_protection
  skip_final_snapshot             = var.final_snapshot == ""
  final_snapshot_identifier       = var.final_snapshot == "" ? null : "${var.name}-rds-${var.final_snapshot}"
  enabled_cloudwatch_logs_exports = ["postgresql"]
  serverlessv2_scaling_configuration {
    min_capacity = var.rds_min_capacity
    max_capacity = var.rds_max_capacity
  }
  depends_on = [aws_cloudwatch_log_group.rds]
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_rds_cluster_instance" "rds" {
  for_each                     = { "1" = 0 }
  identifier                   = "${var.name}-rds-${each.key}"
  cluster_identifier           = aws_rds_cluster.rds.id
  engine                       = aws_rds_cluster.rds.engine
  engine_version               = aws_rds_cluster.rds.engine_version
  instance_class               = var.rds_instance_class
  availability_zone            = values(local.network_zones)[each.value % length(local.network_zones)].name
  promotion_tier               = each.value
  publicly_accessible          = false
  auto_minor_version_upgrade   = length(split(".", var.rds_engine_version)) == 1 # a version in full stays as it is
  performance_insights_enabled = true
  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.rds_monitoring.arn
}

# Replication
resource "aws_s3_bucket" "replication" {
  provider      = aws.replica
  bucket_prefix = "${var.name}-replication-"
  force_destroy = var.force_destroy
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "replication" {
  provider                = aws.replica
  bucket                  = aws_s3_bucket.replication.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "replication" {
  provider = aws.replica
  bucket   = aws_s3_bucket.replication.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "replication" {
  provider = aws.replica
  bucket   = aws_s3_bucket.replication.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "replication" {
  provider = aws.replica
  bucket   = aws_s3_bucket.replication.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "replication" {
  provider = aws.replica
  bucket   = aws_s3_bucket.replication.id
  rule {
    id     = "tidy"
    status = "Enabled"
    filter {}
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
  depends_on = [aws_s3_bucket_versioning.replication]
}

resource "aws_s3_bucket_policy" "replication" {
  provider = aws.replica
  bucket   = aws_s3_bucket.replication.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.replication.arn, "${aws_s3_bucket.replication.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
  depends_on = [aws_s3_bucket_public_access_block.replication]
}

# S3
resource "aws_s3_bucket" "s3" {
  bucket_prefix = "${var.name}-s3-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "s3" {
  bucket                  = aws_s3_bucket.s3.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "s3" {
  bucket = aws_s3_bucket.s3.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "s3" {
  bucket = aws_s3_bucket.s3.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "s3" {
  bucket = aws_s3_bucket.s3.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "s3" {
  bucket = aws_s3_bucket.s3.id
  rule {
    id     = "tidy"
    status = "Enabled"
    filter {}
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
    noncurrent_version_expiration {
      noncurrent_days = 90
    }
  }
  depends_on = [aws_s3_bucket_versioning.s3]
}

resource "aws_s3_bucket_logging" "s3" {
  bucket        = aws_s3_bucket.s3.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "s3/"
  depends_on    = [aws_s3_bucket_policy.access_logs]
}

resource "aws_s3_bucket_policy" "s3" {
  bucket = aws_s3_bucket.s3.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # CloudFront->S3
        Sid       = "CloudFrontServes1"
        Effect    = "Allow"
        Principal = { Service = "cloudfront.amazonaws.com" }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.s3.arn}/*"
        Condition = { StringEquals = { "aws:SourceArn" = aws_cloudfront_distribution.cloud_front.arn } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.s3.arn, "${aws_s3_bucket.s3.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.s3]
}

resource "aws_s3_bucket_replication_configuration" "s3" {
  bucket = aws_s3_bucket.s3.id
  role   = aws_iam_role.s3_replication.arn
  # S3->Replication
  rule {
    id       = "s3_replication_replication"
    status   = "Enabled"
    priority = 1
    filter {}
    delete_marker_replication {
      status = "Enabled"
    }
    destination {
      bucket        = aws_s3_bucket.replication.arn
      storage_class = "STANDARD_IA"
      metrics {
        status = "Enabled"
      }
    }
  }
  # Versioning must be on at both ends.
  depends_on = [aws_s3_bucket_versioning.s3, aws_s3_bucket_versioning.replication]
}
