# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

# fn: it writes logs
resource "aws_cloudwatch_log_group" "fn" {
  name              = "/${var.name}/fn"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}

# ml: a network keeps a record of its traffic
resource "aws_cloudwatch_log_group" "ml_flow" {
  name              = "/${var.name}/ml-flow"
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.key.arn
}
