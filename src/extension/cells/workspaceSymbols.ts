import * as vscode from 'vscode';
import { decodeNotebook } from '../../notebook/decode';
import { type CellSymbol, cellSymbols } from '../../notebook/dependencies/cellSymbols';
import type { CodeLanguage } from '../../notebook/notebook';
import { NotebookFileError } from '../../notebook/NotebookFileError';
import { parseNotebook } from '../../notebook/parse';
import { fromEditorLanguage } from '../notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../notebook/notebookType';
import { SYMBOL_KINDS } from './documentSymbols';

interface PlacedSymbol extends CellSymbol {
  /** Of the cell, from 0. */
  index: number;
}

/** Its place is found in the open notebook, once it is chosen. */
class NotebookSymbol extends vscode.SymbolInformation {
  constructor(
    readonly notebook: vscode.Uri,
    readonly symbol: PlacedSymbol,
  ) {
    const file = notebook.path.split('/').at(-1)!;
    const container = vscode.l10n.t('{0} Cell {1}', file, symbol.index + 1);
    super(
      ...([symbol.name, SYMBOL_KINDS[symbol.kind], container] as const),
      new vscode.Location(notebook, new vscode.Position(0, 0)),
    );
  }
}

/** Of files, by their address. */
const known = new Map<string, { changed: number; symbols: PlacedSymbol[] }>();

/** What the cells of all notebooks declare: of those that are open, and of the files in the workspace. */
export async function workspaceSymbols(
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  const found = new Map<string, [vscode.Uri, PlacedSymbol[]]>();
  for (const document of vscode.workspace.notebookDocuments) {
    if (document.notebookType === NOTEBOOK_TYPE)
      found.set(document.uri.toString(), [document.uri, symbolsOf(document.getCells().map(codeOf))]);
  }
  const files = await vscode.workspace.findFiles('**/*.rnnbook', '**/node_modules/**', undefined, token);
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    if (!found.has(uri.toString())) found.set(uri.toString(), [uri, await symbolsOfFile(uri)]);
  }
  return [...found.values()].flatMap(([uri, symbols]) =>
    symbols.filter(({ name }) => hasInOrder(name, query)).map((symbol) => new NotebookSymbol(uri, symbol)),
  );
}

/** Of the symbol that was chosen. Shows its notebook: one that is opened by the address of a cell is named after the cell. */
export async function resolveSymbol(symbol: vscode.SymbolInformation): Promise<vscode.SymbolInformation> {
  if (!(symbol instanceof NotebookSymbol)) return symbol;
  const notebook = await vscode.workspace.openNotebookDocument(symbol.notebook);
  await vscode.window.showNotebookDocument(notebook);
  const { index, start, end } = symbol.symbol;
  if (index >= notebook.cellCount) return symbol;
  const { document } = notebook.cellAt(index);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  symbol.location = new vscode.Location(document.uri, range);
  return symbol;
}

/** Of one that cannot be read, there are none. */
async function symbolsOfFile(uri: vscode.Uri): Promise<PlacedSymbol[]> {
  try {
    const { mtime: changed } = await vscode.workspace.fs.stat(uri);
    const before = known.get(uri.toString());
    if (before?.changed === changed) return before.symbols;
    const content = await vscode.workspace.fs.readFile(uri);
    const { cells } = parseNotebook(decodeNotebook(content, uri.path), uri.path);
    const symbols = symbolsOf(cells.map((cell) => (cell.kind === 'code' ? cell : undefined)));
    known.set(uri.toString(), { changed, symbols });
    return symbols;
  } catch (error) {
    if (error instanceof NotebookFileError || error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

interface Code {
  source: string;
  language: CodeLanguage;
}

function codeOf({ kind, document }: vscode.NotebookCell): Code | undefined {
  if (kind !== vscode.NotebookCellKind.Code) return undefined;
  return { source: document.getText(), language: fromEditorLanguage(document.languageId) };
}

/** @param cells all of a notebook; nothing for one of text */
function symbolsOf(cells: readonly (Code | undefined)[]): PlacedSymbol[] {
  return cells.flatMap((code, index) =>
    code ? cellSymbols(code.source, code.language).map((symbol) => ({ ...symbol, index })) : [],
  );
}

/** As the editor searches: letters in their order, with others between them. */
function hasInOrder(name: string, letters: string): boolean {
  const text = name.toLowerCase();
  let at = -1;
  return [...letters.toLowerCase()].every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
}
