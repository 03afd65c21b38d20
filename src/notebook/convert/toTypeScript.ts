import type { CodeCell, Notebook } from '../notebook';
import { type Bindings, findBindings } from './script/bindings';
import { parseCell, type ParsedCell } from './script/parseCell';
import { rewriteCell, type ScriptContext } from './script/rewriteCell';
import { sharedNames } from './script/sharedNames';

/** What cells find defined. */
const HEADER = `import * as tf from '@tensorflow/tfjs';
import { createRnn } from 'rnnbook';

const rnn = createRnn(tf);`;

interface CodePart {
  cell: ParsedCell;
  bindings: Bindings;
}

/**
 * A notebook as one TypeScript module that does what its cells do, run from first to last: imports first,
 * Markdown as comments. What several cells declare is declared once, and assigned by each of them, so that a
 * function sees a later cell's value, as in the notebook. A cell that does not parse is left out, as a comment.
 */
export function toTypeScript(notebook: Notebook): string {
  const parts = [
    toPart(HEADER),
    ...notebook.cells.map((cell) => (cell.kind === 'code' ? codePart(cell) : comment(cell.source))),
  ];
  const codeParts = parts.filter((part) => typeof part !== 'string');
  const sources = notebook.cells.map(({ source }) => source);
  const context: ScriptContext = {
    shared: sharedNames(codeParts.map(({ bindings }) => bindings)),
    imported: new Set(),
    freeName: nameMaker([HEADER, ...sources].join('\n')),
  };
  const cells = parts.map((part) =>
    typeof part === 'string' ? { imports: [], body: part } : rewriteCell(part.cell, part.bindings, context),
  );
  const blocks = [
    comment(
      `${notebook.metadata.title ?? 'A notebook'}, as a script: it needs the npm packages @tensorflow/tfjs and rnnbook.`,
    ),
    cells.flatMap(({ imports }) => imports).join('\n'),
    sharedDeclaration(context.shared),
    ...cells.map(({ body }) => body),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function toPart(source: string, language: CodeCell['language'] = 'typescript'): CodePart {
  const cell = parseCell(source, language);
  return { cell, bindings: findBindings(cell.program) };
}

function codePart({ source, language }: CodeCell): CodePart | string {
  try {
    return toPart(source, language);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return comment(`This cell is left out, since it cannot run: ${reason}\n${source}`);
  }
}

function sharedDeclaration(shared: ReadonlySet<string>): string {
  if (shared.size === 0) return '';
  const names = [...shared].map((name) => `${name}: any`);
  return `// Declared by more than one cell.\nlet ${names.join(', ')};`;
}

function comment(text: string): string {
  if (text.trim() === '') return '';
  return text
    .trimEnd()
    .split(/\r\n|[\n\r\u2028\u2029]/) // all of these end a comment
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
}

/** @param text holds every name that is taken, as a word. */
function nameMaker(text: string): (name: string) => string {
  const taken = new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu));
  return (name) => {
    let number = 2;
    while (taken.has(`${name}_${number}`)) number++;
    taken.add(`${name}_${number}`);
    return `${name}_${number}`;
  };
}
