import { type Node, parse, type Program } from 'acorn';
import { full } from 'acorn-walk';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { applyEdits, type Edit } from '../../notebook/sourceEdits';
import { load, PROVIDED, resolve } from './moduleHooks';

const IMPORT = Symbol.for('rnnbook.import');
const REMEDY = 'Under Node’s permission model, this needs Node.js 22.15 or newer.';

/**
 * Imports what the module hooks would, for a Node that has them only in a thread, where no thread may be started (Node 20
 * under its permission model; from 20.12). A file is imported as a `data:` URL, in whose text such URLs stand for the files that it
 * imports. So files cannot import each other in a circle, and `.js` files, which are left to Node, no TypeScript.
 */
export class DataModules {
  readonly #paths = new Map<string, string>();

  constructor(private readonly handedOver: Map<string, object>) {
    silence(() => void importIn(pathToFileURL(__filename).href)('node:module'));
    Object.defineProperty(globalThis, IMPORT, {
      value: (parent: string, specifier: unknown) => this.import(String(specifier), parent),
    });
  }

  /** @param parent URL of the file that imports */
  async import(specifier: string, parent: string): Promise<object> {
    try {
      return (await import(await this.#urlOf(specifier, parent, []))) as object;
    } catch (error) {
      throw this.#withoutUrls(error);
    }
  }

  async #urlOf(specifier: string, parent: string, importers: string[]): Promise<string> {
    if (isBuiltin(specifier)) return specifier;
    const found = resolve(specifier, { parentURL: parent }, () => undefined);
    if (!found) return this.#handOver(specifier, parent);
    const path = found.url.startsWith('file:') ? fileURLToPath(found.url.replace(/\?.*$/, '')) : undefined;
    if (path !== undefined && importers.includes(path)) {
      const circle = [...importers.slice(importers.indexOf(path)), path].map((file) => basename(file));
      throw new Error(`These files import each other in a circle: ${circle.join(' → ')}. ${REMEDY}`);
    }
    const loaded = load(found.url, {}, () => undefined);
    const source = loaded?.source ?? readFileSync(path!, 'utf8');
    if (path === undefined) return toUrl(source);
    const url = toUrl(await this.#prepare(source, path, [...importers, path]));
    this.#paths.set(url, path);
    return url;
  }

  /** Lines stay where they are. */
  async #prepare(source: string, path: string, importers: string[]): Promise<string> {
    const { href } = pathToFileURL(path);
    const edits: Edit[] = [];
    const program = parseModule(source, path);
    for (const node of program.body) {
      if (!('source' in node) || !node.source) continue;
      const { start, end, value } = node.source;
      const url = await this.#urlOf(String(value), href, importers);
      edits.push({ start, end, text: JSON.stringify(url) });
    }
    full(program, (node: Node) => {
      const { start, end } = node;
      if (node.type === 'MetaProperty' && source.startsWith('import', start)) {
        const meta = JSON.stringify({ url: href, filename: path, dirname: dirname(path) });
        edits.push({ start, end, text: `(${meta})` });
      } else if (node.type === 'ImportExpression') {
        const call = `globalThis[Symbol.for('rnnbook.import')].bind(undefined, ${JSON.stringify(href)})`;
        edits.push({ start, end: start + 'import'.length, text: call });
      }
    });
    return `${applyEdits(source, edits)}\n//# sourceURL=${href}`;
  }

  /** Loads a package, or another file that needs nothing of ours, by Node itself. */
  async #handOver(specifier: string, parent: string): Promise<string> {
    const module = await importIn(parent)(specifier).catch((error: unknown) => {
      throw withRemedy(error);
    });
    const key = `${parent} ${specifier}`;
    this.handedOver.set(key, module);
    const names = Object.keys(module);
    const values = names.map((name, at) => `const v${at} = module[${JSON.stringify(name)}];`);
    const exported = names.map((name, at) => `v${at} as ${JSON.stringify(name)}`);
    return toUrl(`const module = globalThis[Symbol.for('${PROVIDED.description}')].get(${JSON.stringify(key)});
${values.join('\n')}
export { ${exported.join(', ')} };`);
  }

  #withoutUrls(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const named = (text: string) => text.replace(/data:[\w/;,+=-]+/g, (url) => this.#paths.get(url) ?? url);
    error.message = named(error.message);
    if (error.stack !== undefined) error.stack = named(error.stack);
    return error;
  }
}

/** Node's own `import`, as a file has it. */
const importIn = (parent: string) =>
  new Script('(specifier) => import(specifier)', {
    filename: fileURLToPath(parent),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }).runInThisContext() as (specifier: string) => Promise<object>;

/** Node warns the first time that this is experimental; that is nothing to the cell that imports first. */
function silence(action: () => void): void {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  action();
  process.emitWarning = emitWarning;
}

const toUrl = (source: string): string =>
  `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;

function parseModule(source: string, path: string): Program {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  } catch (error) {
    if (!(error instanceof SyntaxError && 'loc' in error)) throw error;
    const { line, column } = error.loc as { line: number; column: number };
    throw new SyntaxError(`${error.message.replace(/ \(\d+:\d+\)$/, '')} (${path}:${line}:${column + 1})`);
  }
}

function withRemedy(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (error instanceof Error && code === 'ERR_UNKNOWN_FILE_EXTENSION')
    error.message += `. A .js file imports TypeScript. ${REMEDY}`;
  return error;
}
