import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { activate, type Tf } from './activate';
import type { BackendStatus } from './status';
import { loadTfjsNode } from './tfjsNode';

const ADDON = 'tfjs_binding.node';
const INSTALL =
  'Run "npm run native:tensorflow", or the command "Install Native TensorFlow Backend" in the editor.';

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
  const { createBackend } = loadTfjsNode(distFolder);
  const binding = loadAddon(join(nativeFolder, ADDON));
  await activate(tf, 'tensorflow', () => createBackend(tf, binding));
  return { name: 'tensorflow', version: binding.TF_Version };
}

function loadAddon(path: string): { TF_Version: string } {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '1'; // warnings and errors; not the greetings
  try {
    return createRequire(path)(path) as { TF_Version: string };
  } catch (error) {
    const [firstLine = ''] = (error as Error).message.split('\n');
    throw new Error(`${firstLine.replace(/\.?$/, '.')} ${INSTALL}`, { cause: error });
  }
}
