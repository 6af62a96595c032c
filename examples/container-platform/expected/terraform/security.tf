# Compiled by archc from README.md. Change the drawing, not this file.

# api: it acts under a role of its own
resource "aws_iam_role" "api" {
  name_prefix = "${var.name}-api-"
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

resource "aws_iam_role_policy" "api" {
  name_prefix = "edges-"
  role        = aws_iam_role.api.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # api->assets
        Sid      = "AssetsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.key.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # api->assets
        Sid      = "AssetsWrite"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.assets.arn}/*"]
      },
      {
        # api->cache
        Sid      = "CacheConnect"
        Effect   = "Allow"
        Action   = ["elasticache:Connect"]
        Resource = [aws_elasticache_replication_group.cache.arn, aws_elasticache_user.cache_rw.arn]
      },
      {
        # api->db
        Sid    = "DbConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_rds_cluster.db.cluster_resource_id}/app_rw",
        ]
      },
      {
        # api->files
        Sid      = "FilesMount"
        Effect   = "Allow"
        Action   = ["elasticfilesystem:ClientMount"]
        Resource = [aws_efs_file_system.files.arn]
        Condition = {
          StringEquals = {
            "elasticfilesystem:AccessPointArn" = aws_efs_access_point.files.arn
          }
        }
      },
      {
        # api->files
        Sid      = "FilesWrite"
        Effect   = "Allow"
        Action   = ["elasticfilesystem:ClientWrite"]
        Resource = [aws_efs_file_system.files.arn]
        Condition = {
          StringEquals = {
            "elasticfilesystem:AccessPointArn" = aws_efs_access_point.files.arn
          }
        }
      },
      {
        # api->secret
        Sid      = "SecretKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.key.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = "secretsmanager.${var.region}.amazonaws.com"
          }
        }
      },
      {
        # api->secret
        Sid      = "SecretRead"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = [aws_secretsmanager_secret.secret.arn]
      },
    ]
  })
}

# api: it is a network endpoint
resource "aws_security_group" "api" {
  name_prefix = "${var.name}-api-"
  description = "${var.name}-api" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-api" }
  lifecycle {
    create_before_destroy = true
  }
}

# api: ECS starts its containers
resource "aws_iam_role" "api_execution" {
  name_prefix = "${var.name}-api-execution-"
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

resource "aws_iam_role_policy" "api_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.api_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # images->api
        Sid      = "Pull1"
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = ["*"]
      },
      {
        # images->api
        Sid      = "Pull2"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = [aws_ecr_repository.images.arn]
      },
      {
        # api: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.api.arn}:*"]
      },
    ]
  })
}

# backup: it acts under a role of its own
resource "aws_iam_role" "backup" {
  name_prefix = "${var.name}-backup-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "backup.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "backup" {
  name_prefix = "edges-"
  role        = aws_iam_role.backup.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # key->backup
        Sid      = "BackupKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.key.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = ["backup.${var.region}.amazonaws.com"] }
        }
      },
      {
        # key->backup
        Sid       = "BackupKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.key.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # key->backup
        Sid      = "BackupKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.key.arn]
      },
      {
        # db->backup
        Sid    = "DbBackUp"
        Effect = "Allow"
        Action = ["rds:CreateDBClusterSnapshot", "rds:ListTagsForResource"]
        Resource = [
          aws_rds_cluster.db.arn,
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:awsbackup:*",
        ]
      },
      {
        # db->backup
        Sid      = "DbBackUp2"
        Effect   = "Allow"
        Action   = ["rds:AddTagsToResource", "rds:CopyDBClusterSnapshot", "rds:DeleteDBClusterSnapshot"]
        Resource = ["arn:${local.partition}:rds:*:${local.account_id}:cluster-snapshot:awsbackup:*"]
      },
      {
        # db->backup
        Sid    = "DbBackUp3"
        Effect = "Allow"
        Action = ["rds:DescribeDBClusterSnapshots", "rds:DescribeDBClusters"]
        Resource = [
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster:*",
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:*",
        ]
      },
      {
        # db->backup
        Sid      = "DbKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.key.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = ["rds.${var.region}.amazonaws.com", "secretsmanager.${var.region}.amazonaws.com"]
          }
        }
      },
      {
        # db->backup
        Sid       = "DbKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.key.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # db->backup
        Sid      = "DbKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.key.arn]
      },
      {
        # files->backup
        Sid      = "FilesBackUp"
        Effect   = "Allow"
        Action   = ["elasticfilesystem:Backup", "elasticfilesystem:DescribeTags"]
        Resource = [aws_efs_file_system.files.arn]
      },
      {
        # files->backup
        Sid      = "FilesKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"]
        Resource = [aws_kms_key.key.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = ["elasticfilesystem.${var.region}.amazonaws.com"]
          }
        }
      },
      {
        # files->backup
        Sid       = "FilesKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.key.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # files->backup
        Sid      = "FilesKeyIs"
        Effect   = "Allow"
        Action   = ["kms:DescribeKey"]
        Resource = [aws_kms_key.key.arn]
      },
      {
        # backup: it cannot run without
        Sid      = "Own1"
        Effect   = "Allow"
        Action   = ["backup:CopyIntoBackupVault", "backup:DescribeBackupVault"]
        Resource = [aws_backup_vault.backup.arn]
      },
      {
        # backup: it cannot run without
        Sid      = "Own2"
        Effect   = "Allow"
        Action   = ["tag:GetResources"]
        Resource = ["*"]
      },
    ]
  })
}

# cache: it is a network endpoint
resource "aws_security_group" "cache" {
  name_prefix = "${var.name}-cache-"
  description = "${var.name}-cache" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-cache" }
  lifecycle {
    create_before_destroy = true
  }
}

# db: it is a network endpoint
resource "aws_security_group" "db" {
  name_prefix = "${var.name}-db-"
  description = "${var.name}-db" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-db" }
  lifecycle {
    create_before_destroy = true
  }
}

# db: RDS measures the database's host
resource "aws_iam_role" "db_monitoring" {
  name_prefix = "${var.name}-db-monitoring-"
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

resource "aws_iam_role_policy" "db_monitoring" {
  name_prefix = "edges-"
  role        = aws_iam_role.db_monitoring.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # db: RDS measures the database's host
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

# files: it is a network endpoint
resource "aws_security_group" "files" {
  name_prefix = "${var.name}-files-"
  description = "${var.name}-files" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-files" }
  lifecycle {
    create_before_destroy = true
  }
}

# key
# The policy is part of the key, so that whatever uses the key waits for the policy too.
resource "aws_kms_key" "key" {
  description             = "${var.name}-key"
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
          StringEquals = { "kms:ViaService" = [for service in [
            "s3",
            "backup",
            "elasticache",
            "rds",
            "secretsmanager",
            "elasticfilesystem",
            "ecr",
            "sns",
          ] : format("%s.%s.amazonaws.com", service, var.region)] }
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
          Bool = { "kms:GrantIsForAWSResource" = "true" }
          StringEquals = { "kms:ViaService" = [for service in [
            "s3",
            "backup",
            "elasticache",
            "rds",
            "secretsmanager",
            "elasticfilesystem",
            "ecr",
            "sns",
          ] : format("%s.%s.amazonaws.com", service, var.region)] }
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

resource "aws_kms_alias" "key" {
  name          = "alias/${var.name}-key"
  target_key_id = aws_kms_key.key.key_id
}

# lb: it is a network endpoint
resource "aws_security_group" "lb" {
  name_prefix = "${var.name}-lb-"
  description = "${var.name}-lb" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-lb" }
  lifecycle {
    create_before_destroy = true
  }
}

# api: a network keeps a record of its traffic
resource "aws_iam_role" "network_flow" {
  name_prefix = "${var.name}-network-flow-"
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

resource "aws_iam_role_policy" "network_flow" {
  name_prefix = "edges-"
  role        = aws_iam_role.network_flow.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # api: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.network_flow.arn}:*"]
      },
    ]
  })
}

# secret
# The value is put in by hand or by a pipeline, so that it is never in the state.
resource "aws_secretsmanager_secret" "secret" {
  name_prefix             = "${var.name}/secret-"
  kms_key_id              = aws_kms_key.key.arn
  recovery_window_in_days = 30
  lifecycle {
    prevent_destroy = true
  }
}

# web: it acts under a role of its own
resource "aws_iam_role" "web" {
  name_prefix = "${var.name}-web-"
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

# web: it is a network endpoint
resource "aws_security_group" "web" {
  name_prefix = "${var.name}-web-"
  description = "${var.name}-web" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-web" }
  lifecycle {
    create_before_destroy = true
  }
}

# web: ECS starts its containers
resource "aws_iam_role" "web_execution" {
  name_prefix = "${var.name}-web-execution-"
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

resource "aws_iam_role_policy" "web_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.web_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # images->web
        Sid      = "Pull1"
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = ["*"]
      },
      {
        # images->web
        Sid      = "Pull2"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = [aws_ecr_repository.images.arn]
      },
      {
        # web: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.web.arn}:*"]
      },
    ]
  })
}

# api->cache
resource "aws_vpc_security_group_egress_rule" "api_to_cache" {
  security_group_id            = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = aws_security_group.cache.id
  description                  = "api to cache: Cache"
}

# api->cache
resource "aws_vpc_security_group_ingress_rule" "api_to_cache" {
  security_group_id            = aws_security_group.cache.id
  referenced_security_group_id = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  description                  = "api to cache: Cache"
}

# api->db
resource "aws_vpc_security_group_egress_rule" "api_to_db" {
  security_group_id            = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db.id
  description                  = "api to db: SQL 5432"
}

# api->db
resource "aws_vpc_security_group_ingress_rule" "api_to_db" {
  security_group_id            = aws_security_group.db.id
  referenced_security_group_id = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "api to db: SQL 5432"
}

# api->files
resource "aws_vpc_security_group_egress_rule" "api_to_files" {
  security_group_id            = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
  referenced_security_group_id = aws_security_group.files.id
  description                  = "api to files: Mount"
}

# api->files
resource "aws_vpc_security_group_ingress_rule" "api_to_files" {
  security_group_id            = aws_security_group.files.id
  referenced_security_group_id = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
  description                  = "api to files: Mount"
}

# api->secret, images->api, api: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "api_to_internet" {
  security_group_id = aws_security_group.api.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "AWS Secrets Manager, Amazon ECR, logs"
}

# api->assets, images->api
resource "aws_vpc_security_group_egress_rule" "api_to_s3" {
  security_group_id = aws_security_group.api.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.network["s3"].prefix_list_id
  description       = "Amazon ECR, Amazon S3"
}

# users->lb
resource "aws_vpc_security_group_ingress_rule" "internet_to_lb" {
  security_group_id = aws_security_group.lb.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "users to lb: HTTPS"
}

# users->lb
resource "aws_vpc_security_group_ingress_rule" "internet_to_lb_clear" {
  security_group_id = aws_security_group.lb.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "users to lb: HTTPS"
}

# lb->api
resource "aws_vpc_security_group_egress_rule" "lb_to_api" {
  security_group_id            = aws_security_group.lb.id
  ip_protocol                  = "tcp"
  from_port                    = var.api_container_port
  to_port                      = var.api_container_port
  referenced_security_group_id = aws_security_group.api.id
  description                  = "lb to api: /api/*"
}

# lb->api
resource "aws_vpc_security_group_ingress_rule" "lb_to_api" {
  security_group_id            = aws_security_group.api.id
  referenced_security_group_id = aws_security_group.lb.id
  ip_protocol                  = "tcp"
  from_port                    = var.api_container_port
  to_port                      = var.api_container_port
  description                  = "lb to api: /api/*"
}

# lb->web
resource "aws_vpc_security_group_egress_rule" "lb_to_web" {
  security_group_id            = aws_security_group.lb.id
  ip_protocol                  = "tcp"
  from_port                    = var.web_container_port
  to_port                      = var.web_container_port
  referenced_security_group_id = aws_security_group.web.id
  description                  = "lb to web: Route"
}

# lb->web
resource "aws_vpc_security_group_ingress_rule" "lb_to_web" {
  security_group_id            = aws_security_group.web.id
  referenced_security_group_id = aws_security_group.lb.id
  ip_protocol                  = "tcp"
  from_port                    = var.web_container_port
  to_port                      = var.web_container_port
  description                  = "lb to web: Route"
}

# web->api
resource "aws_vpc_security_group_egress_rule" "web_to_api" {
  security_group_id            = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = var.api_container_port
  to_port                      = var.api_container_port
  referenced_security_group_id = aws_security_group.api.id
  description                  = "web to api: HTTP"
}

# web->api
resource "aws_vpc_security_group_ingress_rule" "web_to_api" {
  security_group_id            = aws_security_group.api.id
  referenced_security_group_id = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = var.api_container_port
  to_port                      = var.api_container_port
  description                  = "web to api: HTTP"
}

# images->web, web: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "web_to_internet" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "Amazon ECR, logs"
}

# images->web
resource "aws_vpc_security_group_egress_rule" "web_to_s3" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.network["s3"].prefix_list_id
  description       = "Amazon ECR"
}
