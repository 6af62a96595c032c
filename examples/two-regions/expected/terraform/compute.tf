# Compiled by archc from README.md. Change the drawing, not this file.

# alb1
resource "aws_lb" "alb1" {
  name                             = "${var.name}-alb1"
  load_balancer_type               = "application"
  internal                         = false
  subnets                          = [for s in aws_subnet.v1_public : s.id]
  security_groups                  = [aws_security_group.alb1.id]
  drop_invalid_header_fields       = true
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = var.deletion_protection
  idle_timeout                     = 60
  access_logs {
    bucket  = aws_s3_bucket.access_logs.id
    prefix  = "alb1"
    enabled = true
  }
  depends_on = [aws_s3_bucket_policy.access_logs]
}

# alb1->app1
resource "aws_lb_target_group" "alb1_target_app1" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = aws_vpc.v1.id
  protocol             = "HTTP"
  port                 = var.app1_container_port
  deregistration_delay = 60
  health_check {
    path                = var.app1_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-app1" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "alb1" {
  load_balancer_arn = aws_lb.alb1.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.alb1_certificate_arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb1_target_app1.arn
  }
}

resource "aws_lb_listener" "alb1_clear" {
  load_balancer_arn = aws_lb.alb1.arn
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

# alb2
resource "aws_lb" "alb2" {
  provider                         = aws.eu_central_1
  name                             = "${var.name}-alb2"
  load_balancer_type               = "application"
  internal                         = false
  subnets                          = [for s in aws_subnet.v2_public : s.id]
  security_groups                  = [aws_security_group.alb2.id]
  drop_invalid_header_fields       = true
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = var.deletion_protection
  idle_timeout                     = 60
  access_logs {
    bucket  = aws_s3_bucket.access_logs_eu_central_1.id
    prefix  = "alb2"
    enabled = true
  }
  depends_on = [aws_s3_bucket_policy.access_logs_eu_central_1]
}

# alb2->app2
resource "aws_lb_target_group" "alb2_target_app2" {
  provider             = aws.eu_central_1
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = aws_vpc.v2.id
  protocol             = "HTTP"
  port                 = var.app2_container_port
  deregistration_delay = 60
  health_check {
    path                = var.app2_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-app2" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "alb2" {
  provider          = aws.eu_central_1
  load_balancer_arn = aws_lb.alb2.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.alb2_certificate_arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb2_target_app2.arn
  }
}

resource "aws_lb_listener" "alb2_clear" {
  provider          = aws.eu_central_1
  load_balancer_arn = aws_lb.alb2.arn
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
  app1_environment = {
    DB1_HOST        = aws_rds_cluster.db1.endpoint
    DB1_NAME        = aws_rds_cluster.db1.database_name
    DB1_PORT        = aws_rds_cluster.db1.port
    DB1_READER_HOST = aws_rds_cluster.db1.reader_endpoint
    DB1_USER        = "app_rw"
    Q1_QUEUE_URL    = aws_sqs_queue.q1.url
    S1_BUCKET       = aws_s3_bucket.s1.bucket
  }
}

# app1
resource "aws_ecs_task_definition" "app1" {
  family                   = "${var.name}-app1"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.app1_cpu
  memory                   = var.app1_memory_mib
  execution_role_arn       = aws_iam_role.app1_execution.arn
  task_role_arn            = aws_iam_role.app1.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.app1_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.app1_image
    essential    = true
    portMappings = [{ containerPort = var.app1_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.app1_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.app1.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "app1" {
  name                              = "${var.name}-app1"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.app1.arn
  desired_count                     = var.app1_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.v1_app : s.id]
    security_groups  = [aws_security_group.app1.id]
    assign_public_ip = false
  }
  # alb1->app1
  load_balancer {
    target_group_arn = aws_lb_target_group.alb1_target_app1.arn
    container_name   = "main"
    container_port   = var.app1_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.alb1, aws_iam_role_policy.app1_execution, aws_route.v1_nat, aws_route_table_association.v1_app, aws_iam_role_policy.app1]
}

resource "aws_appautoscaling_target" "app1" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.app1.name)
  min_capacity       = var.app1_min_count
  max_capacity       = var.app1_max_count
}

