# Compiled by archc from README.md. Change the drawing, not this file.

locals {
  v1_zones = { for i, suffix in var.v1_zones : suffix => { name = "${var.region}${suffix}", index = i } }

  # The zone whose NAT gateway serves each zone.
  v1_nat_zone = { for zone in keys(local.v1_zones) : zone => var.v1_single_nat_gateway ? keys(local.v1_zones)[0] : zone }
}

# v1
resource "aws_vpc" "v1" {
  cidr_block           = var.v1_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.name}-v1" }
}

# Nothing may use the group that AWS makes: it has no rules.
resource "aws_default_security_group" "v1" {
  vpc_id = aws_vpc.v1.id
}

resource "aws_internet_gateway" "v1" {
  vpc_id = aws_vpc.v1.id
  tags   = { Name = "${var.name}-v1" }
}

resource "aws_subnet" "v1_public" {
  for_each          = local.v1_zones
  vpc_id            = aws_vpc.v1.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.v1_cidr, 8, each.value.index)
  tags              = { Name = "${var.name}-v1-public-${each.key}", Tier = "public" }
}

resource "aws_subnet" "v1_app" {
  for_each          = local.v1_zones
  vpc_id            = aws_vpc.v1.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.v1_cidr, 4, each.value.index + 1)
  tags              = { Name = "${var.name}-v1-app-${each.key}", Tier = "app" }
}

resource "aws_subnet" "v1_data" {
  for_each          = local.v1_zones
  vpc_id            = aws_vpc.v1.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.v1_cidr, 8, each.value.index + 200)
  tags              = { Name = "${var.name}-v1-data-${each.key}", Tier = "data" }
}

resource "aws_eip" "v1_nat" {
  for_each   = toset(values(local.v1_nat_zone))
  domain     = "vpc"
  tags       = { Name = "${var.name}-v1-nat-${each.key}" }
  depends_on = [aws_internet_gateway.v1]
}

resource "aws_nat_gateway" "v1" {
  for_each      = aws_eip.v1_nat
  allocation_id = each.value.id
  subnet_id     = aws_subnet.v1_public[each.key].id
  tags          = { Name = "${var.name}-v1-${each.key}" }
}

resource "aws_route_table" "v1_public" {
  vpc_id = aws_vpc.v1.id
  tags   = { Name = "${var.name}-v1-public" }
}

resource "aws_route" "v1_internet" {
  route_table_id         = aws_route_table.v1_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.v1.id
}

resource "aws_route_table_association" "v1_public" {
  for_each       = aws_subnet.v1_public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.v1_public.id
}

resource "aws_route_table" "v1_app" {
  for_each = local.v1_zones
  vpc_id   = aws_vpc.v1.id
  tags     = { Name = "${var.name}-v1-app-${each.key}" }
}

resource "aws_route" "v1_nat" {
  for_each               = local.v1_zones
  route_table_id         = aws_route_table.v1_app[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.v1[local.v1_nat_zone[each.key]].id
}

resource "aws_route_table_association" "v1_app" {
  for_each       = aws_subnet.v1_app
  subnet_id      = each.value.id
  route_table_id = aws_route_table.v1_app[each.key].id
}

# Data subnets have no way out at all.
resource "aws_route_table" "v1_data" {
  vpc_id = aws_vpc.v1.id
  tags   = { Name = "${var.name}-v1-data" }
}

resource "aws_route_table_association" "v1_data" {
  for_each       = aws_subnet.v1_data
  subnet_id      = each.value.id
  route_table_id = aws_route_table.v1_data.id
}

# Gateway endpoints are free and keep this traffic off the NAT gateways.
resource "aws_vpc_endpoint" "v1" {
  for_each          = toset(["s3"])
  vpc_id            = aws_vpc.v1.id
  service_name      = "com.amazonaws.${var.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([for table in aws_route_table.v1_app : table.id], [aws_route_table.v1_public.id])
  tags              = { Name = "${var.name}-v1-${each.key}" }
}

resource "aws_flow_log" "v1" {
  vpc_id          = aws_vpc.v1.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.v1_flow.arn
  iam_role_arn    = aws_iam_role.v1_flow.arn
}

locals {
  v2_zones = { for i, suffix in var.v2_zones : suffix => { name = "eu-central-1${suffix}", index = i } }

  # The zone whose NAT gateway serves each zone.
  v2_nat_zone = { for zone in keys(local.v2_zones) : zone => var.v2_single_nat_gateway ? keys(local.v2_zones)[0] : zone }
}

# v2
resource "aws_vpc" "v2" {
  provider             = aws.eu_central_1
  cidr_block           = var.v2_cidr
  enable_dns_support   = true
  enable_dns_hostnames = true
  tags                 = { Name = "${var.name}-v2" }
}

# Nothing may use the group that AWS makes: it has no rules.
resource "aws_default_security_group" "v2" {
  provider = aws.eu_central_1
  vpc_id   = aws_vpc.v2.id
}

resource "aws_internet_gateway" "v2" {
  provider = aws.eu_central_1
  vpc_id   = aws_vpc.v2.id
  tags     = { Name = "${var.name}-v2" }
}

resource "aws_subnet" "v2_public" {
  provider          = aws.eu_central_1
  for_each          = local.v2_zones
  vpc_id            = aws_vpc.v2.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.v2_cidr, 8, each.value.index)
  tags              = { Name = "${var.name}-v2-public-${each.key}", Tier = "public" }
}

