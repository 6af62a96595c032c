// Asks the YAML language server, which editors run, about texts and a JSON schema.
//
//   node ask-editor.mjs REQUEST
//
// REQUEST is a JSON file: { schema: PATH, texts: [YAML, …] }; "¦" in a text is where the cursor stands. The answer has for each text
// { problems: [{ line, message }, …], completions: [{ label, insert, help }, …], hover }.
import { readFileSync } from "node:fs";
import { pathToFileURL, fileURLToPath } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";

const request = JSON.parse(readFileSync(process.argv[2], "utf8"));
const schema = pathToFileURL(request.schema).href;
const service = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), "utf8"),
  workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ["plaintext"] } } } },
});
service.configure({ validate: true, completion: true, hover: true, schemas: [{ uri: schema, fileMatch: ["*.yaml"] }] });

const answers = [];
for (const [index, marked] of request.texts.entries()) {
  const at = marked.indexOf("¦");
  const document = TextDocument.create(`file:///test-${index}.yaml`, "yaml", 1, marked.replace("¦", ""));
  const problems = await service.doValidation(document, false);
  const answer = { problems: problems.map((p) => ({ line: p.range.start.line + 1, message: p.message })), completions: [] };
  if (at >= 0) {
    const position = document.positionAt(at);
    const completed = await service.doComplete(document, position, false);
    answer.completions = completed.items.map((item) => ({
      label: item.label,
      insert: item.textEdit?.newText ?? item.insertText ?? item.label,
      help: typeof item.documentation === "string" ? item.documentation : (item.documentation?.value ?? ""),
    }));
    const hover = await service.doHover(document, position);
    answer.hover = hover ? JSON.stringify(hover.contents) : "";
  }

  answers.push(answer);
}

process.stdout.write(JSON.stringify(answers));
process.exit(0);
