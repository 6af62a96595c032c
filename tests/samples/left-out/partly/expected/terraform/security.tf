# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# fn: it acts under a role of its own
resource "aws_iam_role" "fn" {
  name_prefix = "${var.name}-fn-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "fn" {
  name_prefix = "edges-"
  role        = aws_iam_role.fn.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # fn->orders
        Sid      = "OrdersConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.orders.arn]
      },
      {
        # fn->orders
        Sid      = "OrdersRead"
        Effect   = "Allow"
        Action   = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"]
        Resource = [aws_dynamodb_table.orders.arn, "${aws_dynamodb_table.orders.arn}/index/*"]
      },
      {
        # fn: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.fn.arn}:*"]
      },
    ]
  })
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
          StringEquals = { "kms:ViaService" = [for service in ["lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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
          StringEquals = { "kms:ViaService" = [for service in ["lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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

# ml: a network keeps a record of its traffic
resource "aws_iam_role" "ml_flow" {
  name_prefix = "${var.name}-ml-flow-"
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

resource "aws_iam_role_policy" "ml_flow" {
  name_prefix = "edges-"
  role        = aws_iam_role.ml_flow.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ml: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.ml_flow.arn}:*"]
      },
    ]
  })
}
