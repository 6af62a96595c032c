// Writes a flowchart at random: every form that Mermaid's documentation describes, most of them seldom, so that a text has one or two.

const words = ['API', 'Lambda', 'orders', 'user login', 'Load Balancer', 'db', 'S3', 'a', 'Queue 1', 'check it', 'x', 'o', 'to do', 'end user',
  'v2', 'Größe', '東京', 'naïve', 'данные', '処理 する', 'step 1.2', 'a-b', 'a_b', 'A/B', 'C++', '50%', 'x=1', 'a, b', 'is it?', "it's", 'a:b', 'f*g', 'one; two',
  'Graph', 'class A', 'style', 'subgraph', 'default', 'call me', 'href', 'click', 'direction', 'see direction LR', 'a%%b', '<b>x</b>', 'a<br/>b', 'a < b', 'x > y',
  '<i class="fa">', 'fa:fa-car Car', ':::k', '#35;', '#quot;', '#9829;', '&amp;', 'a & b', '1', '2 + 2', '1. one', '- item', '* star', '~ ~', '!', '$x$', '$$x^2$$', 'a\\b'];
const badWords = ['a (b)', 'f()', '[x]', '{y}', 'a | b', 'say "hi"', 'user@x.com', '', '😀', 'ไทย ที่', 'a -- b', 'a == b', '`code`', 'a-->b', '🚀 go', '“quoted”', '(', ')', ']', '"'];
const ids = ['A', 'B', 'C', 'D', 'E', 'api', 'db1', 'node_1', 'a-b', 'svc.1', 'x', 'o', 'X1', 'oK', 'v', 'v1', 'start', 'End', 'endpoint', 'end1', 'sendit', 'default', 'graph1', 'styleX',
  'classy', 'subgraphA', 'clicker', 'hrefs', 'caller', '1', '2a', '42', 'é', 'ü1', '東', 'да', 'a:b', 'a,b', 'a*b', 'a#b', 'a/b', "a'b", 'a%b', 'a+b', 'a!b', 'a?b', 'a`b', 'a\\b', 'a$b', 'A&B',
  '_x', '__init__', 'x-y-z', 'TB', 'LR', 'BR', 'TD', 'a.b.c', 'direction', 'linkStyle1', 'interpolate1', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'n-1', 'n_', 'W0', 'box', 'foo', 'auto', 'ox'];
const badIds = ['end', 'graph', 'style', 'class', 'subgraph', 'end.x', 'style-1', 'a b', 'A(', '😀', '-a', 'a-', 'a=', '=', '_self', 'click', 'href', 'a@b', '@a', 'classDef', 'linkStyle', 'flowchart', '"a"', "ที่"];
const brackets = [['[', ']'], ['(', ')'], ['([', '])'], ['[[', ']]'], ['[(', ')]'], ['((', '))'], ['>', ']'], ['{', '}'], ['{{', '}}'], ['[/', '/]'], ['[\\', '\\]'], ['[/', '\\]'], ['[\\', '/]'],
  ['(((', ')))'], ['(-', '-)'], ['[|a:b|', ']']];
const badShapes = ['constructor', 'Cyl', 'my_shape', 'nothing', '5', 'true', 'lean_right'];
const shapes = ('rect proc process rectangle rounded event stadium terminal pill fr-rect subprocess subproc framed-rectangle subroutine cyl db database cylinder datastore data-store folder directory bucket console '
  + 'browser person circle circ bang cloud diam decision diamond question hex hexagon prepare lean-r lean-right in-out lean-l lean-left out-in trap-b priority trapezoid-bottom trapezoid trap-t manual '
  + 'trapezoid-top inv-trapezoid dbl-circ double-circle text notch-rect card notched-rectangle lin-rect lined-rectangle lined-process lin-proc shaded-process sm-circ start small-circle fr-circ stop '
  + 'framed-circle fork join hourglass collate brace comment brace-l brace-r braces bolt com-link lightning-bolt doc document delay half-rounded-rectangle h-cyl das horizontal-cylinder lin-cyl disk '
  + 'lined-cylinder curv-trap curved-trapezoid display div-rect div-proc divided-rectangle divided-process tri extract triangle win-pane internal-storage window-pane f-circ junction filled-circle '
  + 'notch-pent loop-limit notched-pentagon flip-tri manual-file flipped-triangle sl-rect manual-input sloped-rectangle docs documents st-doc stacked-document st-rect procs processes stacked-rectangle '
  + 'bow-rect stored-data bow-tie-rectangle cross-circ summary crossed-circle tag-doc tagged-document tag-rect tagged-rectangle tag-proc tagged-process flag paper-tape odd lin-doc lined-document '
  + 'note icon state choice anchor composite doublecircle').split(' ');

