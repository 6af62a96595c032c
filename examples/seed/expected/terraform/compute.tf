# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

locals {
  # The addresses of the CDN are everybody's who has one: only requests that show this are passed on.
  alb_origin_secret = var.alb_origin_secret != "" ? var.alb_origin_secret : aws_lb.alb.arn_suffix
}

# ALB1, ALB2, ELB
resource "aws_lb" "alb" {
  name                             = "${var.name}-alb"
  load_balancer_type               = "application"
  internal                         = false
  subnets                          = [for s in aws_subnet.network_public : s.id]
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

# ALB1->EC2_1, ALB2->EC2_2
resource "aws_lb_target_group" "alb_target_ec2" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "instance"
  vpc_id               = aws_vpc.network.id
  protocol             = "HTTP"
  port                 = var.ec2_app_port
  deregistration_delay = 60
  health_check {
    path                = var.ec2_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-ec2" }
  lifecycle {
    create_before_destroy = true
  }
}

# ALB1->Lambda1, ALB2->Lambda2
resource "aws_lb_target_group" "alb_target_lambda" {
  name_prefix = "${substr(var.name, 0, 5)}-"
  target_type = "lambda"
  tags        = { Name = "${var.name}-lambda" }
  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_target_group_attachment" "alb_target_lambda" {
  target_group_arn = aws_lb_target_group.alb_target_lambda.arn
  target_id        = aws_lambda_alias.lambda.arn
  depends_on       = [aws_lambda_permission.lambda_permission_alb]
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
      status_code  = "403"
    }
  }
}

# ALB1->EC2_1, ALB2->EC2_2
resource "aws_lb_listener_rule" "alb_target_ec2" {
  listener_arn = aws_lb_listener.alb.arn
  priority     = 50000
  condition {
    http_header {
      http_header_name = "x-origin-verify"
      values           = [local.alb_origin_secret]
    }
  }
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb_target_ec2.arn
  }
}

# ALB1->Lambda1, ALB2->Lambda2
resource "aws_lb_listener_rule" "alb_target_lambda" {
  listener_arn = aws_lb_listener.alb.arn
  priority     = 44875
  condition {
    http_header {
      http_header_name = "x-origin-verify"
      values           = [local.alb_origin_secret]
    }
  }
  condition {
    path_pattern {
      values = [var.alb_lambda_path]
    }
  }
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.alb_target_lambda.arn
  }
}

