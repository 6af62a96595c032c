# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  vpc_zones = { for i, suffix in var.vpc_zones : suffix => { name = "${var.region}${suffix}", index = i } }

  # The zone whose NAT gateway serves each zone.
  vpc_nat_zone = { for zone in keys(local.vpc_zones) : zone => var.vpc_single_nat_gateway ? keys(local.vpc_zones)[0] : zone }
}

# vpc
resource "aws_vpc" "vpc" {
  cidr_block           = var.vpc_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.name}-vpc" }
}

# Nothing may use the group that AWS makes: it has no rules.
resource "aws_default_security_group" "vpc" {
  vpc_id = aws_vpc.vpc.id
}

resource "aws_internet_gateway" "vpc" {
  vpc_id = aws_vpc.vpc.id
  tags   = { Name = "${var.name}-vpc" }
}

resource "aws_subnet" "vpc_public" {
  for_each          = local.vpc_zones
  vpc_id            = aws_vpc.vpc.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.vpc_cidr, 8, each.value.index)
  tags              = { Name = "${var.name}-public-${each.key}", Tier = "public" }
}

resource "aws_subnet" "vpc_app" {
  for_each          = local.vpc_zones
  vpc_id            = aws_vpc.vpc.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.vpc_cidr, 4, each.value.index + 1)
  tags              = { Name = "${var.name}-app-${each.key}", Tier = "app" }
}

resource "aws_subnet" "vpc_data" {
  for_each          = local.vpc_zones
  vpc_id            = aws_vpc.vpc.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.vpc_cidr, 8, each.value.index + 200)
  tags              = { Name = "${var.name}-data-${each.key}", Tier = "data" }
}

resource "aws_eip" "vpc_nat" {
  for_each   = toset(values(local.vpc_nat_zone))
  domain     = "vpc"
  tags       = { Name = "${var.name}-nat-${each.key}" }
  depends_on = [aws_internet_gateway.vpc]
}

resource "aws_nat_gateway" "vpc" {
  for_each      = aws_eip.vpc_nat
  allocation_id = each.value.id
  subnet_id     = aws_subnet.vpc_public[each.key].id
  tags          = { Name = "${var.name}-${each.key}" }
}

resource "aws_route_table" "vpc_public" {
  vpc_id = aws_vpc.vpc.id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "vpc_internet" {
  route_table_id         = aws_route_table.vpc_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.vpc.id
}

resource "aws_route_table_association" "vpc_public" {
  for_each       = aws_subnet.vpc_public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.vpc_public.id
}

resource "aws_route_table" "vpc_app" {
  for_each = local.vpc_zones
  vpc_id   = aws_vpc.vpc.id
  tags     = { Name = "${var.name}-app-${each.key}" }
}

resource "aws_route" "vpc_nat" {
  for_each               = local.vpc_zones
  route_table_id         = aws_route_table.vpc_app[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.vpc[local.vpc_nat_zone[each.key]].id
}

resource "aws_route_table_association" "vpc_app" {
  for_each       = aws_subnet.vpc_app
  subnet_id      = each.value.id
  route_table_id = aws_route_table.vpc_app[each.key].id
}

# Data subnets have no way out at all.
resource "aws_route_table" "vpc_data" {
  vpc_id = aws_vpc.vpc.id
  tags   = { Name = "${var.name}-data" }
}

resource "aws_route_table_association" "vpc_data" {
  for_each       = aws_subnet.vpc_data
  subnet_id      = each.value.id
  route_table_id = aws_route_table.vpc_data.id
}

# Gateway endpoints are free and keep this traffic off the NAT gateways.
resource "aws_vpc_endpoint" "vpc" {
  for_each          = toset(["s3"])
  vpc_id            = aws_vpc.vpc.id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([for table in aws_route_table.vpc_app : table.id], [aws_route_table.vpc_public.id])
  tags              = { Name = "${var.name}-${each.key}" }
}

resource "aws_flow_log" "vpc" {
  vpc_id          = aws_vpc.vpc.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.vpc_flow.arn
  iam_role_arn    = aws_iam_role.vpc_flow.arn
}
