# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

# ALB1, ALB2, ELB: it is a network endpoint
resource "aws_security_group" "alb" {
  name_prefix = "${var.name}-alb-"
  description = "${var.name}-alb" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-alb" }
  lifecycle {
    create_before_destroy = true
  }
}

# Backup: it acts under a role of its own
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
        # Backup: it cannot run without
        Sid      = "Own1"
        Effect   = "Allow"
        Action   = ["backup:CopyIntoBackupVault", "backup:DescribeBackupVault"]
        Resource = [aws_backup_vault.backup.arn]
      },
      {
        # Backup: it cannot run without
        Sid      = "Own2"
        Effect   = "Allow"
        Action   = ["tag:GetResources"]
        Resource = ["*"]
      },
      {
        # RDS->Backup
        Sid    = "RdsBackUp"
        Effect = "Allow"
        Action = ["rds:CreateDBClusterSnapshot", "rds:ListTagsForResource"]
        Resource = [
          aws_rds_cluster.rds.arn,
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:awsbackup:*",
        ]
      },
      {
        # RDS->Backup
        Sid      = "RdsBackUp2"
        Effect   = "Allow"
        Action   = ["rds:AddTagsToResource", "rds:CopyDBClusterSnapshot", "rds:DeleteDBClusterSnapshot"]
        Resource = ["arn:${local.partition}:rds:*:${local.account_id}:cluster-snapshot:awsbackup:*"]
      },
      {
        # RDS->Backup
        Sid    = "RdsBackUp3"
        Effect = "Allow"
        Action = ["rds:DescribeDBClusterSnapshots", "rds:DescribeDBClusters"]
        Resource = [
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster:*",
          "arn:${local.partition}:rds:${var.region}:${local.account_id}:cluster-snapshot:*",
        ]
      },
    ]
  })
}

# EC2_1, EC2_2: it acts under a role of its own
resource "aws_iam_role" "ec2" {
  name_prefix = "${var.name}-ec2-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_instance_profile" "ec2" {
  name_prefix = "${var.name}-ec2-"
  role        = aws_iam_role.ec2.name
}

resource "aws_iam_role_policy" "ec2" {
  name_prefix = "edges-"
  role        = aws_iam_role.ec2.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ECS->EC2_1, ECS->EC2_2
        Sid    = "Host1"
        Effect = "Allow"
        Action = [
          "ecs:DeregisterContainerInstance",
          "ecs:RegisterContainerInstance",
          "ecs:SubmitAttachmentStateChanges",
          "ecs:SubmitContainerStateChange",
          "ecs:SubmitTaskStateChange",
        ]
        Resource = [aws_ecs_cluster.cluster.arn]
      },
      {
        # ECS->EC2_1, ECS->EC2_2
        Sid    = "Host2"
        Effect = "Allow"
        Action = ["ecs:Poll", "ecs:StartTelemetrySession", "ecs:UpdateContainerInstancesState"]
        Resource = [
          "arn:${local.partition}:ecs:${var.region}:${local.account_id}:container-instance/${aws_ecs_cluster.cluster.name}/*",
        ]
      },
      {
        # ECS->EC2_1, ECS->EC2_2
        Sid      = "Host3"
        Effect   = "Allow"
        Action   = ["ecs:DiscoverPollEndpoint"]
        Resource = ["*"]
      },
    ]
  })
}

# EC2_1, EC2_2: it is a network endpoint
resource "aws_security_group" "ec2" {
  name_prefix = "${var.name}-ec2-"
  description = "${var.name}-ec2" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-ec2" }
  lifecycle {
    create_before_destroy = true
  }
}