# ECS: containers run in a cluster
resource "aws_ecs_cluster" "cluster" {
  name = "${var.name}-cluster"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

# ECS->EC2_1, ECS->EC2_2
resource "aws_ecs_capacity_provider" "cluster_capacity_ec2" {
  name = "on-${var.name}-ec2" # must not begin with aws, ecs or fargate
  auto_scaling_group_provider {
    auto_scaling_group_arn         = aws_autoscaling_group.ec2.arn
    managed_draining               = "ENABLED"
    managed_termination_protection = "DISABLED"
    managed_scaling {
      status          = "ENABLED"
      target_capacity = 100
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster" {
  cluster_name = aws_ecs_cluster.cluster.name
  capacity_providers = [
    aws_ecs_capacity_provider.cluster_capacity_ec2.name,
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
  ec2_environment = {
    ELASTICACHE_CACHE_NAME = aws_elasticache_replication_group.elasticache.id
    ELASTICACHE_HOST       = aws_elasticache_replication_group.elasticache.primary_endpoint_address
    ELASTICACHE_PORT       = aws_elasticache_replication_group.elasticache.port
    ELASTICACHE_USER       = aws_elasticache_user.elasticache_rw.user_name
    RDS_HOST               = aws_rds_cluster.rds.endpoint
    RDS_NAME               = aws_rds_cluster.rds.database_name
    RDS_PORT               = aws_rds_cluster.rds.port
    RDS_READER_HOST        = aws_rds_cluster.rds.reader_endpoint
    RDS_USER               = "app_rw"
    SECRETS_ARN            = aws_secretsmanager_secret.secrets.arn
  }

  # cloud-init's own format, so that nothing here is spliced into a shell.
  ec2_boot = {
    write_files = [
      {
        path    = "/etc/environment"
        append  = true
        content = join("", [for key, value in local.ec2_environment : format("%s=%s\n", key, jsonencode(value))])
      },
      {
        # /etc/environment is read at logins; this hands it to every service as well.
        path    = "/etc/systemd/system/service.d/environment.conf"
        content = "[Service]\nEnvironmentFile=-/etc/environment\n"
      },
      {
        path   = "/etc/ecs/ecs.config"
        append = true
        # Logs are written by the task's execution role, and not by the instance's.
        content = format("ECS_CLUSTER=%s\nECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE=true\n", aws_ecs_cluster.cluster.name)
      },
    ]
    runcmd = [
      ["systemctl", "daemon-reload"],
      # EBS, EC2_1->EBS, EC2_2->EBS
      ["sh", "-c", local.ec2_mount_volume, "volume", "/dev/sdf", "/mnt/ebs"],
    ]
  }

  # $1 device, $2 directory
  ec2_mount_volume = <<-EOT
    set -eu
    device=$(readlink -f "$1")
    blkid "$device" || mkfs.xfs "$device"
    mkdir -p "$2"
    echo "UUID=$(blkid -s UUID -o value "$device") $2 xfs defaults,nofail 0 2" >> /etc/fstab
    mount "$2"
  EOT
}

# EC2_1, EC2_2
resource "aws_launch_template" "ec2" {
  name_prefix            = "${var.name}-ec2-"
  image_id               = var.ec2_image_id != "" ? var.ec2_image_id : "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/${var.ec2_architecture == "arm64" ? "arm64/" : ""}recommended/image_id"
  instance_type          = var.ec2_instance_type
  update_default_version = true
  vpc_security_group_ids = [aws_security_group.ec2.id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.ec2.arn
  }
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1 # containers get no further: what they may do is their task's role
  }
  monitoring {
    enabled = true
  }
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_type           = "gp3"
      volume_size           = 30
      encrypted             = true
      kms_key_id            = aws_kms_key.kms.arn
      delete_on_termination = true
    }
  }
  # EBS, EC2_1->EBS, EC2_2->EBS
  # One volume for each instance: an EBS volume is in one zone and on one instance.
  block_device_mappings {
    device_name = "/dev/sdf"
    ebs {
      volume_type           = "gp3"
      volume_size           = var.ebs_size_gib
      encrypted             = true
      kms_key_id            = aws_kms_key.kms.arn
      delete_on_termination = true
    }
  }
  user_data = base64encode(format("#cloud-config\n%s\n", jsonencode(local.ec2_boot)))
  tag_specifications {
    resource_type = "instance"
    tags          = merge(local.tags, { Name = "${var.name}-ec2" })
  }
  tag_specifications {
    resource_type = "volume"
    tags          = merge(local.tags, { Name = "${var.name}-ec2" })
  }
}

# Auto Scaling acts under a role of its own, which the key's policy names: the account's one for all groups may not be there yet.
resource "aws_iam_service_linked_role" "ec2" {
  aws_service_name = "autoscaling.amazonaws.com"
  custom_suffix    = "${var.name}-ec2"
}

resource "aws_autoscaling_group" "ec2" {
  name_prefix               = "${var.name}-ec2-"
  vpc_zone_identifier       = [for s in aws_subnet.network_app : s.id]
  min_size                  = var.ec2_min_size
  max_size                  = var.ec2_max_size
  desired_capacity          = var.ec2_desired_size
  health_check_type         = "EC2"
  health_check_grace_period = 180
  service_linked_role_arn   = aws_iam_service_linked_role.ec2.arn
  launch_template {
    id      = aws_launch_template.ec2.id
    version = aws_launch_template.ec2.latest_version
  }
  instance_refresh {
    strategy = "Rolling"
    preferences {
      min_healthy_percentage = 50
    }
  }
  dynamic "tag" {
    for_each = merge(local.tags, { Name = "${var.name}-ec2", AmazonECSManaged = "true" })
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
  lifecycle {
    ignore_changes = [desired_capacity] # scaling owns it
  }
  # The first boot mounts and downloads: what it reaches for must be there.
  depends_on = [aws_route.network_nat, aws_route_table_association.network_app, aws_iam_role_policy.ec2]
}

locals {
  ec2_tasks_environment = {
    ELASTICACHE_CACHE_NAME = aws_elasticache_replication_group.elasticache.id
    ELASTICACHE_HOST       = aws_elasticache_replication_group.elasticache.primary_endpoint_address
    ELASTICACHE_PORT       = aws_elasticache_replication_group.elasticache.port
    ELASTICACHE_USER       = aws_elasticache_user.elasticache_rw.user_name
    RDS_HOST               = aws_rds_cluster.rds.endpoint
    RDS_NAME               = aws_rds_cluster.rds.database_name
    RDS_PORT               = aws_rds_cluster.rds.port
    RDS_READER_HOST        = aws_rds_cluster.rds.reader_endpoint
    RDS_USER               = "app_rw"
    SECRETS_ARN            = aws_secretsmanager_secret.secrets.arn
  }
}

# EC2_1, EC2_2, ECS->EC2_1, ECS->EC2_2: a cluster runs containers on it
resource "aws_ecs_task_definition" "ec2_tasks" {
  family                   = "${var.name}-ec2-tasks"
  requires_compatibilities = ["EC2"]
  network_mode             = "bridge"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = aws_iam_role.ec2_tasks_execution.arn
  task_role_arn            = aws_iam_role.ec2_task.arn
  # EC2_1->EFS, EC2_2->EFS
  volume {
    name = "ec2_tasks_mount_efs"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.efs.id
      transit_encryption = "ENABLED"
      authorization_config {
        access_point_id = aws_efs_access_point.efs.id
        iam             = "ENABLED"
      }
    }
  }
  # EC2_1->EBS, EC2_2->EBS
  volume {
    name      = "ec2_tasks_host_volume_ebs"
    host_path = "/mnt/ebs"
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.ec2_container_image
    essential    = true
    portMappings = [{ containerPort = var.ec2_container_port, hostPort = var.ec2_app_port, protocol = "tcp" }]
    mountPoints = [
      { sourceVolume = "ec2_tasks_mount_efs", containerPath = "/mnt/efs" },
      { sourceVolume = "ec2_tasks_host_volume_ebs", containerPath = "/mnt/ebs" },
    ]
    environment = [for key, value in local.ec2_tasks_environment : { name = key, value = tostring(value) }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.ec2_tasks.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "ec2_tasks" {
  name                              = "${var.name}-ec2-tasks"
  cluster                           = aws_ecs_cluster.cluster.arn
  task_definition                   = aws_ecs_task_definition.ec2_tasks.arn
  desired_count                     = var.ec2_desired_size
  health_check_grace_period_seconds = 60
  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.cluster_capacity_ec2.name
    weight            = 1
  }
  placement_constraints {
    type = "distinctInstance" # fixed host port: one task for each instance
  }
  ordered_placement_strategy {
    type  = "spread"
    field = "attribute:ecs.availability-zone"
  }
  deployment_minimum_healthy_percent = 50
  deployment_maximum_percent         = 100
  # ALB1->EC2_1, ALB2->EC2_2
  load_balancer {
    target_group_arn = aws_lb_target_group.alb_target_ec2.arn
    container_name   = "main"
    container_port   = var.ec2_container_port
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_lb_listener.alb, aws_lb_listener_rule.alb_target_ec2, aws_lb_listener_rule.alb_target_lambda, aws_efs_mount_target.efs, aws_efs_file_system_policy.efs, aws_iam_role_policy.ec2_tasks_execution, aws_iam_role_policy.ec2_task]
}

resource "aws_appautoscaling_target" "ec2_tasks" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.ec2_tasks.name)
  min_capacity       = var.ec2_min_size
  max_capacity       = var.ec2_max_size
}

resource "aws_appautoscaling_policy" "ec2_tasks" {
  name               = "${var.name}-ec2-tasks-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.ec2_tasks.service_namespace
  scalable_dimension = aws_appautoscaling_target.ec2_tasks.scalable_dimension
  resource_id        = aws_appautoscaling_target.ec2_tasks.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# ECS
resource "aws_ecs_task_definition" "ecs" {
  family                   = "${var.name}-ecs"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.ecs_cpu
  memory                   = var.ecs_memory_mib
  execution_role_arn       = aws_iam_role.ecs_execution.arn
  task_role_arn            = aws_iam_role.ecs.arn
  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = upper(var.ecs_architecture)
  }
  container_definitions = jsonencode([{
    name         = "main"
    image        = var.ecs_image
    essential    = true
    portMappings = [{ containerPort = var.ecs_container_port, protocol = "tcp" }]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { awslogs-group = aws_cloudwatch_log_group.ecs.name, awslogs-region = var.region, awslogs-stream-prefix = "main" }
    }
  }])
}