resource "aws_appautoscaling_policy" "app1" {
  name               = "${var.name}-app1-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.app1.service_namespace
  scalable_dimension = aws_appautoscaling_target.app1.scalable_dimension
  resource_id        = aws_appautoscaling_target.app1.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

locals {
  app2_environment = {
    DB2_HOST        = aws_rds_cluster.db2.reader_endpoint
    DB2_NAME        = var.db1_database_name
    DB2_PORT        = aws_rds_cluster.db2.port
    DB2_READER_HOST = aws_rds_cluster.db2.reader_endpoint
    DB2_USER        = "app_ro"
    S2_BUCKET       = aws_s3_bucket.s2.bucket
  }
}

# app2
resource "aws_ecs_task_definition" "app2" {
  provider                 = aws.eu_central_1
  family                   = "${var.name}-app2"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.app2_cpu
  memory                   = var.app2_memory_mib
  execution_role_arn       = aws_iam_role.app2_execution.arn
  task_role_arn            = aws_iam_role.app2.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.app2_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.app2_image
    essential    = true
    portMappings = [{ containerPort = var.app2_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.app2_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.app2.name, awslogs-region = "eu-central-1", awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "app2" {
  provider                          = aws.eu_central_1
  name                              = "${var.name}-app2"
  cluster                           = aws_ecs_cluster.cluster_eu_central_1.arn
  task_definition                   = aws_ecs_task_definition.app2.arn
  desired_count                     = var.app2_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.v2_app : s.id]
    security_groups  = [aws_security_group.app2.id]
    assign_public_ip = false
  }
  # alb2->app2
  load_balancer {
    target_group_arn = aws_lb_target_group.alb2_target_app2.arn
    container_name   = "main"
    container_port   = var.app2_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster_eu_central_1, aws_lb_listener.alb2, aws_iam_role_policy.app2_execution, aws_route.v2_nat, aws_route_table_association.v2_app, aws_iam_role_policy.app2]
}

resource "aws_appautoscaling_target" "app2" {
  provider           = aws.eu_central_1
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster_eu_central_1.name, aws_ecs_service.app2.name)
  min_capacity       = var.app2_min_count
  max_capacity       = var.app2_max_count
}

resource "aws_appautoscaling_policy" "app2" {
  provider           = aws.eu_central_1
  name               = "${var.name}-app2-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.app2.service_namespace
  scalable_dimension = aws_appautoscaling_target.app2.scalable_dimension
  resource_id        = aws_appautoscaling_target.app2.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# app1: containers run in a cluster
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

# app2: containers run in a cluster
resource "aws_ecs_cluster" "cluster_eu_central_1" {
  provider = aws.eu_central_1
  name     = "${var.name}-cluster-eu-central-1"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster_eu_central_1" {
  provider     = aws.eu_central_1
  cluster_name = aws_ecs_cluster.cluster_eu_central_1.name
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
  w1_package = var.w1_package != "" ? var.w1_package : format("%s/lambda/placeholder.zip", path.module)
}

# w1
resource "aws_lambda_function" "w1" {
  function_name                  = "${var.name}-w1"
  role                           = aws_iam_role.w1.arn
  filename                       = local.w1_package
  source_code_hash               = filebase64sha256(local.w1_package)
  handler                        = var.w1_handler
  runtime                        = var.w1_runtime
  architectures                  = [var.w1_architecture]
  memory_size                    = var.w1_memory_mib
  timeout                        = var.w1_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.w1_reserved_concurrency
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.w1.name
  }
  depends_on = [aws_iam_role_policy.w1]
}

resource "aws_lambda_alias" "w1" {
  name             = "live"
  function_name    = aws_lambda_function.w1.function_name
  function_version = aws_lambda_function.w1.version
}

# q1->w1
resource "aws_lambda_event_source_mapping" "w1_event_source_q1" {
  event_source_arn = aws_sqs_queue.q1.arn
  function_name    = aws_lambda_alias.w1.arn
  batch_size       = 10
  # Only the messages that failed come again, where the code says which.
  function_response_types = ["ReportBatchItemFailures"]
  depends_on              = [aws_iam_role_policy.w1]
}
