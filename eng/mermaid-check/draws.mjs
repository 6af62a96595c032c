// Whether Mermaid takes flowcharts and sees in them what archc sees. Its argument is a JSON file with a list of { text, syntax }, syntax being
// archc's answer to `archc syntax`; it prints a list with what is wrong with each, null where nothing is.
import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { readByArchc, readByMermaid } from './mermaid.mjs';

const complaints = [];
for (const { text, syntax } of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const theirs = await readByMermaid(text);
  const ours = readByArchc(syntax);
  complaints.push(!theirs.ok ? `refused: ${theirs.why}` : isDeepStrictEqual(theirs.graph, ours.graph) ? null : difference(theirs.graph, ours.graph));
}
console.log(JSON.stringify(complaints));

function difference(theirs, ours) {
  const parts = Object.keys(theirs).filter((part) => !isDeepStrictEqual(theirs[part], ours[part]));
  return parts.map((part) => `${part}: Mermaid has ${only(theirs[part], ours[part])}, archc has ${only(ours[part], theirs[part])}`).join('; ');
}

function only(some, others) {
  return JSON.stringify([some].flat().filter((item) => ![others].flat().includes(item)).slice(0, 3));
}
