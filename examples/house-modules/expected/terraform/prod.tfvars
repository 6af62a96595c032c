# Values of the environment 'prod': terraform plan -var-file=prod.tfvars

environment           = "prod"
ledger_instance_class = "db.r6g.xlarge"