# EC2_1, EC2_2: a cluster runs containers on it
resource "aws_iam_role" "ec2_task" {
  name_prefix = "${var.name}-ec2-task-"
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

resource "aws_iam_role_policy" "ec2_task" {
  name_prefix = "edges-"
  role        = aws_iam_role.ec2_task.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # EC2_1->EFS, EC2_2->EFS
        Sid      = "EfsMount"
        Effect   = "Allow"
        Action   = ["elasticfilesystem:ClientMount"]
        Resource = [aws_efs_file_system.efs.arn]
        Condition = {
          StringEquals = {
            "elasticfilesystem:AccessPointArn" = aws_efs_access_point.efs.arn
          }
        }
      },
      {
        # EC2_1->EFS, EC2_2->EFS
        Sid      = "EfsWrite"
        Effect   = "Allow"
        Action   = ["elasticfilesystem:ClientWrite"]
        Resource = [aws_efs_file_system.efs.arn]
        Condition = {
          StringEquals = {
            "elasticfilesystem:AccessPointArn" = aws_efs_access_point.efs.arn
          }
        }
      },
      {
        # EC2_1->Elasticache, EC2_2->Elasticache
        Sid    = "ElasticacheConnect"
        Effect = "Allow"
        Action = ["elasticache:Connect"]
        Resource = [
          aws_elasticache_replication_group.elasticache.arn,
          aws_elasticache_user.elasticache_rw.arn,
        ]
      },
      {
        # EC2_1->RDS, EC2_2->RDS
        Sid    = "RdsConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_rds_cluster.rds.cluster_resource_id}/app_rw",
        ]
      },
      {
        # Secrets->EC2_1
        Sid      = "SecretsKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [aws_kms_key.kms.arn]
        Condition = {
          StringEquals = {
            "kms:ViaService" = "secretsmanager.${var.region}.amazonaws.com"
          }
        }
      },
      {
        # Secrets->EC2_1
        Sid      = "SecretsRead"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = [aws_secretsmanager_secret.secrets.arn]
      },
    ]
  })
}

# EC2_1, EC2_2: ECS starts its containers
resource "aws_iam_role" "ec2_tasks_execution" {
  name_prefix = "${var.name}-ec2-tasks-jl1fc-"
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

resource "aws_iam_role_policy" "ec2_tasks_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.ec2_tasks_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # EC2_1, EC2_2: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.ec2_tasks.arn}:*"]
      },
    ]
  })
}

# ECS: it acts under a role of its own
resource "aws_iam_role" "ecs" {
  name_prefix = "${var.name}-ecs-"
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

# ECS: it is a network endpoint
resource "aws_security_group" "ecs" {
  name_prefix = "${var.name}-ecs-"
  description = "${var.name}-ecs" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-ecs" }
  lifecycle {
    create_before_destroy = true
  }
}

# ECS: ECS starts its containers
resource "aws_iam_role" "ecs_execution" {
  name_prefix = "${var.name}-ecs-execution-"
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

resource "aws_iam_role_policy" "ecs_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.ecs_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # ECS: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.ecs.arn}:*"]
      },
    ]
  })
}

# EFS: it is a network endpoint
resource "aws_security_group" "efs" {
  name_prefix = "${var.name}-efs-"
  description = "${var.name}-efs" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-efs" }
  lifecycle {
    create_before_destroy = true
  }
}

# Elasticache: it is a network endpoint
resource "aws_security_group" "elasticache" {
  name_prefix = "${var.name}-elasticache-"
  description = "${var.name}-elasticache" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-elasticache" }
  lifecycle {
    create_before_destroy = true
  }
}

