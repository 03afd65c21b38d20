import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { activate, type Tf } from './activate';
import type { BackendStatus } from './status';

/** What `dist/tfjs-node.js` exports: the JavaScript of `@tensorflow/tfjs-node` over a given `tf`. */
interface TfjsNode {
  createBackend(tf: Tf, binding: unknown): ReturnType<Tf['backend']>;
}

const ADDON = 'tfjs_binding.node';
const INSTALL = 'Run "npm run native", or the command "Install Native TensorFlow Backend" in the editor.';

/** Whether there is something to load; it may still be broken. */
export function isInstalled(nativeFolder: string | undefined): nativeFolder is string {
  return nativeFolder !== undefined && existsSync(nativeFolder);
}

/** Native TensorFlow: the addon and libraries in `nativeFolder`, driven by `tfjs-node.js` in `distFolder`. */
export async function useTensorflow(
  tf: Tf,
  distFolder: string,
  nativeFolder?: string,
): Promise<BackendStatus> {
  if (!isInstalled(nativeFolder)) throw new Error(`it is not installed. ${INSTALL}`);
  const require = createRequire(join(distFolder, 'tfjs-node.js'));
  try {
    const binding = require(join(nativeFolder, ADDON)) as { TF_Version: string };
    const { createBackend } = require('./tfjs-node.js') as TfjsNode;
    await activate(tf, 'tensorflow', () => createBackend(tf, binding));
    return { name: 'tensorflow', version: binding.TF_Version };
  } catch (error) {
    const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`${firstLine}. ${INSTALL}`, { cause: error });
  }
}
