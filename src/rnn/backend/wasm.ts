import { join, sep } from 'node:path';
import { activate, type Tf } from './activate';
import type { BackendStatus } from './status';

/**
 * The backend in WebAssembly. In Node it is single-threaded: `distFolder` holds `tfjs-backend-wasm-simd.wasm` and
 * `tfjs-backend-wasm.wasm`, the only two files that are ever read.
 */
export async function useWasm(tf: Tf, distFolder: string): Promise<BackendStatus> {
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  const create = tf.findBackendFactory('wasm');
  await activate(tf, 'wasm', () => {
    wasm.setWasmPaths(join(distFolder, sep));
    return create();
  });
  return { name: 'wasm', version: wasm.version_wasm };
}
