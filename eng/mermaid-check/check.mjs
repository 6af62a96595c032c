// Compares `archc syntax` with Mermaid's own parser, on texts written at random and spoiled, or on texts of files.
//
//   node check.mjs [options] -- ARCHC [ARGUMENT...]
//     --language flowchart|architecture|c4   what to write (flowchart)
//     --count N                              how many texts (2000)
//     --seed N                               repeats a run (1)
//     --spoiled PART                         which part of the texts is spoiled (0.5)
//     --texts PATH                           take the texts of a .mmd or .jsonl file or of a folder of them instead; spoiled copies follow where --spoiled is given
//     --failures FOLDER                      write each text that is read differently there, with both readings
//     --show N                               print so many of them (5)
//     --require VERDICT,GRAPH,TOPOLOGY       percentages; fail below them
//
// Prints the rates: texts that Mermaid draws and archc reads, the same graph, the same topology; texts that it refuses and archc refuses.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchitecture, writeC4 } from './architectures.mjs';
import { writeFlowchart } from './flowcharts.mjs';
import { readByArchc, readByMermaid } from './mermaid.mjs';
import { spoil } from './mutations.mjs';
import { chance } from './random.mjs';

const FilesAtOnce = 1000;
const cut = process.argv.indexOf('--');
const command = cut < 0 ? [] : process.argv.slice(cut + 1);
const { values: options } = parseArgs({
  args: process.argv.slice(2, cut < 0 ? undefined : cut),
  options: {
    language: { type: 'string', default: 'flowchart' }, count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, spoiled: { type: 'string' },
    texts: { type: 'string' }, failures: { type: 'string' }, show: { type: 'string', default: '5' }, require: { type: 'string' },
  },
});
if (command.length === 0) {
  console.error('usage: node check.mjs [options] -- ARCHC [ARGUMENT...]');
  process.exit(2);
}

const random = chance(Number(options.seed));
const cases = [];
for (const text of options.texts ? spoilEach(textsOf(options.texts)) : written()) {
  const mermaid = await readByMermaid(text);
  if (!mermaid.ok || mermaid.type === options.language) {
    cases.push({ text, mermaid });
  }
}
askArchc(cases);
report(cases);

function* written() {
  const write = { flowchart: writeFlowchart, architecture: writeArchitecture, c4: writeC4 }[options.language];
  let other = write(random);
  for (let i = Number(options.count); i > 0; i--) {
    const text = write(random);
    yield random.odds(Number(options.spoiled ?? 0.5)) ? spoil(text, random, other) : text;
    other = text;
  }
}

function* spoilEach(texts) {
  yield* texts;
  for (let i = 0; options.spoiled && i < Number(options.count); i++) {
    yield spoil(random.pick(texts), random, random.pick(texts));
  }
}

function textsOf(place) {
  const files = fs.statSync(place).isDirectory() ? fs.readdirSync(place).sort().map((name) => path.join(place, name)) : [place];
  return files.flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8');
    return file.endsWith('.jsonl') ? text.trimEnd().split('\n').map((line) => JSON.parse(line)).map((item) => item.text ?? item) : file.endsWith('.mmd') ? [text] : [];
  });
}

// Adds to each case what archc reads.
function askArchc(all) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mermaid-check-'));
  const files = new Map(all.map((item, i) => [path.join(folder, `${String(i).padStart(6, '0')}.mmd`), item]));
  for (const [file, { text }] of files) {
    fs.writeFileSync(file, text);
  }
  const names = [...files.keys()];
  for (let i = 0; i < names.length; i += FilesAtOnce) {
    const run = spawnSync(command[0], [...command.slice(1), 'syntax', ...names.slice(i, i + FilesAtOnce)], { encoding: 'utf8', maxBuffer: 1 << 30 });
    for (const line of run.stdout.split('\n').filter((text) => text.startsWith('{'))) {
      const answer = JSON.parse(line);
      const item = files.get(path.resolve(answer.file));
      item.archc = readByArchc(answer);
      item.said = answer.error?.message ?? answer.error;
    }
  }
  fs.rmSync(folder, { recursive: true });
}

function differenceOf({ mermaid, archc }) {
  const same = (part) => JSON.stringify(mermaid[part]) === JSON.stringify(archc[part]);
  return !archc ? 'no answer' : archc.ok !== mermaid.ok ? (mermaid.ok ? 'refused, Mermaid draws it' : 'read, Mermaid refuses it')
    : !archc.ok || same('graph') ? null : same('topology') ? 'another graph' : 'another topology';
}

function report(all) {
  const drawn = all.filter((item) => item.mermaid.ok);
  const refused = all.filter((item) => !item.mermaid.ok);
  const different = all.filter((item) => (item.difference = differenceOf(item)));
  const percent = (part, whole) => (whole.length === 0 ? 100 : (100 * part.length) / whole.length);
  const rates = [percent(refused.filter((item) => !item.difference), refused), percent(drawn.filter((item) => !item.difference), drawn),
    percent(drawn.filter((item) => !item.difference || item.difference === 'another graph'), drawn)];

  different.slice(0, Number(options.show)).forEach((item) => console.log(`--- ${describe(item)}\n${item.text}\n`));
  if (options.failures) {
    fs.mkdirSync(options.failures, { recursive: true });
    different.forEach((item, i) => {
      const file = path.join(options.failures, `${options.language}-${options.seed}-${String(i).padStart(4, '0')}`);
      fs.writeFileSync(`${file}.mmd`, item.text);
      fs.writeFileSync(`${file}.txt`, `${describe(item)}\n`);
    });
  }
  console.log(`${options.language}: ${all.length} texts; Mermaid draws ${drawn.length}: same graph ${rates[1].toFixed(2)} %, same topology ${rates[2].toFixed(2)} %; it refuses ${refused.length}: refused ${rates[0].toFixed(2)} %`);
  const wanted = (options.require ?? '0,0,0').split(',').map(Number);
  process.exitCode = rates.every((rate, i) => rate >= wanted[i]) ? 0 : 1;
}

function describe({ difference, mermaid, archc, said }) {
  const parts = difference?.startsWith('another')
    ? Object.keys(mermaid.graph).filter((key) => JSON.stringify(mermaid.graph[key]) !== JSON.stringify(archc.graph[key]))
      .map((key) => { const [ours, theirs] = [archc.graph[key], mermaid.graph[key]].map((part) => [part].flat()); return `${key}: archc ${ours.filter((x) => !theirs.includes(x)).join(' ')}, Mermaid ${theirs.filter((x) => !ours.includes(x)).join(' ')}`; })
    : [mermaid.why ?? said ?? ''];
  return `${difference}: ${parts.join('; ')}`;
}
