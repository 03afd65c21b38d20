import { Peer } from './Peer';
import { pythonWith } from './python';

export const STOCK_WASM = 'TensorFlow.js, wasm';
export const STOCK_TENSORFLOW = 'TensorFlow.js, tensorflow';
export const OURS_WASM = 'rnnbook, wasm';
export const OURS_TENSORFLOW = 'rnnbook, tensorflow';
export const OURS_NATIVE = 'rnnbook, native';
export const OURS_AVX2 = 'rnnbook, AVX2';
export const PYTORCH_AVX2 = 'PyTorch, AVX2';

const KERAS = ['keras==3.15.1', 'tensorflow-cpu==2.21.0'];
const PYTORCH = ['torch==2.15.0', 'numpy==2.4.6'];

/** @param kernels what `RNNBOOK_NATIVE_KERNELS` is to say */
const tfjs = (layers: 'stock' | 'ours', backend: string, kernels: string) => (name: string) =>
  Peer.start(name, process.execPath, ['--import', 'tsx', 'bench/layers/tfjsPeer.ts', layers, backend], {
    RNNBOOK_NATIVE_KERNELS: kernels,
  });
const python =
  (packages: string[], script: string, args: string[] = [], environment: Record<string, string> = {}) =>
  (name: string) =>
    Peer.start(name, pythonWith(packages), ['-B', `bench/layers/${script}`, ...args], environment);

type Start = Record<string, (name: string) => Promise<Peer>>;

const PEERS: Start = {
  [STOCK_WASM]: tfjs('stock', 'wasm', 'off'),
  [OURS_WASM]: tfjs('ours', 'wasm', 'off'),
  [OURS_NATIVE]: tfjs('ours', 'wasm', 'on'),
  [STOCK_TENSORFLOW]: tfjs('stock', 'tensorflow', 'off'),
  [OURS_TENSORFLOW]: tfjs('ours', 'tensorflow', 'off'),
  Keras: python(KERAS, 'keras_peer.py'),
  'Keras, XLA': python(KERAS, 'keras_peer.py', ['xla']),
  PyTorch: python(PYTORCH, 'pytorch_peer.py'),
};

/** Both as on a processor without AVX-512. */
const AVX2_PEERS: Start = {
  [OURS_AVX2]: tfjs('ours', 'wasm', 'AVX2'),
  [PYTORCH_AVX2]: python(PYTORCH, 'pytorch_peer.py', [], {
    ATEN_CPU_CAPABILITY: 'avx2',
    // or its LSTM computes with AVX-512 all the same
    ONEDNN_MAX_CPU_ISA: 'AVX2',
  }),
};

export interface LeftOut {
  name: string;
  reason: string;
}

/** Starts every peer that can be had here; with `avx2` only those that are limited to it. */
export async function startPeers(avx2: boolean): Promise<{ peers: Peer[]; leftOut: LeftOut[] }> {
  const peers: Peer[] = [];
  const leftOut: LeftOut[] = [];
  for (const [name, start] of Object.entries(avx2 ? AVX2_PEERS : PEERS)) {
    try {
      peers.push(await start(name));
    } catch (error) {
      leftOut.push({ name, reason: (error as Error).message });
    }
  }
  return { peers, leftOut };
}
