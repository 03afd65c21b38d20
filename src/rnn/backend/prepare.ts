import type { Tf } from './activate';
import { useCpu } from './cpu';
import type { BackendChoice, BackendName } from './names';
import type { BackendStatus } from './status';
import { isInstalled, useTensorflow } from './tensorflow';
import { registerFileUrls } from './tfjsNode';
import { useWasm } from './wasm';

export interface BackendFolders {
  /** The folder of the built bundles: `tfjs-node.js` and the two `.wasm` files of TensorFlow.js. */
  distFolder: string;
  /** Where native TensorFlow was installed, if anywhere. */
  nativeFolder?: string;
}

const LABELS: Record<BackendName, string> = {
  tensorflow: 'native TensorFlow',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

/**
 * Makes `tf` compute on the chosen backend. `auto` takes the first of native TensorFlow (if it is installed),
 * WebAssembly and plain JavaScript that loads. Models can be saved to and loaded from `file://` URLs on all of them.
 * @throws an `Error` that says what to do, if the backend that was asked for does not load
 */
export async function prepareBackend(
  tf: Tf,
  choice: BackendChoice,
  folders: BackendFolders,
): Promise<BackendStatus> {
  const { distFolder, nativeFolder } = folders;
  registerFileUrls(tf, distFolder);
  const use: Record<BackendName, () => Promise<BackendStatus>> = {
    tensorflow: () => useTensorflow(tf, distFolder, nativeFolder),
    wasm: () => useWasm(tf, distFolder),
    cpu: () => useCpu(tf),
  };
  if (choice !== 'auto') {
    try {
      return await use[choice]();
    } catch (error) {
      throw new Error(`The backend "${choice}" (${LABELS[choice]}) does not load: ${reason(error)}`, {
        cause: error,
      });
    }
  }
  const notes: string[] = [];
  for (const name of ['tensorflow', 'wasm'] as const) {
    if (name === 'tensorflow' && !isInstalled(nativeFolder)) continue;
    try {
      return withNotes(await use[name](), notes);
    } catch (error) {
      notes.push(`${LABELS[name]} does not load: ${reason(error)}`);
    }
  }
  return withNotes(await use.cpu(), notes);
}

function withNotes(status: BackendStatus, notes: string[]): BackendStatus {
  return notes.length > 0 ? { ...status, note: notes.join('\n') } : status;
}

function reason(error: unknown): string {
  // TensorFlow.js rejects with plain objects as well
  const { message } = error as { message?: unknown };
  return String(message ?? error);
}
