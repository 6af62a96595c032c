# Compiled by archc from README.md. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# corp: exists already, with its routes, ways out and endpoints
data "aws_vpc" "corp" {
  id = var.corp_vpc_id
}

data "aws_subnet" "corp_data" {
  for_each = { for i, id in var.corp_data_subnet_ids : tostring(i + 1) => id }
  id       = each.value
  vpc_id   = data.aws_vpc.corp.id
}
