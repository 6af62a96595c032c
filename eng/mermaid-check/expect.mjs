// Writes what Mermaid reads below each drawing of some pages: a block of text behind each Mermaid block, as tests/samples/mermaid has them.
//
//   node expect.mjs PAGE...
import fs from 'node:fs';
import { parse, shown, squash } from './mermaid.mjs';

const Drawing = /```mermaid\n([\s\S]*?)```\n+(?:```text\n[\s\S]*?```\n)?/g;

async function read(text) {
  let db;
  try {
    ({ db } = await parse(text));
  } catch {
    return 'refused';
  }
  const quoted = (label) => `"${squash(label)}"`;
  const list = (items) => (items?.length ? ` [${items.map(shown).join(', ')}]` : '');
  return [
    `direction ${db.getDirection()}`,
    ...[...db.getVertices().values()].map((v) => `node ${v.id} ${quoted(v.text ?? v.id)}${v.type ? ` ${v.type}` : ''}${list(v.classes)}`),
    ...db.getEdges().map((e) => `edge ${e.start} ${e.end}${squash(e.text) ? ` ${quoted(e.text)}` : ''} ${e.type} ${e.stroke} ${e.length ?? 0}`),
    ...db.getSubGraphs().map((s) => `subgraph ${shown(s.id)} ${quoted(s.title)}${list(s.nodes)}`),
  ].join('\n');
}

for (const page of process.argv.slice(2)) {
  const before = fs.readFileSync(page, 'utf8');
  const readings = [];
  for (const [, text] of before.matchAll(Drawing)) {
    readings.push(await read(text));
  }
  fs.writeFileSync(page, before.replaceAll(Drawing, (_, text) => `\`\`\`mermaid\n${text}\`\`\`\n\n\`\`\`text\n${readings.shift()}\n\`\`\`\n`).replaceAll(/^```\n(?=[^\n])/gm, '```\n\n'));
  console.log(page);
}
