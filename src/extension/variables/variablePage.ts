import type { RendererPage } from '../webview/RendererPanel';

export interface RendererManifest {
  contributes: { notebookRenderer: { entrypoint: string; mimeTypes: string[] }[] };
}

/** A page that draws a MIME bundle with whichever renderer is for it. */
export function variablePage(
  { contributes }: RendererManifest,
  addressOf: (file: string) => string,
): RendererPage {
  const modules = contributes.notebookRenderer.flatMap(({ entrypoint, mimeTypes }) => {
    const address = addressOf(entrypoint.split('/').at(-1)!);
    return mimeTypes.map((mime): [string, string] => [mime, address]);
  });
  return {
    style: `main { padding: 12px 0; }
#note { color: var(--vscode-descriptionForeground); margin: 0 0 12px; }
table { border-collapse: collapse; }
th, td { padding: 2px 10px; text-align: start; }
pre { white-space: pre-wrap; font-family: var(--vscode-editor-font-family); }`,
    body: '<main><p id="note" hidden></p><div id="view"></div></main>',
    script: `const modules = ${JSON.stringify(Object.fromEntries(modules)).replaceAll('<', '\\u003c')};
const place = document.getElementById('view');
const note = document.getElementById('note');
const renderers = {};
let drawn;
async function draw(bundle) {
  const mime = Object.keys(modules).find((one) => one in bundle);
  if (drawn !== mime) place.replaceChildren();
  drawn = mime;
  if (mime) {
    renderers[mime] ??= (await import(modules[mime])).activate({});
    return renderers[mime].renderOutputItem({ id: 'view', mime, json: () => bundle[mime] }, place);
  }
  place.replaceChildren();
  if ('text/html' in bundle) return void (place.innerHTML = String(bundle['text/html']));
  const text = document.createElement('pre');
  text.textContent = String(bundle['text/plain'] ?? '');
  place.append(text);
}
addEventListener('message', ({ data }) => {
  note.hidden = !data.note;
  note.textContent = data.note ?? '';
  if (data.bundle) void draw(data.bundle);
});`,
  };
}
