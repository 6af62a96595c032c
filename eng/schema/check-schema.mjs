// Asks an independent validator about YAML texts and a JSON schema.
//
//   node check-schema.mjs REQUEST
//
// REQUEST is a JSON file: { schema: PATH, texts: [YAML, …] }; the answer is one list of complaints for each text, empty where it is valid. A schema that
// is none, or that the strict mode of the validator objects to, ends with exit code 1; schemas of others are taken as they are.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import AjvDraft04 from "ajv-draft-04";
import { parse } from "yaml";

const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
const isOurs = !request.schema.includes("node_modules");
// That of SARIF is written in an older draft.
const ajv = isOurs
  ? new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
  : new AjvDraft04({ strict: false, validateFormats: false, unicodeRegExp: false });
// What editors know beside the standard, and never refuse anything by.
ajv.addKeyword({ keyword: "enumDescriptions", schemaType: "array" });
ajv.addKeyword({ keyword: "patternErrorMessage", schemaType: "string" });
const validate = ajv.compile(JSON.parse(readFileSync(request.schema, "utf8")));

const answers = request.texts.map((text) => {
  let value;
  try {
    value = parse(text, { merge: true });
  } catch (error) {
    return [`not YAML: ${error.message}`];
  }
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
});
process.stdout.write(JSON.stringify(answers));
