# Compiled by archc from README.md. Change the drawing, not this file.

# apikey
# The value is put in by hand or by a pipeline, so that it is never in the state.
resource "aws_secretsmanager_secret" "apikey" {
  name_prefix             = "${var.name}/apikey-"
  kms_key_id              = aws_kms_key.cmk.arn
  recovery_window_in_days = 30
  lifecycle {
    prevent_destroy = true
  }
}

# cmk
# The policy is part of the key, so that whatever uses the key waits for the policy too.
resource "aws_kms_key" "cmk" {
  description             = "${var.name}-cmk"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # IAM's policies of the account count, without which nobody could ever change this policy; they administer the key and
        # do not use it.
        Sid       = "AccountAdministersThroughIam"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action = [
          "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DescribeKey", "kms:DisableKey", "kms:DisableKeyRotation",
          "kms:EnableKey", "kms:EnableKeyRotation", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:GetPublicKey", "kms:ListGrants",
          "kms:ListKeyPolicies", "kms:ListKeyRotations", "kms:ListResourceTags", "kms:PutKeyPolicy",
          "kms:RevokeGrant", "kms:RotateKeyOnDemand", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource",
          "kms:UpdateAlias", "kms:UpdateKeyDescription",
        ]
        Resource = "*"
      },
      {
        # Whom IAM lets: the roles by the grants of their arrows, and whoever makes what the key encrypts. Through these services alone.
        Sid       = "UseThroughWhatIsEncrypted"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action = [
          "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo",
        ]
        Resource = "*"
        Condition = {
          StringEquals = { "kms:ViaService" = [for service in ["secretsmanager", "s3", "sqs", "dynamodb", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
        }
      },
      {
        # What a service keeps under the key it goes on using by a grant.
        Sid       = "GrantsForWhatIsEncrypted"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action    = "kms:CreateGrant"
        Resource  = "*"
        Condition = {
          Bool         = { "kms:GrantIsForAWSResource" = "true" }
          StringEquals = { "kms:ViaService" = [for service in ["secretsmanager", "s3", "sqs", "dynamodb", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
        }
      },
      {
        Sid       = "CloudWatchLogs"
        Effect    = "Allow"
        Principal = { Service = format("logs.%s.amazonaws.com", var.region) }
        Action = [
          "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo",
        ]
        Resource = "*"
        Condition = {
          ArnLike = { "kms:EncryptionContext:aws:logs:arn" = format("arn:%s:logs:%s:%s:log-group:*", local.partition, var.region, local.account_id) }
        }
      },
      {
        Sid       = "ServicesPublishToWhatIsEncrypted"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com"] }
        Action    = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
      },
    ]
  })
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "cmk" {
  name          = "alias/${var.name}-cmk"
  target_key_id = aws_kms_key.cmk.key_id
}

# orders: it acts under a role of its own
resource "aws_iam_role" "orders" {
  name_prefix = "${var.name}-orders-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "orders" {
  name_prefix = "edges-"
  role        = aws_iam_role.orders.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # orders->jobs
        Sid      = "JobsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "sqs.${var.region}.amazonaws.com" }
        }
      },
      {
        # orders->jobs
        Sid      = "JobsPublish"
        Effect   = "Allow"
        Action   = ["sqs:GetQueueUrl", "sqs:SendMessage"]
        Resource = [aws_sqs_queue.jobs.arn]
      },
      {
        # orders->table
        Sid      = "TableConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.table.arn]
      },
      {
        # orders->table
        Sid      = "TableKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" }
        }
      },
      {
        # orders->table
        Sid      = "TableRead"
        Effect   = "Allow"
        Action   = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"]
        Resource = [aws_dynamodb_table.table.arn, "${aws_dynamodb_table.table.arn}/index/*"]
      },
      {
        # orders->table
        Sid      = "TableWrite"
        Effect   = "Allow"
        Action   = ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        Resource = [aws_dynamodb_table.table.arn]
      },
      {
        # traces->orders
        Sid    = "TracesTrace"
        Effect = "Allow"
        Action = [
          "xray:GetSamplingRules",
          "xray:GetSamplingStatisticSummaries",
          "xray:GetSamplingTargets",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments",
        ]
        Resource = ["*"]
      },
      {
        # orders: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.orders.arn}:*"]
      },
    ]
  })
}

# worker: it acts under a role of its own
resource "aws_iam_role" "worker" {
  name_prefix = "${var.name}-worker-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "worker" {
  name_prefix = "edges-"
  role        = aws_iam_role.worker.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # worker->apikey
        Sid      = "ApikeyKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = "secretsmanager.${var.region}.amazonaws.com"
          }
        }
      },
      {
        # worker->apikey
        Sid      = "ApikeyRead"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = [aws_secretsmanager_secret.apikey.arn]
      },
      {
        # worker->events
        Sid      = "EventsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "sns.${var.region}.amazonaws.com" }
        }
      },
      {
        # worker->events
        Sid      = "EventsPublish"
        Effect   = "Allow"
        Action   = ["sns:Publish"]
        Resource = [aws_sns_topic.events.arn]
      },
      {
        # worker->invoices
        Sid      = "InvoicesKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # worker->invoices
        Sid      = "InvoicesWrite"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.invoices.arn}/*"]
      },
      {
        # jobs->worker
        Sid    = "JobsConsume"
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
        ]
        Resource = [aws_sqs_queue.jobs.arn]
      },
      {
        # jobs->worker
        Sid      = "JobsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "sqs.${var.region}.amazonaws.com" }
        }
      },
      {
        # worker->table
        Sid      = "TableConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.table.arn]
      },
      {
        # worker->table
        Sid      = "TableKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" }
        }
      },
      {
        # worker->table
        Sid      = "TableWrite"
        Effect   = "Allow"
        Action   = ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        Resource = [aws_dynamodb_table.table.arn]
      },
      {
        # traces->worker
        Sid    = "TracesTrace"
        Effect = "Allow"
        Action = [
          "xray:GetSamplingRules",
          "xray:GetSamplingStatisticSummaries",
          "xray:GetSamplingTargets",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments",
        ]
        Resource = ["*"]
      },
      {
        # worker: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.worker.arn}:*"]
      },
    ]
  })
}
