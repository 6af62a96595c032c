# Values of the environment 'dev': terraform plan -var-file=dev.tfvars

deletion_protection          = false
environment                  = "dev"
ledger_backup_retention_days = 1
ledger_instance_class        = "db.t4g.medium"
log_retention_days           = 30
name                         = "claims-dev"
