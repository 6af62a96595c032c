// Asks Terraform's AWS provider which arguments of a resource replace it when they change.
//
//   terraform providers schema -json > schema.json
//   node ask-provider.mjs PROVIDER schema.json TYPE… > answer.json
//
// PROVIDER is the provider's binary. Each argument is changed once, alone, in a resource that has nothing else, and the provider plans the change,
// without an account: what it answers to Terraform is what it says in every plan. The answer is { type: { create: [path…], unknown: [path…] } }.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import grpc from "@grpc/grpc-js";
import { encode } from "@msgpack/msgpack";

const [binary, schemaFile, ...types] = process.argv.slice(2);
const schema = Object.values(JSON.parse(readFileSync(schemaFile, "utf8")).provider_schemas)[0];

// Of protobuf, what these few messages need: fields whose values are bytes, and numbers.
const varint = (n) => { const out = []; while (n > 127) { out.push((n & 127) | 128); n = Math.floor(n / 128); } out.push(n); return Buffer.from(out); };
const field = (number, bytes) => { const b = Buffer.from(bytes); return Buffer.concat([varint(number * 8 + 2), varint(b.length), b]); };
const value = (number, object) => field(number, field(1, encode(object)));
function read(buffer) {
  const fields = [];
  let at = 0;
  const number = () => { let n = 0, factor = 1, byte; do { byte = buffer[at++]; n += (byte & 127) * factor; factor *= 128; } while (byte > 127); return n; };
  while (at < buffer.length) {
    const key = number();
    if (key % 8 === 2) { const length = number(); fields.push([key >> 3, buffer.subarray(at, at + length)]); at += length; }
    else if (key % 8 === 0) fields.push([key >> 3, number()]);
    else throw new Error(`wire type ${key % 8}`);
  }
  return fields;
}

