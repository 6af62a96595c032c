#!/usr/bin/env bash
# Compiled by archc. Deploys the stacks beside it in their order, each in its region, and passes what one gives on to the next.
# Each change is shown before it is made; a second run changes nothing. It stops at the first failure.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: ./deploy.sh [OPTION]…

  --dry-run               show what would change, and change nothing
  --yes                   do not ask before a change is made
  --env NAME              take parameters/NAME.json, and tag everything with Environment=NAME
  --parameters FILE       take parameters from a JSON list of {"ParameterKey": …, "ParameterValue": …}
  --parameter KEY=VALUE   set one parameter
  --name NAME             prefix of the stacks and of every resource (parameter Name)
  --region REGION         home region
  --replica-region REGION second region
  --bucket BUCKET         where to put templates that are too large to be sent with the request
  --tag KEY=VALUE         tag everything with this too
  --delete                delete the stacks, the last first; what keeps data is retained
  --help                  this text

A parameter that is not given keeps the value it has in a deployed stack, else its default.
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/given" "$work/outputs"

# One line a stack: file, label, where it is, its parameters, those that earlier stacks give.
stacks=(
  "1-main.yaml|main|home|Name DeletionProtection LogRetentionDays BookArchitecture BookHandler BookMemoryMib BookRuntime BookTimeoutSeconds BookCodeBucket BookCodeKey ApiThrottleBurst ApiThrottleRate OfficeArchitecture OfficeContainerPort OfficeCpu OfficeHealthPath OfficeImage OfficeMaxCount OfficeMinCount DoorCertificateArn LedgerBackupRetentionDays LedgerDatabaseName LedgerEngineVersion LedgerInstanceClass LedgerMaxCapacity LedgerMinCapacity DutyEmail PaymentsVisibilityTimeoutSeconds DomainName SeatsHashKey SeatsRangeKey SettleArchitecture SettleHandler SettleMemoryMib SettleRuntime SettleTimeoutSeconds SettleCodeBucket SettleCodeKey TraceDaemonImage TraceFixedRate VaultRetentionDays FilterCountOnly FilterRateLimit NetCidr NetSingleNatGateway NetZones NetPublicCidrs NetAppCidrs NetDynamodbPrefixListId NetS3PrefixListId OfficeMemoryMib|"
)
name='bookings'
region='eu-north-1'
replica_region=''
environment='prod'
bucket=
dry_run=
confirmed=
delete=
tags=()

say() { printf '%s\n' "$*"; }
die() {
  printf 'deploy.sh: %s\n' "$*" >&2
  exit 1
}

# give KEY VALUE: keeps a parameter, each in a file of its own, so that no value is read as anything else.
give() {
  case " $all_parameters " in
    *" $1 "*) printf '%s' "$2" >"$work/given/$1" ;;
    *) die "no stack has a parameter '$1'. There are: $all_parameters" ;;
  esac
}

read_parameters() {
  [ -f "$1" ] || die "there is no file '$1'"
  local lines line
  if command -v jq >/dev/null; then
    lines=$(jq -r '.[] | "\(.ParameterKey)=\(.ParameterValue)"' "$1") || die "'$1' is no JSON list of parameters"
  elif command -v python3 >/dev/null; then
    lines=$(python3 -c 'import json, sys
for item in json.load(open(sys.argv[1])): print(item["ParameterKey"] + "=" + str(item["ParameterValue"]))' "$1") ||
      die "'$1' is no JSON list of parameters"
  else
    die "reading '$1' needs jq or python3"
  fi
  while IFS= read -r line; do
    [ -z "$line" ] || give "${line%%=*}" "${line#*=}"
  done <<<"$lines"
}

json() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "$text"
}

all_parameters=$(for entry in "${stacks[@]}"; do IFS='|' read -r _ _ _ parameters _ <<<"$entry"; say "$parameters"; done | tr ' ' '\n' | sort -u | tr '\n' ' ')
all_inputs=$(for entry in "${stacks[@]}"; do say "${entry##*|}"; done | tr '\n' ' ')
all_parameters=${all_parameters% }

