import { Peer } from './Peer';
import { pythonWith } from './python';

export const STOCK_WASM = 'TensorFlow.js, wasm';
export const STOCK_NATIVE = 'TensorFlow.js, tensorflow';
export const OURS_WASM = 'rnnbook, wasm';
export const OURS_NATIVE = 'rnnbook, tensorflow';

const KERAS = ['keras==3.15.1', 'tensorflow-cpu==2.21.0'];
const PYTORCH = ['torch==2.15.0', 'numpy==2.4.6'];

const tfjs = (layers: 'stock' | 'ours', backend: string) => (name: string) =>
  Peer.start(name, process.execPath, ['--import', 'tsx', 'bench/layers/tfjsPeer.ts', layers, backend]);
const python = (packages: string[], script: string, args: string[]) => (name: string) =>
  Peer.start(name, pythonWith(packages), ['-B', `bench/layers/${script}`, ...args]);

const START: Record<string, (name: string) => Promise<Peer>> = {
  [STOCK_WASM]: tfjs('stock', 'wasm'),
  [OURS_WASM]: tfjs('ours', 'wasm'),
  [STOCK_NATIVE]: tfjs('stock', 'tensorflow'),
  [OURS_NATIVE]: tfjs('ours', 'tensorflow'),
  Keras: python(KERAS, 'keras_peer.py', []),
  'Keras, XLA': python(KERAS, 'keras_peer.py', ['xla']),
  PyTorch: python(PYTORCH, 'pytorch_peer.py', []),
};

export interface LeftOut {
  name: string;
  reason: string;
}

/** Starts every peer that can be had here. */
export async function startPeers(): Promise<{ peers: Peer[]; leftOut: LeftOut[] }> {
  const peers: Peer[] = [];
  const leftOut: LeftOut[] = [];
  for (const [name, start] of Object.entries(START)) {
    try {
      peers.push(await start(name));
    } catch (error) {
      leftOut.push({ name, reason: (error as Error).message });
    }
  }
  return { peers, leftOut };
}
