// Writes an architecture-beta diagram or a C4 diagram at random.

export function writeArchitecture(random) {
  const { pick, odds, from, weighted } = random;
  const oddness = weighted([[4, 0], [2, 0.1], [1, 0.3]]);
  const word = () => pick(['api', 'Web App', 'RDS (db)', 'a & b', 'Größe', '東京', 'db 1', 'x-y', 'a_b', '"quoted text"', "'single'", '"a (b)"', '😀', 'a.b', odds(oddness) ? 'a,b;' : 'x', odds(oddness) ? '[x]' : 'y']);
  const name = (kind, i) => (odds(oddness / 4) ? pick(['a.b', 'a b', 'L1', 'Rx', 'Top', 'group', 'service', 'in', 'title1', '1a', 'é']) : `${kind}${i}`);
  const icon = () => pick(['(cloud)', '(database)', '(server)', '(disk)', '(internet)', '(logos:aws-lambda)', '("text")', '', odds(oddness) ? '()' : '(x-y)', odds(oddness) ? '(a b)' : '(cloud)']);
  const title = () => (odds(0.85) ? `[${word()}]` : '');
  const groups = [];
  const nodes = [];
  const within = () => (groups.length && odds(0.5) ? ` in ${pick(groups)}` : odds(oddness / 4) ? ' in nowhere' : '');
  const side = () => (odds(oddness / 4) ? pick(['X', 'l', '']) : pick(['L', 'R', 'T', 'B']));
  const end = () => (odds(oddness / 6) && groups.length ? pick(groups) : nodes.length ? pick(nodes) : 's0') + (odds(0.06) ? '{group}' : '');
  const arrow = () => pick(['--', '-->', '<--', '<-->', '--', '-->', odds(0.5) ? `-[${word()}]-` : '--', odds(oddness) ? pick(['->', '---', '-.->', '==>']) : '-->', odds(0.5) ? `<-[${word()}]->` : '--']);
  const lines = [];
  for (let i = from(0, 3); i > 0; i--) { const own = name('g', i); lines.push(`group ${own}${icon()}${title()}${within()}`); groups.push(own); }
  for (let i = from(1, 6); i > 0; i--) { const own = name('s', i); lines.push(`service ${own}${icon()}${title()}${within()}`); nodes.push(own); }
  for (let i = weighted([[3, 0], [1, 1], [1, 2]]); i > 0; i--) { const own = name('j', i); lines.push(`junction ${own}${within()}`); nodes.push(own); }
  for (let i = from(0, 7); i > 0; i--) lines.push(odds(0.9) ? `${end()}:${side()} ${arrow()} ${side()}:${end()}` : `${end()}:${side()}${arrow()}${side()}:${end()}`);
  if (odds(0.15)) lines.push(`align ${pick(['row', 'column', odds(oddness) ? 'x' : 'row'])} ${Array.from({ length: from(1, 3) }, () => end()).join(' ')}`);
  if (odds(0.15)) lines.splice(from(0, lines.length), 0, pick(['title A title', 'accTitle: x', 'accDescr: y', 'accDescr {\n a\n}', '%% a note', '%% x', 'title']));
  if (odds(oddness)) lines.push(lines.splice(from(0, lines.length - 1), 1)[0]);
  const comment = () => (odds(0.04) ? ' %% note' : odds(oddness / 6) ? pick([';', ' x', ' //']) : '');
  return `${odds(oddness / 4) ? pick(['architecture', 'Architecture-beta', 'architecture-beta x']) : 'architecture-beta'}${odds(0.03) ? ' title Some words' : ''}\n`
    + lines.map((line) => (odds(0.7) ? '    ' : '') + line + comment() + (odds(0.1) ? '\n' : '')).join('\n') + (odds(0.9) ? '\n' : '');
}