# KMS
# The policy is part of the key, so that whatever uses the key waits for the policy too.
resource "aws_kms_key" "kms" {
  description             = "${var.name}-kms"
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
          StringEquals = { "kms:ViaService" = [for service in ["ec2", "secretsmanager", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
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
          StringEquals = { "kms:ViaService" = [for service in ["ec2", "secretsmanager", "sns", "lambda"] : format("%s.%s.amazonaws.com", service, var.region)] }
        }
      },
      {
        # Auto Scaling starts instances under roles of its own, of which these may use the key for their volumes.
        Sid       = "AutoScalingStartsInstances"
        Effect    = "Allow"
        Principal = { AWS = [aws_iam_service_linked_role.ec2.arn] }
        Action = [
          "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ]
        Resource = "*"
      },
      {
        Sid       = "AutoScalingAttachesVolumes"
        Effect    = "Allow"
        Principal = { AWS = [aws_iam_service_linked_role.ec2.arn] }
        Action    = "kms:CreateGrant"
        Resource  = "*"
        Condition = { Bool = { "kms:GrantIsForAWSResource" = "true" } }
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

resource "aws_kms_alias" "kms" {
  name          = "alias/${var.name}-kms"
  target_key_id = aws_kms_key.kms.key_id
}

# Lambda1, Lambda2: it acts under a role of its own
resource "aws_iam_role" "lambda" {
  name_prefix = "${var.name}-lambda-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "lambda" {
  name_prefix = "edges-"
  role        = aws_iam_role.lambda.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # Lambda1->DynamoDB, Lambda2->DynamoDB
        Sid      = "DynamoDbConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.dynamo_db.arn]
      },
      {
        # Lambda1->DynamoDB, Lambda2->DynamoDB
        Sid      = "DynamoDbRead"
        Effect   = "Allow"
        Action   = ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"]
        Resource = [aws_dynamodb_table.dynamo_db.arn, "${aws_dynamodb_table.dynamo_db.arn}/index/*"]
      },
      {
        # Lambda1, Lambda2: it has network interfaces
        Sid    = "Network1"
        Effect = "Allow"
        Action = [
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:UnassignPrivateIpAddresses",
        ]
        Resource = ["arn:${local.partition}:ec2:${var.region}:${local.account_id}:*/*"]
      },
      {
        # Lambda1, Lambda2: it has network interfaces
        Sid      = "Network2"
        Effect   = "Allow"
        Action   = ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"]
        Resource = ["*"]
      },
      {
        # Lambda1, Lambda2: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.lambda.arn}:*"]
      },
      {
        # X_Ray->Lambda1
        Sid    = "XRayTrace"
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

# Lambda1, Lambda2: it is a network endpoint
resource "aws_security_group" "lambda" {
  name_prefix = "${var.name}-lambda-"
  description = "${var.name}-lambda" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-lambda" }
  lifecycle {
    create_before_destroy = true
  }
}

# ALB1, ALB2, ELB: a network keeps a record of its traffic
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
        # ALB1, ALB2, ELB: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.network_flow.arn}:*"]
      },
    ]
  })
}

# RDS: it is a network endpoint
resource "aws_security_group" "rds" {
  name_prefix = "${var.name}-rds-"
  description = "${var.name}-rds" # never a label: another text would replace the group
  vpc_id      = aws_vpc.network.id
  tags        = { Name = "${var.name}-rds" }
  lifecycle {
    create_before_destroy = true
  }
}

# RDS: RDS measures the database's host
resource "aws_iam_role" "rds_monitoring" {
  name_prefix = "${var.name}-rds-monitoring-"
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

resource "aws_iam_role_policy" "rds_monitoring" {
  name_prefix = "edges-"
  role        = aws_iam_role.rds_monitoring.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # RDS: RDS measures the database's host
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

# S3->Replication
resource "aws_iam_role" "s3_replication" {
  name_prefix = "${var.name}-s3-replication-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "s3.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "s3_replication" {
  name_prefix = "edges-"
  role        = aws_iam_role.s3_replication.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # S3->Replication
        Sid      = "ReplicateFrom1"
        Effect   = "Allow"
        Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
        Resource = [aws_s3_bucket.s3.arn]
      },
      {
        # S3->Replication
        Sid    = "ReplicateFrom2"
        Effect = "Allow"
        Action = [
          "s3:GetObjectVersionAcl",
          "s3:GetObjectVersionForReplication",
          "s3:GetObjectVersionTagging",
        ]
        Resource = ["${aws_s3_bucket.s3.arn}/*"]
      },
      {
        # S3->Replication
        Sid      = "ReplicateTo1"
        Effect   = "Allow"
        Action   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Resource = ["${aws_s3_bucket.replication.arn}/*"]
      },
    ]
  })
}

# Secrets
# The value is put in by hand or by a pipeline, so that it is never in the state.
resource "aws_secretsmanager_secret" "secrets" {
  name_prefix             = "${var.name}/secrets-"
  kms_key_id              = aws_kms_key.kms.arn
  recovery_window_in_days = 30
  lifecycle {
    prevent_destroy = true
  }
}

# StepFunctions: it acts under a role of its own
resource "aws_iam_role" "step_functions" {
  name_prefix = "${var.name}-step-functions-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "states.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:states:${var.region}:${local.account_id}:stateMachine:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "step_functions" {
  name_prefix = "edges-"
  role        = aws_iam_role.step_functions.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # StepFunctions->Lambda1
        Sid      = "LambdaInvoke"
        Effect   = "Allow"
        Action   = ["lambda:InvokeFunction"]
        Resource = [aws_lambda_function.lambda.arn, "${aws_lambda_function.lambda.arn}:*"]
      },
      {
        # StepFunctions: it cannot run without
        Sid    = "Own1"
        Effect = "Allow"
        Action = [
          "logs:CreateLogDelivery",
          "logs:DeleteLogDelivery",
          "logs:DescribeLogGroups",
          "logs:DescribeResourcePolicies",
          "logs:GetLogDelivery",
          "logs:ListLogDeliveries",
          "logs:PutResourcePolicy",
          "logs:UpdateLogDelivery",
        ]
        Resource = ["*"]
      },
    ]
  })
}

