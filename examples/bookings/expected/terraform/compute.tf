# Compiled by archc from bookings.yaml. Change the drawing, not this file.

locals {
  book_package = var.book_package != "" ? var.book_package : format("%s/lambda/placeholder.zip", path.module)
}

# book
resource "aws_lambda_function" "book" {
  function_name                  = "${var.name}-book"
  role                           = aws_iam_role.book.arn
  filename                       = local.book_package
  source_code_hash               = filebase64sha256(local.book_package)
  handler                        = var.book_handler
  runtime                        = var.book_runtime
  architectures                  = [var.book_architecture]
  memory_size                    = var.book_memory_mib
  timeout                        = var.book_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.book_reserved_concurrency
  kms_key_arn                    = aws_kms_key.cmk.arn
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = {
      PAYMENTS_QUEUE_URL = aws_sqs_queue.payments.url
      SEATS_TABLE_NAME   = aws_dynamodb_table.seats.name
    }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.book.name
  }
  depends_on = [aws_iam_role_policy.book]
}

resource "aws_lambda_alias" "book" {
  name             = "live"
  function_name    = aws_lambda_function.book.function_name
  function_version = aws_lambda_function.book.version
}

# api->book
resource "aws_lambda_permission" "book_permission_api" {
  statement_id  = "book_permission_api"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.book.function_name
  qualifier     = aws_lambda_alias.book.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.api.execution_arn}/*"
}

# office: containers run in a cluster
resource "aws_ecs_cluster" "cluster" {
  name = "${var.name}-cluster"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster" {
  cluster_name = aws_ecs_cluster.cluster.name
  capacity_providers = [
    "FARGATE",
    "FARGATE_SPOT",
  ]
  # A strategy may not mix Fargate with instances.
  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
}

# door
resource "aws_lb" "door" {
  name                             = "${var.name}-door"
  load_balancer_type               = "application"
  internal                         = false
  subnets                          = [for s in aws_subnet.net_public : s.id]
  security_groups                  = [aws_security_group.door.id]
  drop_invalid_header_fields       = true
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = var.deletion_protection
  idle_timeout                     = 60
  access_logs {
    bucket  = aws_s3_bucket.access_logs.id
    prefix  = "door"
    enabled = true
  }
  depends_on = [aws_s3_bucket_policy.access_logs]
}

# door->office
resource "aws_lb_target_group" "door_target_office" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = aws_vpc.net.id
  protocol             = "HTTP"
  port                 = var.office_container_port
  deregistration_delay = 60
  health_check {
    path                = var.office_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-office" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "door" {
  load_balancer_arn = aws_lb.door.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.door_certificate_arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.door_target_office.arn
  }
}

resource "aws_lb_listener" "door_clear" {
  load_balancer_arn = aws_lb.door.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port        = 443
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

locals {
  office_environment = {
    LEDGER_HOST        = aws_rds_cluster.ledger.endpoint
    LEDGER_NAME        = aws_rds_cluster.ledger.database_name
    LEDGER_PORT        = aws_rds_cluster.ledger.port
    LEDGER_READER_HOST = aws_rds_cluster.ledger.reader_endpoint
    LEDGER_USER        = "app_rw"
    SEATS_TABLE_NAME   = aws_dynamodb_table.seats.name
    TICKETS_BUCKET     = aws_s3_bucket.tickets.bucket
  }
}

# office
resource "aws_ecs_task_definition" "office" {
  family                   = "${var.name}-office"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.office_cpu
  memory                   = var.office_memory_mib
  execution_role_arn       = aws_iam_role.office_execution.arn
  task_role_arn            = aws_iam_role.office.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.office_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.office_image
    essential    = true
    portMappings = [{ containerPort = var.office_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.office_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.office.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
    }, {
    name         = "xray-daemon"
    image        = var.trace_daemon_image
    essential    = false
    portMappings = [{ containerPort = 2000, protocol = "udp" }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.office.name, awslogs-region = var.region, awslogs-stream-prefix = "xray-daemon" }
    }
  }])
}

resource "aws_ecs_service" "office" {
  name                              = "${var.name}-office"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.office.arn
  desired_count                     = var.office_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.net_app : s.id]
    security_groups  = [aws_security_group.office.id]
    assign_public_ip = false
  }
  # door->office
  load_balancer {
    target_group_arn = aws_lb_target_group.door_target_office.arn
    container_name   = "main"
    container_port   = var.office_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.door, aws_iam_role_policy.office_execution, aws_route.net_nat, aws_route_table_association.net_app, aws_iam_role_policy.office]
}

resource "aws_appautoscaling_target" "office" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.office.name)
  min_capacity       = var.office_min_count
  max_capacity       = var.office_max_count
}

resource "aws_appautoscaling_policy" "office" {
  name               = "${var.name}-office-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.office.service_namespace
  scalable_dimension = aws_appautoscaling_target.office.scalable_dimension
  resource_id        = aws_appautoscaling_target.office.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

locals {
  settle_package = var.settle_package != "" ? var.settle_package : format("%s/lambda/placeholder.zip", path.module)
}

# settle
resource "aws_lambda_function" "settle" {
  function_name                  = "${var.name}-settle"
  role                           = aws_iam_role.settle.arn
  filename                       = local.settle_package
  source_code_hash               = filebase64sha256(local.settle_package)
  handler                        = var.settle_handler
  runtime                        = var.settle_runtime
  architectures                  = [var.settle_architecture]
  memory_size                    = var.settle_memory_mib
  timeout                        = var.settle_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.settle_reserved_concurrency
  kms_key_arn                    = aws_kms_key.cmk.arn
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = {
      PROVIDER_KEY_ARN = aws_secretsmanager_secret.provider_key.arn
      SEATS_TABLE_NAME = aws_dynamodb_table.seats.name
    }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.settle.name
  }
  depends_on = [aws_iam_role_policy.settle]
}

resource "aws_lambda_alias" "settle" {
  name             = "live"
  function_name    = aws_lambda_function.settle.function_name
  function_version = aws_lambda_function.settle.version
}

# payments->settle
resource "aws_lambda_event_source_mapping" "settle_event_source_payments" {
  event_source_arn = aws_sqs_queue.payments.arn
  function_name    = aws_lambda_alias.settle.arn
  batch_size       = 10
  # Only the messages that failed come again, where the code says which.
  function_response_types = ["ReportBatchItemFailures"]
  depends_on              = [aws_iam_role_policy.settle]
}
