// Parses the Mermaid blocks of Markdown files with Mermaid itself: what `eng/measure.sh` compares with. Run beside node_modules/mermaid.
import fs from 'node:fs';
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Without a browser there is no sanitiser, and parsing asks for one.
DOMPurify.addHook ??= () => {};
DOMPurify.sanitize ??= String;
mermaid.initialize({ startOnLoad: false, logLevel: 'fatal' });
for (const file of process.argv.slice(2)) {
  for (const block of fs.readFileSync(file, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)^```/gm)) {
    console.log((await mermaid.parse(block[1])).diagramType);
  }
}
