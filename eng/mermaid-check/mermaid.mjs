// What Mermaid itself reads in a text: its verdict and, where it takes the text, the graph in a form that compares.
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Without a browser there is no sanitiser; labels are compared as they were before it.
DOMPurify.addHook = () => {};
DOMPurify.sanitize = String;
mermaid.initialize({ startOnLoad: false, logLevel: 'fatal', maxEdges: 1e9, suppressErrorRendering: true });

// Entities wait behind placeholders until the drawing is made.
export const shown = (text) => String(text ?? '').replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
export const squash = (text) => shown(text).replace(/\s+/g, ' ').trim();
const sorted = (list) => list.map((item) => JSON.stringify(item)).sort();

export const parse = (text) => mermaid.mermaidAPI.getDiagramFromText(text);

export async function readByMermaid(text) {
  let diagram;
  try {
    diagram = await parse(text);
  } catch (error) {
    return { ok: false, why: squash(error?.message ?? error).slice(0, 160) };
  }
  const { db, type } = diagram;
  if (/^(flowchart|swimlane)/.test(type)) {
    return { ok: true, type: 'flowchart', ...flowchart({ direction: db.getDirection(), vertices: [...db.getVertices().values()].map((v) => ({ ...v, shape: v.type })), edges: db.getEdges(), subgraphs: db.getSubGraphs() }) };
  }
  return type === 'architecture' ? { ok: true, type, ...architecture({ groups: db.getGroups(), services: db.getServices(), junctions: db.getJunctions(), edges: db.getEdges() }) }
    : type === 'c4' ? { ok: true, type, ...c4({ shapes: db.getC4ShapeArray(), boundaries: db.getBoundaries(), rels: db.getRels() }) }
    : { ok: true, type };
}

// What archc reads, from one line of `archc syntax`.
export function readByArchc(answer) {
  const form = /^(flowchart|swimlane)/.test(answer.type) ? flowchart : answer.type === 'architecture' ? architecture : answer.type === 'c4' ? c4 : () => ({});
  return { ok: answer.ok, ...form(answer) };
}

function flowchart({ direction, vertices = [], edges = [], subgraphs = [] }) {
  return {
    graph: { direction, vertices: sorted(vertices.map((v) => [v.id, squash(v.text ?? v.id), v.shape ?? null, [...(v.classes ?? [])].sort()])),
      edges: sorted(edges.map((e) => [e.start, e.end, squash(e.text), e.type, e.stroke, e.length])),
      subgraphs: sorted(subgraphs.map((s) => [shown(s.id), squash(s.title), [...(s.nodes ?? [])].map(shown).sort()])) },
    topology: { vertices: vertices.map((v) => v.id).sort(), edges: sorted(edges.map((e) => [e.start, e.end])), subgraphs: sorted(subgraphs.map((s) => [shown(s.id), [...(s.nodes ?? [])].map(shown).sort()])) },
  };
}

function architecture({ groups = [], services = [], junctions = [], edges = [] }) {
  return {
    graph: { groups: sorted(groups.map((g) => [g.id, g.icon, squash(g.title), g.in])), services: sorted(services.map((s) => [s.id, s.icon, s.iconText, squash(s.title), s.in])), junctions: sorted(junctions.map((j) => [j.id, j.in])),
      edges: sorted(edges.map((e) => [e.lhsId, e.lhsDir, !!e.lhsInto, !!e.lhsGroup, e.rhsId, e.rhsDir, !!e.rhsInto, !!e.rhsGroup, squash(e.title)])) },
    topology: { nodes: [...groups, ...services, ...junctions].map((n) => `${n.id} in ${n.in ?? ''}`).sort(), edges: sorted(edges.map((e) => [e.lhsId, e.rhsId])) },
  };
}

function c4({ shapes = [], boundaries = [], rels = [] }) {
  const plain = (value) => squash(value?.text ?? value);
  const kept = (item, names) => names.map((name) => plain(item[name]));
  return {
    graph: { shapes: sorted(shapes.map((s) => [plain(s.typeC4Shape), ...kept(s, ['alias', 'label', 'techn', 'descr', 'parentBoundary', 'tags', 'sprite', 'link'])])),
      boundaries: sorted(boundaries.map((b) => kept(b, ['alias', 'label', 'type', 'parentBoundary', 'tags', 'nodeType']))), rels: sorted(rels.map((r) => kept(r, ['type', 'from', 'to', 'label', 'techn', 'descr']))) },
    topology: { nodes: sorted([...shapes, ...boundaries].map((s) => kept(s, ['alias', 'parentBoundary']))), edges: sorted(rels.map((r) => kept(r, ['from', 'to']))) },
  };
}
