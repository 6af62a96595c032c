# Compiled by archc from README.md. Change the drawing, not this file.

# albA, albB: it is a network endpoint
resource "aws_security_group" "alb" {
  name_prefix = "${var.name}-alb-"
  description = "${var.name}-alb" # never a label: another text would replace the group
  vpc_id      = aws_vpc.vpc.id
  tags        = { Name = "${var.name}-alb" }
  lifecycle {
    create_before_destroy = true
  }
}

# claimsA, claimsB: it acts under a role of its own
resource "aws_iam_role" "claims" {
  name_prefix = "${var.name}-claims-"
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

resource "aws_iam_role_policy" "claims" {
  name_prefix = "edges-"
  role        = aws_iam_role.claims.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # claimsA->documents, claimsB->documents
        Sid      = "DocumentsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # claimsA->documents, claimsB->documents
        Sid      = "DocumentsRead"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = [aws_s3_bucket.documents.arn]
      },
      {
        # claimsA->documents, claimsB->documents
        Sid      = "DocumentsRead2"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = ["${aws_s3_bucket.documents.arn}/*"]
      },
      {
        # claimsA->documents, claimsB->documents
        Sid      = "DocumentsWrite"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.documents.arn}/*"]
      },
      {
        # claimsA->ledgerA, claimsB->ledgerB
        Sid    = "LedgerConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${module.ledger.resource_id}/app_rw",
        ]
      },
      {
        # traces->claimsA, traces->claimsB
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
    ]
  })
}

# claimsA, claimsB: it is a network endpoint
resource "aws_security_group" "claims" {
  name_prefix = "${var.name}-claims-"
  description = "${var.name}-claims" # never a label: another text would replace the group
  vpc_id      = aws_vpc.vpc.id
  tags        = { Name = "${var.name}-claims" }
  lifecycle {
    create_before_destroy = true
  }
}

# claimsA, claimsB: ECS starts its containers
resource "aws_iam_role" "claims_execution" {
  name_prefix = "${var.name}-claims-ex-vg4h8-"
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

resource "aws_iam_role_policy" "claims_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.claims_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # claimsA, claimsB: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.claims.arn}:*"]
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
          StringEquals = { "kms:ViaService" = [for service in ["s3", "rds", "secretsmanager", "backup", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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
          StringEquals = { "kms:ViaService" = [for service in ["s3", "rds", "secretsmanager", "backup", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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

# ledgerA, ledgerB: it is a network endpoint
resource "aws_security_group" "ledger" {
  name_prefix = "${var.name}-ledger-"
  description = "${var.name}-ledger" # never a label: another text would replace the group
  vpc_id      = aws_vpc.vpc.id
  tags        = { Name = "${var.name}-ledger" }
  lifecycle {
    create_before_destroy = true
  }
}

# ledgerA, ledgerB: RDS measures the database's host
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
        # ledgerA, ledgerB: RDS measures the database's host
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

# scan: it acts under a role of its own
resource "aws_iam_role" "scan" {
  name_prefix = "${var.name}-scan-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "scan" {
  name_prefix = "edges-"
  role        = aws_iam_role.scan.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # scan->documents
        Sid      = "DocumentsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # scan->documents
        Sid      = "DocumentsRead"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = [aws_s3_bucket.documents.arn]
      },
      {
        # scan->documents
        Sid      = "DocumentsRead2"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = ["${aws_s3_bucket.documents.arn}/*"]
      },
      {
        # traces->scan
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
        # scan: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.scan.arn}:*"]
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
        # vault->documents
        Sid    = "DocumentsBackUp"
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
        Resource = [aws_s3_bucket.documents.arn]
      },
      {
        # vault->documents
        Sid    = "DocumentsBackUp2"
        Effect = "Allow"
        Action = [
          "s3:GetObject",
          "s3:GetObjectAcl",
          "s3:GetObjectTagging",
          "s3:GetObjectVersion",
          "s3:GetObjectVersionAcl",
          "s3:GetObjectVersionTagging",
        ]
        Resource = ["${aws_s3_bucket.documents.arn}/*"]
      },
      {
        # vault->documents
        Sid    = "DocumentsBackUp3"
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
        # vault->documents
        Sid      = "DocumentsBackUp4"
        Effect   = "Allow"
        Action   = ["cloudwatch:GetMetricData", "events:ListRules"]
        Resource = ["*"]
      },
      {
        # vault->documents
        Sid      = "DocumentsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = ["s3.${var.region}.amazonaws.com"] }
        }
      },
      {
        # vault->documents
        Sid       = "DocumentsKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # vault->documents
        Sid      = "DocumentsKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.cmk.arn]
      },
      {
        # vault->ledgerA, vault->ledgerB
        Sid    = "LedgerBackUp"
        Effect = "Allow"
        Action = ["rds:CreateDBClusterSnapshot", "rds:ListTagsForResource"]
        Resource = [
          module.ledger.arn,
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:awsbackup:*",
        ]
      },
      {
        # vault->ledgerA, vault->ledgerB
        Sid      = "LedgerBackUp2"
        Effect   = "Allow"
        Action   = ["rds:AddTagsToResource", "rds:CopyDBClusterSnapshot", "rds:DeleteDBClusterSnapshot"]
        Resource = ["arn:${local.partition}:rds:*:${local.account_id}:cluster-snapshot:awsbackup:*"]
      },
      {
        # vault->ledgerA, vault->ledgerB
        Sid    = "LedgerBackUp3"
        Effect = "Allow"
        Action = ["rds:DescribeDBClusterSnapshots", "rds:DescribeDBClusters"]
        Resource = [
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster:*",
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:*",
        ]
      },
      {
        # vault->ledgerA, vault->ledgerB
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
        # vault->ledgerA, vault->ledgerB
        Sid       = "LedgerKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # vault->ledgerA, vault->ledgerB
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

# vpc: a network keeps a record of its traffic
resource "aws_iam_role" "vpc_flow" {
  name_prefix = "${var.name}-vpc-flow-"
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

resource "aws_iam_role_policy" "vpc_flow" {
  name_prefix = "edges-"
  role        = aws_iam_role.vpc_flow.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # vpc: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.vpc_flow.arn}:*"]
      },
    ]
  })
}

# albA->claimsA, albB->claimsB
resource "aws_vpc_security_group_egress_rule" "alb_to_claims" {
  security_group_id            = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.claims_container_port
  to_port                      = var.claims_container_port
  referenced_security_group_id = aws_security_group.claims.id
  description                  = "albA to claimsA, albB to claimsB: Route"
}

# albA->claimsA, albB->claimsB
resource "aws_vpc_security_group_ingress_rule" "alb_to_claims" {
  security_group_id            = aws_security_group.claims.id
  referenced_security_group_id = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.claims_container_port
  to_port                      = var.claims_container_port
  description                  = "albA to claimsA, albB to claimsB: Route"
}

# traces->claimsA, traces->claimsB, claimsA, claimsB: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "claims_to_internet" {
  security_group_id = aws_security_group.claims.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "AWS X-Ray, logs, public images"
}

# claimsA->ledgerA, claimsB->ledgerB
resource "aws_vpc_security_group_egress_rule" "claims_to_ledger" {
  security_group_id            = aws_security_group.claims.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.ledger.id
  description                  = "claimsA to ledgerA, claimsB to ledgerB: Read/Write"
}

# claimsA->ledgerA, claimsB->ledgerB
resource "aws_vpc_security_group_ingress_rule" "claims_to_ledger" {
  security_group_id            = aws_security_group.ledger.id
  referenced_security_group_id = aws_security_group.claims.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "claimsA to ledgerA, claimsB to ledgerB: Read/Write"
}

# claimsA->documents, claimsB->documents
resource "aws_vpc_security_group_egress_rule" "claims_to_s3" {
  security_group_id = aws_security_group.claims.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpc["s3"].prefix_list_id
  description       = "Amazon S3"
}

# claimants->albA, claimants->albB, dns->albA, dns->albB
resource "aws_vpc_security_group_ingress_rule" "internet_to_alb" {
  security_group_id = aws_security_group.alb.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "claimants to albA, claimants to albB: HTTPS"
}

# claimants->albA, claimants->albB, dns->albA, dns->albB
resource "aws_vpc_security_group_ingress_rule" "internet_to_alb_clear" {
  security_group_id = aws_security_group.alb.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "claimants to albA, claimants to albB: HTTPS"
}
