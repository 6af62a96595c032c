# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  # The addresses of the CDN are everybody's who has one: only requests that show this are passed on.
  alb_origin_secret = var.alb_origin_secret != "" ? var.alb_origin_secret : aws_lb.alb.arn_suffix
}

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

# albA->shopA, albB->shopB
resource "aws_lb_target_group" "alb_target_shop" {
  name_prefix          = "${substr(var.name, 0, 5)}-"
  target_type          = "instance"
  vpc_id               = aws_vpc.vpc.id
  protocol             = "HTTP"
  port                 = var.shop_app_port
  deregistration_delay = 60
  health_check {
    path                = var.shop_health_path
    matcher             = "200-399"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
  tags = { Name = "${var.name}-shop" }
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
      status_code  = "403"
    }
  }
}

# albA->shopA, albB->shopB
resource "aws_lb_listener_rule" "alb_target_shop" {
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
    target_group_arn = aws_lb_target_group.alb_target_shop.arn
  }
}

locals {
  shop_environment = {
    CACHE_HOST    = aws_elasticache_replication_group.cache.primary_endpoint_address
    CACHE_NAME    = aws_elasticache_replication_group.cache.id
    CACHE_PORT    = aws_elasticache_replication_group.cache.port
    CACHE_USER    = aws_elasticache_user.cache_rw.user_name
    IMAGES_BUCKET = aws_s3_bucket.images.bucket
    ORDERS_HOST   = aws_db_instance.orders.address
    ORDERS_NAME   = aws_db_instance.orders.db_name
    ORDERS_PORT   = aws_db_instance.orders.port
    ORDERS_USER   = "app_rw"
  }

  # cloud-init's own format, so that nothing here is spliced into a shell.
  shop_boot = {
    write_files = [
      {
        path    = "/etc/environment"
        append  = true
        content = join("", [for key, value in local.shop_environment : format("%s=%s\n", key, jsonencode(value))])
      },
      {
        # /etc/environment is read at logins; this hands it to every service as well.
        path    = "/etc/systemd/system/service.d/environment.conf"
        content = "[Service]\nEnvironmentFile=-/etc/environment\n"
      },
      {
        path        = "/usr/local/sbin/first-boot"
        permissions = "0700"
        content     = local.shop_is_placeholder ? local.shop_placeholder : var.shop_boot_script
      },
    ]
    runcmd = [
      ["systemctl", "daemon-reload"],
      ["sh", "-c", "/usr/local/sbin/first-boot"],
    ]
  }

  # Until there is an image or a script, something answers on the port.
  shop_is_placeholder = var.shop_image_id == "" && var.shop_boot_script == ""
  shop_placeholder    = <<-EOT
    #!/bin/sh
    # Answers every request until an image or a script takes its place.
    cat > /usr/local/lib/placeholder.py <<'PYTHON'
    import http.server
    import sys


    class Placeholder(http.server.BaseHTTPRequestHandler):
        def answer(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", "12")
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(b"placeholder\n")

        do_GET = do_HEAD = do_POST = answer


    http.server.ThreadingHTTPServer(("", int(sys.argv[1])), Placeholder).serve_forever()
    PYTHON
    cat > /etc/systemd/system/placeholder.service <<'UNIT'
    [Unit]
    Description=Placeholder until the application is there

    [Service]
    ExecStart=/usr/bin/python3 /usr/local/lib/placeholder.py ${var.shop_app_port}
    DynamicUser=yes
    AmbientCapabilities=CAP_NET_BIND_SERVICE
    Restart=always

    [Install]
    WantedBy=multi-user.target
    UNIT
    systemctl daemon-reload
    systemctl enable --now placeholder.service
  EOT
}

# shopA, shopB
resource "aws_launch_template" "shop" {
  name_prefix            = "${var.name}-shop-"
  image_id               = var.shop_image_id != "" ? var.shop_image_id : "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${var.shop_architecture}"
  instance_type          = var.shop_instance_type
  update_default_version = true
  vpc_security_group_ids = [aws_security_group.shop.id]

  iam_instance_profile {
    arn = aws_iam_instance_profile.shop.arn
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
      delete_on_termination = true
    }
  }
  user_data = base64encode(format("#cloud-config\n%s\n", jsonencode(local.shop_boot)))
  tag_specifications {
    resource_type = "instance"
    tags          = merge(local.tags, { Name = "${var.name}-shop" })
  }
  tag_specifications {
    resource_type = "volume"
    tags          = merge(local.tags, { Name = "${var.name}-shop" })
  }
}

resource "aws_autoscaling_group" "shop" {
  name_prefix         = "${var.name}-shop-"
  vpc_zone_identifier = [for s in aws_subnet.vpc_app : s.id]
  min_size            = var.shop_min_size
  max_size            = var.shop_max_size
  desired_capacity    = var.shop_desired_size
  # Nobody is replaced for what the placeholder answers.
  health_check_type         = local.shop_is_placeholder ? "EC2" : "ELB"
  health_check_grace_period = 180
  target_group_arns         = [aws_lb_target_group.alb_target_shop.arn]
  launch_template {
    id      = aws_launch_template.shop.id
    version = aws_launch_template.shop.latest_version
  }
  instance_refresh {
    strategy = "Rolling"
    preferences {
      min_healthy_percentage = 50
    }
  }
  dynamic "tag" {
    for_each = merge(local.tags, { Name = "${var.name}-shop" })
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
  depends_on = [aws_route.vpc_nat, aws_route_table_association.vpc_app, aws_iam_role_policy.shop]
}

resource "aws_autoscaling_policy" "shop" {
  name                   = "${var.name}-shop-cpu"
  autoscaling_group_name = aws_autoscaling_group.shop.name
  policy_type            = "TargetTrackingScaling"
  target_tracking_configuration {
    target_value = 60
    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}
