# Compiled by archc from README.md. Change the drawing, not this file.

# albA, albB
resource "aws_lb" "alb" {
  name                             = "${var.name}-alb"
  load_balancer_type               = "application"
  internal                         = false
  subnets                          = [for s in aws_subnet.vpc_public : s.id]
  security_groups                  = [aws_security_group.alb.id]
  drop_invalid_header_fields       = true
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = var.deletion_protection
  idle_timeout                     = 60
  access_logs {
    bucket  = aws_s3_bucket.access_logs.id
    prefix  = "alb"
    enabled = true
  }
  depends_on = [aws_s3_bucket_policy.access_logs]
}

# albA->claimsA, albB->claimsB
resource "aws_lb_target_group" "alb_target_claims" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = aws_vpc.vpc.id
  protocol             = "HTTP"
  port                 = var.claims_container_port
  deregistration_delay = 60
  health_check {
    path                = var.claims_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-claims" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "alb" {
  load_balancer_arn = aws_lb.alb.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.alb_certificate_arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb_target_claims.arn
  }
}

resource "aws_lb_listener" "alb_clear" {
  load_balancer_arn = aws_lb.alb.arn
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
  claims_environment = {
    DOCUMENTS_BUCKET   = aws_s3_bucket.documents.bucket
    LEDGER_HOST        = module.ledger.endpoint
    LEDGER_NAME        = module.ledger.database_name
    LEDGER_PORT        = module.ledger.port
    LEDGER_READER_HOST = module.ledger.reader_endpoint
    LEDGER_USER        = "app_rw"
  }
}

# claimsA, claimsB
resource "aws_ecs_task_definition" "claims" {
  family                   = "${var.name}-claims"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.claims_cpu
  memory                   = var.claims_memory_mib
  execution_role_arn       = aws_iam_role.claims_execution.arn
  task_role_arn            = aws_iam_role.claims.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.claims_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.claims_image
    essential    = true
    portMappings = [{ containerPort = var.claims_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.claims_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.claims.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
    }, {
    name         = "xray-daemon"
    image        = var.traces_daemon_image
    essential    = false
    portMappings = [{ containerPort = 2000, protocol = "udp" }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.claims.name, awslogs-region = var.region, awslogs-stream-prefix = "xray-daemon" }
    }
  }])
}

resource "aws_ecs_service" "claims" {
  name                              = "${var.name}-claims"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.claims.arn
  desired_count                     = var.claims_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.vpc_app : s.id]
    security_groups  = [aws_security_group.claims.id]
    assign_public_ip = false
  }
  # albA->claimsA, albB->claimsB
  load_balancer {
    target_group_arn = aws_lb_target_group.alb_target_claims.arn
    container_name   = "main"
    container_port   = var.claims_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.alb, aws_iam_role_policy.claims_execution, aws_route.vpc_nat, aws_route_table_association.vpc_app, aws_iam_role_policy.claims]
}

resource "aws_appautoscaling_target" "claims" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.claims.name)
  min_capacity       = var.claims_min_count
  max_capacity       = var.claims_max_count
}

resource "aws_appautoscaling_policy" "claims" {
  name               = "${var.name}-claims-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.claims.service_namespace
  scalable_dimension = aws_appautoscaling_target.claims.scalable_dimension
  resource_id        = aws_appautoscaling_target.claims.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# claimsA, claimsB: containers run in a cluster
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

locals {
  scan_package = var.scan_package != "" ? var.scan_package : format("%s/lambda/placeholder.zip", path.module)
}

# scan
resource "aws_lambda_function" "scan" {
  function_name                  = "${var.name}-scan"
  role                           = aws_iam_role.scan.arn
  filename                       = local.scan_package
  source_code_hash               = filebase64sha256(local.scan_package)
  handler                        = var.scan_handler
  runtime                        = var.scan_runtime
  architectures                  = [var.scan_architecture]
  memory_size                    = var.scan_memory_mib
  timeout                        = var.scan_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.scan_reserved_concurrency
  kms_key_arn                    = aws_kms_key.cmk.arn
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = { DOCUMENTS_BUCKET = aws_s3_bucket.documents.bucket }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.scan.name
  }
  depends_on = [aws_iam_role_policy.scan]
}

resource "aws_lambda_alias" "scan" {
  name             = "live"
  function_name    = aws_lambda_function.scan.function_name
  function_version = aws_lambda_function.scan.version
}

# documents->scan
resource "aws_lambda_permission" "scan_permission_documents" {
  statement_id   = "scan_permission_documents"
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.scan.function_name
  qualifier      = aws_lambda_alias.scan.name
  principal      = "s3.amazonaws.com"
  source_arn     = aws_s3_bucket.documents.arn
  source_account = split(":", aws_lambda_function.scan.arn)[4]
}