while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry_run=1 ;;
    --yes) confirmed=1 ;;
    --delete) delete=1 ;;
    --help | -h)
      usage
      exit 0
      ;;
    --env | --parameters | --parameter | --name | --region | --replica-region | --bucket | --tag)
      [ $# -gt 1 ] || die "$1 needs a value"
      case $1 in
        --env)
          environment=$2
          read_parameters "$here/parameters/$2.json"
          ;;
        --parameters) read_parameters "$2" ;;
        --parameter) give "${2%%=*}" "${2#*=}" ;;
        --name) give Name "$2" ;;
        --region) region=$2 ;;
        --replica-region) replica_region=$2 ;;
        --bucket) bucket=$2 ;;
        --tag) tags+=("Key=${2%%=*},Value=${2#*=}") ;;
      esac
      shift
      ;;
    *) die "unknown option '$1'; --help lists them" ;;
  esac
  shift
done

command -v aws >/dev/null || die "the aws command line is not installed"
if [ -f "$work/given/Name" ]; then name=$(cat "$work/given/Name"); fi
for pair in "HomeRegion=$region" "ReplicaRegion=$replica_region"; do
  case " $all_parameters " in *" ${pair%%=*} "*) give "${pair%%=*}" "${pair#*=}" ;; esac
done
tags+=("Key=Project,Value=$name" "Key=Environment,Value=$environment" "Key=ManagedBy,Value=archc")

region_of() {
  case $1 in
    edge) say us-east-1 ;;
    replica) say "$replica_region" ;;
    *-*) say "$1" ;;
    *) say "$region" ;;
  esac
}

# status STACK REGION: its state, empty where there is none.
status() {
  local answer
  if answer=$(aws cloudformation describe-stacks --region "$2" --stack-name "$1" --query 'Stacks[0].StackStatus' --output text 2>&1); then
    say "$answer"
  elif [[ $answer != *"does not exist"* ]]; then
    die "cannot ask for stack $1 in $2: $answer"
  fi
}

# take_outputs STACK REGION: keeps what a stack gives.
take_outputs() {
  local key value
  while IFS=$'\t' read -r key value; do
    if [ -n "$key" ] && [ "$key" != None ]; then printf '%s' "$value" >"$work/outputs/$key"; fi
  done < <(aws cloudformation describe-stacks --region "$2" --stack-name "$1" --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text)
}

# template_of FILE: how the template gets to CloudFormation.
template_of() {
  if [ "$(wc -c <"$here/$1")" -le 51200 ]; then
    say "--template-body=file://$here/$1"
    return
  fi
  local key suffix=
  key="archc/$name/$1"
  aws s3 cp --quiet "$here/$1" "s3://$bucket/$key" >&2 || die "cannot put $1 in bucket $bucket"
  case $region in cn-*) suffix=.cn ;; esac
  say "--template-url=https://$bucket.s3.amazonaws.com$suffix/$key"
}

# prefix_list REGION SERVICE: the id of the addresses of what has a gateway endpoint, which no resource tells.
prefix_list() {
  local found
  found=$(aws ec2 describe-managed-prefix-lists --region "$1" --filters "Name=prefix-list-name,Values=com.amazonaws.$1.$2" \
    --query 'PrefixLists[0].PrefixListId' --output text) || die "cannot look up the prefix list of $2 in $1"
  say "$found"
}

# parameters_of STACK REGION STATE "PARAMETERS" "INPUTS": writes the list that a change set takes.
parameters_of() {
  local key known separator='' written=''
  known=
  if [ -n "$3" ] && [ "$3" != REVIEW_IN_PROGRESS ]; then
    known=$(aws cloudformation describe-stacks --region "$2" --stack-name "$1" --query 'Stacks[0].Parameters[].ParameterKey' --output text)
  fi
  for key in $4; do
    if [[ " $5 " == *" $key "* ]]; then
      written+="$separator{\"ParameterKey\": $(json "$key"), \"ParameterValue\": $(json "$(cat "$work/outputs/$key")")}"
    elif [ -f "$work/given/$key" ]; then
      written+="$separator{\"ParameterKey\": $(json "$key"), \"ParameterValue\": $(json "$(cat "$work/given/$key")")}"
    elif [[ $'\t'$known$'\t' == *$'\t'$key$'\t'* ]]; then
      written+="$separator{\"ParameterKey\": $(json "$key"), \"UsePreviousValue\": true}"
    elif [[ $key == *S3PrefixListId ]]; then
      written+="$separator{\"ParameterKey\": $(json "$key"), \"ParameterValue\": $(json "$(prefix_list "$2" s3)")}"
    elif [[ $key == *DynamodbPrefixListId ]]; then
      written+="$separator{\"ParameterKey\": $(json "$key"), \"ParameterValue\": $(json "$(prefix_list "$2" dynamodb)")}"
    else
      continue
    fi
    separator=', '
  done
  printf '[%s]\n' "$written" >"$work/parameters.json"
}

