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

# cacheA, cacheB: it is a network endpoint
resource "aws_security_group" "cache" {
  name_prefix = "${var.name}-cache-"
  description = "${var.name}-cache" # never a label: another text would replace the group
  vpc_id      = aws_vpc.vpc.id
  tags        = { Name = "${var.name}-cache" }
  lifecycle {
    create_before_destroy = true
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
          StringEquals = { "kms:ViaService" = [for service in ["elasticache", "s3", "rds", "secretsmanager", "backup", "sns"] : format("%s.%s.amazonaws.com", service, var.region)] }
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
          StringEquals = { "kms:ViaService" = [for service in ["elasticache", "s3", "rds", "secretsmanager", "backup", "sns"] : format("%s.%s.amazonaws.com", service, var.region)] }
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
        Sid       = "CloudFrontReads"
        Effect    = "Allow"
        Principal = { Service = "cloudfront.amazonaws.com" }
        Action    = "kms:Decrypt"
        Resource  = "*"
        Condition = { ArnLike = { "aws:SourceArn" = "arn:${local.partition}:cloudfront::${local.account_id}:distribution/*" } }
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

# ordersA, ordersB: it is a network endpoint
resource "aws_security_group" "orders" {
  name_prefix = "${var.name}-orders-"
  description = "${var.name}-orders" # never a label: another text would replace the group
  vpc_id      = aws_vpc.vpc.id
  tags        = { Name = "${var.name}-orders" }
  lifecycle {
    create_before_destroy = true
  }
}

# ordersA, ordersB: RDS measures the database's host
resource "aws_iam_role" "orders_monitoring" {
  name_prefix = "${var.name}-orders-mo-bg5ku-"
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

resource "aws_iam_role_policy" "orders_monitoring" {
  name_prefix = "edges-"
  role        = aws_iam_role.orders_monitoring.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ordersA, ordersB: RDS measures the database's host
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

# shopA, shopB: it acts under a role of its own
resource "aws_iam_role" "shop" {
  name_prefix = "${var.name}-shop-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_instance_profile" "shop" {
  name_prefix = "${var.name}-shop-"
  role        = aws_iam_role.shop.name
}

resource "aws_iam_role_policy" "shop" {
  name_prefix = "edges-"
  role        = aws_iam_role.shop.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # shopA->cacheA, shopB->cacheA, shopA->cacheB, shopB->cacheB
        Sid      = "CacheConnect"
        Effect   = "Allow"
        Action   = ["elasticache:Connect"]
        Resource = [aws_elasticache_replication_group.cache.arn, aws_elasticache_user.cache_rw.arn]
      },
      {
        # shopA->images, shopB->images
        Sid      = "ImagesKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [aws_kms_key.cmk.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # shopA->images, shopB->images
        Sid      = "ImagesWrite"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.images.arn}/*"]
      },
      {
        # shopA->ordersA, shopB->ordersA, shopA->ordersB, shopB->ordersB
        Sid    = "OrdersConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_db_instance.orders.resource_id}/app_rw",
        ]
      },
    ]
  })
}

# shopA, shopB: it is a network endpoint
resource "aws_security_group" "shop" {
  name_prefix = "${var.name}-shop-"
  description = "${var.name}-shop" # never a label: another text would replace the group
  vpc_id      = aws_vpc.vpc.id
  tags        = { Name = "${var.name}-shop" }
  lifecycle {
    create_before_destroy = true
  }
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
        # ordersA->vault, ordersB->vault
        Sid    = "OrdersBackUp"
        Effect = "Allow"
        Action = ["rds:CreateDBSnapshot", "rds:ListTagsForResource"]
        Resource = [
          aws_db_instance.orders.arn,
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:snapshot:awsbackup:*",
        ]
      },
      {
        # ordersA->vault, ordersB->vault
        Sid      = "OrdersBackUp2"
        Effect   = "Allow"
        Action   = ["rds:AddTagsToResource", "rds:CopyDBSnapshot", "rds:DeleteDBSnapshot"]
        Resource = ["arn:${local.partition}:rds:*:${local.account_id}:snapshot:awsbackup:*"]
      },
      {
        # ordersA->vault, ordersB->vault
        Sid    = "OrdersBackUp3"
        Effect = "Allow"
        Action = ["rds:DescribeDBInstances", "rds:DescribeDBSnapshots"]
        Resource = [
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:db:*",
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:snapshot:*",
        ]
      },
      {
        # ordersA->vault, ordersB->vault
        Sid      = "OrdersKey"
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
        # ordersA->vault, ordersB->vault
        Sid       = "OrdersKeyGrant"
        Effect    = "Allow"
        Action    = ["kms:CreateGrant"]
        Resource  = [aws_kms_key.cmk.arn]
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
      },
      {
        # ordersA->vault, ordersB->vault
        Sid      = "OrdersKeyIs"
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

# albA->shopA, albB->shopB
resource "aws_vpc_security_group_egress_rule" "alb_to_shop" {
  security_group_id            = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.shop_app_port
  to_port                      = var.shop_app_port
  referenced_security_group_id = aws_security_group.shop.id
  description                  = "albA to shopA, albB to shopB: Route"
}

# albA->shopA, albB->shopB
resource "aws_vpc_security_group_ingress_rule" "alb_to_shop" {
  security_group_id            = aws_security_group.shop.id
  referenced_security_group_id = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.shop_app_port
  to_port                      = var.shop_app_port
  description                  = "albA to shopA, albB to shopB: Route"
}

# cdn->albA, cdn->albB
resource "aws_vpc_security_group_ingress_rule" "cdn_to_alb" {
  security_group_id = aws_security_group.alb.id
  prefix_list_id    = local.content_delivery_prefix
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "cdn to albA, cdn to albB: HTTPS"
}

# shopA->cacheA, shopB->cacheA, shopA->cacheB, shopB->cacheB
resource "aws_vpc_security_group_egress_rule" "shop_to_cache" {
  security_group_id            = aws_security_group.shop.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = aws_security_group.cache.id
  description                  = "shopA to cacheA, shopA to cacheB, shopB to cacheA, shopB to cacheB: Cache"
}

# shopA->cacheA, shopB->cacheA, shopA->cacheB, shopB->cacheB
resource "aws_vpc_security_group_ingress_rule" "shop_to_cache" {
  security_group_id            = aws_security_group.cache.id
  referenced_security_group_id = aws_security_group.shop.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  description                  = "shopA to cacheA, shopA to cacheB, shopB to cacheA, shopB to cacheB: Cache"
}

# shopA->ordersA, shopB->ordersA, shopA->ordersB, shopB->ordersB
resource "aws_vpc_security_group_egress_rule" "shop_to_orders" {
  security_group_id            = aws_security_group.shop.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.orders.id
  description                  = "shopA to ordersA, shopA to ordersB, shopB to ordersA, shopB to ordersB: Read/Write"
}

# shopA->ordersA, shopB->ordersA, shopA->ordersB, shopB->ordersB
resource "aws_vpc_security_group_ingress_rule" "shop_to_orders" {
  security_group_id            = aws_security_group.orders.id
  referenced_security_group_id = aws_security_group.shop.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "shopA to ordersA, shopA to ordersB, shopB to ordersA, shopB to ordersB: Read/Write"
}

# shopA, shopB, shopA->images, shopB->images: it keeps its packages up to date
resource "aws_vpc_security_group_egress_rule" "shop_to_s3" {
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpc["s3"].prefix_list_id
  description       = "Amazon S3, packages of Amazon Linux"
}
