import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DataModules } from './DataModules';
import { IMPORT_FUNCTION } from './prepareSource';
import { type HookData, load, PROVIDED, resolve, setHookData } from './moduleHooks';

/** Node 22.15 and newer; typed here because the types are those of the oldest Node that we support. */
type RegisterHooks = (hooks: { resolve: typeof resolve; load: typeof load }) => void;

/**
 * Gives cells `import`, and `require`, that resolve from the notebook's folder, read TypeScript and JSON, and
 * see changed files again.
 *
 * @param provided modules that the kernel has itself (`@tensorflow/tfjs`, `rnnbook`), by specifier: a second
 * copy of TensorFlow.js would not know the tensors of the first.
 */
export function installCellImport(folder: string, distFolder: string, provided: Map<string, object>): void {
  const cellUrl = pathToFileURL(join(folder, 'cell.mjs')).href;
  const data: HookData = {
    cellUrl,
    provided: Object.fromEntries([...provided].map(([name, module]) => [name, Object.keys(module)])),
  };
  const globals = globalThis as Record<string, unknown>;
  Object.defineProperty(globalThis, PROVIDED, { value: provided });
  const importModule = prepareImport(data, distFolder, provided);
  globals[IMPORT_FUNCTION] = async (specifier: unknown, names?: unknown) => {
    const { stack } = new Error();
    try {
      const module = await importModule(String(specifier));
      if (Array.isArray(names)) checkExports(module, names, specifier);
      return module;
    } catch (error) {
      throw withCaller(error, stack ?? '');
    }
  };
  globals.require = nodeModule.createRequire(cellUrl);
}

function prepareImport(
  data: HookData,
  distFolder: string,
  provided: Map<string, object>,
): (specifier: string) => Promise<object> {
  const importHooked = async (specifier: string) => (await import(`rnnbook:cell/${specifier}`)) as object;
  const registerHooks = (nodeModule as { registerHooks?: RegisterHooks }).registerHooks;
  if (registerHooks) {
    setHookData(data);
    registerHooks({ resolve, load });
    return importHooked;
  }
  try {
    nodeModule.register(pathToFileURL(join(distFolder, 'kernel-modules.mjs')), { data });
    return importHooked;
  } catch {
    // no thread may be started for them
    setHookData(data);
    const modules = new DataModules(provided);
    return (specifier) => modules.import(specifier, data.cellUrl);
  }
}

/** As an import declaration does; the `const` that stands for it would make the name `undefined`. */
function checkExports(module: object, names: string[], specifier: unknown): void {
  const missing = names.find((name) => !(name in module));
  if (missing === undefined) return;
  throw new SyntaxError(
    `'${String(specifier)}' has no export named '${missing}'. If it is a type, write import { type ${missing} }.`,
  );
}

/** The stack of a failed import ends in Node; add the line of the cell that asked for it. */
function withCaller(error: unknown, stack: string): unknown {
  if (error instanceof Error && error.stack !== undefined) {
    error.stack += `\n${stack.split('\n').slice(2).join('\n')}`;
  }
  return error;
}
