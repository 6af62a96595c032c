# Compiled by archc from README.md. Change the drawing, not this file.

# alb1, s1: it keeps a log of its requests
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
        # alb1: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = format("%s/%s/AWSLogs/%s/*", aws_s3_bucket.access_logs.arn, "alb1", local.account_id)
      },
      {
        # s1: it keeps a log of its requests
        Sid       = "Logs2"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "s1")
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

# alb2, s2: it keeps a log of its requests
resource "aws_s3_bucket" "access_logs_eu_central_1" {
  provider      = aws.eu_central_1
  bucket_prefix = "${var.name}-access-lo-ydzom-"
  force_destroy = var.force_destroy
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "access_logs_eu_central_1" {
  provider                = aws.eu_central_1
  bucket                  = aws_s3_bucket.access_logs_eu_central_1.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "access_logs_eu_central_1" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.access_logs_eu_central_1.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "access_logs_eu_central_1" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.access_logs_eu_central_1.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256" # load balancers can write with nothing else
    }
  }
}

resource "aws_s3_bucket_versioning" "access_logs_eu_central_1" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.access_logs_eu_central_1.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "access_logs_eu_central_1" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.access_logs_eu_central_1.id
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
  depends_on = [aws_s3_bucket_versioning.access_logs_eu_central_1]
}

resource "aws_s3_bucket_policy" "access_logs_eu_central_1" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.access_logs_eu_central_1.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # alb2: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
        Resource  = format("%s/%s/AWSLogs/%s/*", aws_s3_bucket.access_logs_eu_central_1.arn, "alb2", local.account_id)
      },
      {
        # s2: it keeps a log of its requests
        Sid       = "Logs2"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs_eu_central_1.arn, "s2")
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.access_logs_eu_central_1.arn, "${aws_s3_bucket.access_logs_eu_central_1.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.access_logs_eu_central_1]
}

resource "aws_db_subnet_group" "db1" {
  name_prefix = "${var.name}-db1-"
  subnet_ids  = [for s in aws_subnet.v1_data : s.id]
}

resource "aws_rds_cluster_parameter_group" "db1" {
  name_prefix = "${var.name}-db1-"
  family      = format("aurora-postgresql%s", split(".", var.db1_global_engine_version)[0])
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  lifecycle {
    create_before_destroy = true
  }
}

# The cluster of this region and those of others that follow it.
resource "aws_rds_global_cluster" "db1" {
  global_cluster_identifier = "${var.name}-db1-global"
  engine                    = "aurora-postgresql"
  engine_version            = var.db1_global_engine_version
  storage_encrypted         = true
  deletion_protection       = var.deletion_protection
  lifecycle {
    prevent_destroy = true
  }
}

# Aurora keeps no password of a global cluster itself. It is in this secret and not in the state.
terraform {
  required_version = ">= 1.11.0" # arguments that are only written
}

