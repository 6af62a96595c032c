# Compiled by archc from README.md. Change the drawing, not this file.

# fire: it acts under a role of its own
resource "aws_iam_role" "fire" {
  name_prefix = "${var.name}-fire-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "fire" {
  name_prefix = "edges-"
  role        = aws_iam_role.fire.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # fire->archive
        Sid      = "ArchiveWriteza0p5"
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = ["${aws_s3_bucket.archive.arn}/events/*"]
      },
      {
        # fire: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.fire.arn}:*"]
      },
    ]
  })
}

# mail: it acts under a role of its own
resource "aws_iam_role" "mail" {
  name_prefix = "${var.name}-mail-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "mail" {
  name_prefix = "edges-"
  role        = aws_iam_role.mail.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # mail->mailfail
        Sid      = "MailfailPublish"
        Effect   = "Allow"
        Action   = ["sqs:GetQueueUrl", "sqs:SendMessage"]
        Resource = [aws_sqs_queue.mailfail.arn]
      },
      {
        # mail: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.mail.arn}:*"]
      },
    ]
  })
}

# payfn: it acts under a role of its own
resource "aws_iam_role" "payfn" {
  name_prefix = "${var.name}-payfn-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "payfn" {
  name_prefix = "edges-"
  role        = aws_iam_role.payfn.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # payfn->bus
        Sid      = "BusPublish"
        Effect   = "Allow"
        Action   = ["events:PutEvents"]
        Resource = [aws_cloudwatch_event_bus.bus.arn]
      },
      {
        # payfn->orders
        Sid      = "OrdersConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.orders.arn]
      },
      {
        # payfn->orders
        Sid      = "OrdersWrite"
        Effect   = "Allow"
        Action   = ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        Resource = [aws_dynamodb_table.orders.arn]
      },
      {
        # payq->payfn
        Sid    = "PayqConsume"
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
        ]
        Resource = [aws_sqs_queue.payq.arn]
      },
      {
        # payfn->pskey
        Sid      = "PskeyRead"
        Effect   = "Allow"
        Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
        Resource = [aws_secretsmanager_secret.pskey.arn]
      },
      {
        # payfn: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.payfn.arn}:*"]
      },
    ]
  })
}

# place: it acts under a role of its own
resource "aws_iam_role" "place" {
  name_prefix = "${var.name}-place-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "place" {
  name_prefix = "edges-"
  role        = aws_iam_role.place.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # place->bus
        Sid      = "BusPublish"
        Effect   = "Allow"
        Action   = ["events:PutEvents"]
        Resource = [aws_cloudwatch_event_bus.bus.arn]
      },
      {
        # place->orders
        Sid      = "OrdersConnect"
        Effect   = "Allow"
        Action   = ["dynamodb:DescribeTable"]
        Resource = [aws_dynamodb_table.orders.arn]
      },
      {
        # place->orders
        Sid      = "OrdersWrite"
        Effect   = "Allow"
        Action   = ["dynamodb:ConditionCheckItem", "dynamodb:PutItem", "dynamodb:UpdateItem"]
        Resource = [aws_dynamodb_table.orders.arn]
      },
      {
        # place: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.place.arn}:*"]
      },
    ]
  })
}

# pskey
# The value is put in by hand or by a pipeline, so that it is never in the state.
resource "aws_secretsmanager_secret" "pskey" {
  name_prefix             = "${var.name}/pskey-"
  recovery_window_in_days = 30
  lifecycle {
    prevent_destroy = true
  }
}

# shipfn: it acts under a role of its own
resource "aws_iam_role" "shipfn" {
  name_prefix = "${var.name}-shipfn-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "shipfn" {
  name_prefix = "edges-"
  role        = aws_iam_role.shipfn.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # shipfn->bus
        Sid      = "BusPublish"
        Effect   = "Allow"
        Action   = ["events:PutEvents"]
        Resource = [aws_cloudwatch_event_bus.bus.arn]
      },
      {
        # shipq->shipfn
        Sid    = "ShipqConsume"
        Effect = "Allow"
        Action = [
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
        ]
        Resource = [aws_sqs_queue.shipq.arn]
      },
      {
        # shipfn: it writes logs
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.shipfn.arn}:*"]
      },
    ]
  })
}
