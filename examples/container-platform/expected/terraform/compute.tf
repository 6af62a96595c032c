# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  api_environment = {
    ASSETS_BUCKET  = aws_s3_bucket.assets.bucket
    CACHE_HOST     = aws_elasticache_replication_group.cache.primary_endpoint_address
    CACHE_NAME     = aws_elasticache_replication_group.cache.id
    CACHE_PORT     = aws_elasticache_replication_group.cache.port
    CACHE_USER     = aws_elasticache_user.cache_rw.user_name
    DB_HOST        = aws_rds_cluster.db.endpoint
    DB_NAME        = aws_rds_cluster.db.database_name
    DB_PORT        = aws_rds_cluster.db.port
    DB_READER_HOST = aws_rds_cluster.db.reader_endpoint
    DB_USER        = "app_rw"
    SECRET_ARN     = aws_secretsmanager_secret.secret.arn
  }
}

# api
resource "aws_ecs_task_definition" "api" {
  family                   = "${var.name}-api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.api_cpu
  memory                   = var.api_memory_mib
  execution_role_arn       = aws_iam_role.api_execution.arn
  task_role_arn            = aws_iam_role.api.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.api_architecture)
  }
  # api->files
  volume {
    name = "api_mount_files"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.files.id
      transit_encryption = "ENABLED"
      authorization_config {
        access_point_id = aws_efs_access_point.files.id
        iam             = "ENABLED"
      }
    }
  }
  container_definitions = jsonencode([{
    name = "main"
    # images->api
    image     = var.api_image != "" ? var.api_image : format("%s:%s", aws_ecr_repository.images.repository_url, var.api_image_tag)
    essential = true
    portMappings = [{
      name          = "main"
      containerPort = var.api_container_port
      protocol      = "tcp"
      appProtocol   = "http"
    }]
    mountPoints = [
      { sourceVolume = "api_mount_files", containerPath = "/mnt/files" },
    ]
    environment = [for key, value in local.api_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.api.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "api" {
  name                              = "${var.name}-api"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.api.arn
  desired_count                     = var.api_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.network_app : s.id]
    security_groups  = [aws_security_group.api.id]
    assign_public_ip = false
  }
  # lb->api
  load_balancer {
    target_group_arn = aws_lb_target_group.lb_target_api.arn
    container_name   = "main"
    container_port   = var.api_container_port
  }
  service_connect_configuration {
    enabled   = true
    namespace = aws_service_discovery_http_namespace.network_services.arn
    service {
      port_name      = "main"
      discovery_name = "api"
      client_alias {
        dns_name = "api"
        port     = var.api_container_port
      }
      timeout {
        per_request_timeout_seconds = 0 # as without it: the caller decides how long it waits
      }
    }
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.lb, aws_lb_listener_rule.lb_target_api, aws_efs_mount_target.files, aws_efs_file_system_policy.files, aws_iam_role_policy.api_execution, aws_route.network_nat, aws_route_table_association.network_app, aws_iam_role_policy.api]
}

resource "aws_appautoscaling_target" "api" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.api.name)
  min_capacity       = var.api_min_count
  max_capacity       = var.api_max_count
}

resource "aws_appautoscaling_policy" "api" {
  name               = "${var.name}-api-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.api.service_namespace
  scalable_dimension = aws_appautoscaling_target.api.scalable_dimension
  resource_id        = aws_appautoscaling_target.api.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# cluster
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

# images
resource "aws_ecr_repository" "images" {
  name                 = "${var.name}-images"
  image_tag_mutability = "IMMUTABLE"
  force_delete         = var.force_destroy
  image_scanning_configuration {
    scan_on_push = true
  }
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.key.arn
  }
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_ecr_lifecycle_policy" "images" {
  repository = aws_ecr_repository.images.name
  policy = jsonencode({
    rules = [{
      rulePriority = 1
      description  = "Images without a tag"
      selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 14 }
      action       = { type = "expire" }
    }]
  })
}

# lb
resource "aws_lb" "lb" {
  name                             = "${var.name}-lb"
  load_balancer_type               = "application"
  internal                         = false
  subnets                          = [for s in aws_subnet.network_public : s.id]
  security_groups                  = [aws_security_group.lb.id]
  drop_invalid_header_fields       = true
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = var.deletion_protection
  idle_timeout                     = 60
  access_logs {
    bucket  = aws_s3_bucket.access_logs.id
    prefix  = "lb"
    enabled = true
  }
  depends_on = [aws_s3_bucket_policy.access_logs]
}

# lb->api
resource "aws_lb_target_group" "lb_target_api" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = aws_vpc.network.id
  protocol             = "HTTP"
  port                 = var.api_container_port
  deregistration_delay = 60
  health_check {
    path                = var.api_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-api" }
  lifecycle {
    create_before_destroy = true
  }
}

# lb->web
resource "aws_lb_target_group" "lb_target_web" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = aws_vpc.network.id
  protocol             = "HTTP"
  port                 = var.web_container_port
  deregistration_delay = 60
  health_check {
    path                = var.web_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-web" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "lb" {
  load_balancer_arn = aws_lb.lb.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.lb_certificate_arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.lb_target_web.arn
  }
}

resource "aws_lb_listener" "lb_clear" {
  load_balancer_arn = aws_lb.lb.arn
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

# lb->api
resource "aws_lb_listener_rule" "lb_target_api" {
  listener_arn = aws_lb_listener.lb.arn
  priority     = 41068
  condition {
    path_pattern {
      values = ["/api/*"]
    }
  }
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.lb_target_api.arn
  }
}

# web->api: services find each other by name in it
resource "aws_service_discovery_http_namespace" "network_services" {
  name        = "${var.name}-network-services"
  description = "Where services find each other by name"
}

locals {
  web_environment = { API_URL = "http://api:${var.api_container_port}" }
}

# web
resource "aws_ecs_task_definition" "web" {
  family                   = "${var.name}-web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.web_cpu
  memory                   = var.web_memory_mib
  execution_role_arn       = aws_iam_role.web_execution.arn
  task_role_arn            = aws_iam_role.web.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.web_architecture)
  }
  container_definitions = jsonencode([{
    name = "main"
    # images->web
    image        = var.web_image != "" ? var.web_image : format("%s:%s", aws_ecr_repository.images.repository_url, var.web_image_tag)
    essential    = true
    portMappings = [{ containerPort = var.web_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.web_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.web.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "web" {
  name                              = "${var.name}-web"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.web.arn
  desired_count                     = var.web_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.network_app : s.id]
    security_groups  = [aws_security_group.web.id]
    assign_public_ip = false
  }
  # lb->web
  load_balancer {
    target_group_arn = aws_lb_target_group.lb_target_web.arn
    container_name   = "main"
    container_port   = var.web_container_port
  }
  # web->api
  service_connect_configuration {
    enabled   = true
    namespace = aws_service_discovery_http_namespace.network_services.arn
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.lb, aws_lb_listener_rule.lb_target_api, aws_ecs_service.api, aws_iam_role_policy.web_execution, aws_route.network_nat, aws_route_table_association.network_app, aws_iam_role.web]
}

resource "aws_appautoscaling_target" "web" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.web.name)
  min_capacity       = var.web_min_count
  max_capacity       = var.web_max_count
}

resource "aws_appautoscaling_policy" "web" {
  name               = "${var.name}-web-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.web.service_namespace
  scalable_dimension = aws_appautoscaling_target.web.scalable_dimension
  resource_id        = aws_appautoscaling_target.web.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}
