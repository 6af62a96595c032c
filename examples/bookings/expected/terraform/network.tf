# Compiled by archc from bookings.yaml. Change the drawing, not this file.

locals {
  net_zones = { for i, suffix in var.net_zones : suffix => { name = "${var.region}${suffix}", index = i } }

  # The zone whose NAT gateway serves each zone.
  net_nat_zone = { for zone in keys(local.net_zones) : zone => var.net_single_nat_gateway ? keys(local.net_zones)[0] : zone }
}

# net
resource "aws_vpc" "net" {
  cidr_block           = var.net_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.name}-net" }
}

# Nothing may use the group that AWS makes: it has no rules.
resource "aws_default_security_group" "net" {
  vpc_id = aws_vpc.net.id
}

resource "aws_internet_gateway" "net" {
  vpc_id = aws_vpc.net.id
  tags   = { Name = "${var.name}-net" }
}

resource "aws_subnet" "net_public" {
  for_each          = local.net_zones
  vpc_id            = aws_vpc.net.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.net_cidr, 8, each.value.index)
  tags              = { Name = "${var.name}-public-${each.key}", Tier = "public" }
}

resource "aws_subnet" "net_app" {
  for_each          = local.net_zones
  vpc_id            = aws_vpc.net.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.net_cidr, 4, each.value.index + 1)
  tags              = { Name = "${var.name}-app-${each.key}", Tier = "app" }
}

resource "aws_eip" "net_nat" {
  for_each   = toset(values(local.net_nat_zone))
  domain     = "vpc"
  tags       = { Name = "${var.name}-nat-${each.key}" }
  depends_on = [aws_internet_gateway.net]
}

resource "aws_nat_gateway" "net" {
  for_each      = aws_eip.net_nat
  allocation_id = each.value.id
  subnet_id     = aws_subnet.net_public[each.key].id
  tags          = { Name = "${var.name}-${each.key}" }
}

resource "aws_route_table" "net_public" {
  vpc_id = aws_vpc.net.id
  tags   = { Name = "${var.name}-public" }
}

resource "aws_route" "net_internet" {
  route_table_id         = aws_route_table.net_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.net.id
}

resource "aws_route_table_association" "net_public" {
  for_each       = aws_subnet.net_public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.net_public.id
}

resource "aws_route_table" "net_app" {
  for_each = local.net_zones
  vpc_id   = aws_vpc.net.id
  tags     = { Name = "${var.name}-app-${each.key}" }
}

resource "aws_route" "net_nat" {
  for_each               = local.net_zones
  route_table_id         = aws_route_table.net_app[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.net[local.net_nat_zone[each.key]].id
}

resource "aws_route_table_association" "net_app" {
  for_each       = aws_subnet.net_app
  subnet_id      = each.value.id
  route_table_id = aws_route_table.net_app[each.key].id
}

# Gateway endpoints are free and keep this traffic off the NAT gateways.
resource "aws_vpc_endpoint" "net" {
  for_each          = toset(["dynamodb", "s3"])
  vpc_id            = aws_vpc.net.id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([for table in aws_route_table.net_app : table.id], [aws_route_table.net_public.id])
  tags              = { Name = "${var.name}-${each.key}" }
}

resource "aws_flow_log" "net" {
  vpc_id          = aws_vpc.net.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.net_flow.arn
  iam_role_arn    = aws_iam_role.net_flow.arn
}