resource "aws_secretsmanager_secret" "db1_master" {
  name_prefix             = "${var.name}/db1-master-"
  recovery_window_in_days = 30
  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "db1" {
  password_length     = 32
  exclude_punctuation = true
  exclude_characters  = replace(aws_secretsmanager_secret.db1_master.id, "/.*/", " ") # once the secret is there
}

resource "aws_secretsmanager_secret_version" "db1_master" {
  secret_id                = aws_secretsmanager_secret.db1_master.id
  secret_string_wo         = jsonencode({ username = "dbadmin", password = ephemeral.aws_secretsmanager_random_password.db1.random_password })
  secret_string_wo_version = 1
}

ephemeral "aws_secretsmanager_secret_version" "db1_master" {
  secret_id = aws_secretsmanager_secret_version.db1_master.secret_id
}

# db1
resource "aws_rds_cluster" "db1" {
  cluster_identifier                  = "${var.name}-db1"
  engine                              = "aurora-postgresql"
  engine_version                      = var.db1_global_engine_version
  global_cluster_identifier           = aws_rds_global_cluster.db1.id
  database_name                       = var.db1_database_name
  port                                = 5432
  master_username                     = "dbadmin"
  master_password_wo                  = jsondecode(ephemeral.aws_secretsmanager_secret_version.db1_master.secret_string)["password"]
  master_password_wo_version          = 1
  iam_database_authentication_enabled = true
  # Callers sign in by IAM as users that database/db1-users.sh makes, by the Data API: run it once this stands.
  enable_http_endpoint            = !startswith(var.db1_instance_class, "db.t") # has no Data API
  db_subnet_group_name            = aws_db_subnet_group.db1.name
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.db1.name
  vpc_security_group_ids          = [aws_security_group.db1.id]
  storage_encrypted               = true
  backup_retention_period         = var.db1_backup_retention_days
  preferred_backup_window         = "02:00-03:00"
  preferred_maintenance_window    = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot           = true
  allow_major_version_upgrade     = true
  deletion_protection             = var.deletion_protection
  skip_final_snapshot             = var.final_snapshot == ""
  final_snapshot_identifier       = var.final_snapshot == "" ? null : "${var.name}-db1-${var.final_snapshot}"
  enabled_cloudwatch_logs_exports = ["postgresql"]
  serverlessv2_scaling_configuration {
    min_capacity = var.db1_min_capacity
    max_capacity = var.db1_max_capacity
  }
  depends_on = [aws_cloudwatch_log_group.db1]
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_rds_cluster_instance" "db1" {
  for_each                     = { "1" = 0 }
  identifier                   = "${var.name}-db1-${each.key}"
  cluster_identifier           = aws_rds_cluster.db1.id
  engine                       = aws_rds_cluster.db1.engine
  engine_version               = aws_rds_cluster.db1.engine_version
  instance_class               = var.db1_instance_class
  availability_zone            = values(local.v1_zones)[each.value % length(local.v1_zones)].name
  promotion_tier               = each.value
  publicly_accessible          = false
  auto_minor_version_upgrade   = length(split(".", var.db1_global_engine_version)) == 1 # a version in full stays as it is
  performance_insights_enabled = true
  monitoring_interval          = 60
  monitoring_role_arn          = aws_iam_role.db1_monitoring.arn
}

resource "aws_db_subnet_group" "db2" {
  provider    = aws.eu_central_1
  name_prefix = "${var.name}-db2-"
  subnet_ids  = [for s in aws_subnet.v2_data : s.id]
}

resource "aws_rds_cluster_parameter_group" "db2" {
  provider    = aws.eu_central_1
  name_prefix = "${var.name}-db2-"
  family      = format("aurora-postgresql%s", split(".", var.db1_global_engine_version)[0])
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  lifecycle {
    create_before_destroy = true
  }
}

# db2
resource "aws_rds_cluster" "db2" {
  provider                            = aws.eu_central_1
  cluster_identifier                  = "${var.name}-db2"
  engine                              = "aurora-postgresql"
  engine_version                      = var.db1_global_engine_version
  global_cluster_identifier           = aws_rds_global_cluster.db1.id # and with it data and users
  port                                = 5432
  iam_database_authentication_enabled = true
  db_subnet_group_name                = aws_db_subnet_group.db2.name
  db_cluster_parameter_group_name     = aws_rds_cluster_parameter_group.db2.name
  vpc_security_group_ids              = [aws_security_group.db2.id]
  storage_encrypted                   = true
  kms_key_id                          = aws_kms_key.db2.arn
  backup_retention_period             = var.db2_backup_retention_days
  preferred_backup_window             = "02:00-03:00"
  preferred_maintenance_window        = "sun:03:30-sun:04:30"
  copy_tags_to_snapshot               = true
  allow_major_version_upgrade         = true
  deletion_protection                 = var.deletion_protection
  skip_final_snapshot                 = var.final_snapshot == ""
  final_snapshot_identifier           = var.final_snapshot == "" ? null : "${var.name}-db2-${var.final_snapshot}"
  enabled_cloudwatch_logs_exports     = ["postgresql"]
  serverlessv2_scaling_configuration {
    min_capacity = var.db2_min_capacity
    max_capacity = var.db2_max_capacity
  }
  depends_on = [aws_rds_cluster_instance.db1, aws_cloudwatch_log_group.db2]
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [replication_source_identifier] # Aurora says whom it follows
  }
}

