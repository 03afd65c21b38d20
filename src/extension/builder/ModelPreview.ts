import * as vscode from 'vscode';
import { MIME } from '../../rnn/display/mime';
import type { AdvisorView, ModelView } from '../../rnn/display/views';

/** What is shown: the model, and above it why it is this one. */
export interface Previewed {
  advice?: AdvisorView;
  model: ModelView;
}

/** Shows a model beside the notebook while it is put together: its diagram, its shapes, its parameters. */
export class ModelPreview implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #shown: Previewed | undefined;
  /** Whoever closes it does not want to see it again. */
  #closed = false;

  constructor(private readonly extensionUri: vscode.Uri) {}

  show(previewed: Previewed): void {
    this.#shown = previewed;
    if (this.#closed) return;
    this.#panel ??= this.#open();
    void this.#panel.webview.postMessage(previewed);
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#panel = undefined;
  }

  #open(): vscode.WebviewPanel {
    const renderers = vscode.Uri.joinPath(this.extensionUri, 'dist', 'renderers');
    const panel = vscode.window.createWebviewPanel(
      'rnnbook.modelPreview',
      vscode.l10n.t('Model Preview'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [renderers] },
    );
    // the page asks for what is shown when it is ready, also when it was hidden meanwhile
    panel.webview.onDidReceiveMessage(() => {
      if (this.#shown) void panel.webview.postMessage(this.#shown);
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#closed = true;
    });
    panel.webview.html = page(panel.webview, renderers);
    return panel;
  }
}

/** A page with the renderers that notebooks have, which loads nothing else. */
function page(webview: vscode.Webview, renderers: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const module = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(renderers, `${name}.js`)).toString();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}' ${webview.cspSource}; style-src 'unsafe-inline'; img-src data:">
<style>
main > div { margin: 0 0 20px; }
/* the questions lie over the upper part of a narrow window */
@media (max-width: 600px) {
  main { padding-top: 340px; }
  #model table { font-size: 11px; }
  #model th, #model td { padding-inline: 0 6px; }
}
</style>
</head>
<body>
<main><div id="advice"></div><div id="model"></div></main>
<script type="module" nonce="${nonce}">
import { activate as advisor } from '${module('advisor')}';
import { activate as model } from '${module('model')}';
const views = { advice: ['${MIME.advisor}', advisor({})], model: ['${MIME.model}', model({})] };
addEventListener('message', ({ data: shown }) => {
  for (const [id, [mime, renderer]] of Object.entries(views)) {
    const place = document.getElementById(id);
    place.hidden = shown[id] === undefined;
    if (!place.hidden) renderer.renderOutputItem({ id, mime, json: () => shown[id] }, place);
  }
});
acquireVsCodeApi().postMessage('ready');
</script>
</body>
</html>`;
}
