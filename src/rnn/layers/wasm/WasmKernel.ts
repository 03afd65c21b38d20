import { resolve } from 'node:path';
import {
  ACTIVATIONS,
  type AdamStep,
  type ForwardPass,
  type ForwardResult,
  type RecurrentKernel,
  type RmspropStep,
} from '../RecurrentKernel';
import { Block } from './Block';
import { KernelMemory } from './KernelMemory';
import { type Fields, PASS_BYTES, writeFields } from './layout';
import { pad, unpad } from './padding';
import { PassShape, roundUp } from './PassShape';
import { Threads } from './Threads';
import { WasmTrace } from './WasmTrace';

/** The two files that the build makes for this kernel. */
const KERNEL_FILE = 'recurrent-kernels.wasm';
const WORKER_FILE = 'recurrent-worker.js';

export interface WasmKernelOptions {
  /** Default: all processors, but one of them from three on. */
  threads?: number;
}

/** Recurrent layers in WebAssembly, with SIMD and threads: assembly/ holds the equations. */
export class WasmKernel implements RecurrentKernel {
  readonly name = 'WebAssembly';
  readonly isNative = false;
  readonly memory: KernelMemory;
  readonly threads: Threads;
  /** Blocks of the last call; after an interrupt, of one that did not end. */
  #open: { free(): void }[] = [];

  /** @param folder of the built files */
  constructor(folder: string, { threads }: WasmKernelOptions = {}) {
    this.memory = new KernelMemory(resolve(folder, KERNEL_FILE));
    this.threads = new Threads(this.memory, resolve(folder, WORKER_FILE), threads);
  }

  get blocks(): number {
    return this.memory.blocks;
  }

  forward(pass: ForwardPass): ForwardResult {
    this.begin();
    const shape = new PassShape(pass);
    const { cell, batch, timesteps, features } = pass;
    const { layout, padded, splitsCandidate } = shape;
    const kept = new Block(this.memory, {
      fields: PASS_BYTES / 4,
      x: batch * timesteps * features,
      mask: pass.mask ? batch * timesteps : 0,
      recurrentDropout: pass.recurrentDropout ? shape.state : 0,
      gates: shape.gateSteps * batch * shape.gateRow,
      hidden: shape.stateSteps * shape.state,
      dropped: pass.recurrentDropout ? shape.stateSteps * shape.state : 0,
      cell: shape.hasCell ? shape.stateSteps * shape.state : 0,
      inner: shape.hasInner ? shape.gateSteps * shape.state : 0,
      kernelSource: features * shape.columns,
      recurrentSource: cell.units * shape.columns,
    });
    this.open(kept);
    const passing = new Block(this.memory, {
      kernel: shape.inputPanels,
      recurrentKernel: shape.recurrentPanels(splitsCandidate ? 2 : layout.recurrentBlocks),
      candidateKernel: splitsCandidate ? shape.recurrentPanels(1) : 0,
      bias: shape.gateRow,
      room: batch * Math.max(features, cell.units),
      sequence: pass.returnSequences ? batch * timesteps * cell.units : 0,
    });
    this.open(passing);
    kept.array('x').set(pass.x);
    kept.array('kernelSource').set(pass.kernel);
    kept.array('recurrentSource').set(pass.recurrentKernel);
    if (pass.mask) kept.array('mask').set(pass.mask);
    if (pass.recurrentDropout) pad(kept.array('recurrentDropout'), pass.recurrentDropout, cell.units, padded);
    for (const [index, name] of (['hidden', 'cell'] as const).entries()) {
      const first = kept.array(name).subarray(0, shape.state);
      const given = pass.initialState?.[index];
      if (given) pad(first, given, cell.units, padded);
      else first.fill(0);
    }
    packBias(passing.array('bias'), shape);
    const pack = (
      target: number,
      source: number,
      depth: number,
      rotation: number,
      first: number,
      blocks: number,
    ) =>
      this.memory.exports.packKernel(
        ...[target, source, depth, cell.units, padded, shape.columns / cell.units, rotation, first, blocks],
      );
    const source = kept.at('recurrentSource');
    pack(passing.at('kernel'), kept.at('kernelSource'), features, layout.rotation, 0, layout.inputBlocks);
    if (splitsCandidate) {
      pack(passing.at('recurrentKernel'), source, cell.units, 0, 0, 2);
      pack(passing.at('candidateKernel'), source, cell.units, 0, 2, 1);
    } else {
      pack(passing.at('recurrentKernel'), source, cell.units, 0, 0, layout.recurrentBlocks);
    }
    const fields: Fields = {
      cellType: layout.id,
      timesteps,
      batch,
      features,
      units: cell.units,
      padded,
      blocks: layout.blocks,
      inputBlocks: layout.inputBlocks,
      goBackwards: Number(pass.goBackwards),
      activation: ACTIVATIONS.indexOf(cell.activation),
      recurrentActivation: ACTIVATIONS.indexOf(cell.recurrentActivation),
      hasInitialState: Number(pass.initialState !== undefined),
      gateSteps: shape.gateSteps,
      stateSteps: shape.stateSteps,
      x: kept.at('x'),
      kernel: passing.at('kernel'),
      recurrentKernel: passing.at('recurrentKernel'),
      candidateKernel: passing.at('candidateKernel'),
      bias: passing.at('bias'),
      mask: kept.at('mask'),
      recurrentDropout: kept.at('recurrentDropout'),
      gates: kept.at('gates'),
      hidden: kept.at('hidden'),
      dropped: kept.at(pass.recurrentDropout ? 'dropped' : 'hidden'),
      cell: kept.at('cell'),
      inner: kept.at('inner'),
      sequence: passing.at('sequence'),
      room: passing.at('room'),
      roomBytes: Math.max(features, cell.units) * 4,
    };
    writeFields(this.memory.integers(kept.at('fields'), PASS_BYTES / 4).fill(0), fields);
    const parts = this.threads.partsOf(shape.work, (threads) => shape.batchParts(threads));
    this.threads.run('forward', kept.at('fields'), parts);

    const lastState = (name: 'hidden' | 'cell') => {
      const from = (timesteps % shape.stateSteps) * shape.state;
      return unpad(kept.array(name).subarray(from, from + shape.state), cell.units, padded);
    };
    const result: ForwardResult = {
      states: shape.hasCell ? [lastState('hidden'), lastState('cell')] : [lastState('hidden')],
      ...(pass.returnSequences && { sequence: passing.array('sequence') }),
      ...(pass.keep && { trace: new WasmTrace(this, shape, kept) }),
    };
    if (pass.keep) this.#open.splice(this.#open.indexOf(kept), 1);
    return result;
  }