resource "aws_rds_cluster_instance" "db2" {
  provider                        = aws.eu_central_1
  for_each                        = { "1" = 0 }
  identifier                      = "${var.name}-db2-${each.key}"
  cluster_identifier              = aws_rds_cluster.db2.id
  engine                          = aws_rds_cluster.db2.engine
  engine_version                  = aws_rds_cluster.db2.engine_version
  instance_class                  = var.db2_instance_class
  availability_zone               = values(local.v2_zones)[each.value % length(local.v2_zones)].name
  promotion_tier                  = each.value
  publicly_accessible             = false
  auto_minor_version_upgrade      = length(split(".", var.db1_global_engine_version)) == 1 # a version in full stays as it is
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.db2.arn
  monitoring_interval             = 60
  monitoring_role_arn             = aws_iam_role.db2_monitoring.arn
}

# q1
resource "aws_sqs_queue" "q1" {
  name                    = "${var.name}-q1"
  sqs_managed_sse_enabled = true
  # Six times what a reader may take for a batch (AWS Lambda developer guide, "Using Lambda with Amazon SQS").
  visibility_timeout_seconds = max(var.q1_visibility_timeout_seconds, 6 * var.w1_timeout_seconds)
  message_retention_seconds  = 345600
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "q1" {
  queue_url = aws_sqs_queue.q1.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.q1.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# s1
resource "aws_s3_bucket" "s1" {
  bucket_prefix = "${var.name}-s1-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "s1" {
  bucket                  = aws_s3_bucket.s1.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "s1" {
  bucket = aws_s3_bucket.s1.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "s1" {
  bucket = aws_s3_bucket.s1.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "s1" {
  bucket = aws_s3_bucket.s1.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "s1" {
  bucket = aws_s3_bucket.s1.id
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
  depends_on = [aws_s3_bucket_versioning.s1]
}

resource "aws_s3_bucket_logging" "s1" {
  bucket        = aws_s3_bucket.s1.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "s1/"
  depends_on    = [aws_s3_bucket_policy.access_logs]
}

resource "aws_s3_bucket_policy" "s1" {
  bucket = aws_s3_bucket.s1.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.s1.arn, "${aws_s3_bucket.s1.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.s1]
}

resource "aws_s3_bucket_replication_configuration" "s1" {
  bucket = aws_s3_bucket.s1.id
  role   = aws_iam_role.s1_replication.arn
  # s1->s2
  rule {
    id       = "s1_replication_s2"
    status   = "Enabled"
    priority = 1
    filter {}
    delete_marker_replication {
      status = "Enabled"
    }
    destination {
      bucket        = aws_s3_bucket.s2.arn
      storage_class = "STANDARD_IA"
      metrics {
        status = "Enabled"
      }
    }
  }
  # Versioning must be on at both ends.
  depends_on = [aws_s3_bucket_versioning.s1, aws_s3_bucket_versioning.s2]
}

# s2
resource "aws_s3_bucket" "s2" {
  provider      = aws.eu_central_1
  bucket_prefix = "${var.name}-s2-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "s2" {
  provider                = aws.eu_central_1
  bucket                  = aws_s3_bucket.s2.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "s2" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.s2.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "s2" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.s2.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "s2" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.s2.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "s2" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.s2.id
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
  depends_on = [aws_s3_bucket_versioning.s2]
}

resource "aws_s3_bucket_logging" "s2" {
  provider      = aws.eu_central_1
  bucket        = aws_s3_bucket.s2.id
  target_bucket = aws_s3_bucket.access_logs_eu_central_1.id
  target_prefix = "s2/"
  depends_on    = [aws_s3_bucket_policy.access_logs_eu_central_1]
}

resource "aws_s3_bucket_policy" "s2" {
  provider = aws.eu_central_1
  bucket   = aws_s3_bucket.s2.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.s2.arn, "${aws_s3_bucket.s2.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.s2]
}
