import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';

/** What a page has of its own; `script` is a module that acts on the messages which are posted. */
export interface RendererPage {
  style: string;
  body: string;
  script: string;
}

/** A panel beside the notebook that draws with the renderers that notebooks have, and loads nothing else. */
export class RendererPanel implements vscode.Disposable {
  readonly onDidClose: vscode.Event<void>;
  readonly #panel: vscode.WebviewPanel;
  #message: object | undefined;

  /** @param pageOf is given the address of a renderer by its file, such as `gates.js` */
  constructor(
    extensionUri: vscode.Uri,
    { viewType, title }: { viewType: string; title: string },
    pageOf: (addressOf: (file: string) => string) => RendererPage,
  ) {
    const renderers = vscode.Uri.joinPath(extensionUri, 'dist', 'renderers');
    this.#panel = vscode.window.createWebviewPanel(
      viewType,
      title,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [renderers] },
    );
    const { webview } = this.#panel;
    this.onDidClose = this.#panel.onDidDispose;
    // the page asks for what is shown when it is ready, also when it was hidden meanwhile
    webview.onDidReceiveMessage(() => {
      if (this.#message) void webview.postMessage(this.#message);
    });
    const addressOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(renderers, file)).toString();
    webview.html = html(webview.cspSource, pageOf(addressOf));
  }

  /** @param message what the page is to show; the same again is not sent */
  post(message: object): void {
    if (isDeepStrictEqual(message, this.#message)) return;
    this.#message = message;
    void this.#panel.webview.postMessage(message);
  }

  reveal(title: string): void {
    this.#panel.title = title;
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

function html(cspSource: string, { style, body, script }: RendererPage): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}' ${cspSource}; style-src 'unsafe-inline'; img-src data:">
<style>
${style}
</style>
</head>
<body>
${body}
<script type="module" nonce="${nonce}">
${script}
acquireVsCodeApi().postMessage('ready');
</script>
</body>
</html>`;
}
