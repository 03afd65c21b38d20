/**
 * Node's module hooks for what cells import. They run in the kernel's main thread where Node can
 * (`registerHooks`), else in Node's loader thread (`register`), so they share nothing with the kernel but `HookData`.
 */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripTypes } from './stripTypes';

export interface HookData {
  /** The URL that a cell's imports are relative to. */
  cellUrl: string;
  /** Specifier to export names of the modules that the kernel has itself. */
  provided: Record<string, string[]>;
}

/**
 * A global variable: the modules that the kernel has itself. Modules ask for it by this name alone, since cells may declare a
 * `Symbol` or a `globalThis` of their own, which modules see.
 */
export const PROVIDED = '$provided_';
const CELL = 'rnnbook:cell/';
const OWN = 'rnnbook:provided/';
const TYPESCRIPT = /\.[cm]?ts$/;

let data: HookData;

export function setHookData(value: HookData): void {
  data = value;
}

export { setHookData as initialize };

interface ResolveContext {
  parentURL?: string;
  conditions?: string[];
}
interface LoadContext {
  conditions?: string[];
}
interface Resolved {
  url: string;
  format?: string | null;
  shortCircuit?: boolean;
}
interface Loaded {
  format: string;
  source: string;
  shortCircuit: true;
}

export function resolve<R>(
  specifier: string,
  context: ResolveContext,
  next: (specifier: string, context: ResolveContext) => R,
): R | Resolved {
  if (specifier.startsWith(CELL)) {
    return resolve(specifier.slice(CELL.length), { ...context, parentURL: data.cellUrl }, next);
  }
  if (Object.hasOwn(data.provided, specifier))
    return { url: OWN + specifier, format: 'module', shortCircuit: true };
  const file = findFile(specifier, context.parentURL);
  if (file && isRequire(context) && !TYPESCRIPT.test(fileURLToPath(file))) return next(specifier, context);
  return file ? { url: file, format: 'module', shortCircuit: true } : next(specifier, context);
}

export function load<R>(
  url: string,
  context: LoadContext,
  next: (url: string, context: LoadContext) => R,
): R | Loaded {
  if (url.startsWith(OWN)) return moduleOf(providedSource(url.slice(OWN.length)));
  if (!url.startsWith('file:')) return next(url, context);
  const path = fileURLToPath(url.replace(/\?.*$/, ''));
  if (TYPESCRIPT.test(path)) return moduleOf(typescriptSource(path));
  if (path.endsWith('.json') && !isRequire(context))
    return moduleOf(`export default ${readFileSync(path, 'utf8')}`);
  return next(url, context);
}

/** Where hooks see `require` as well (`registerHooks`): what it gives for JSON is no module, and packages rely on that. */
const isRequire = ({ conditions }: { conditions?: string[] }) => conditions?.includes('require') ?? false;

const moduleOf = (source: string): Loaded => ({ format: 'module', source, shortCircuit: true });

function providedSource(specifier: string): string {
  const names = data.provided[specifier]!.filter((name) => name !== 'default' && /^[\w$]+$/.test(name));
  return `const provided = ${PROVIDED}.get(${JSON.stringify(specifier)});
export default provided;
export const { ${names.join(', ')} } = provided;`;
}

function typescriptSource(path: string): string {
  try {
    return stripTypes(readFileSync(path, 'utf8'));
  } catch (error) {
    const { message, line, column } = error as { message: string; line?: number; column?: number };
    throw line === undefined ? error : new SyntaxError(`${message} (${path}:${line}:${column})`);
  }
}

/**
 * The URL of a TypeScript or JSON file (an extension may be left out, or be the `.js` of the compiled file), or
 * of any other relative file; with its time of change, so that an edited file is read again.
 */
function findFile(specifier: string, parent: string | undefined): string | undefined {
  if (
    !/^(\.{1,2}\/|\/|file:)/.test(specifier) ||
    !parent?.startsWith('file:') ||
    parent.includes('/node_modules/')
  ) {
    return undefined;
  }
  const base = fileURLToPath(new URL(specifier, parent).href.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, base.replace(/\.([cm]?)js$/, '.$1ts'), `${base}/index.ts`];
  for (const path of candidates) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile()) continue;
    if (!TYPESCRIPT.test(path) && !path.endsWith('.json') && !path.endsWith('.mjs')) return undefined;
    return `${pathToFileURL(path).href}?v=${stats.mtimeMs}`;
  }
  return undefined;
}
