# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# alb: it is a network endpoint
resource "aws_security_group" "alb" {
  name_prefix = "${var.name}-alb-"
  description = "${var.name}-alb" # never a label: another text would replace the group
  vpc_id      = data.aws_vpc.corp.id
  tags        = { Name = "${var.name}-alb" }
  lifecycle {
    create_before_destroy = true
  }
}

# db: it is a network endpoint
resource "aws_security_group" "db" {
  name_prefix = "${var.name}-db-"
  description = "${var.name}-db" # never a label: another text would replace the group
  vpc_id      = data.aws_vpc.corp.id
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

# hr: it acts under a role of its own
resource "aws_iam_role" "hr" {
  name_prefix = "${var.name}-hr-"
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

resource "aws_iam_role_policy" "hr" {
  name_prefix = "edges-"
  role        = aws_iam_role.hr.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # hr->audit
        Sid      = "AuditPublish"
        Effect   = "Allow"
        Action   = ["sqs:GetQueueUrl", "sqs:SendMessage"]
        Resource = [data.aws_sqs_queue.audit.arn]
      },
      {
        # hr->db
        Sid    = "DbConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_db_instance.db.resource_id}/app_rw",
        ]
      },
    ]
  })
}

# hr: it is a network endpoint
resource "aws_security_group" "hr" {
  name_prefix = "${var.name}-hr-"
  description = "${var.name}-hr" # never a label: another text would replace the group
  vpc_id      = data.aws_vpc.corp.id
  tags        = { Name = "${var.name}-hr" }
  lifecycle {
    create_before_destroy = true
  }
}

# hr: ECS starts its containers
resource "aws_iam_role" "hr_execution" {
  name_prefix = "${var.name}-hr-execution-"
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

resource "aws_iam_role_policy" "hr_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.hr_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # hr: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.hr.arn}:*"]
      },
    ]
  })
}

# key: exists already
data "aws_kms_key" "key" {
  key_id = var.key_key_arn
}

# rep: it acts under a role of its own
resource "aws_iam_role" "rep" {
  name_prefix = "${var.name}-rep-"
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

resource "aws_iam_role_policy" "rep" {
  name_prefix = "edges-"
  role        = aws_iam_role.rep.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # rep->bucket
        Sid      = "BucketKey"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [data.aws_kms_key.key.arn]
        Condition = {
          StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" }
        }
      },
      {
        # rep->bucket
        Sid      = "BucketWritenyglc"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.bucket.arn}/payslips/*"]
      },
      {
        # rep->db
        Sid    = "DbConnect"
        Effect = "Allow"
        Action = ["rds-db:connect"]
        Resource = [
          "arn:${local.partition}:rds-db:${var.region}:${local.account_id}:dbuser:${aws_db_instance.db.resource_id}/app_ro",
        ]
      },
    ]
  })
}

# rep: it is a network endpoint
resource "aws_security_group" "rep" {
  name_prefix = "${var.name}-rep-"
  description = "${var.name}-rep" # never a label: another text would replace the group
  vpc_id      = data.aws_vpc.corp.id
  tags        = { Name = "${var.name}-rep" }
  lifecycle {
    create_before_destroy = true
  }
}

# rep: ECS starts its containers
resource "aws_iam_role" "rep_execution" {
  name_prefix = "${var.name}-rep-execution-"
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

resource "aws_iam_role_policy" "rep_execution" {
  name_prefix = "edges-"
  role        = aws_iam_role.rep_execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # rep: ECS writes the logs of its containers
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.rep.arn}:*"]
      },
    ]
  })
}

# alb->hr
resource "aws_vpc_security_group_egress_rule" "alb_to_hr" {
  security_group_id            = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.hr_container_port
  to_port                      = var.hr_container_port
  referenced_security_group_id = aws_security_group.hr.id
  description                  = "alb to hr: /hr/*"
}

# alb->hr
resource "aws_vpc_security_group_ingress_rule" "alb_to_hr" {
  security_group_id            = aws_security_group.hr.id
  referenced_security_group_id = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.hr_container_port
  to_port                      = var.hr_container_port
  description                  = "alb to hr: /hr/*"
}

# alb->rep
resource "aws_vpc_security_group_egress_rule" "alb_to_rep" {
  security_group_id            = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.rep_container_port
  to_port                      = var.rep_container_port
  referenced_security_group_id = aws_security_group.rep.id
  description                  = "alb to rep: /reports/*"
}

# alb->rep
resource "aws_vpc_security_group_ingress_rule" "alb_to_rep" {
  security_group_id            = aws_security_group.rep.id
  referenced_security_group_id = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = var.rep_container_port
  to_port                      = var.rep_container_port
  description                  = "alb to rep: /reports/*"
}

# hr->db
resource "aws_vpc_security_group_egress_rule" "hr_to_db" {
  security_group_id            = aws_security_group.hr.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
  referenced_security_group_id = aws_security_group.db.id
  description                  = "hr to db: reads and writes"
}

# hr->db
resource "aws_vpc_security_group_ingress_rule" "hr_to_db" {
  security_group_id            = aws_security_group.db.id
  referenced_security_group_id = aws_security_group.hr.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
  description                  = "hr to db: reads and writes"
}

# hr->audit, hr: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "hr_to_internet" {
  security_group_id = aws_security_group.hr.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "Amazon SQS, logs, public images"
}

# rep->db
resource "aws_vpc_security_group_egress_rule" "rep_to_db" {
  security_group_id            = aws_security_group.rep.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
  referenced_security_group_id = aws_security_group.db.id
  description                  = "rep to db: reads"
}

# rep->db
resource "aws_vpc_security_group_ingress_rule" "rep_to_db" {
  security_group_id            = aws_security_group.db.id
  referenced_security_group_id = aws_security_group.rep.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
  description                  = "rep to db: reads"
}

# rep->bucket, rep: ECS starts its containers
resource "aws_vpc_security_group_egress_rule" "rep_to_internet" {
  security_group_id = aws_security_group.rep.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  description       = "Amazon S3, logs, public images"
}

# staff->vpn, vpn->alb
resource "aws_vpc_security_group_ingress_rule" "staff_to_alb" {
  security_group_id = aws_security_group.alb.id
  cidr_ipv4         = var.staff_source_cidr
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  description       = "staff to vpn, vpn to alb"
}

# staff->vpn, vpn->alb
resource "aws_vpc_security_group_ingress_rule" "staff_to_alb_clear" {
  security_group_id = aws_security_group.alb.id
  cidr_ipv4         = var.staff_source_cidr
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  description       = "staff to vpn, vpn to alb"
}