  adam(
    weights: Float32Array,
    gradient: Float32Array,
    moment1: Float32Array,
    moment2: Float32Array,
    step: AdamStep,
  ): void {
    const { learningRate, beta1, beta2, bias1, bias2, epsilon } = step;
    this.#update([weights, moment1, moment2], gradient, (count, [w, m, v], g) =>
      this.memory.exports.adam(
        ...[w!, g, m!, v!, count],
        ...[learningRate, beta1, 1 - beta1, bias1, beta2, 1 - beta2, bias2, epsilon],
      ),
    );
  }

  rmsprop(
    weights: Float32Array,
    gradient: Float32Array,
    meanSquare: Float32Array,
    moments: Float32Array,
    meanGradient: Float32Array | undefined,
    { learningRate, decay, momentum, epsilon }: RmspropStep,
  ): void {
    const changed = [weights, meanSquare, moments, ...(meanGradient ? [meanGradient] : [])];
    this.#update(changed, gradient, (count, [w, square, moment, mean = 0], g) =>
      this.memory.exports.rmsprop(
        ...[w!, g, square!, moment!, mean, count],
        ...[learningRate, decay, 1 - decay, momentum, epsilon],
      ),
    );
  }

  sgd(weights: Float32Array, gradient: Float32Array, learningRate: number): void {
    this.#update([weights], gradient, (count, [w], g) => this.memory.exports.sgd(w!, g, count, learningRate));
  }

  /** Runs an optimizer's step on copies in the kernels' memory, and takes the results back. */
  #update(
    changed: Float32Array[],
    gradient: Float32Array,
    run: (count: number, changed: number[], gradient: number) => void,
  ): void {
    this.begin();
    const size = roundUp(gradient.length, 4);
    const all = [gradient, ...changed];
    const block = new Block(this.memory, Object.fromEntries(all.map((_, i) => [i, size])));
    this.open(block);
    all.forEach((array, i) => block.array(String(i)).set(array));
    const addresses = all.map((_, i) => block.at(String(i)));
    run(size, addresses.slice(1), addresses[0]!);
    changed.forEach((array, i) => array.set(block.array(String(i + 1)).subarray(0, array.length)));
  }

  /** To be called first by whatever computes: frees what the call before opened, also if that never ended. */
  begin(): void {
    this.threads.settle();
    for (const block of this.#open.splice(0)) block.free();
  }

  /** A block that is freed when the next call begins, so that views of it hold until then. */
  open<B extends { free(): void }>(block: B): B {
    this.#open.push(block);
    return block;
  }

  free(block: Block<string>): void {
    this.threads.settle();
    block.free();
  }

  dispose(): void {
    void this.threads.dispose();
  }
}

/** The two biases of a GRU with resetAfter act together, but for the candidate's own, which is the last block. */
function packBias(target: Float32Array, { pass, layout, padded }: PassShape): void {
  target.fill(0);
  const { bias, cell } = pass;
  if (!bias) return;
  const { units } = cell;
  const put = (block: number, source: number) => {
    for (let u = 0; u < units; u++) target[block * padded + u]! += bias[source * units + u]!;
  };
  const sources = layout.inputBlocks;
  for (let block = 0; block < sources; block++) put(block, (block + layout.rotation) % sources);
  if (layout.blocks === sources) return;
  for (let gate = 0; gate < sources; gate++) put(gate + 1, sources + gate);
}
