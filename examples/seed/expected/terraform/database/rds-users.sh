#!/usr/bin/env bash
# Compiled by archc. Makes the users that callers of rds sign in as: runs rds-users.sql by the RDS Data API,
# as the master user, whose secret your own credentials must be allowed to read. Safe to run again.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: ./rds-users.sh [OPTION]…

  --name NAME      prefix of every resource, as it was deployed with
  --cluster ID     the cluster, where it is not called as archc calls it
  --region REGION  where it is
  --secret ARN     its master secret, where it does not keep that itself and the secret is not called as archc calls it
  --help           this text
TEXT
}

die() {
  printf 'rds-users.sh: %s\n' "$*" >&2
  exit 1
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name='arch'
region='us-east-1'
cluster=
secret_arn=
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h)
      usage
      exit 0
      ;;
    --name | --cluster | --region | --secret)
      [ $# -gt 1 ] || die "$1 needs a value"
      case $1 in
        --name) name=$2 ;;
        --cluster) cluster=$2 ;;
        --region) region=$2 ;;
        --secret) secret_arn=$2 ;;
      esac
      shift
      ;;
    *) die "unknown option '$1'; --help lists them" ;;
  esac
  shift
done
command -v aws >/dev/null || die "the aws command line is not installed"

cluster=${cluster:-$name-rds}
found=$(aws rds describe-db-clusters --region "$region" --db-cluster-identifier "$cluster" \
  --query 'DBClusters[0].[DBClusterArn, MasterUserSecret.SecretArn, DatabaseName, HttpEndpointEnabled]' --output text) ||
  die "there is no cluster '$cluster' in $region: name it with --cluster"
IFS=$'\t' read -r arn secret database endpoint <<<"$found"
if [ -n "$secret_arn" ]; then
  secret=$secret_arn
elif [ "$secret" = None ]; then
  # That of a cluster which others follow is a secret of its own.
  secret=$(aws secretsmanager list-secrets --region "$region" --filters "Key=name,Values=$name/rds-master" \
    --query 'SecretList[0].ARN' --output text) || secret=None
fi
[ "$secret" != None ] || die "the cluster '$cluster' keeps no master secret: name it with --secret"
[ "$endpoint" = True ] || die "the cluster '$cluster' has no Data API (a db.t class has none): run rds-users.sql as the master user from inside the network"

while IFS= read -r statement; do
  case $statement in
    '' | --*) continue ;;
  esac
  printf '%s\n' "$statement"
  aws rds-data execute-statement --region "$region" --resource-arn "$arn" --secret-arn "$secret" --database "$database" \
    --sql "$statement" >/dev/null || die "that statement failed; those before it are done"
done <"$here/rds-users.sql"
