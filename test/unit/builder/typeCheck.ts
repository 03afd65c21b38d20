import { join } from 'node:path';
import * as ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  resolveJsonModule: true,
  types: ['node'],
};

/** What every cell has: the types of TensorFlow.js, with what the library adds to them, and of the library's face. */
const GLOBALS = [
  "import * as tf from '@tensorflow/tfjs';",
  "import '../../../src/rnn/layers/resetAfter';",
  "import type { Rnn } from '../../../src/rnn/index';",
  'declare const rnn: Rnn;',
].join('\n');

/**
 * The type errors of notebooks, each the code of its cells in their order, as `name: message: code`. A cell sees what
 * the cells before it declared, and may declare it anew: it stands in a block within theirs. `await` is allowed anywhere.
 */
export function typeErrors(notebooks: Record<string, string[]>): string[] {
  const names = Object.keys(notebooks);
  const files = names.map((_, i) => join(__dirname, `checked-${i}.ts`));
  const sources = new Map(files.map((file, i) => [file, programOf(notebooks[names[i]!]!)]));
  const program = ts.createProgram(files, OPTIONS, hostOf(sources));
  return files.flatMap((file, i) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, start = 0 }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${names[i]}: ${message}: ${sources.get(file)!.slice(start, start + 80)}`;
    }),
  );
}

function programOf(cells: string[]): string {
  const nested = cells.map((cell) => `{\n${cell}`).join('\n');
  return `${GLOBALS}\n${nested}\n${'}'.repeat(cells.length)}\nexport {};\n`;
}

/** Of sources that stand in no file. */
function hostOf(sources: Map<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const source = sources.get(file);
    return source === undefined
      ? getSourceFile(file, ...rest)
      : ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
  };
  return host;
}