export function writeC4(random) {
  const { pick, odds, from, weighted } = random;
  const oddness = weighted([[4, 0], [2, 0.1], [1, 0.3]]);
  const aliases = [];
  const fresh = () => { const own = `${pick(['a', 'sys', 'db', 'web-app', 'x.y'])}${aliases.length}`; aliases.push(own); return own; };
  const quoted = () => (odds(oddness / 4) ? pick(["'single'", 'bare', '', 'a (b)', '"open', '"a" "b"']) : `"${pick(['Web', 'A system', 'Java, Spring', 'a (b)', 'Größe', '', 'x<br/>y', '😀', 'a; b', 'a\nb', '$x', 'https://x'])}"`);
  const named = () => (odds(0.15) ? `, $${pick(['tags', 'sprite', 'link', 'descr', 'techn', 'type', odds(oddness) ? 'other' : 'tags'])}="${pick(['v1', 'a+b', 'https://x.y', ''])}"` : '');
  const args = (low, high) => Array.from({ length: from(low, high) }, () => quoted()).map((text) => `, ${text}`).join('') + named();
  const element = () => {
    const kind = pick(['Person', 'Person_Ext', 'System', 'System_Ext', 'SystemDb', 'SystemQueue', 'SystemDb_Ext', 'SystemQueue_Ext', 'Container', 'ContainerDb', 'ContainerQueue', 'Container_Ext', 'ContainerDb_Ext', 'Component', 'ComponentDb', 'ComponentQueue', 'Component_Ext', odds(oddness) ? 'Thing' : 'System']);
    return `${kind}(${odds(oddness / 5) ? '"quoted"' : fresh()}${args(1, 3)})`;
  };
  const lines = (depth) => {
    const all = [];
    for (let i = from(1, 4); i > 0; i--) {
      const pad = '  '.repeat(depth);
      if (depth < 4 && odds(0.3)) {
        const kind = pick(['Boundary', 'Enterprise_Boundary', 'System_Boundary', 'Container_Boundary', 'Deployment_Node', 'Node', 'Node_L', 'Node_R']);
        all.push(`${pad}${kind}(${fresh()}${args(1, 3)})${odds(oddness / 4) ? '\n' : ''} {`, ...lines(depth + 1), `${pad}}${odds(oddness / 4) ? ' x' : ''}`);
      } else {
        all.push(pad + element() + (odds(oddness / 5) ? pick([';', ' ', ' %% x', ' {']) : ''));
      }
    }
    return all;
  };
  const all = lines(1);
  const relation = () => {
    const kind = pick(['Rel', 'Rel', 'Rel', 'BiRel', 'Rel_U', 'Rel_D', 'Rel_L', 'Rel_R', 'Rel_Up', 'Rel_Down', 'Rel_Left', 'Rel_Right', 'Rel_Back', odds(oddness) ? 'Relation' : 'Rel']);
    return `${kind}(${odds(oddness / 4) ? 'nowhere' : pick(aliases)}, ${pick(aliases)}${args(1, 3)})`;
  };
  for (let i = from(0, 5); i > 0; i--) all.push(`  ${relation()}`);
  if (odds(0.2)) all.push(`  UpdateElementStyle(${pick(aliases)}, $fontColor="red", $bgColor="grey")`, `  UpdateLayoutConfig($c4ShapeInRow="3", $c4BoundaryInRow="1")`);
  if (odds(0.1)) all.push(`  UpdateRelStyle(${pick(aliases)}, ${pick(aliases)}, $textColor="blue", $offsetX="5")`);
  const head = [pick(['C4Context', 'C4Container', 'C4Component', 'C4Dynamic', 'C4Deployment', odds(oddness) ? 'C4' : 'C4Context'])];
  if (odds(0.4)) head.push(pick(['  title A title of it', 'title x', '  accTitle: x', '  accDescr: y', odds(oddness) ? 'title' : 'title y']));
  return [...head, ...all].join('\n') + (odds(0.9) ? '\n' : '');
}