export function writeFlowchart(random) {
  const { pick, odds, from, weighted, upTo } = random;
  // Most texts are plain; some are odd in everything.
  const oddness = weighted([[6, 0], [3, 0.03], [1, 0.2]]);
  const word = () => (odds(oddness / 4) ? pick(badWords) : pick(words));
  const known = Array.from({ length: from(2, 7) }, () => pick(ids));
  const edgeIds = [];
  let drawn = 0;
  const groups = [];
  const id = () => (odds(oddness / 8) ? pick(badIds) : odds(0.04) && groups.length ? pick(groups) : odds(0.8) ? pick(known) : pick(ids));
  const blank = (p = 0.1) => (odds(p) ? pick([' ', '  ', '\t']) : '');

  const text = () => weighted([
    [6, word],
    [4, () => `"${odds(0.3) ? pick(badWords).replaceAll('"', '') || 'q' : word().replaceAll('"', '')}"`],
    [1, () => `"\`${pick(['**bold** text', 'a _b_', 'line\n  next', '`', 'x'])}\`"`],
    [0.3, () => `${word()}\n${word()}`],
    [0.3, () => `"${pick(words)}\n  ${pick(words)}"`],
    [oddness, () => ` "${pick(words)}" `],
    [oddness, () => `"${pick(words)}" ${pick(words)}`],
    [oddness, () => ` `],
  ])();
  const shaped = () => {
    const [open, close] = odds(0.6) ? brackets[0] : pick(brackets);
    return open + blank(0.05) + text() + blank(0.05) + (odds(oddness / 20) ? pick(brackets)[1] : close);
  };
  const value = () => weighted([[4, () => pick(words)], [4, () => `"${pick(words).replaceAll('"', "'")}"`], [1, () => `'${pick(words).replaceAll("'", '')}'`], [1, () => pick(['5', 'true', 'null', '~', '1.50', '0x1F', '2024-01-01', 'no', '[a]', '{a: b}', '|', '""'])]])();
  const pair = () => weighted([
    [6, () => `shape: ${pick(odds(oddness / 2) ? badShapes : shapes)}`], [6, () => `label: ${value()}`], [1, () => `icon: ${pick(['"fa:user"', 'aws:lambda', '"x"'])}`], [0.6, () => `form: ${pick(['square', 'circle', 'rounded', '"x"'])}`],
    [0.6, () => `pos: ${pick(['t', 'b', '"t"', 'c'])}`], [0.4, () => `h: ${pick(['60', '"48"', 'x'])}`], [0.4, () => `w: 60`], [0.4, () => `constraint: ${pick(['"on"', 'on', 'off'])}`],
    [0.4, () => `img: ${pick(['"https://example.com/a.png"', 'https://example.com/a.png'])}`], [0.4, () => `animate: ${pick(['true', 'false', '"x"'])}`], [0.4, () => `animation: ${pick(['fast', 'slow'])}`],
    [0.4, () => `curve: ${pick(['linear', 'stepBefore'])}`], [0.4, () => `labelType: ${pick(['text', 'string', 'markdown', 'x'])}`], [0.3, () => `view: collapsed`], [0.5, () => `${pick(['own', 'x-y', '"a b"'])}: ${value()}`], [oddness, () => `shape:cyl`],
  ])();
  const metadata = () => {
    const keys = new Set();
    const pairs = Array.from({ length: from(1, 3) }, pair).filter((text) => odds(oddness) || (!keys.has(text.split(':')[0]) && keys.add(text.split(':')[0])));
    return weighted([
      [5, () => `@{ ${pairs.join(', ')} }`], [1, () => `@{${pairs.join(',')}}`], [1, () => `@{\n    ${pairs.join('\n    ')}\n  }`], [oddness, () => `@{\n${pairs.join(',\n')}\n}`],
      [0.2, () => '@{}'], [0.2, () => '@{ }'], [oddness / 2, () => ` @{ ${pairs[0]} }`], [oddness / 2, () => `@{ ${pairs[0]}`],
    ])();
  };
  const node = () => id() + (odds(0.45) ? shaped() : '') + (odds(0.05) ? metadata() : '') + (odds(0.05) ? `:::${pick(['k', 'k1', 'my-class', 'a_b', 'k,l', 'default'])}` : '') + (odds(oddness / 6) ? metadata() : '');
  const group = () => {
    let all = node();
    while (odds(0.08)) {
      all += (odds(oddness / 2) ? pick(['&', ' &', '& ', '\n&', ' &\n']) : ' & ') + node();
    }
    return all;
  };
  const head = () => pick(['', '', '', '', '', '<', 'x', 'o']);
  const line = () => weighted([[10, () => '-'.repeat(from(2, 4))], [3, () => '='.repeat(from(2, 4))], [3, () => `-${'.'.repeat(from(1, 3))}-`], [0.6, () => '~'.repeat(from(3, 4))], [oddness, () => pick(['-', '=', '--.', '.-', '~~'])]])();
  const arrow = () => {
    const body = line();
    return head() + (body[0] === '~' ? body : body + pick(['>', '>', '>', '>', '>', body.at(-1) === '.' ? '' : body.at(-1), 'x', 'o', odds(oddness) ? '>>' : '>']));
  };
  const edgeText = () => weighted([[8, word], [2, () => `"${pick(words).replaceAll('"', '')}"`], [0.5, () => '"`**m**`"'], [oddness, () => `${word()}\n${word()}`], [oddness / 2, () => pick(badWords)]])();
  const pipeText = () => weighted([[8, word], [3, () => `"${odds(0.3) ? pick(badWords).replaceAll('"', '') : pick(words).replaceAll('"', '')}"`], [oddness, () => pick(badWords)]])();
  const link = () => weighted([
    [10, arrow],
    [4, () => `${arrow()}${blank()}|${pipeText()}|`],
    [3, () => { const [open, close] = odds(oddness / 3) ? [pick(['--', '==', '-.']), pick(['-->', '==>', '.->', '---'])] : pick([['--', '-->'], ['==', '==>'], ['-.', '.->'], ['--', '---'], ['==', '==='], ['-.', '.-'], ['<--', '-->'], ['x--', '--x'], ['o==', '==o'], ['<-.', '.->'], ['--', '--->'], ['-.', '..->']]);
      const gap = odds(0.85) ? ' ' : ''; return open + gap + edgeText() + gap + close; }],
  ])();
  const edges = () => {
    let all = group();
    const count = weighted([[6, 1], [2, 2], [1, from(3, 5)]]);
    for (let i = 0; i < count; i++) {
      const gap = odds(0.85) ? ' ' : odds(0.9) ? '' : pick(['\n', '  ', '\t', '\n    ']);
      const own = odds(0.06) ? `${pick(['e1', 'e2', 'myEdge', 'A', 'e-1', odds(oddness) ? 'e"x' : 'e3'])}@` : '';
      if (own) edgeIds.push(own.slice(0, -1));
      drawn++;
      all += (own ? gap || ' ' : gap) + own + link() + (odds(0.85) ? ' ' : odds(0.7) ? '' : pick(['\n', '  ', ' \n '])) + group();
    }
    return all;
  };
  const style = () => pick(['fill:#f9f', 'stroke:#333', 'stroke-width:4px', 'color:white', 'stroke-dasharray: 5 5', 'fill:none', 'font-size:12px', 'opacity:0.5', 'fill:#ff0000', 'color:#fff', 'rx:10', 'stroke-dasharray: 9\\,5', odds(oddness) ? 'fill:rgb(1,2,3)' : 'fill:red', 'stroke-width:1.5px', odds(oddness) ? 'font:"x"' : 'fill:blue', 'font-family:Courier', 'padding:0%', 'x: y z', 'fill: #f9f', 'a.b:c']);
  const styles = () => Array.from({ length: from(1, 3) }, style).join(odds(oddness) ? pick([', ', ';', ' ,']) : ',');
  const idList = () => Array.from({ length: weighted([[4, 1], [1, 2], [1, 3]]) }, id).join(odds(oddness) ? ', ' : ',');
  const ending = () => (odds(0.1) ? ';' : '') + (odds(oddness / 4) ? pick([' ', '  ', ' %% note', ' ;', ';;', '%%x', ' // note']) : '');
  const click = () => {
    const target = odds(0.3) ? ` ${pick(['_blank', '_self', '_top', '_parent', odds(oddness) ? 'blank' : '_blank'])}` : '';
    const tip = odds(0.3) ? ' "a tip"' : '';
    return `click ${id()} ` + pick([`"https://example.com"${tip}${target}`, `href "https://example.com?a=b#c"${tip}${target}`, `callback${tip}`, `call callback()${tip}`, `call f(a, "b")${tip}`, `"#top"${tip}`, odds(oddness) ? 'https://example.com' : '"x"', odds(oddness) ? 'call f' : 'cb', '"javascript:alert(1)"']);
  };
  const linkStyle = () => `linkStyle ${weighted([[drawn, () => `${from(0, odds(oddness) ? drawn + 2 : drawn - 1)}`], [1, () => 'default'], [drawn > 1 ? 1 : 0, () => `0,${drawn - 1}`], [oddness, () => pick(['0, 1', 'x', '-1', '0..2'])]])()} ${odds(0.2) ? `interpolate ${pick(['basis', 'linear', 'monotoneX'])} ` : ''}${styles()}`;
  const direction = () => `direction ${pick(['LR', 'RL', 'TB', 'BT', 'TD', odds(oddness) ? 'lr' : 'LR', odds(oddness) ? 'LR foo' : 'TB'])}`;
  const comment = () => pick(['%% a note', '%%note', '%% archc: A service=x', odds(oddness) ? '%%' : '%% x', '%% {x}', '%%{init: {"theme": "dark"}}%%', odds(oddness) ? '%%{init: x' : "%%{ init: { 'theme': 'base' } }%%", '%%{wrap}%%', '%% direction LR', '%%% x']);
  const accessible = () => pick(['accTitle: a title', 'accDescr: some words; more', 'accDescr {\n two\n lines\n}', 'accTitle : x', 'accDescr{x}', odds(oddness) ? 'accTitle' : 'accTitle:y', odds(oddness) ? 'accDescr { open' : 'accDescr: z']);
  const title = () => weighted([
    [5, () => pick(['one', 'two', 's1', 'VPC', 'a b', 'My Group', 'sub-1', 'g_1', 'end1', 'Größe', '東京', '1', 'A', 'default zone', 'x y z'])],
    [5, () => { const own = pick(['g1', 'g2', 'vpc', 'net-1', 'a b', '東', 's.1']); groups.push(own); return `${own}${blank(0.3)}[${text()}]`; }],
    [2, () => `"${pick(words).replaceAll('"', '')}"`], [0.5, () => '"`**m**`"'], [oddness, () => pick(['', ' s1', 's1 ', 'a, b', 'a (b)', 'x: y', 'a/b', 'A & B', 'a@b', '😀', 'the end', '[T]', 'a[T] ', 'a["T"]:::k', 'a(T)', 'a -- b', 'a.b', 'a%% x', '(x)', 'a;', 's1 %% x', 'a|b', "it's", 'a=b', 'Step #1', 'direction LR', 'style', 'graph', 'end'])],
  ])();
  const newline = () => (odds(0.93) ? '\n' : odds(0.6) ? ';' : pick(['\n\n', '\r\n', '\n   \n', '; ', ' ;\n', '\r', ';\n']));

  const statement = (depth) => weighted([
    [16, edges], [5, group], [0.8, () => `style ${id()} ${styles()}`], [0.8, () => `classDef ${pick(['k', 'k1', 'default', 'k,k1', 'my-class', odds(oddness) ? 'a b' : 'k2'])} ${styles()}`],
    [0.8, () => `class ${idList()} ${pick(['k', 'k1', 'my-class', 'k,l'])}`], [0.6, click], [0.5, linkStyle], [depth > 0 ? 1 : 0.15, direction], [0.8, comment], [0.2, accessible],
    [0.4, () => `${odds(0.5) && edgeIds.length ? pick(edgeIds) : id()}${metadata()}`],
    [depth < 3 ? 2 : 0, () => block(depth + 1)], [oddness / 2, () => 'end'], [oddness / 2, () => pick(badWords)], [oddness / 2, () => pick(['x-->A', 'o-->B', 'x--oA', '-->', 'A-->', 'A--', 'A B', '&', 'A:::', ':::k', 'A;B', 'A -->|x B', 'note "x"', 'participant A', '---', 'title x'])],
  ])() + ending();
  function block(depth) {
    let all = `subgraph ${title()}${odds(0.97) ? newline() : ' '}`;
    for (let i = from(0, 4); i > 0; i--) all += '  '.repeat(odds(0.8) ? depth : 0) + statement(depth) + newline();
    return all + (odds(oddness / 8) ? '' : 'end');
  }

  const header = () => {
    const kind = weighted([[8, 'flowchart'], [8, 'graph'], [0.3, 'flowchart-elk'], [0.1, 'swimlane-beta'], [oddness / 3, pick(['Graph', 'flowchart-v2', 'graph1', 'Flowchart', 'stateDiagram', 'flowchartx'])]]);
    const way = weighted([[18, () => ` ${pick(['TD', 'TB', 'LR', 'RL', 'BT'])}`], [1, () => ''], [0.5, () => ` ${pick(['>', '<', '^', 'v', 'BR'])}`], [oddness, () => pick([' lr', ' TDX', ' LR A', ' Left', 'TB', '  LR', '\tTB', ' TB %% x', '\n LR'])]])();
    return kind + way + weighted([[18, '\n'], [1.5, ';\n'], [0.6, ';'], [0.4, ' \n'], [0.2, '\n\n'], [0.2, '\r\n']]);
  };
  const front = () => (odds(0.94) ? '' : pick(['---\ntitle: A title\n---\n', '---\nconfig:\n  theme: dark\n  flowchart:\n    curve: linear\n---\n', '---\ntitle: "x: y"\nconfig: {layout: elk}\n---\n', '  ---\n  title: x\n  ---\n', odds(oddness) ? '---\n---\n' : '---\n\n---\n', odds(oddness) ? '---\ntitle: [\n---\n' : '---\ntitle: 5\n---\n', odds(oddness) ? '---\ntitle: x\n' : '---\ndisplayMode: compact\n---\n']));
  let all = front() + (odds(0.05) ? `${comment()}\n` : '') + (odds(0.05) ? pick(['\n', '  ', '\n\n  ']) : '') + header();
  const indent = odds(0.5) ? pick(['  ', '    ', '\t']) : '';
  for (let i = weighted([[3, from(1, 3)], [4, from(3, 8)], [1, from(8, 20)]]); i > 0; i--) all += indent + statement(0) + newline();
  return odds(0.1) ? all.trimEnd() : all;
}
