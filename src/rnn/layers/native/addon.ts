import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { ACTIVATIONS, type Activation, type CellType } from '../RecurrentKernel';

/** Handles of the addon: opaque, and checked by it. */
export type Engine = object & { readonly engine: unique symbol };
export type TraceHandle = object & { readonly trace: unique symbol };

type Optional = Float32Array | undefined;

/** What native/kernels/src/addon.cc exports. It checks every length and type, and throws a `TypeError` or `RangeError`. */
export interface Addon {
  version: number;
  /** @param instructions e.g. "AVX2". Default: the best that the processor has */
  createEngine(instructions: string | undefined, threads: number): Engine;
  describe(engine: Engine): { instructions: string; threads: number; blocks: number };
  forward(
    ...pass: [
      engine: Engine,
      cell: number,
      activation: number,
      recurrentActivation: number,
      batch: number,
      timesteps: number,
      features: number,
      units: number,
      goBackwards: boolean,
      keep: boolean,
      x: Float32Array,
      kernel: Float32Array,
      recurrentKernel: Float32Array,
      bias: Optional,
      initialHidden: Optional,
      initialCell: Optional,
      mask: Optional,
      recurrentDropout: Optional,
      sequence: Optional,
      lastHidden: Optional,
      lastCell: Optional,
    ]
  ): TraceHandle | undefined;
  backward(trace: TraceHandle, sequence: Optional, hidden: Optional, cell: Optional, tap: boolean): void;
  weightGradients(
    trace: TraceHandle,
    kernel: Float32Array,
    recurrentKernel: Float32Array,
    bias: Float32Array,
  ): void;
  inputGradient(trace: TraceHandle, x: Float32Array): void;
  initialStateGradients(trace: TraceHandle, hidden: Float32Array, cell: Optional): void;
  stateGradients(trace: TraceHandle, hidden: Float32Array, cell: Optional): void;
  /** @param vector of a record, as in the cell's file in native/kernels/src/cells/; −1: the hidden state */
  steps(trace: TraceHandle, vector: number, values: Float32Array): void;
  dispose(trace: TraceHandle): void;
  adam(
    engine: Engine,
    weights: Float32Array,
    moment1: Float32Array,
    moment2: Float32Array,
    gradient: Float32Array,
    ...step: [
      learningRate: number,
      beta1: number,
      beta2: number,
      bias1: number,
      bias2: number,
      epsilon: number,
    ]
  ): void;
  rmsprop(
    engine: Engine,
    weights: Float32Array,
    meanSquare: Float32Array,
    moments: Float32Array,
    meanGradient: Optional,
    gradient: Float32Array,
    ...step: [learningRate: number, decay: number, momentum: number, epsilon: number]
  ): void;
  sgd(engine: Engine, weights: Float32Array, gradient: Float32Array, learningRate: number): void;
}

const VERSION = 1;
const PLATFORM = `${platform}-${arch}`;
export const ADDON_FILE = 'rnnbook-kernels.node';

const CELL_NUMBERS: Record<CellType, number> = { SimpleRNN: 0, LSTM: 1, GRU: 2, 'GRU with resetAfter': 3 };

export const cellNumber = (type: CellType) => CELL_NUMBERS[type];
export const activationNumber = (activation: Activation) => ACTIVATIONS.indexOf(activation);

/** Where the addon of this platform may lie: with the extension or this repository, or as a package of its own. */
function find(folder: string): string | undefined {
  const own = join(folder, '..', 'native', PLATFORM, ADDON_FILE);
  if (existsSync(own)) return own;
  try {
    return createRequire(join(folder, 'rnn.js')).resolve(`@rnnbook/kernels-${PLATFORM}`);
  } catch {
    return undefined;
  }
}

/**
 * @param folder of the built files
 * @returns `undefined` where there is no addon for this platform
 * @throws an `Error` when there is one that does not load, or another version's
 */
export function loadAddon(folder: string): Addon | undefined {
  const file = find(folder);
  if (!file) return undefined;
  const addon = createRequire(file)(file) as Partial<Addon>;
  if (addon.version !== VERSION) {
    throw new Error(`${file} has version ${addon.version}, not ${VERSION}. Run "npm run native".`);
  }
  return addon as Addon;
}
