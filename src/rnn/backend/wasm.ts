import { access } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { activate, type Tf } from './activate';
import type { BackendStatus } from './status';

const FILES = ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm'];

/**
 * The backend in WebAssembly. In Node it is single-threaded: `distFolder` holds `FILES`, one of which is read.
 */
export async function useWasm(tf: Tf, distFolder: string): Promise<BackendStatus> {
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  const create = tf.findBackendFactory('wasm');
  await activate(tf, 'wasm', async () => {
    // a missing file would make a lot of noise on the console
    await Promise.all(FILES.map((file) => access(join(distFolder, file))));
    wasm.setWasmPaths(join(distFolder, sep));
    return create();
  });
  return { name: 'wasm', version: wasm.version_wasm };
}
