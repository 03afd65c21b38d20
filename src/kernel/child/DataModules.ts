import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { applyEdits, type Edit } from '../../notebook/sourceEdits';
import { load, resolve } from './moduleHooks';
import { handOverSource, IMPORT, ownEdits, parseModule } from './moduleText';

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
    const program = parseModule(source, path);
    const edits: Edit[] = ownEdits(program, source, path);
    for (const node of program.body) {
      if (!('source' in node) || !node.source) continue;
      const { start, end, value } = node.source;
      const url = await this.#urlOf(String(value), href, importers);
      edits.push({ start, end, text: JSON.stringify(url) });
    }
    return `${applyEdits(source, edits)}\n//# sourceURL=${href}`;
  }

  /** Loads a package, or another file that needs nothing of ours, by Node itself. */
  async #handOver(specifier: string, parent: string): Promise<string> {
    const module = await importIn(parent)(specifier).catch((error: unknown) => {
      throw withRemedy(error);
    });
    const key = `${parent} ${specifier}`;
    this.handedOver.set(key, module);
    return toUrl(handOverSource(key, Object.keys(module)));
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

function withRemedy(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (error instanceof Error && code === 'ERR_UNKNOWN_FILE_EXTENSION')
    error.message += `. A .js file imports TypeScript. ${REMEDY}`;
  return error;
}
