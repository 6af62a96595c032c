// Spoils a text a little, as hands, editors and programs that write diagrams do.
// Characters, not halves of them: a text with half a character is no text that a file can hold.
const signs = [...'[](){}|"\'`<>-=.~;:,&@%#\\/xo \n\t*^$!?'];
const pieces = ['-->', '---', '==>', '-.->', '--', '-.', '|', '||', '&', ' & ', ';', '\n', '\n\n', 'end', 'end\n', 'subgraph ', 'subgraph s\n', ':::', ':::k', '@{', '}', '@{ shape: cyl }', '%%', '%% x\n', '%%{', '"', '""', '["', '"]',
  '(', '))', 'style A ', 'class ', 'click A ', 'direction LR', 'x', 'o', 'v', '<br>', '<br/>', '#', '#quot;', '\u00a0', '\u200b', '\ufeff', '😀', '“', '”', '’', '–', '—', '→', 'é', 'ที่', '漢', '\r\n', '\r', '\u2028', ' ', '  ', '\t', 'A', 'B1', '1', 'graph TD\n',
  'accTitle: ', 'default', 'linkStyle 0 ', 'e1@', '-', '>', '=', '~~~', '\\', '/', '`'];
const tokens = (text) => text.match(/[A-Za-z0-9_]+|[ \t]+|\n|[-=.~<>]+|[^A-Za-z0-9_ \t\n]/gu) ?? [];

const kinds = [
  // characters
  (text, { upTo }) => { const all = [...text]; all.splice(upTo(all.length), 1); return all.join(''); },
  (text, { upTo, pick }) => { const all = [...text]; all.splice(upTo(all.length + 1), 0, pick(signs)); return all.join(''); },
  (text, { upTo, pick }) => { const all = [...text]; all.splice(upTo(all.length), 1, pick(signs)); return all.join(''); },
  (text, { upTo }) => { const all = [...text]; const at = upTo(all.length - 1); all.splice(at, 2, ...all.slice(at, at + 2).reverse()); return all.join(''); },
  // tokens
  (text, { upTo }) => { const all = tokens(text); all.splice(upTo(all.length), 1); return all.join(''); },
  (text, { upTo }) => { const all = tokens(text); const at = upTo(all.length); all.splice(at, 0, all[at]); return all.join(''); },
  (text, { upTo }) => { const all = tokens(text); const a = upTo(all.length); const b = upTo(all.length); [all[a], all[b]] = [all[b], all[a]]; return all.join(''); },
  (text, { upTo, pick }) => { const all = tokens(text); all.splice(upTo(all.length + 1), 0, pick(pieces)); return all.join(''); },
  (text, { upTo, pick }) => { const all = tokens(text); all[upTo(all.length)] = pick(pieces); return all.join(''); },
  // lines
  (text, { upTo }) => { const all = text.split('\n'); all.splice(upTo(all.length), 1); return all.join('\n'); },
  (text, { upTo }) => { const all = text.split('\n'); const at = upTo(all.length); all.splice(at, 0, all[at]); return all.join('\n'); },
  (text, { upTo }) => { const all = text.split('\n'); const at = upTo(all.length); all.push(...all.splice(at, 1)); return all.join('\n'); },
  (text, { upTo }) => { const all = text.split('\n'); const at = upTo(all.length - 1); all.splice(at, 2, all.slice(at, at + 2).join('')); return all.join('\n'); },
  (text, { upTo, pick }, other) => { const all = text.split('\n'); all.splice(1 + upTo(all.length), 0, pick(other.split('\n'))); return all.join('\n'); },
  // blanks, line ends and the whole
  (text, { upTo, pick }) => { const all = text.split('\n'); const at = upTo(all.length); all[at] += pick([' ', ';', '\t', ' ;', '; ', '%%', ' %% x', '\u00a0']); return all.join('\n'); },
  (text) => text.replaceAll('\n', ';'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, { pick }) => text.replaceAll(/ +/g, pick([' ', '  ', '\t', '\u00a0'])),
  (text, { upTo }) => { const all = [...text.matchAll(/ /g)]; const at = all.length ? all[upTo(all.length)].index : 0; return text.slice(0, at) + text.slice(at + 1); },
  (text, { upTo }) => [...text].slice(0, upTo(text.length)).join(''),
  (text, { upTo }) => [...text].slice(upTo(Math.min(40, text.length))).join(''),
];

// One to three changes, each of any kind; `other` gives the lines that are spliced in.
export function spoil(text, random, other) {
  let all = text;
  for (let i = random.weighted([[5, 1], [3, 2], [1, 3]]); i > 0 && all.length > 1; i--) {
    all = random.pick(random.odds(0.08) ? kinds.slice(14) : kinds.slice(0, 15))(all, random, other);
  }
  return all;
}
