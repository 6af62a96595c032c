# Compiled by archc from README.md. Change the drawing, not this file.

# backup
resource "aws_backup_vault" "backup" {
  name          = "${var.name}-backup"
  force_destroy = var.force_destroy
  kms_key_arn   = aws_kms_key.key.arn
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_backup_plan" "backup" {
  name = "${var.name}-backup"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.backup.name
    schedule          = "cron(0 5 * * ? *)"
    start_window      = 60
    completion_window = 300
    lifecycle {
      delete_after = var.backup_retention_days
    }
  }
}

# db->backup
resource "aws_backup_selection" "backup_selection_db" {
  name         = "db"
  plan_id      = aws_backup_plan.backup.id
  iam_role_arn = aws_iam_role.backup.arn
  resources    = [aws_rds_cluster.db.arn]
  depends_on   = [aws_iam_role_policy.backup]
}

# files->backup
resource "aws_backup_selection" "backup_selection_files" {
  name         = "files"
  plan_id      = aws_backup_plan.backup.id
  iam_role_arn = aws_iam_role.backup.arn
  resources    = [aws_efs_file_system.files.arn]
  depends_on   = [aws_iam_role_policy.backup]
}
