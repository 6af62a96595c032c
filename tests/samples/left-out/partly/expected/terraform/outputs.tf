# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this: providers.tf begins with what is left out.

output "fn_name" {
  description = "Name of the function."
  value       = aws_lambda_function.fn.function_name
}

output "key_arn" {
  description = "ARN of the key."
  value       = aws_kms_key.key.arn
}

output "ml_vpc_id" {
  description = "The VPC."
  value       = aws_vpc.ml.id
}

output "orders_name" {
  description = "Name of the table."
  value       = aws_dynamodb_table.orders.name
}
