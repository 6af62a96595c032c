# Compiled by archc from bookings.yaml. Change the drawing, not this file.

# book: it acts under a role of its own
resource "aws_iam_role" "book" {
  name_prefix = "${var.name}-book-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "book" {
  name_prefix = "edges-"
  role        = aws_iam_role.book.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # book->payments
        Sid      = "PaymentsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "sqs.${var.region}.amazonaws.com" }
        }
      },
      {
        # book->payments
        Sid      = "PaymentsPublish"
        Effect   = "Allow"
        Action   = ["sqs:GetQueueUrl", "sqs:SendMessage"]
        Resource = [aws_sqs_queue.payments.arn]
      },
      {
        # book->seats
        Sid      = "SeatsConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.seats.arn]
      },
      {
        # book->seats
        Sid      = "SeatsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" }
        }
      },
      {
        # book->seats
        Sid      = "SeatsRead"
        Effect   = "Allow"
        Action   = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"]
        Resource = [aws_dynamodb_table.seats.arn, "${aws_dynamodb_table.seats.arn}/index/*"]
      },
      {
        # book->seats
        Sid      = "SeatsWrite"
        Effect   = "Allow"
        Action   = ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        Resource = [aws_dynamodb_table.seats.arn]
      },
      {
        # trace->book
        Sid    = "TraceTrace"
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
        # book: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.book.arn}:*"]
      },
    ]
  })
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
          StringEquals = { "kms:ViaService" = [for service in ["rds", "secretsmanager", "sqs", "dynamodb", "s3", "backup", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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
          StringEquals = { "kms:ViaService" = [for service in ["rds", "secretsmanager", "sqs", "dynamodb", "s3", "backup", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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

# door: it is a network endpoint
resource "aws_security_group" "door" {
  name_prefix = "${var.name}-door-"
  description = "${var.name}-door" # never a label: another text would replace the group
  vpc_id      = aws_vpc.net.id
  tags        = { Name = "${var.name}-door" }
  lifecycle {
    create_before_destroy = true
  }
}

# ledger: it is a network endpoint
resource "aws_security_group" "ledger" {
  name_prefix = "${var.name}-ledger-"
  description = "${var.name}-ledger" # never a label: another text would replace the group
  vpc_id      = aws_vpc.net.id
  tags        = { Name = "${var.name}-ledger" }
  lifecycle {
    create_before_destroy = true
  }
}

# ledger: RDS measures the database's host
resource "aws_iam_role" "ledger_monitoring" {
  name_prefix = "${var.name}-ledger-mo-b0fhc-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:rds:${var.region}:${local.account_id}:db:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "ledger_monitoring" {
  name_prefix = "edges-"
  role        = aws_iam_role.ledger_monitoring.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ledger: RDS measures the database's host
        Sid    = "WriteMeasurements"
        Effect = "Allow"
        Action = [
          "logs:CreateLogGroup",
          "logs:CreateLogStream",
          "logs:DescribeLogStreams",
          "logs:GetLogEvents",
          "logs:PutLogEvents",
          "logs:PutRetentionPolicy",
        ]
        Resource = [
          "arn:${local.partition}:logs:${var.region}:${local.account_id}:log-group:RDSOSMetrics",
          "arn:${local.partition}:logs:${var.region}:${local.account_id}:log-group:RDSOSMetrics:*",
        ]
      },
    ]
  })
}

# net: a network keeps a record of its traffic
resource "aws_iam_role" "net_flow" {
  name_prefix = "${var.name}-net-flow-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ec2:${var.region}:${local.account_id}:vpc-flow-log/*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "net_flow" {
  name_prefix = "edges-"
  role        = aws_iam_role.net_flow.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # net: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.net_flow.arn}:*"]
      },
    ]
  })
}

