#!/usr/bin/env bash
# Compiled by archc. Deploys the stacks beside it in their order, each in its region, and passes what one gives on to the next.
# Each change is shown before it is made; a second run changes nothing. It stops at the first failure. What it takes from start to end: deploy.md.
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
  --until-zone            stop once the zone stands, to delegate the domain to it
  --delete                delete the stacks, the last first, and say what of them stays
  --help                  this text

A parameter that is not given keeps the value it has in a deployed stack, else its default.
DeletionProtection alone has its default in each run that does not give it.
TEXT
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/given" "$work/outputs"

# One line a stack: file, label, where it is, its parameters, those that earlier stacks give.
stacks=(
  "1-zone-us-east-1.yaml|zone|edge|Name LogRetentionDays DnsDomainName DnsHostedZoneId|"
  "2-main.yaml|main|home|Name DeletionProtection LogRetentionDays VaultRetentionDays WafCountOnly WafRateLimit AlbCertificateArn LedgerBackupRetentionDays LedgerDatabaseName LedgerEngineVersion LedgerInstanceClass LedgerMaxCapacity LedgerMinCapacity ClaimsArchitecture ClaimsContainerPort ClaimsCpu ClaimsHealthPath ClaimsImage ClaimsMaxCount ClaimsMinCount ScanArchitecture ScanHandler ScanMemoryMib ScanReservedConcurrency ScanRuntime ScanTimeoutSeconds ScanCodeBucket ScanCodeKey DnsDomainName AlarmsEmail TracesDaemonImage TracesFixedRate ClaimsMemoryMib VpcCidr VpcSingleNatGateway VpcZones VpcPublicCidrs VpcAppCidrs VpcDataCidrs VpcS3PrefixListId DnsZoneId|DnsZoneId"
)
name='claims'
region='eu-west-1'
replica_region=''
environment='prod'
bucket=
dry_run=
confirmed=
delete=
until_zone=
protection='true'
tags=()

say() { printf '%s\n' "$@"; }
die() {
  printf 'deploy.sh: %s\n' "$*" >&2
  exit 1
}

# know KEY: whether some stack has a parameter of that name.
know() {
  [[ $1 =~ ^[A-Za-z0-9]+$ && " $all_parameters " == *" $1 "* ]] || die "no stack has a parameter '$1'. There are: $all_parameters"
}

# give KEY VALUE: keeps a parameter, each in a file of its own, so that no value is read as anything else.
give() {
  know "$1"
  printf '%s' "$2" >"$work/given/$1"
}

