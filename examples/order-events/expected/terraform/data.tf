# Compiled by archc from README.md. Change the drawing, not this file.

# archive: it keeps a log of its requests
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
        # archive: it keeps a log of its requests
        Sid       = "Logs1"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Principal = { Service = "logging.s3.amazonaws.com" }
        Resource  = format("%s/%s/*", aws_s3_bucket.access_logs.arn, "archive")
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

# archive
resource "aws_s3_bucket" "archive" {
  bucket_prefix = "${var.name}-archive-"
  force_destroy = false
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "archive" {
  bucket                  = aws_s3_bucket.archive.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "archive" {
  bucket = aws_s3_bucket.archive.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "archive" {
  bucket = aws_s3_bucket.archive.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "archive" {
  bucket = aws_s3_bucket.archive.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "archive" {
  bucket = aws_s3_bucket.archive.id
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
  depends_on = [aws_s3_bucket_versioning.archive]
}

resource "aws_s3_bucket_logging" "archive" {
  bucket        = aws_s3_bucket.archive.id
  target_bucket = aws_s3_bucket.access_logs.id
  target_prefix = "archive/"
  depends_on    = [aws_s3_bucket_policy.access_logs]
}

resource "aws_s3_bucket_policy" "archive" {
  bucket = aws_s3_bucket.archive.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.archive.arn, "${aws_s3_bucket.archive.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
  depends_on = [aws_s3_bucket_public_access_block.archive]
}

# mailfail
resource "aws_sqs_queue" "mailfail" {
  name                       = "${var.name}-mailfail"
  sqs_managed_sse_enabled    = true
  visibility_timeout_seconds = var.mailfail_visibility_timeout_seconds
  message_retention_seconds  = 345600
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "mailfail" {
  queue_url = aws_sqs_queue.mailfail.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.mailfail.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# orders
resource "aws_dynamodb_table" "orders" {
  name                        = "${var.name}-orders"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.orders_hash_key
  range_key                   = var.orders_range_key != "" ? var.orders_range_key : null
  deletion_protection_enabled = var.deletion_protection
  dynamic "attribute" {
    for_each = toset(compact([var.orders_hash_key, var.orders_range_key]))
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

# paydlq
resource "aws_sqs_queue" "paydlq" {
  name                       = "${var.name}-paydlq"
  sqs_managed_sse_enabled    = true
  visibility_timeout_seconds = var.paydlq_visibility_timeout_seconds
  message_retention_seconds  = 1209600
  lifecycle {
    prevent_destroy = true
  }
}

# payq->paydlq
resource "aws_sqs_queue_redrive_allow_policy" "paydlq" {
  queue_url = aws_sqs_queue.paydlq.id
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.payq.arn]
  })
}

resource "aws_sqs_queue_policy" "paydlq" {
  queue_url = aws_sqs_queue.paydlq.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.paydlq.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# payq
resource "aws_sqs_queue" "payq" {
  name                    = "${var.name}-payq"
  sqs_managed_sse_enabled = true
  # Six times what a reader may take for a batch (AWS Lambda developer guide, "Using Lambda with Amazon SQS").
  visibility_timeout_seconds = max(var.payq_visibility_timeout_seconds, 6 * var.payfn_timeout_seconds)
  message_retention_seconds  = 345600
  redrive_policy             = jsonencode({ deadLetterTargetArn = aws_sqs_queue.paydlq.arn, maxReceiveCount = 3 })
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "payq" {
  queue_url = aws_sqs_queue.payq.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # bus->payq
        Sid       = "Send1"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.payq.arn
        Condition = { ArnLike = { "aws:SourceArn" = aws_cloudwatch_event_rule.bus_rule_payq.arn } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.payq.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# shipdlq
resource "aws_sqs_queue" "shipdlq" {
  name                       = "${var.name}-shipdlq"
  sqs_managed_sse_enabled    = true
  visibility_timeout_seconds = var.shipdlq_visibility_timeout_seconds
  message_retention_seconds  = 1209600
  lifecycle {
    prevent_destroy = true
  }
}

# shipq->shipdlq
resource "aws_sqs_queue_redrive_allow_policy" "shipdlq" {
  queue_url = aws_sqs_queue.shipdlq.id
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.shipq.arn]
  })
}

resource "aws_sqs_queue_policy" "shipdlq" {
  queue_url = aws_sqs_queue.shipdlq.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.shipdlq.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# shipq
resource "aws_sqs_queue" "shipq" {
  name                    = "${var.name}-shipq"
  sqs_managed_sse_enabled = true
  # Six times what a reader may take for a batch (AWS Lambda developer guide, "Using Lambda with Amazon SQS").
  visibility_timeout_seconds = max(var.shipq_visibility_timeout_seconds, 6 * var.shipfn_timeout_seconds)
  message_retention_seconds  = 345600
  redrive_policy             = jsonencode({ deadLetterTargetArn = aws_sqs_queue.shipdlq.arn, maxReceiveCount = 5 })
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue_policy" "shipq" {
  queue_url = aws_sqs_queue.shipq.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # bus->shipq
        Sid       = "Send1"
        Effect    = "Allow"
        Principal = { Service = "events.amazonaws.com" }
        Action    = "sqs:SendMessage"
        Resource  = aws_sqs_queue.shipq.arn
        Condition = { ArnLike = { "aws:SourceArn" = aws_cloudwatch_event_rule.bus_rule_shipq.arn } }
      },
      {
        Sid       = "TlsOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
        Resource  = aws_sqs_queue.shipq.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}
