# Compiled by archc from README.md. Change the drawing, not this file.

# assets, lb: it keeps a log of its requests
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
        # assets: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "assets")
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        # lb: it keeps a log of its requests
        Sid       = "Logs2"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = format("%s/%s/AWSLogs/%s/*", aws_s3_bucket.access_logs.arn, "lb", local.account_id)
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

# assets
resource "aws_s3_bucket" "assets" {
  bucket_prefix = "${var.name}-assets-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "assets" {
  bucket                  = aws_s3_bucket.assets.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "assets" {
  bucket = aws_s3_bucket.assets.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "assets" {
  bucket = aws_s3_bucket.assets.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.key.arn
    }
    bucket_key_enabled = true
  }
}

resource "aws_s3_bucket_versioning" "assets" {
  bucket = aws_s3_bucket.assets.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "assets" {
  bucket = aws_s3_bucket.assets.id
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
  depends_on = [aws_s3_bucket_versioning.assets]
}

resource "aws_s3_bucket_logging" "assets" {
  bucket        = aws_s3_bucket.assets.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "assets/"
  depends_on    = [aws_s3_bucket_policy.access_logs]
}

resource "aws_s3_bucket_policy" "assets" {
  bucket = aws_s3_bucket.assets.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.assets.arn, "${aws_s3_bucket.assets.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.assets]
}

resource "aws_elasticache_subnet_group" "cache" {
  name       = "${var.name}-cache"
  subnet_ids = [for s in aws_subnet.network_data : s.id]
}

# A user group of Redis must have a user called default: this one can do nothing.
resource "aws_elasticache_user" "cache_default" {
  user_id       = "${var.name}-cache-default"
  user_name     = "default"
  engine        = "redis"
  access_string = "off -@all"
  authentication_mode {
    type = "no-password-required"
  }
}

# Callers that write sign in by IAM: id and name must be equal.
resource "aws_elasticache_user" "cache_rw" {
  user_id       = "${var.name}-cache-rw"
  user_name     = "${var.name}-cache-rw"
  engine        = "redis"
  access_string = "on ~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting -@dangerous"
  authentication_mode {
    type = "iam"
  }
}

resource "aws_elasticache_user_group" "cache" {
  user_group_id = "${var.name}-cache"
  engine        = "redis"
  user_ids      = [aws_elasticache_user.cache_default.user_id, aws_elasticache_user.cache_rw.user_id]
}

# cache
resource "aws_elasticache_replication_group" "cache" {
  replication_group_id       = "${var.name}-cache"
  description                = "${var.name}-cache"
  engine                     = "redis"
  engine_version             = "7.1"
  auto_minor_version_upgrade = false # a version that AWS raises by itself would have the next plan replace the cache
  node_type                  = var.cache_node_type
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  subnet_group_name          = aws_elasticache_subnet_group.cache.name
  security_group_ids         = [aws_security_group.cache.id]
  at_rest_encryption_enabled = true
  kms_key_id                 = aws_kms_key.key.arn
  transit_encryption_enabled = true
  user_group_ids             = [aws_elasticache_user_group.cache.user_group_id]
  snapshot_retention_limit   = 7
  snapshot_window            = "01:00-02:00"
  final_snapshot_identifier  = var.final_snapshot == "" ? null : "${var.name}-cache-${var.final_snapshot}"
  maintenance_window         = "sun:05:00-sun:06:00"
  apply_immediately          = true
  log_delivery_configuration {
    destination      = aws_cloudwatch_log_group.cache.name
    destination_type = "cloudwatch-logs"
    log_format       = "json"
    log_type         = "slow-log"
  }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_db_subnet_group" "db" {
  name_prefix = "${var.name}-db-"
  subnet_ids  = [for s in aws_subnet.network_data : s.id]
}

resource "aws_rds_cluster_parameter_group" "db" {
  name_prefix = "${var.name}-db-"
  family      = format("aurora-postgresql%s", split(".", var.db_engine_version)[0])
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  lifecycle {
    create_before_destroy = true
  }
}

# db
resource "aws_rds_cluster" "db" {
  cluster_identifier                  = "${var.name}-db"
  engine                              = "aurora-postgresql"
  engine_version                      = var.db_engine_version
  database_name                       = var.db_database_name
  port                                = 5432
  master_username                     = "dbadmin"
  manage_master_user_password         = true # kept and rotated in Secrets Manager, never in the state
  master_user_secret_kms_key_id       = aws_kms_key.key.arn
  iam_database_authentication_enabled = true
  # Callers sign in by IAM as users that database/db-users.sh makes, by the Data API: run it once this stands.
  enable_http_endpoint            = !startswith(var.db_instance_class, "db.t") # has no Data API
  db_subnet_group_name            = aws_db_subnet_group.db.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.db.name
  vpc_security_group_ids          = [aws_security_group.db.id]
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.key.arn
  backup_retention_period         = var.db_backup_retention_days
  preferred_backup_window         = "02:00-03:00"
  preferred_maintenance_window    = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot           = true
  allow_major_version_upgrade     = true
  deletion_protection             = var.deletion_protection
  skip_final_snapshot             = var.final_snapshot == ""
  final_snapshot_identifier       = var.final_snapshot == "" ? null : "${var.name}-db-${var.final_snapshot}"
  enabled_cloudwatch_logs_exports = ["postgresql"]
  serverlessv2_scaling_configuration {
    min_capacity = var.db_min_capacity
    max_capacity = var.db_max_capacity
  }
  depends_on = [aws_cloudwatch_log_group.db]
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_rds_cluster_instance" "db" {
  for_each                        = { "1" = 0, "2" = 1 }
  identifier                      = "${var.name}-db-${each.key}"
  cluster_identifier              = aws_rds_cluster.db.id
  engine                          = aws_rds_cluster.db.engine
  engine_version                  = aws_rds_cluster.db.engine_version
  instance_class                  = var.db_instance_class
  availability_zone               = values(local.network_zones)[each.value % length(local.network_zones)].name
  promotion_tier                  = each.value
  publicly_accessible             = false
  auto_minor_version_upgrade      = length(split(".", var.db_engine_version)) == 1 # a version in full stays as it is
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.key.arn
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.db_monitoring.arn
}

# files
resource "aws_efs_file_system" "files" {
  encrypted        = true
  kms_key_id       = aws_kms_key.key.arn
  throughput_mode  = "elastic"
  performance_mode = "generalPurpose"
  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }
  tags = { Name = "${var.name}-files" }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_efs_mount_target" "files" {
  for_each        = aws_subnet.network_data
  file_system_id  = aws_efs_file_system.files.id
  subnet_id       = each.value.id
  security_groups = [aws_security_group.files.id]
}

resource "aws_efs_access_point" "files" {
  file_system_id = aws_efs_file_system.files.id
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

resource "aws_efs_file_system_policy" "files" {
  file_system_id = aws_efs_file_system.files.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "MountThroughTargets"
        Effect    = "Allow"
        Principal = { AWS = [aws_iam_role.api.arn] }
        Action    = ["elasticfilesystem:ClientMount"]
        Resource  = aws_efs_file_system.files.arn
        Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
      },
      {
        Sid       = "WriteThroughTargets"
        Effect    = "Allow"
        Principal = { AWS = [aws_iam_role.api.arn] }
        Action    = ["elasticfilesystem:ClientWrite"]
        Resource  = aws_efs_file_system.files.arn
        Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = "*"
        Resource  = aws_efs_file_system.files.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}
