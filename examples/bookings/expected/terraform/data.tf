# Compiled by archc from bookings.yaml. Change the drawing, not this file.

# door, tickets: it keeps a log of its requests
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
        # door: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = format("%s/%s/AWSLogs/%s/*", aws_s3_bucket.access_logs.arn, "door", local.account_id)
      },
      {
        # tickets: it keeps a log of its requests
        Sid       = "Logs2"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "tickets")
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

resource "aws_db_subnet_group" "ledger" {
  name_prefix = "${var.name}-ledger-"
  subnet_ids  = [for s in aws_subnet.net_app : s.id]
}

resource "aws_rds_cluster_parameter_group" "ledger" {
  name_prefix = "${var.name}-ledger-"
  family      = format("aurora-postgresql%s", split(".", var.ledger_engine_version)[0])
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  lifecycle {
    create_before_destroy = true
  }
}

# ledger
resource "aws_rds_cluster" "ledger" {
  cluster_identifier                  = "${var.name}-ledger"
  engine                              = "aurora-postgresql"
  engine_version                      = var.ledger_engine_version
  database_name                       = var.ledger_database_name
  port                                = 5432
  master_username                     = "dbadmin"
  manage_master_user_password         = true # kept and rotated in Secrets Manager, never in the state
  master_user_secret_kms_key_id       = aws_kms_key.cmk.arn
  iam_database_authentication_enabled = true
  # Callers sign in by IAM as users that database/ledger-users.sh makes, by the Data API: run it once this stands.
  enable_http_endpoint            = !startswith(var.ledger_instance_class, "db.t") # has no Data API
  db_subnet_group_name            = aws_db_subnet_group.ledger.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.ledger.name
  vpc_security_group_ids          = [aws_security_group.ledger.id]
  storage_encrypted               = true
  kms_key_id                      = aws_kms_key.cmk.arn
  backup_retention_period         = var.ledger_backup_retention_days
  preferred_backup_window         = "02:00-03:00"
  preferred_maintenance_window    = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot           = true
  allow_major_version_upgrade     = true
  deletion_protection             = var.deletion_protection
  skip_final_snapshot             = var.final_snapshot == ""
  final_snapshot_identifier       = var.final_snapshot == "" ? null : "${var.name}-ledger-${var.final_snapshot}"
  enabled_cloudwatch_logs_exports = ["postgresql"]
  serverlessv2_scaling_configuration {
    min_capacity = var.ledger_min_capacity
    max_capacity = var.ledger_max_capacity
  }
  depends_on = [aws_cloudwatch_log_group.ledger]
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_rds_cluster_instance" "ledger" {
  for_each                        = { "1" = 0, "2" = 1 }
  identifier                      = "${var.name}-ledger-${each.key}"
  cluster_identifier              = aws_rds_cluster.ledger.id
  engine                          = aws_rds_cluster.ledger.engine
  engine_version                  = aws_rds_cluster.ledger.engine_version
  instance_class                  = var.ledger_instance_class
  availability_zone               = values(local.net_zones)[each.value % length(local.net_zones)].name
  promotion_tier                  = each.value
  publicly_accessible             = false
  auto_minor_version_upgrade      = length(split(".", var.ledger_engine_version)) == 1 # a version in full stays as it is
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.cmk.arn
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.ledger_monitoring.arn
}

# payments
resource "aws_sqs_queue" "payments" {
  name                       = "${var.name}-payments"
  kms_master_key_id          = aws_kms_key.cmk.arn
  visibility_timeout_seconds = var.payments_visibility_timeout_seconds
  message_retention_seconds  = 345600
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "payments" {
  queue_url = aws_sqs_queue.payments.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.payments.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# seats
resource "aws_dynamodb_table" "seats" {
  name                        = "${var.name}-seats"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.seats_hash_key
  range_key                   = var.seats_range_key != "" ? var.seats_range_key : null
  deletion_protection_enabled = var.deletion_protection
  dynamic "attribute" {
    for_each = toset(compact([var.seats_hash_key, var.seats_range_key]))
    content {
      name = attribute.key
      type = "S"
    }
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.cmk.arn
  }
  lifecycle {
    prevent_destroy = true
  }
}

# tickets
resource "aws_s3_bucket" "tickets" {
  bucket_prefix = "${var.name}-tickets-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "tickets" {
  bucket                  = aws_s3_bucket.tickets.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "tickets" {
  bucket = aws_s3_bucket.tickets.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "tickets" {
  bucket = aws_s3_bucket.tickets.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.cmk.arn
    }
    bucket_key_enabled = true
  }
}

resource "aws_s3_bucket_versioning" "tickets" {
  bucket = aws_s3_bucket.tickets.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "tickets" {
  bucket = aws_s3_bucket.tickets.id
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
  depends_on = [aws_s3_bucket_versioning.tickets]
}

resource "aws_s3_bucket_logging" "tickets" {
  bucket        = aws_s3_bucket.tickets.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "tickets/"
  depends_on    = [aws_s3_bucket_policy.access_logs]
}

resource "aws_s3_bucket_policy" "tickets" {
  bucket = aws_s3_bucket.tickets.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.tickets.arn, "${aws_s3_bucket.tickets.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.tickets]
}
