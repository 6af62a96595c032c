# Compiled by archc from README.md. Change the drawing, not this file.

# alb1: it is a network endpoint
resource "aws_security_group" "alb1" {
  name_prefix = "${var.name}-alb1-"
  description = "${var.name}-alb1" # never a label: another text would replace the group
  vpc_id      = aws_vpc.v1.id
  tags        = { Name = "${var.name}-alb1" }
  lifecycle {
    create_before_destroy = true
  }
}

# alb2: it is a network endpoint
resource "aws_security_group" "alb2" {
  provider    = aws.eu_central_1
  name_prefix = "${var.name}-alb2-"
  description = "${var.name}-alb2" # never a label: another text would replace the group
  vpc_id      = aws_vpc.v2.id
  tags        = { Name = "${var.name}-alb2" }
  lifecycle {
    create_before_destroy = true
  }
}

# app1: it acts under a role of its own
resource "aws_iam_role" "app1" {
  name_prefix = "${var.name}-app1-"
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

resource "aws_iam_role_policy" "app1" {
  name_prefix = "edges-"
  role        = aws_iam_role.app1.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # app1->db1
        Sid    = "Db1Connect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_rds_cluster.db1.cluster_resource_id}/app_rw",
        ]
      },
      {
        # app1->q1
        Sid      = "Q1Publish"
        Effect   = "Allow"
        Action   = ["sqs:GetQueueUrl", "sqs:SendMessage"]
        Resource = [aws_sqs_queue.q1.arn]
      },
      {
        # app1->s1
        Sid      = "S1Write"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.s1.arn}/*"]
      },
    ]
  })
}

# app1: it is a network endpoint
resource "aws_security_group" "app1" {
  name_prefix = "${var.name}-app1-"
  description = "${var.name}-app1" # never a label: another text would replace the group
  vpc_id      = aws_vpc.v1.id
  tags        = { Name = "${var.name}-app1" }
  lifecycle {
    create_before_destroy = true
  }
}

# app1: ECS starts its containers
resource "aws_iam_role" "app1_execution" {
  name_prefix = "${var.name}-app1-execution-"
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

resource "aws_iam_role_policy" "app1_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.app1_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # app1: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.app1.arn}:*"]
      },
    ]
  })
}

# app2: it acts under a role of its own
resource "aws_iam_role" "app2" {
  name_prefix = "${var.name}-app2-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ecs:eu-central-1:${local.account_id}:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "app2" {
  name_prefix = "edges-"
  role        = aws_iam_role.app2.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # app2->db2
        Sid    = "Db2Connect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:eu-central-1:${local.account_id}:dbuser:${aws_rds_cluster.db2.cluster_resource_id}/app_ro",
        ]
      },
      {
        # app2->s2
        Sid      = "S2Read"
        Effect   = "Allow"
        Action   = ["s3:ListBucket"]
        Resource = [aws_s3_bucket.s2.arn]
      },
      {
        # app2->s2
        Sid      = "S2Read2"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = ["${aws_s3_bucket.s2.arn}/*"]
      },
    ]
  })
}

# app2: it is a network endpoint
resource "aws_security_group" "app2" {
  provider    = aws.eu_central_1
  name_prefix = "${var.name}-app2-"
  description = "${var.name}-app2" # never a label: another text would replace the group
  vpc_id      = aws_vpc.v2.id
  tags        = { Name = "${var.name}-app2" }
  lifecycle {
    create_before_destroy = true
  }
}

# app2: ECS starts its containers
resource "aws_iam_role" "app2_execution" {
  name_prefix = "${var.name}-app2-execution-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ecs:eu-central-1:${local.account_id}:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "app2_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.app2_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # app2: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.app2.arn}:*"]
      },
    ]
  })
}

# db1: it is a network endpoint
resource "aws_security_group" "db1" {
  name_prefix = "${var.name}-db1-"
  description = "${var.name}-db1" # never a label: another text would replace the group
  vpc_id      = aws_vpc.v1.id
  tags        = { Name = "${var.name}-db1" }
  lifecycle {
    create_before_destroy = true
  }
}

# db1: RDS measures the database's host
resource "aws_iam_role" "db1_monitoring" {
  name_prefix = "${var.name}-db1-monitoring-"
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

resource "aws_iam_role_policy" "db1_monitoring" {
  name_prefix = "edges-"
  role        = aws_iam_role.db1_monitoring.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # db1: RDS measures the database's host
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

# db2: a copy of what is encrypted has a key in its own region
# The policy is part of the key, so that whatever uses the key waits for the policy too.
resource "aws_kms_key" "db2" {
  provider                = aws.eu_central_1
  description             = "${var.name}-db2"
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
          StringEquals = { "kms:ViaService" = [for service in ["rds", "secretsmanager"] : format("%s.%s.amazonaws.com", service, "eu-central-1")] }
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
          StringEquals = { "kms:ViaService" = [for service in ["rds", "secretsmanager"] : format("%s.%s.amazonaws.com", service, "eu-central-1")] }
        }
      },
    ]
  })
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "db2" {
  provider      = aws.eu_central_1
  name          = "alias/${var.name}-db2"
  target_key_id = aws_kms_key.db2.key_id
}

# db2: it is a network endpoint
resource "aws_security_group" "db2" {
  provider    = aws.eu_central_1
  name_prefix = "${var.name}-db2-"
  description = "${var.name}-db2" # never a label: another text would replace the group
  vpc_id      = aws_vpc.v2.id
  tags        = { Name = "${var.name}-db2" }
  lifecycle {
    create_before_destroy = true
  }
}

# db2: RDS measures the database's host
resource "aws_iam_role" "db2_monitoring" {
  name_prefix = "${var.name}-db2-monitoring-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:rds:eu-central-1:${local.account_id}:db:*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "db2_monitoring" {
  name_prefix = "edges-"
  role        = aws_iam_role.db2_monitoring.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # db2: RDS measures the database's host
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
          "arn:${local.partition}:logs:eu-central-1:${local.account_id}:log-group:RDSOSMetrics",
          "arn:${local.partition}:logs:eu-central-1:${local.account_id}:log-group:RDSOSMetrics:*",
        ]
      },
    ]
  })
}

# s1->s2
resource "aws_iam_role" "s1_replication" {
  name_prefix = "${var.name}-s1-replication-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "s3.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "s1_replication" {
  name_prefix = "edges-"
  role        = aws_iam_role.s1_replication.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # s1->s2
        Sid      = "ReplicateFrom1"
        Effect   = "Allow"
        Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
        Resource = [aws_s3_bucket.s1.arn]
      },
      {
        # s1->s2
        Sid    = "ReplicateFrom2"
        Effect = "Allow"
        Action = [
          "s3:GetObjectVersionAcl",
          "s3:GetObjectVersionForReplication",
          "s3:GetObjectVersionTagging",
        ]
        Resource = ["${aws_s3_bucket.s1.arn}/*"]
      },
      {
        # s1->s2
        Sid      = "ReplicateTo1"
        Effect   = "Allow"
        Action   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Resource = ["${aws_s3_bucket.s2.arn}/*"]
      },
    ]
  })
}

# v1: a network keeps a record of its traffic
resource "aws_iam_role" "v1_flow" {
  name_prefix = "${var.name}-v1-flow-"
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

resource "aws_iam_role_policy" "v1_flow" {
  name_prefix = "edges-"
  role        = aws_iam_role.v1_flow.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # v1: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.v1_flow.arn}:*"]
      },
    ]
  })
}

# v2: a network keeps a record of its traffic
resource "aws_iam_role" "v2_flow" {
  name_prefix = "${var.name}-v2-flow-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:ec2:eu-central-1:${local.account_id}:vpc-flow-log/*" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "v2_flow" {
  name_prefix = "edges-"
  role        = aws_iam_role.v2_flow.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # v2: a network keeps a record of its traffic
        Sid      = "WriteFlowLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.v2_flow.arn}:*"]
      },
    ]
  })
}

# w1: it acts under a role of its own
resource "aws_iam_role" "w1" {
  name_prefix = "${var.name}-w1-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "w1" {
  name_prefix = "edges-"
  role        = aws_iam_role.w1.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # q1->w1
        Sid    = "Q1Consume"
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
        ]
        Resource = [aws_sqs_queue.q1.arn]
      },
      {
        # w1: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.w1.arn}:*"]
      },
    ]
  })
}

# alb1->app1
resource "aws_vpc_security_group_egress_rule" "alb1_to_app1" {
  security_group_id            = aws_security_group.alb1.id
  ip_protocol                  = "tcp"
  from_port                    = var.app1_container_port
  to_port                      = var.app1_container_port
  referenced_security_group_id = aws_security_group.app1.id
  description                  = "alb1 to app1"
}

# alb1->app1
resource "aws_vpc_security_group_ingress_rule" "alb1_to_app1" {
  security_group_id            = aws_security_group.app1.id
  referenced_security_group_id = aws_security_group.alb1.id
  ip_protocol                  = "tcp"
  from_port                    = var.app1_container_port
  to_port                      = var.app1_container_port
  description                  = "alb1 to app1"
}

# alb2->app2
resource "aws_vpc_security_group_egress_rule" "alb2_to_app2" {
  provider                     = aws.eu_central_1
  security_group_id            = aws_security_group.alb2.id
  ip_protocol                  = "tcp"
  from_port                    = var.app2_container_port
  to_port                      = var.app2_container_port
  referenced_security_group_id = aws_security_group.app2.id
  description                  = "alb2 to app2"
}

# alb2->app2
resource "aws_vpc_security_group_ingress_rule" "alb2_to_app2" {
  provider                     = aws.eu_central_1
  security_group_id            = aws_security_group.app2.id
  referenced_security_group_id = aws_security_group.alb2.id
  ip_protocol                  = "tcp"
  from_port                    = var.app2_container_port
  to_port                      = var.app2_container_port
  description                  = "alb2 to app2"
}

# app1->db1
resource "aws_vpc_security_group_egress_rule" "app1_to_db1" {
  security_group_id            = aws_security_group.app1.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db1.id
  description                  = "app1 to db1"
}

# app1->db1
resource "aws_vpc_security_group_ingress_rule" "app1_to_db1" {
  security_group_id            = aws_security_group.db1.id
  referenced_security_group_id = aws_security_group.app1.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "app1 to db1"
}

# app1->q1, app1: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "app1_to_internet" {
  security_group_id = aws_security_group.app1.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "Amazon SQS, logs, public images"
}

# app1->s1
resource "aws_vpc_security_group_egress_rule" "app1_to_s3" {
  security_group_id = aws_security_group.app1.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.v1["s3"].prefix_list_id
  description       = "Amazon S3"
}

# app2->db2
resource "aws_vpc_security_group_egress_rule" "app2_to_db2" {
  provider                     = aws.eu_central_1
  security_group_id            = aws_security_group.app2.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db2.id
  description                  = "app2 to db2: reads"
}

# app2->db2
resource "aws_vpc_security_group_ingress_rule" "app2_to_db2" {
  provider                     = aws.eu_central_1
  security_group_id            = aws_security_group.db2.id
  referenced_security_group_id = aws_security_group.app2.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  description                  = "app2 to db2: reads"
}

# app2: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "app2_to_internet" {
  provider          = aws.eu_central_1
  security_group_id = aws_security_group.app2.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "logs, public images"
}

# app2->s2
resource "aws_vpc_security_group_egress_rule" "app2_to_s3" {
  provider          = aws.eu_central_1
  security_group_id = aws_security_group.app2.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.v2["s3"].prefix_list_id
  description       = "Amazon S3"
}

# dns->alb1
resource "aws_vpc_security_group_ingress_rule" "internet_to_alb1" {
  security_group_id = aws_security_group.alb1.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "dns to alb1: primary"
}

# dns->alb1
resource "aws_vpc_security_group_ingress_rule" "internet_to_alb1_clear" {
  security_group_id = aws_security_group.alb1.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "dns to alb1: primary"
}

# dns->alb2
resource "aws_vpc_security_group_ingress_rule" "internet_to_alb2" {
  provider          = aws.eu_central_1
  security_group_id = aws_security_group.alb2.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "dns to alb2: secondary"
}

# dns->alb2
resource "aws_vpc_security_group_ingress_rule" "internet_to_alb2_clear" {
  provider          = aws.eu_central_1
  security_group_id = aws_security_group.alb2.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "dns to alb2: secondary"
}