# ALB1->EC2_1, ALB2->EC2_2
resource "aws_vpc_security_group_egress_rule" "alb_to_ec2" {
  security_group_id            = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.ec2_app_port
  to_port                      = var.ec2_app_port
  referenced_security_group_id = aws_security_group.ec2.id
  description                  = "ALB1 to EC2_1, ALB2 to EC2_2: Route"
}

# ALB1->EC2_1, ALB2->EC2_2
resource "aws_vpc_security_group_ingress_rule" "alb_to_ec2" {
  security_group_id            = aws_security_group.ec2.id
  referenced_security_group_id = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.ec2_app_port
  to_port                      = var.ec2_app_port
  description                  = "ALB1 to EC2_1, ALB2 to EC2_2: Route"
}

# CloudFront->WAF, WAF->Shield, Shield->ELB
resource "aws_vpc_security_group_ingress_rule" "cloud_front_to_alb" {
  security_group_id = aws_security_group.alb.id
  prefix_list_id    = local.content_delivery_prefix
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "CloudFront to WAF, WAF to Shield, Shield to ELB: Route to"
}

# EC2_1->EFS, EC2_2->EFS
resource "aws_vpc_security_group_egress_rule" "ec2_to_efs" {
  security_group_id            = aws_security_group.ec2.id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
  referenced_security_group_id = aws_security_group.efs.id
  description                  = "EC2_1 to EFS, EC2_2 to EFS: Mount"
}

# EC2_1->EFS, EC2_2->EFS
resource "aws_vpc_security_group_ingress_rule" "ec2_to_efs" {
  security_group_id            = aws_security_group.efs.id
  referenced_security_group_id = aws_security_group.ec2.id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
  description                  = "EC2_1 to EFS, EC2_2 to EFS: Mount"
}

# EC2_1->Elasticache, EC2_2->Elasticache
resource "aws_vpc_security_group_egress_rule" "ec2_to_elasticache" {
  security_group_id            = aws_security_group.ec2.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = aws_security_group.elasticache.id
  description                  = "EC2_1 to Elasticache, EC2_2 to Elasticache: Cache"
}

# EC2_1->Elasticache, EC2_2->Elasticache
resource "aws_vpc_security_group_ingress_rule" "ec2_to_elasticache" {
  security_group_id            = aws_security_group.elasticache.id
  referenced_security_group_id = aws_security_group.ec2.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  description                  = "EC2_1 to Elasticache, EC2_2 to Elasticache: Cache"
}

# ECS->EC2_1, ECS->EC2_2, Secrets->EC2_1, EC2_1, EC2_2: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "ec2_to_internet" {
  security_group_id = aws_security_group.ec2.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "AWS Fargate, AWS Secrets Manager, logs, public images"
}

# EC2_1->RDS, EC2_2->RDS
resource "aws_vpc_security_group_egress_rule" "ec2_to_rds" {
  security_group_id            = aws_security_group.ec2.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.rds.id
  description                  = "EC2_1 to RDS, EC2_2 to RDS: Read/Write"
}

# EC2_1->RDS, EC2_2->RDS
resource "aws_vpc_security_group_ingress_rule" "ec2_to_rds" {
  security_group_id            = aws_security_group.rds.id
  referenced_security_group_id = aws_security_group.ec2.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "EC2_1 to RDS, EC2_2 to RDS: Read/Write"
}

# EC2_1, EC2_2: it keeps its packages up to date
resource "aws_vpc_security_group_egress_rule" "ec2_to_s3" {
  security_group_id = aws_security_group.ec2.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.network["s3"].prefix_list_id
  description       = "packages of Amazon Linux"
}

# ECS: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "ecs_to_internet" {
  security_group_id = aws_security_group.ecs.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "logs, public images"
}

# Lambda1->DynamoDB, Lambda2->DynamoDB
resource "aws_vpc_security_group_egress_rule" "lambda_to_dynamodb" {
  security_group_id = aws_security_group.lambda.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.network["dynamodb"].prefix_list_id
  description       = "Amazon DynamoDB"
}