resource "aws_ecs_service" "ecs" {
  name            = "${var.name}-ecs"
  cluster         = aws_ecs_cluster.cluster.arn
  task_definition = aws_ecs_task_definition.ecs.arn
  desired_count   = var.ecs_desired_count
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
  network_configuration {
    subnets          = [for s in aws_subnet.network_app : s.id]
    security_groups  = [aws_security_group.ecs.id]
    assign_public_ip = false
  }
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  lifecycle {
    ignore_changes = [desired_count] # scaling owns it
  }
  depends_on = [aws_ecs_cluster_capacity_providers.cluster, aws_iam_role_policy.ecs_execution, aws_route.network_nat, aws_route_table_association.network_app, aws_iam_role.ecs]
}

resource "aws_appautoscaling_target" "ecs" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = format("service/%s/%s", aws_ecs_cluster.cluster.name, aws_ecs_service.ecs.name)
  min_capacity       = var.ecs_min_count
  max_capacity       = var.ecs_max_count
}

resource "aws_appautoscaling_policy" "ecs" {
  name               = "${var.name}-ecs-cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.ecs.service_namespace
  scalable_dimension = aws_appautoscaling_target.ecs.scalable_dimension
  resource_id        = aws_appautoscaling_target.ecs.resource_id
  target_tracking_scaling_policy_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

locals {
  lambda_package = var.lambda_package != "" ? var.lambda_package : format("%s/lambda/placeholder.zip", path.module)
}

# Lambda1, Lambda2
resource "aws_lambda_function" "lambda" {
  function_name                  = "${var.name}-lambda"
  role                           = aws_iam_role.lambda.arn
  filename                       = local.lambda_package
  source_code_hash               = filebase64sha256(local.lambda_package)
  handler                        = var.lambda_handler
  runtime                        = var.lambda_runtime
  architectures                  = [var.lambda_architecture]
  memory_size                    = var.lambda_memory_mib
  timeout                        = var.lambda_timeout_seconds
  publish                        = true
  reserved_concurrent_executions = var.lambda_reserved_concurrency
  kms_key_arn                    = aws_kms_key.kms.arn
  vpc_config {
    subnet_ids         = [for s in aws_subnet.network_app : s.id]
    security_group_ids = [aws_security_group.lambda.id]
  }
  tracing_config {
    mode = "Active"
  }
  environment {
    variables = { DYNAMO_DB_TABLE_NAME = aws_dynamodb_table.dynamo_db.name }
  }
  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.lambda.name
  }
  depends_on = [aws_iam_role_policy.lambda]
}