ask() {
  [ -z "$confirmed" ] || return 0
  [ -t 0 ] || die "nobody to ask: say --yes to make the change, --dry-run to see it only"
  local answer
  read -r -p "$1 [y/N] " answer
  [[ $answer == [yY]* ]] || die "stopped; nothing of this was done"
}

failures() {
  aws cloudformation describe-stack-events --region "$2" --stack-name "$1" \
    --query "StackEvents[?ends_with(ResourceStatus, 'FAILED')].[LogicalResourceId, ResourceStatusReason]" --output text | tail -n 5 >&2
}

remove_all() {
  local index file label scope stack where
  for ((index = ${#stacks[@]} - 1; index >= 0; index--)); do
    IFS='|' read -r file label scope _ _ <<<"${stacks[index]}"
    stack=$name-$label where=$(region_of "$scope")
    if [ -z "$(status "$stack" "$where")" ]; then
      say "$stack: not there"
      continue
    fi
    if [ -n "$dry_run" ]; then
      say "$stack ($where): would be deleted"
      continue
    fi
    ask "Delete $stack in $where?"
    aws cloudformation delete-stack --region "$where" --stack-name "$stack"
    aws cloudformation wait stack-delete-complete --region "$where" --stack-name "$stack" || {
      failures "$stack" "$where"
      die "$stack could not be deleted"
    }
    say "$stack: deleted"
  done
}

deploy() {
  local file=$1 label=$2 scope=$3 parameters=$4 inputs=$5
  local stack=$name-$label where state type template key waits
  where=$(region_of "$scope")
  [ -n "$where" ] || die "$stack needs a second region: name it with --replica-region"
  state=$(status "$stack" "$where")
  case $state in
    '' | REVIEW_IN_PROGRESS) type=CREATE ;;
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE | IMPORT_COMPLETE | IMPORT_ROLLBACK_COMPLETE) type=UPDATE ;;
    *_IN_PROGRESS) die "$stack in $where is busy ($state): wait until it is done" ;;
    *) die "$stack in $where is $state: delete it first, with: aws cloudformation delete-stack --region $where --stack-name $stack" ;;
  esac

  waits=
  for key in $inputs; do [ -f "$work/outputs/$key" ] || waits+=" $key"; done
  if [ "$type" = CREATE ]; then
    say "$stack ($where): create"
    resources_of "$file"
  fi
  if [ -n "$waits" ]; then
    [ -n "$dry_run" ] || die "$file needs$waits, which no earlier stack gave"
    [ "$type" = CREATE ] || say "$stack ($where): what changes shows once the earlier stacks are there"
    return
  fi

  template=$(template_of "$file")
  parameters_of "$stack" "$where" "$state" "$parameters" "$inputs"
  if [ "$type" = CREATE ]; then
    create "$stack" "$where" "$template"
  else
    update "$stack" "$where" "$template"
  fi
}

# resources_of FILE: what a template creates, a line each.
resources_of() {
  awk '/^Resources:/ { on = 1; next } /^[A-Za-z]/ { on = 0 }
    on && /^  [A-Za-z0-9]+:/ { id = $1; sub(":", "", id) }
    on && /^    Type:/ { printf "  Add      %s %s\n", $2, id }
    on && /^    Condition:/ { printf "             if %s\n", $2 }' "$here/$1"
}

