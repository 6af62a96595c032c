# Compiled by archc from aws-cloud-architecture.md. Change the drawing, not this file.

locals {
  network_zones = { for i, suffix in var.network_zones : suffix => { name = "${var.region}${suffix}", index = i } }

  # The zone whose NAT gateway serves each zone.
  network_nat_zone = { for zone in keys(local.network_zones) : zone => var.network_single_nat_gateway ? keys(local.network_zones)[0] : zone }
}

# ALB1, ALB2, ELB, EC2_1, EC2_2, ECS, EFS, Elasticache, Lambda1, Lambda2, RDS: it has network interfaces, which live in a VPC
resource "aws_vpc" "network" {
  cidr_block           = var.network_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.name}-network" }
}

# Nothing may use the group that AWS makes: it has no rules.
resource "aws_default_security_group" "network" {
  vpc_id = aws_vpc.network.id
}

resource "aws_internet_gateway" "network" {
  vpc_id = aws_vpc.network.id
  tags   = { Name = "${var.name}-network" }
}

resource "aws_subnet" "network_public" {
  for_each          = local.network_zones
  vpc_id            = aws_vpc.network.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.network_cidr, 8, each.value.index)
  tags              = { Name = "${var.name}-public-${each.key}", Tier = "public" }
}

resource "aws_subnet" "network_app" {
  for_each          = local.network_zones
  vpc_id            = aws_vpc.network.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.network_cidr, 4, each.value.index + 1)
  tags              = { Name = "${var.name}-app-${each.key}", Tier = "app" }
}

resource "aws_subnet" "network_data" {
  for_each          = local.network_zones
  vpc_id            = aws_vpc.network.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.network_cidr, 8, each.value.index + 200)
  tags              = { Name = "${var.name}-data-${each.key}", Tier = "data" }
}

resource "aws_eip" "network_nat" {
  for_each   = toset(values(local.network_nat_zone))
  domain     = "vpc"
  tags       = { Name = "${var.name}-nat-${each.key}" }
  depends_on = [aws_internet_gateway.network]
}

resource "aws_nat_gateway" "network" {
  for_each      = aws_eip.network_nat
  allocation_id = each.value.id
  subnet_id     = aws_subnet.network_public[each.key].id
  tags          = { Name = "${var.name}-${each.key}" }
}

resource "aws_route_table" "network_public" {
  vpc_id = aws_vpc.network.id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "network_internet" {
  route_table_id         = aws_route_table.network_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.network.id
}

resource "aws_route_table_association" "network_public" {
  for_each       = aws_subnet.network_public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.network_public.id
}

resource "aws_route_table" "network_app" {
  for_each = local.network_zones
  vpc_id   = aws_vpc.network.id
  tags     = { Name = "${var.name}-app-${each.key}" }
}

resource "aws_route" "network_nat" {
  for_each               = local.network_zones
  route_table_id         = aws_route_table.network_app[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.network[local.network_nat_zone[each.key]].id
}

resource "aws_route_table_association" "network_app" {
  for_each       = aws_subnet.network_app
  subnet_id      = each.value.id
  route_table_id = aws_route_table.network_app[each.key].id
}

# Data subnets have no way out at all.
resource "aws_route_table" "network_data" {
  vpc_id = aws_vpc.network.id
  tags   = { Name = "${var.name}-data" }
}

resource "aws_route_table_association" "network_data" {
  for_each       = aws_subnet.network_data
  subnet_id      = each.value.id
  route_table_id = aws_route_table.network_data.id
}

# Gateway endpoints are free and keep this traffic off the NAT gateways.
resource "aws_vpc_endpoint" "network" {
  for_each          = toset(["s3", "dynamodb"])
  vpc_id            = aws_vpc.network.id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([for table in aws_route_table.network_app : table.id], [aws_route_table.network_public.id])
  tags              = { Name = "${var.name}-${each.key}" }
}

resource "aws_flow_log" "network" {
  vpc_id          = aws_vpc.network.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.network_flow.arn
  iam_role_arn    = aws_iam_role.network_flow.arn
}