# read_parameters FILE: each value goes to its file as it is, line breaks and all.
read_parameters() {
  [ -f "$1" ] || die "there is no file '$1'"
  local count index key
  if command -v jq >/dev/null; then
    count=$(jq -e 'if type == "array" then length else error("no list") end' "$1" 2>/dev/null) || die "'$1' is no JSON list of parameters"
    for ((index = 0; index < count; index++)); do
      key=$(jq -er ".[$index].ParameterKey | strings" "$1") || die "'$1' is no JSON list of parameters"
      know "$key"
      jq -j ".[$index].ParameterValue" "$1" >"$work/given/$key"
    done
  elif command -v python3 >/dev/null; then
    mkdir -p "$work/read"
    python3 -c 'import json, os, re, sys
for item in json.load(open(sys.argv[1])):
    if not re.fullmatch("[A-Za-z0-9]+", item["ParameterKey"]): sys.exit(1)
    with open(os.path.join(sys.argv[2], item["ParameterKey"]), "w", newline="") as out: out.write(str(item["ParameterValue"]))' \
      "$1" "$work/read" 2>/dev/null || die "'$1' is no JSON list of parameters"
    for key in "$work"/read/*; do
      [ -f "$key" ] || continue
      know "$(basename "$key")"
      mv "$key" "$work/given/"
    done
  else
    die "reading '$1' needs jq or python3"
  fi
}

# json TEXT: a JSON string.
json() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\r'/\\r}
  text=${text//$'\t'/\\t}
  printf '"%s"' "$text"
}

# kept FILE: what it holds, line breaks at its end as well.
kept() {
  local text
  text=$(cat "$1" && printf .)
  json "${text%.}"
}

all_parameters=$(for entry in "${stacks[@]}"; do IFS='|' read -r _ _ _ parameters _ <<<"$entry"; say "$parameters"; done | tr ' ' '\n' | sort -u | tr '\n' ' ')
all_inputs=$(for entry in "${stacks[@]}"; do say "${entry##*|}"; done | tr '\n' ' ')
all_parameters=${all_parameters% }

while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry_run=1 ;;
    --yes) confirmed=1 ;;
    --delete) delete=1 ;;
    --until-zone) until_zone=1 ;;
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
        --tag) tags+=("$2") ;;
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
tags+=("Project=$name" "Environment=$environment" "ManagedBy=archc")
{
  separator='['
  for tag in "${tags[@]}"; do
    printf '%s{"Key": %s, "Value": %s}' "$separator" "$(json "${tag%%=*}")" "$(json "${tag#*=}")"
    separator=', '
  done
  printf ']\n'
} >"$work/tags.json"

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

# take_outputs STACK REGION: keeps what a stack gives, each as a JSON string in a file of its own.
take_outputs() {
  local answer line key
  answer=$(aws cloudformation describe-stacks --region "$2" --stack-name "$1" --query 'Stacks[0].Outputs[].[to_string([OutputKey, OutputValue])]' --output text) ||
    die "cannot ask for the outputs of $1"
  while IFS= read -r line; do
    if [[ $line =~ ^\[\"([A-Za-z0-9]+)\",\ *(\".*\")\]$ ]]; then
      key=${BASH_REMATCH[1]}
      printf '%s' "${BASH_REMATCH[2]}" >"$work/outputs/$key"
    fi
  done <<<"$answer"
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

# prefix_list REGION NAME: the id of addresses that AWS keeps a list of, which no resource tells; empty where it keeps none.
prefix_list() {
  local found
  found=$(aws ec2 describe-managed-prefix-lists --region "$1" --filters "Name=prefix-list-name,Values=$2" \
    --query 'PrefixLists[0].PrefixListId' --output text) || die "cannot look up the prefix list $2 in $1"
  [ "$found" = None ] || say "$found"
}

# parameters_of STACK REGION STATE "PARAMETERS" "INPUTS": writes the list that a change set takes.
parameters_of() {
  local key known value separator='' written=''
  known=
  if [ -n "$3" ] && [ "$3" != REVIEW_IN_PROGRESS ]; then
    known=$(aws cloudformation describe-stacks --region "$2" --stack-name "$1" --query 'Stacks[0].Parameters[].ParameterKey' --output text) ||
      die "cannot ask for the parameters of $1"
  fi
  guards=
  for key in $4; do
    if [ "$key" = DeletionProtection ]; then
      value=$(wanted_protection)
      # What is guarded cannot be rolled back: a new stack gets its guard once it stands.
      if [ -z "$known" ] && [ "$value" = true ]; then
        guards=1 value=false
      fi
      value="\"ParameterValue\": \"$value\""
    elif [[ " $5 " == *" $key "* ]]; then
      value="\"ParameterValue\": $(cat "$work/outputs/$key")"
    elif [ -f "$work/given/$key" ]; then
      value="\"ParameterValue\": $(kept "$work/given/$key")"
    elif [[ $'\t'$known$'\t' == *$'\t'$key$'\t'* ]]; then
      value='"UsePreviousValue": true'
    elif [[ $key == *PrefixListId ]]; then
      case $key in
        PrefixListId) value=com.amazonaws.global.cloudfront.origin-facing ;; # the template knows those of some regions
        *S3PrefixListId) value="com.amazonaws.$2.s3" ;;
        *) value="com.amazonaws.$2.dynamodb" ;;
      esac
      value=$(prefix_list "$2" "$value") || exit 1
      value="\"ParameterValue\": $(json "$value")"
    else
      continue
    fi
    written+="$separator{\"ParameterKey\": $(json "$key"), $value}"
    separator=', '
  done
  printf '[%s]\n' "$written" >"$work/parameters.json"
}

wanted_protection() {
  if [ -f "$work/given/DeletionProtection" ]; then cat "$work/given/DeletionProtection"; else say "$protection"; fi
}

# guard STACK REGION "PARAMETERS": turns deletion protection on in a stack that was just created.
guard() {
  local key separator='' written='' answer
  [ -n "$guards" ] || return 0
  for key in $3; do
    if [ "$key" = DeletionProtection ]; then
      written+="$separator{\"ParameterKey\": \"$key\", \"ParameterValue\": \"true\"}"
    else
      written+="$separator{\"ParameterKey\": \"$key\", \"UsePreviousValue\": true}"
    fi
    separator=', '
  done
  printf '[%s]\n' "$written" >"$work/parameters.json"
  if ! answer=$(aws cloudformation update-stack --region "$2" --stack-name "$1" --use-previous-template --parameters "file://$work/parameters.json" \
    --capabilities CAPABILITY_NAMED_IAM CAPABILITY_IAM --tags "file://$work/tags.json" 2>&1); then
    case $answer in
      *"No updates are to be performed"*) return ;;
      *) die "$1 stands, but without deletion protection; run this again: $answer" ;;
    esac
  fi
  finish "$1" "$2" update
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

# leaves_of FILE: what stays of a stack that is deleted, a line each.
leaves_of() {
  awk '/^Resources:/ { on = 1; next } /^[A-Za-z]/ { on = 0 }
    on && /^  [A-Za-z0-9]+:/ { id = $1; sub(":", "", id); all++ }
    on && /^    Type:/ { type = $2 }
    on && /^    DeletionPolicy: Retain/ { printf "  Keep     %s %s\n", type, id; kept++ }
    on && /^    DeletionPolicy: Snapshot/ { printf "  Delete   %s %s, after a last snapshot\n", type, id; kept++ }
    END { printf "  Delete   the %d others, with all that is in them\n", all - kept }' "$here/$1"
}

# unlock STACK REGION: lifts termination protection.
unlock() {
  aws cloudformation update-termination-protection --no-enable-termination-protection --region "$2" --stack-name "$1" >/dev/null ||
    die "AWS does not lift the termination protection of $1; it stands as it was"
}

# drop STACK REGION: deletes it, and fails where AWS does.
drop() {
  aws cloudformation delete-stack --region "$2" --stack-name "$1" || die "AWS refuses to delete $1"
  aws cloudformation wait stack-delete-complete --region "$2" --stack-name "$1" || {
    failures "$1" "$2"
    die "$1 could not be deleted; what is left of it, and the stacks before it, still stand"
  }
}

remove_all() {
  local index file label scope stack where state
  for ((index = ${#stacks[@]} - 1; index >= 0; index--)); do
    IFS='|' read -r file label scope _ _ <<<"${stacks[index]}"
    stack=$name-$label where=$(region_of "$scope")
    state=$(status "$stack" "$where") || exit 1
    if [ -z "$state" ]; then
      say "$stack: not there"
      continue
    fi
    say "$stack ($where): delete"
    leaves_of "$file"
    state=$(aws cloudformation describe-stacks --region "$where" --stack-name "$stack" \
      --query "Stacks[0].Parameters[?ParameterKey=='DeletionProtection'].ParameterValue | [0]" --output text) || die "cannot ask for the parameters of $stack"
    if [ "$state" = true ]; then
      [ -n "$dry_run" ] || die "$stack guards what keeps data; lift that first, with: ./deploy.sh --parameter DeletionProtection=false"
      say "  first    lift deletion protection, with: ./deploy.sh --parameter DeletionProtection=false"
    fi
    if [ -n "$dry_run" ]; then continue; fi
    ask "Delete $stack in $where, termination protection or not?"
    unlock "$stack" "$where"
    drop "$stack" "$where"
    say "$stack: deleted"
  done
}

deploy() {
  local file=$1 label=$2 scope=$3 parameters=$4 inputs=$5
  local stack=$name-$label where state type template key waits
  where=$(region_of "$scope")
  [ -n "$where" ] || die "$stack needs a second region: name it with --replica-region"
  state=$(status "$stack" "$where") || exit 1
  case $state in
    '' | REVIEW_IN_PROGRESS | ROLLBACK_COMPLETE) type=CREATE ;;
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
    if [ -z "$dry_run" ]; then guard "$stack" "$where" "$parameters"; fi
    if [[ $label == zone* ]] && [ -z "$dry_run" ]; then hand_off; fi
  else
    update "$stack" "$where" "$template"
  fi
}

# hand_off: the domain is delegated by hand before anything waits for it.
hand_off() {
  local servers
  servers=$(cat "$work"/outputs/*NameServers 2>/dev/null) || return 0
  [ "$servers" != '""' ] || return 0
  say "Delegate the domain now: at its registrar, or in the zone above it, enter as name servers" "  ${servers//\"/}"
  say "Certificates of the stacks after this one wait until that is done."
  [ -n "$until_zone" ] || ask "Is it delegated?"
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
  if [ -n "$state" ]; then # what a first creation that failed, or a change set that nobody executed, left behind: nothing but the name
    [ "$state" = REVIEW_IN_PROGRESS ] || unlock "$1" "$2"
    drop "$1" "$2"
  fi
  aws cloudformation create-stack --region "$2" --stack-name "$1" "$3" --parameters "file://$work/parameters.json" \
    --capabilities CAPABILITY_NAMED_IAM CAPABILITY_IAM --tags "file://$work/tags.json" --enable-termination-protection >/dev/null || die "$1 could not be started; the stacks after it were not touched"
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
    "$3" --parameters "file://$work/parameters.json" --capabilities CAPABILITY_NAMED_IAM CAPABILITY_IAM --tags "file://$work/tags.json" 2>&1) || {
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
  if [ -n "$until_zone" ] && [[ $label == zone* ]]; then exit 0; fi
done
if [ -n "$dry_run" ]; then exit 0; fi
for output in "$work"/outputs/*; do
  key=$(basename "$output")
  if [ -f "$output" ] && [[ " $all_inputs" != *" $key "* ]]; then
    value=$(cat "$output")
    value=${value#\"}
    say "$key = ${value%\"}"
  fi
done