# office: it acts under a role of its own
resource "aws_iam_role" "office" {
  name_prefix = "${var.name}-office-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ecs:${var.region}:${local.account_id}:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "office" {
  name_prefix = "edges-"
  role        = aws_iam_role.office.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # office->ledger
        Sid    = "LedgerConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_rds_cluster.ledger.cluster_resource_id}/app_rw",
        ]
      },
      {
        # office->seats
        Sid      = "SeatsConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.seats.arn]
      },
      {
        # office->seats
        Sid      = "SeatsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" }
        }
      },
      {
        # office->seats
        Sid      = "SeatsRead"
        Effect   = "Allow"
        Action   = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"]
        Resource = [aws_dynamodb_table.seats.arn, "${aws_dynamodb_table.seats.arn}/index/*"]
      },
      {
        # office->tickets
        Sid      = "TicketsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # office->tickets
        Sid      = "TicketsRead"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = [aws_s3_bucket.tickets.arn]
      },
      {
        # office->tickets
        Sid      = "TicketsRead2"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = ["${aws_s3_bucket.tickets.arn}/*"]
      },
      {
        # office->tickets
        Sid      = "TicketsWrite"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.tickets.arn}/*"]
      },
      {
        # trace->office
        Sid    = "TraceTrace"
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
    ]
  })
}

# office: it is a network endpoint
resource "aws_security_group" "office" {
  name_prefix = "${var.name}-office-"
  description = "${var.name}-office" # never a label: another text would replace the group
  vpc_id      = aws_vpc.net.id
  tags        = { Name = "${var.name}-office" }
  lifecycle {
    create_before_destroy = true
  }
}

# office: ECS starts its containers
resource "aws_iam_role" "office_execution" {
  name_prefix = "${var.name}-office-ex-msur9-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ecs:${var.region}:${local.account_id}:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "office_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.office_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # office: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.office.arn}:*"]
      },
    ]
  })
}

# provider-key
# The value is put in by hand or by a pipeline, so that it is never in the state.
resource "aws_secretsmanager_secret" "provider_key" {
  name_prefix             = "${var.name}/provider-key-"
  kms_key_id              = aws_kms_key.cmk.arn
  recovery_window_in_days = 30
  lifecycle {
    prevent_destroy = true
  }
}

# settle: it acts under a role of its own
resource "aws_iam_role" "settle" {
  name_prefix = "${var.name}-settle-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "settle" {
  name_prefix = "edges-"
  role        = aws_iam_role.settle.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # payments->settle
        Sid    = "PaymentsConsume"
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
        ]
        Resource = [aws_sqs_queue.payments.arn]
      },
      {
        # payments->settle
        Sid      = "PaymentsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "sqs.${var.region}.amazonaws.com" }
        }
      },
      {
        # settle->provider-key
        Sid      = "ProviderKeyKey"
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
        # settle->provider-key
        Sid      = "ProviderKeyRead"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = [aws_secretsmanager_secret.provider_key.arn]
      },
      {
        # settle->seats
        Sid      = "SeatsConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.seats.arn]
      },
      {
        # settle->seats
        Sid      = "SeatsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "dynamodb.${var.region}.amazonaws.com" }
        }
      },
      {
        # settle->seats
        Sid      = "SeatsWrite"
        Effect   = "Allow"
        Action   = ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        Resource = [aws_dynamodb_table.seats.arn]
      },
      {
        # trace->settle
        Sid    = "TraceTrace"
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
        # settle: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.settle.arn}:*"]
      },
    ]
  })
}

# vault: it acts under a role of its own
resource "aws_iam_role" "vault" {
  name_prefix = "${var.name}-vault-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "backup.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "vault" {
  name_prefix = "edges-"
  role        = aws_iam_role.vault.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ledger->vault
        Sid    = "LedgerBackUp"
        Effect = "Allow"
        Action = ["rds:CreateDBClusterSnapshot", "rds:ListTagsForResource"]
        Resource = [
          aws_rds_cluster.ledger.arn,
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:awsbackup:*",
        ]
      },
      {
        # ledger->vault
        Sid      = "LedgerBackUp2"
        Effect   = "Allow"
        Action   = ["rds:AddTagsToResource", "rds:CopyDBClusterSnapshot", "rds:DeleteDBClusterSnapshot"]
        Resource = ["arn:${local.partition}:rds:*:${local.account_id}:cluster-snapshot:awsbackup:*"]
      },
      {
        # ledger->vault
        Sid    = "LedgerBackUp3"
        Effect = "Allow"
        Action = ["rds:DescribeDBClusterSnapshots", "rds:DescribeDBClusters"]
        Resource = [
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster:*",
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:*",
        ]
      },
      {
        # ledger->vault
        Sid      = "LedgerKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = ["rds.${var.region}.amazonaws.com", "secretsmanager.${var.region}.amazonaws.com"]
          }
        }
      },
      {
        # ledger->vault
        Sid       = "LedgerKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # ledger->vault
        Sid      = "LedgerKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.cmk.arn]
      },
      {
        # vault: it cannot run without
        Sid      = "Own1"
        Effect   = "Allow"
        Action   = ["backup:CopyIntoBackupVault", "backup:DescribeBackupVault"]
        Resource = [aws_backup_vault.vault.arn]
      },
      {
        # vault: it cannot run without
        Sid      = "Own2"
        Effect   = "Allow"
        Action   = ["tag:GetResources"]
        Resource = ["*"]
      },
      {
        # seats->vault
        Sid    = "SeatsBackUp"
        Effect = "Allow"
        Action = [
          "dynamodb:CreateBackup",
          "dynamodb:DescribeTable",
          "dynamodb:ListTagsOfResource",
          "dynamodb:StartAwsBackupJob",
        ]
        Resource = [aws_dynamodb_table.seats.arn]
      },
      {
        # seats->vault
        Sid      = "SeatsBackUp2"
        Effect   = "Allow"
        Action   = ["dynamodb:DeleteBackup", "dynamodb:DescribeBackup"]
        Resource = ["${aws_dynamodb_table.seats.arn}/backup/*"]
      },
      {
        # seats->vault
        Sid      = "SeatsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = ["dynamodb.${var.region}.amazonaws.com"]
          }
        }
      },
      {
        # seats->vault
        Sid       = "SeatsKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # seats->vault
        Sid      = "SeatsKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.cmk.arn]
      },
      {
        # tickets->vault
        Sid    = "TicketsBackUp"
        Effect = "Allow"
        Action = [
          "s3:GetBucketAcl",
          "s3:GetBucketLocation",
          "s3:GetBucketNotification",
          "s3:GetBucketTagging",
          "s3:GetBucketVersioning",
          "s3:GetInventoryConfiguration",
          "s3:ListBucket",
          "s3:ListBucketVersions",
          "s3:PutBucketNotification",
          "s3:PutInventoryConfiguration",
        ]
        Resource = [aws_s3_bucket.tickets.arn]
      },
      {
        # tickets->vault
        Sid    = "TicketsBackUp2"
        Effect = "Allow"
        Action = [
          "s3:GetObject",
          "s3:GetObjectAcl",
          "s3:GetObjectTagging",
          "s3:GetObjectVersion",
          "s3:GetObjectVersionAcl",
          "s3:GetObjectVersionTagging",
        ]
        Resource = ["${aws_s3_bucket.tickets.arn}/*"]
      },
      {
        # tickets->vault
        Sid    = "TicketsBackUp3"
        Effect = "Allow"
        Action = [
          "events:DeleteRule",
          "events:DescribeRule",
          "events:DisableRule",
          "events:EnableRule",
          "events:ListTargetsByRule",
          "events:PutRule",
          "events:PutTargets",
          "events:RemoveTargets",
        ]
        Resource = [
          "arn:${local.partition}:events:${var.region}:${local.account_id}:rule/AwsBackupManagedRule*",
        ]
      },
      {
        # tickets->vault
        Sid      = "TicketsBackUp4"
        Effect   = "Allow"
        Action   = ["cloudwatch:GetMetricData", "events:ListRules"]
        Resource = ["*"]
      },
      {
        # tickets->vault
        Sid      = "TicketsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = ["s3.${var.region}.amazonaws.com"] }
        }
      },
      {
        # tickets->vault
        Sid       = "TicketsKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # tickets->vault
        Sid      = "TicketsKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.cmk.arn]
      },
      {
        # cmk->vault
        Sid      = "VaultKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = ["backup.${var.region}.amazonaws.com"] }
        }
      },
      {
        # cmk->vault
        Sid       = "VaultKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # cmk->vault
        Sid      = "VaultKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.cmk.arn]
      },
    ]
  })
}

# door->office
resource "aws_vpc_security_group_egress_rule" "door_to_office" {
  security_group_id            = aws_security_group.door.id
  ip_protocol                  = "tcp"
  from_port                    = var.office_container_port
  to_port                      = var.office_container_port
  referenced_security_group_id = aws_security_group.office.id
  description                  = "door to office: Route"
}

# door->office
resource "aws_vpc_security_group_ingress_rule" "door_to_office" {
  security_group_id            = aws_security_group.office.id
  referenced_security_group_id = aws_security_group.door.id
  ip_protocol                  = "tcp"
  from_port                    = var.office_container_port
  to_port                      = var.office_container_port
  description                  = "door to office: Route"
}

# clerks->door
resource "aws_vpc_security_group_ingress_rule" "internet_to_door" {
  security_group_id = aws_security_group.door.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "clerks to door: HTTPS"
}

# clerks->door
resource "aws_vpc_security_group_ingress_rule" "internet_to_door_clear" {
  security_group_id = aws_security_group.door.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "clerks to door: HTTPS"
}

# office->seats
resource "aws_vpc_security_group_egress_rule" "office_to_dynamodb" {
  security_group_id = aws_security_group.office.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.net["dynamodb"].prefix_list_id
  description       = "Amazon DynamoDB"
}

# trace->office, office: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "office_to_internet" {
  security_group_id = aws_security_group.office.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "AWS X-Ray, logs, public images"
}

# office->ledger
resource "aws_vpc_security_group_egress_rule" "office_to_ledger" {
  security_group_id            = aws_security_group.office.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.ledger.id
  description                  = "office to ledger"
}

# office->ledger
resource "aws_vpc_security_group_ingress_rule" "office_to_ledger" {
  security_group_id            = aws_security_group.ledger.id
  referenced_security_group_id = aws_security_group.office.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "office to ledger"
}

# office->tickets
resource "aws_vpc_security_group_egress_rule" "office_to_s3" {
  security_group_id = aws_security_group.office.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.net["s3"].prefix_list_id
  description       = "Amazon S3"
}
