import type {
  DidChangeNotebookDocumentParams,
  DidCloseNotebookDocumentParams,
  DidOpenNotebookDocumentParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cell } from '../cells/Cell';
import { CELL_LANGUAGES } from './capabilities';

/**
 * The cells of the notebooks that an editor has open, as it tells of them. Not `NotebookDocuments` of vscode-languageserver:
 * it is silent when cells are only moved, and their order is what counts here.
 */
export class OpenNotebooks {
  readonly #cells = new Map<string, string[]>();
  readonly #documents = new Map<string, TextDocument>();

  open({ notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams): void {
    this.#cells.set(
      notebookDocument.uri,
      notebookDocument.cells.map(({ document }) => document),
    );
    cellTextDocuments.forEach((document) => this.#openText(document));
  }

  change({ notebookDocument, change: { cells } }: DidChangeNotebookDocumentParams): void {
    const { array, didOpen = [], didClose = [] } = cells?.structure ?? {};
    didOpen.forEach((document) => this.#openText(document));
    if (array) {
      const added = (array.cells ?? []).map(({ document }) => document);
      this.#cells.get(notebookDocument.uri)?.splice(array.start, array.deleteCount, ...added);
    }
    for (const { uri } of didClose) this.#documents.delete(uri);
    for (const { document, changes } of cells?.textContent ?? []) {
      const known = this.#documents.get(document.uri);
      if (known) TextDocument.update(known, changes, document.version);
    }
  }

  close({ notebookDocument, cellTextDocuments }: DidCloseNotebookDocumentParams): void {
    this.#cells.delete(notebookDocument.uri);
    for (const { uri } of cellTextDocuments) this.#documents.delete(uri);
  }

  /** In their order, without those in other languages. */
  cells(notebook: string): Cell[] {
    return (this.#cells.get(notebook) ?? []).flatMap((uri, i): Cell[] => {
      const document = this.#documents.get(uri);
      const language = CELL_LANGUAGES[document?.languageId as keyof typeof CELL_LANGUAGES];
      return document && language ? [{ uri, number: i + 1, language, source: document.getText() }] : [];
    });
  }

  #openText({
    uri,
    languageId,
    version,
    text,
  }: {
    uri: string;
    languageId: string;
    version: number;
    text: string;
  }) {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
  }
}