# create STACK REGION TEMPLATE: all in a new stack is added, so there is nothing to compare it with.
create() {
  aws cloudformation validate-template --region "$2" "$3" >/dev/null || die "the template of $1 is not valid"
  if [ -n "$dry_run" ]; then return; fi
  ask "Create $1 in $2?"
  if [ "$state" = REVIEW_IN_PROGRESS ]; then
    aws cloudformation delete-stack --region "$2" --stack-name "$1" # what a change set that nobody executed left behind
    aws cloudformation wait stack-delete-complete --region "$2" --stack-name "$1"
  fi
  aws cloudformation create-stack --region "$2" --stack-name "$1" "$3" --parameters "file://$work/parameters.json" \
    --capabilities CAPABILITY_NAMED_IAM CAPABILITY_IAM --tags "${tags[@]}" >/dev/null || die "$1 could not be started; the stacks after it were not touched"
  finish "$1" "$2" create
}

# unchanged STACK REGION REASON: whether a change set was refused since there is nothing to change.
unchanged() {
  case $3 in
    *"didn't contain changes"* | *"No updates are to be performed"*) ;;
    *) return 1 ;;
  esac
  say "$1 ($2): nothing changes"
  take_outputs "$1" "$2"
}

# update STACK REGION TEMPLATE: by a change set that is shown before it is executed.
update() {
  local change reason answer
  change=archc-$(date -u +%Y%m%d%H%M%S)-$RANDOM
  answer=$(aws cloudformation create-change-set --region "$2" --stack-name "$1" --change-set-name "$change" --change-set-type UPDATE \
    "$3" --parameters "file://$work/parameters.json" --capabilities CAPABILITY_NAMED_IAM CAPABILITY_IAM --tags "${tags[@]}" 2>&1) || {
    if unchanged "$1" "$2" "$answer"; then return; fi
    die "no change set could be made for $1: $answer"
  }
  if ! aws cloudformation wait change-set-create-complete --region "$2" --stack-name "$1" --change-set-name "$change" 2>/dev/null; then
    reason=$(aws cloudformation describe-change-set --region "$2" --stack-name "$1" --change-set-name "$change" --query StatusReason --output text)
    aws cloudformation delete-change-set --region "$2" --stack-name "$1" --change-set-name "$change" >/dev/null
    if unchanged "$1" "$2" "$reason"; then return; fi
    die "no change set could be made for $1: $reason"
  fi

  say "$1 ($2): update"
  aws cloudformation describe-change-set --region "$2" --stack-name "$1" --change-set-name "$change" \
    --query 'Changes[].ResourceChange.[Action, Replacement, LogicalResourceId, ResourceType]' --output text |
    while IFS=$'\t' read -r action replacement id kind; do
      [ -n "$kind" ] || continue
      case $replacement in True | Conditional) replacement=' (replaces what is there)' ;; *) replacement= ;; esac
      printf '  %-8s %s %s%s\n' "$action" "$kind" "$id" "$replacement"
    done
  if [ -n "$dry_run" ]; then
    aws cloudformation delete-change-set --region "$2" --stack-name "$1" --change-set-name "$change" >/dev/null
    take_outputs "$1" "$2"
    return
  fi

  ask "Make these changes?"
  aws cloudformation execute-change-set --region "$2" --stack-name "$1" --change-set-name "$change" ||
    die "$1 could not be started; the stacks after it were not touched"
  finish "$1" "$2" update
}

# finish STACK REGION create|update: waits for the end, and says why where it is not a good one.
finish() {
  aws cloudformation wait "stack-$3-complete" --region "$2" --stack-name "$1" || {
    failures "$1" "$2"
    die "$1 failed; the stacks after it were not touched"
  }
  take_outputs "$1" "$2"
  say "$1: done"
}

if [ -n "$delete" ]; then
  remove_all
  exit 0
fi
for entry in "${stacks[@]}"; do
  if [ -z "$bucket" ] && [ "$(wc -c <"$here/${entry%%|*}")" -gt 51200 ]; then
    die "${entry%%|*} is larger than the 51,200 bytes that a request may carry: name a bucket to put it in with --bucket"
  fi
done
for entry in "${stacks[@]}"; do
  IFS='|' read -r file label scope parameters inputs <<<"$entry"
  deploy "$file" "$label" "$scope" "$parameters" "$inputs"
done
if [ -n "$dry_run" ]; then exit 0; fi
for output in "$work"/outputs/*; do
  key=$(basename "$output")
  if [ -f "$output" ] && [[ " $all_inputs" != *" $key "* ]]; then say "$key = $(cat "$output")"; fi
done
