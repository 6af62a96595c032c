# Compiled by archc from README.md. Change the drawing, not this file.

# albA, albB, cdn, images: it keeps a log of its requests
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
        # albA, albB: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = format("%s/%s/AWSLogs/%s/*", aws_s3_bucket.access_logs.arn, "alb", local.account_id)
      },
      {
        # cdn: it keeps a log of its requests
        Sid       = "Logs2"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "delivery.logs.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "cdn")
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        # images: it keeps a log of its requests
        Sid       = "Logs3"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "images")
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

resource "aws_elasticache_subnet_group" "cache" {
  name       = "${var.name}-cache"
  subnet_ids = [for s in aws_subnet.vpc_data : s.id]
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

# cacheA, cacheB
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
  kms_key_id                 = aws_kms_key.cmk.arn
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

# images
resource "aws_s3_bucket" "images" {
  bucket_prefix = "${var.name}-images-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "images" {
  bucket                  = aws_s3_bucket.images.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "images" {
  bucket = aws_s3_bucket.images.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "images" {
  bucket = aws_s3_bucket.images.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.cmk.arn
    }
    bucket_key_enabled = true
  }
}

resource "aws_s3_bucket_versioning" "images" {
  bucket = aws_s3_bucket.images.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "images" {
  bucket = aws_s3_bucket.images.id
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
  depends_on = [aws_s3_bucket_versioning.images]
}

resource "aws_s3_bucket_logging" "images" {
  bucket        = aws_s3_bucket.images.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "images/"
  depends_on    = [aws_s3_bucket_policy.access_logs]
}

resource "aws_s3_bucket_policy" "images" {
  bucket = aws_s3_bucket.images.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # cdn->images
        Sid       = "CloudFrontServes1"
        Effect    = "Allow"
        Principal = { Service = "cloudfront.amazonaws.com" }
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.images.arn}/*"
        Condition = { StringEquals = { "aws:SourceArn" = aws_cloudfront_distribution.cdn.arn } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.images.arn, "${aws_s3_bucket.images.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.images]
}

resource "aws_db_subnet_group" "orders" {
  name_prefix = "${var.name}-orders-"
  subnet_ids  = [for s in aws_subnet.vpc_data : s.id]
}

resource "aws_db_parameter_group" "orders" {
  name_prefix = "${var.name}-orders-"
  family      = format("postgres%s", split(".", var.orders_engine_version)[0])
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  lifecycle {
    create_before_destroy = true
  }
}

# ordersA, ordersB
resource "aws_db_instance" "orders" {
  identifier                    = "${var.name}-orders"
  engine                        = "postgres"
  engine_version                = var.orders_engine_version
  instance_class                = var.orders_instance_class
  allocated_storage             = var.orders_storage_gib
  max_allocated_storage         = var.orders_max_storage_gib
  storage_type                  = "gp3"
  db_name                       = var.orders_database_name
  port                          = 5432
  username                      = "dbadmin"
  manage_master_user_password   = true # kept and rotated in Secrets Manager, never in the state
  master_user_secret_kms_key_id = aws_kms_key.cmk.arn
  # Callers sign in by IAM as users that database/orders-users.sql makes: run it from inside the network once this stands.
  iam_database_authentication_enabled = true
  multi_az                            = true
  db_subnet_group_name                = aws_db_subnet_group.orders.name
  parameter_group_name                = aws_db_parameter_group.orders.name
  vpc_security_group_ids              = [aws_security_group.orders.id]
  publicly_accessible                 = false
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.cmk.arn
  backup_retention_period             = var.orders_backup_retention_days
  backup_window                       = "02:00-03:00"
  maintenance_window                  = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot               = true
  auto_minor_version_upgrade          = length(split(".", var.orders_engine_version)) == 1 # a version in full stays as it is
  allow_major_version_upgrade         = true
  deletion_protection                 = var.deletion_protection
  skip_final_snapshot                 = var.final_snapshot == ""
  final_snapshot_identifier           = var.final_snapshot == "" ? null : "${var.name}-orders-${var.final_snapshot}"
  enabled_cloudwatch_logs_exports     = ["postgresql"]
  performance_insights_enabled        = true
  performance_insights_kms_key_id     = aws_kms_key.cmk.arn
  monitoring_interval                 = 60
  monitoring_role_arn                 = aws_iam_role.orders_monitoring.arn
  depends_on                          = [aws_cloudwatch_log_group.orders]
  lifecycle {
    prevent_destroy = true
  }
}
