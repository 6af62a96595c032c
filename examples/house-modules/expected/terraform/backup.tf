# Compiled by archc from README.md. Change the drawing, not this file.

# vault
resource "aws_backup_vault" "vault" {
  name          = "${var.name}-vault"
  force_destroy = var.force_destroy
  kms_key_arn   = aws_kms_key.cmk.arn
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_backup_plan" "vault" {
  name = "${var.name}-vault"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.vault.name
    schedule          = "cron(0 5 * * ? *)"
    start_window      = 60
    completion_window = 300
    lifecycle {
      delete_after = var.vault_retention_days
    }
  }
}

# vault->documents
resource "aws_backup_selection" "vault_selection_documents" {
  name         = "documents"
  plan_id      = aws_backup_plan.vault.id
  iam_role_arn = aws_iam_role.vault.arn
  resources    = [aws_s3_bucket.documents.arn]
  depends_on   = [aws_iam_role_policy.vault]
}

# vault->ledgerA, vault->ledgerB
resource "aws_backup_selection" "vault_selection_ledger" {
  name         = "ledger"
  plan_id      = aws_backup_plan.vault.id
  iam_role_arn = aws_iam_role.vault.arn
  resources    = [module.ledger.arn]
  depends_on   = [aws_iam_role_policy.vault]
}
