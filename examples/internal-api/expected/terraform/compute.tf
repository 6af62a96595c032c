# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# alb
resource "aws_lb" "alb" {
  name                             = "${var.name}-alb"
  load_balancer_type               = "application"
  internal                         = true
  subnets                          = var.corp_private_subnet_ids
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

# alb->hr
resource "aws_lb_target_group" "alb_target_hr" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = data.aws_vpc.corp.id
  protocol             = "HTTP"
  port                 = var.hr_container_port
  deregistration_delay = 60
  health_check {
    path                = var.hr_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-hr" }
  lifecycle {
    create_before_destroy = true
  }
}

# alb->rep
resource "aws_lb_target_group" "alb_target_rep" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "ip"
  vpc_id               = data.aws_vpc.corp.id
  protocol             = "HTTP"
  port                 = var.rep_container_port
  deregistration_delay = 60
  health_check {
    path                = var.rep_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-rep" }
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
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
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

# alb->hr
resource "aws_lb_listener_rule" "alb_target_hr" {
  listener_arn = aws_lb_listener.alb.arn
  priority     = 41708
  condition {
    path_pattern {
      values = ["/hr/*"]
    }
  }
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb_target_hr.arn
  }
}

# alb->rep
resource "aws_lb_listener_rule" "alb_target_rep" {
  listener_arn = aws_lb_listener.alb.arn
  priority     = 38117
  condition {
    path_pattern {
      values = ["/reports/*"]
    }
  }
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb_target_rep.arn
  }
}

# hr, rep: containers run in a cluster
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
  hr_environment = {
    AUDIT_QUEUE_URL = data.aws_sqs_queue.audit.url
    DB_HOST         = aws_db_instance.db.address
    DB_NAME         = aws_db_instance.db.db_name
    DB_PORT         = aws_db_instance.db.port
    DB_USER         = "app_rw"
  }
}

# hr
resource "aws_ecs_task_definition" "hr" {
  family                   = "${var.name}-hr"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.hr_cpu
  memory                   = var.hr_memory_mib
  execution_role_arn       = aws_iam_role.hr_execution.arn
  task_role_arn            = aws_iam_role.hr.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.hr_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.hr_image
    essential    = true
    portMappings = [{ containerPort = var.hr_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.hr_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.hr.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "hr" {
  name                              = "${var.name}-hr"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.hr.arn
  desired_count                     = var.hr_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = var.corp_app_subnet_ids
    security_groups  = [aws_security_group.hr.id]
    assign_public_ip = false
  }
  # alb->hr
  load_balancer {
    target_group_arn = aws_lb_target_group.alb_target_hr.arn
    container_name   = "main"
    container_port   = var.hr_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.alb, aws_lb_listener_rule.alb_target_hr, aws_lb_listener_rule.alb_target_rep, aws_iam_role_policy.hr_execution, data.aws_vpc.corp, aws_iam_role_policy.hr]
}

resource "aws_appautoscaling_target" "hr" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.hr.name)
  min_capacity       = var.hr_min_count
  max_capacity       = var.hr_max_count
}

resource "aws_appautoscaling_policy" "hr" {
  name               = "${var.name}-hr-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.hr.service_namespace
  scalable_dimension = aws_appautoscaling_target.hr.scalable_dimension
  resource_id        = aws_appautoscaling_target.hr.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

locals {
  rep_environment = {
    BUCKET_BUCKET = aws_s3_bucket.bucket.bucket
    DB_HOST       = aws_db_instance.db.address
    DB_NAME       = aws_db_instance.db.db_name
    DB_PORT       = aws_db_instance.db.port
    DB_USER       = "app_ro"
  }
}

# rep
resource "aws_ecs_task_definition" "rep" {
  family                   = "${var.name}-rep"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.rep_cpu
  memory                   = var.rep_memory_mib
  execution_role_arn       = aws_iam_role.rep_execution.arn
  task_role_arn            = aws_iam_role.rep.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.rep_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.rep_image
    essential    = true
    portMappings = [{ containerPort = var.rep_container_port, protocol = "tcp" }]
    environment  = [for key, value in local.rep_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.rep.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "rep" {
  name                              = "${var.name}-rep"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.rep.arn
  desired_count                     = var.rep_desired_count
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = var.corp_app_subnet_ids
    security_groups  = [aws_security_group.rep.id]
    assign_public_ip = false
  }
  # alb->rep
  load_balancer {
    target_group_arn = aws_lb_target_group.alb_target_rep.arn
    container_name   = "main"
    container_port   = var.rep_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.alb, aws_lb_listener_rule.alb_target_hr, aws_lb_listener_rule.alb_target_rep, aws_iam_role_policy.rep_execution, data.aws_vpc.corp, aws_iam_role_policy.rep]
}

resource "aws_appautoscaling_target" "rep" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.rep.name)
  min_capacity       = var.rep_min_count
  max_capacity       = var.rep_max_count
}

resource "aws_appautoscaling_policy" "rep" {
  name               = "${var.name}-rep-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.rep.service_namespace
  scalable_dimension = aws_appautoscaling_target.rep.scalable_dimension
  resource_id        = aws_appautoscaling_target.rep.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}
