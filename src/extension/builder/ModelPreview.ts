import * as vscode from 'vscode';
import { MIME } from '../../rnn/display/mime';
import type { AdvisorView, ModelView } from '../../rnn/display/views';
import { type RendererPage, RendererPanel } from '../webview/RendererPanel';

/** What is shown: the model, and above it why it is this one. */
export interface Previewed {
  advice?: AdvisorView;
  model: ModelView;
}

/** Shows a model beside the notebook while it is put together: its diagram, its shapes, its parameters. */
export class ModelPreview implements vscode.Disposable {
  #panel: RendererPanel | undefined;
  /** Whoever closes it does not want to see it again. */
  #closed = false;

  constructor(private readonly extensionUri: vscode.Uri) {}

  show(previewed: Previewed): void {
    if (this.#closed) return;
    this.#panel ??= this.#open();
    this.#panel.post(previewed);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): RendererPanel {
    const title = vscode.l10n.t('Model Preview');
    const panel = new RendererPanel(this.extensionUri, { viewType: 'rnnbook.modelPreview', title }, page);
    panel.onDidClose(() => {
      this.#panel = undefined;
      this.#closed = true;
    });
    return panel;
  }
}

const page = (addressOf: (file: string) => string): RendererPage => ({
  style: `main > div { margin: 0 0 20px; }
/* the questions lie over the upper part of a narrow window */
@media (max-width: 600px) {
  main { padding-top: 340px; }
  #model table { font-size: 11px; }
  #model th, #model td { padding-inline: 0 6px; }
}`,
  body: '<main><div id="advice"></div><div id="model"></div></main>',
  script: `import { activate as advisor } from '${addressOf('advisor.js')}';
import { activate as model } from '${addressOf('model.js')}';
const views = { advice: ['${MIME.advisor}', advisor({})], model: ['${MIME.model}', model({})] };
addEventListener('message', ({ data: shown }) => {
  for (const [id, [mime, renderer]] of Object.entries(views)) {
    const place = document.getElementById(id);
    place.hidden = shown[id] === undefined;
    if (!place.hidden) renderer.renderOutputItem({ id, mime, json: () => shown[id] }, place);
  }
});`,
});