async function start() {
  const child = spawn(binary, [], {
    env: { ...process.env, TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2", PLUGIN_PROTOCOL_VERSIONS: "5", AWS_EC2_METADATA_DISABLED: "true" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await new Promise((done) => { const seen = []; createInterface({ input: child.stdout }).once("line", (text) => { seen.push(text); done(seen); }); });
  const [, , network, address] = line.split("|");
  const client = new grpc.Client(network === "unix" ? `unix:${address}` : address, grpc.credentials.createInsecure(), { "grpc.max_receive_message_length": -1 });
  const call = (name, bytes) => new Promise((done, fail) =>
    client.makeUnaryRequest(`/tfplugin5.Provider/${name}`, (x) => x, (x) => x, bytes, (error, answer) => (error ? fail(error) : done(answer))));
  return { call, end: () => { client.close(); child.kill(); } };
}

// A value of a type, and another one; what a name asks for is a document, an address or an ARN.
const texts = (name) => /policy|definition|pattern|document|_body|content_type/.test(name) ? ['{"a":"one"}', '{"a":"two"}']
  : /arn$|role$/.test(name) ? ["arn:aws:iam::123456789012:role/one", "arn:aws:iam::123456789012:role/two"]
  : /cidr/.test(name) ? ["10.0.0.0/16", "10.1.0.0/16"] : /_date$|_time$/.test(name) ? ["2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z"]
  : ["one", "two"];
const ones = (type, n, name = "") => {
  if (type === "string") return texts(name)[n];
  if (type === "number") return n + 1;
  if (type === "bool") return n === 1;
  const [kind, of] = type;
  if (kind === "list" || kind === "set") return [ones(of, n, name)];
  if (kind === "map") return { key: ones(of, n) };
  return Object.fromEntries(Object.entries(of).map(([key, t]) => [key, ones(t, n, key)]));
};

// What some resources must have beside, for the provider to plan anything.
const beside = {
  aws_cloudwatch_log_delivery_destination: () => ({ delivery_destination_type: "S3" }),
  aws_cloudwatch_metric_alarm: () => ({ statistic: "Sum" }),
  aws_cognito_user_pool_client: () => ({ prevent_user_existence_errors: "ENABLED" }),
  aws_dynamodb_table: (key) => ({ hash_key: key, attribute: [{ name: key, type: "S" }] }),
  aws_lambda_function: () => ({ package_type: "Image", image_uri: "one" }),
  aws_lb_target_group: () => ({ target_type: "ip", port: 1, protocol: "HTTP", vpc_id: "one" }),
  aws_s3_bucket_lifecycle_configuration: () => ({ transition_default_minimum_object_size: "varies_by_storage_class" }),
  aws_sns_topic: () => ({ fifo_topic: true, name: "one.fifo" }),
  aws_sqs_queue: () => ({ fifo_queue: true, name: "one.fifo" }),
};

const single = (block) => block.nesting_mode === "single" || block.nesting_mode === "group";
const entries = Object.entries;

// A block as it stands where nothing is set: what must be, and what AWS tells where the state is asked for.
const bare = (block, state) => ({
  ...Object.fromEntries(entries(block.attributes ?? {}).map(([name, { type, required, computed }]) =>
    [name, type && (required || (state && computed)) ? ones(type, 0, name) : null])),
  ...Object.fromEntries(entries(block.block_types ?? {}).map(([name, b]) =>
    [name, b.min_items > 0 || (single(b) && b.required) ? (single(b) ? bare(b.block, state) : [bare(b.block, state)]) : single(b) ? null : []])),
});

// Each argument with how it is set alone: [path, the block with the n-th value there].
function* settings(block, path = []) {
  for (const [name, { type, required, optional }] of entries(block.attributes ?? {})) {
    if (type && (required || optional) && !(path.length === 0 && ["id", "tags", "tags_all"].includes(name))) {
      yield [[...path, name], (n, state) => ({ ...bare(block, state), [name]: ones(type, n, name) })];
    }
  }
  for (const [name, nested] of path.length > 3 ? [] : entries(block.block_types ?? {})) {
    if (name === "timeouts") continue;
    for (const [inner, set] of settings(nested.block, [...path, name])) {
      yield [inner, (n, state) => ({ ...bare(block, state), [name]: single(nested) ? set(n, state) : [set(n, state)] })];
    }
  }
}

const { call, end } = await start();
const configuration = { ...bare(schema.provider.block), region: "us-east-1", access_key: "test", secret_key: "test",
  skip_credentials_validation: true, skip_metadata_api_check: "true", skip_region_validation: true, skip_requesting_account_id: true, max_retries: 0 };
await call("Configure", Buffer.concat([field(1, "1.11.4"), value(2, configuration)]));

// Where the provider would replace on the way from one state to another; what it complains of where it plans none.
async function replaced(type, before, after, written) {
  const answer = read(await call("PlanResourceChange", Buffer.concat([field(1, type), value(2, before), value(3, after), value(4, written)])));
  const complaints = answer.filter(([n]) => n === 4).map(([, bytes]) => read(bytes))
    .filter((fields) => fields.some(([n, severity]) => n === 1 && severity === 1)).map((fields) => fields.filter(([n]) => n === 2 || n === 3).map(([, t]) => `${t}`).join(": "));
  return { complaint: complaints[0], at: new Set(answer.filter(([n]) => n === 2).map(([, bytes]) => bytes.toString("hex"))) };
}

const answers = {};
for (const type of types) {
  const block = schema.resource_schemas[type]?.block;
  if (!block) { process.stderr.write(`${type}: the provider has no such resource\n`); continue; }
  const create = [], unknown = [];
  for (const [path, alone] of settings(block)) {
    const name = path.join(".");
    const set = (n, state) => {
      const all = alone(n, state), more = beside[type]?.(path[0] === "hash_key" && n ? "two" : "one") ?? {};
      return { ...all, ...Object.fromEntries(entries(more).filter(([key]) => key !== path[0] || key === "hash_key")) };
    };
    try {
      const changed = await replaced(type, set(0, true), set(1, true), set(1, false));
      const same = changed.at.size > 0 ? await replaced(type, set(0, true), set(0, true), set(0, false)) : changed;
      if (changed.complaint) unknown.push(`${name}: ${changed.complaint}`);
      else if ([...changed.at].some((at) => !same.at.has(at) && Buffer.from(at, "hex").includes(field(1, path[0])))) create.push(name);
    } catch (error) {
      unknown.push(`${name}: ${error.message}`);
    }
  }
  answers[type] = { create: create.sort(), unknown: unknown.sort() };
}
process.stdout.write(JSON.stringify(answers, null, 1));
end();