resource "aws_lambda_alias" "lambda" {
  name             = "live"
  function_name    = aws_lambda_function.lambda.function_name
  function_version = aws_lambda_function.lambda.version
}

# ALB1->Lambda1, ALB2->Lambda2
resource "aws_lambda_permission" "lambda_permission_alb" {
  statement_id  = "lambda_permission_alb"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.lambda.function_name
  qualifier     = aws_lambda_alias.lambda.name
  principal     = "elasticloadbalancing.amazonaws.com"
  source_arn    = aws_lb_target_group.alb_target_lambda.arn
}

# StepFunctions
resource "aws_sfn_state_machine" "step_functions" {
  name     = "${var.name}-step-functions"
  type     = "STANDARD"
  role_arn = aws_iam_role.step_functions.arn
  # The role's ARN also keeps the definition unknown until apply: a known one would be sent to AWS while planning.
  definition = jsonencode(merge({ Comment = format("Runs as %s", aws_iam_role.step_functions.arn) }, {
    StartAt = "lambda"
    States = {
      lambda = {
        Type     = "Task"
        End      = true
        Resource = "arn:${local.partition}:states:::lambda:invoke"
        Parameters = {
          FunctionName = aws_lambda_alias.lambda.arn
          "Payload.$"  = "$"
        }
        OutputPath = "$.Payload"
        Retry = [
          {
            ErrorEquals = [
              "Lambda.ServiceException",
              "Lambda.AWSLambdaException",
              "Lambda.SdkClientException",
              "Lambda.TooManyRequestsException",
            ]
            IntervalSeconds = 2
            MaxAttempts     = 4
            BackoffRate     = 2
            JitterStrategy  = "FULL"
          },
        ]
        Catch = [{ ErrorEquals = ["States.ALL"], Next = "Failed" }]
      }
      Failed = { Type = "Fail", Error = "WorkflowFailed" }
    }
  }))
  logging_configuration {
    level                  = "ALL"
    include_execution_data = false
    log_destination        = format("%s:*", aws_cloudwatch_log_group.step_functions.arn)
  }
  depends_on = [aws_iam_role_policy.step_functions]
}