resource "aws_subnet" "v2_app" {
  provider          = aws.eu_central_1
  for_each          = local.v2_zones
  vpc_id            = aws_vpc.v2.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.v2_cidr, 4, each.value.index + 1)
  tags              = { Name = "${var.name}-v2-app-${each.key}", Tier = "app" }
}

resource "aws_subnet" "v2_data" {
  provider          = aws.eu_central_1
  for_each          = local.v2_zones
  vpc_id            = aws_vpc.v2.id
  availability_zone = each.value.name
  cidr_block        = cidrsubnet(var.v2_cidr, 8, each.value.index + 200)
  tags              = { Name = "${var.name}-v2-data-${each.key}", Tier = "data" }
}

resource "aws_eip" "v2_nat" {
  provider   = aws.eu_central_1
  for_each   = toset(values(local.v2_nat_zone))
  domain     = "vpc"
  tags       = { Name = "${var.name}-v2-nat-${each.key}" }
  depends_on = [aws_internet_gateway.v2]
}

resource "aws_nat_gateway" "v2" {
  provider      = aws.eu_central_1
  for_each      = aws_eip.v2_nat
  allocation_id = each.value.id
  subnet_id     = aws_subnet.v2_public[each.key].id
  tags          = { Name = "${var.name}-v2-${each.key}" }
}

resource "aws_route_table" "v2_public" {
  provider = aws.eu_central_1
  vpc_id   = aws_vpc.v2.id
  tags     = { Name = "${var.name}-v2-public" }
}

resource "aws_route" "v2_internet" {
  provider               = aws.eu_central_1
  route_table_id         = aws_route_table.v2_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.v2.id
}

resource "aws_route_table_association" "v2_public" {
  provider       = aws.eu_central_1
  for_each       = aws_subnet.v2_public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.v2_public.id
}

resource "aws_route_table" "v2_app" {
  provider = aws.eu_central_1
  for_each = local.v2_zones
  vpc_id   = aws_vpc.v2.id
  tags     = { Name = "${var.name}-v2-app-${each.key}" }
}

resource "aws_route" "v2_nat" {
  provider               = aws.eu_central_1
  for_each               = local.v2_zones
  route_table_id         = aws_route_table.v2_app[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.v2[local.v2_nat_zone[each.key]].id
}

resource "aws_route_table_association" "v2_app" {
  provider       = aws.eu_central_1
  for_each       = aws_subnet.v2_app
  subnet_id      = each.value.id
  route_table_id = aws_route_table.v2_app[each.key].id
}

# Data subnets have no way out at all.
resource "aws_route_table" "v2_data" {
  provider = aws.eu_central_1
  vpc_id   = aws_vpc.v2.id
  tags     = { Name = "${var.name}-v2-data" }
}

resource "aws_route_table_association" "v2_data" {
  provider       = aws.eu_central_1
  for_each       = aws_subnet.v2_data
  subnet_id      = each.value.id
  route_table_id = aws_route_table.v2_data.id
}

# Gateway endpoints are free and keep this traffic off the NAT gateways.
resource "aws_vpc_endpoint" "v2" {
  provider          = aws.eu_central_1
  for_each          = toset(["s3"])
  vpc_id            = aws_vpc.v2.id
  service_name      = "com.amazonaws.eu-central-1.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = concat([for table in aws_route_table.v2_app : table.id], [aws_route_table.v2_public.id])
  tags              = { Name = "${var.name}-v2-${each.key}" }
}

resource "aws_flow_log" "v2" {
  provider        = aws.eu_central_1
  vpc_id          = aws_vpc.v2.id
  traffic_type    = "ALL"
  log_destination = aws_cloudwatch_log_group.v2_flow.arn
  iam_role_arn    = aws_iam_role.v2_flow.arn
}
