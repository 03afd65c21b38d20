/** The text of modules that are imported as `data:` URLs. */
import { type Node, parse, type Program } from 'acorn';
import { full } from 'acorn-walk';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edit } from '../../notebook/sourceEdits';
import { PROVIDED } from './moduleHooks';

/** A global variable (see `PROVIDED`): imports for a file whose URL is given. */
export const IMPORT = '$import_';

/** @throws SyntaxError that names file, line and column */
export function parseModule(source: string, path: string): Program {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  } catch (error) {
    if (!(error instanceof SyntaxError && 'loc' in error)) throw error;
    const { line, column } = error.loc as { line: number; column: number };
    throw new SyntaxError(`${error.message.replace(/ \(\d+:\d+\)$/, '')} (${path}:${line}:${column + 1})`);
  }
}

/** Makes `import.meta` and `import()` those of the file, whose URL is another now. */
export function ownEdits(program: Program, source: string, path: string): Edit[] {
  const { href } = pathToFileURL(path);
  const meta = JSON.stringify({ url: href, filename: path, dirname: dirname(path) });
  const load = `${IMPORT}.bind(undefined, ${JSON.stringify(href)})`;
  const edits: Edit[] = [];
  full(program, (node: Node) => {
    const { type, start, end } = node;
    if (type === 'MetaProperty' && source.startsWith('import', start))
      edits.push({ start, end, text: `(${meta})` });
    if (type === 'ImportExpression') edits.push({ start, end: start + 'import'.length, text: load });
  });
  return edits;
}

/** A module that exports what another has, which stands under that key among the provided ones. */
export function handOverSource(key: string, names: string[]): string {
  const values = names.map((name, at) => `const v${at} = module[${JSON.stringify(name)}];`);
  const exported = names.map((name, at) => `v${at} as ${JSON.stringify(name)}`);
  return `const module = ${PROVIDED}.get(${JSON.stringify(key)});
${values.join('\n')}
export { ${exported.join(', ')} };`;
}
