# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# orders
resource "aws_dynamodb_table" "orders" {
  name                        = "${var.name}-orders"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.orders_hash_key
  range_key                   = var.orders_range_key != "" ? var.orders_range_key : null
  deletion_protection_enabled = var.deletion_protection
  dynamic "attribute" {
    for_each = toset(compact([var.orders_hash_key, var.orders_range_key]))
    content {
      name = attribute.key
      type = "S"
    }
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled = true
  }
  lifecycle {
    prevent_destroy = true
  }
}
