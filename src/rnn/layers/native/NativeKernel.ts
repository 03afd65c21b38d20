import {
  type AdamStep,
  type ForwardPass,
  type ForwardResult,
  OutOfKernelMemory,
  type RecurrentKernel,
  type RmspropStep,
} from '../RecurrentKernel';
import { defaultThreads } from '../threadCount';
import { activationNumber, type Addon, cellNumber, type Engine } from './addon';
import { NativeTrace } from './NativeTrace';

export interface NativeKernelOptions {
  /** Default: all processors, but one of them from three on. */
  threads?: number;
  /** E.g. "AVX2". Default: the best that the processor has. */
  instructions?: string;
}

/** Recurrent layers in machine code, with the processor's widest vectors: native/kernels/ holds the equations. */
export class NativeKernel implements RecurrentKernel {
  readonly name = 'native';
  readonly isNative = true;
  /** What it uses of the processor, e.g. "AVX-512". */
  readonly instructions: string;
  readonly addon: Addon;
  readonly #engine: Engine;
  readonly #outputs = new Map<string, Float32Array>();

  constructor(addon: Addon, { threads = defaultThreads(), instructions }: NativeKernelOptions = {}) {
    this.addon = addon;
    this.#engine = addon.createEngine(instructions, threads);
    this.instructions = addon.describe(this.#engine).instructions;
  }

  get blocks(): number {
    return this.addon.describe(this.#engine).blocks;
  }

  get threads(): number {
    return this.addon.describe(this.#engine).threads;
  }

  forward(pass: ForwardPass): ForwardResult {
    const { cell, batch, timesteps, features, initialState } = pass;
    const state = batch * cell.units;
    const sequence = pass.returnSequences ? this.output('sequence', state * timesteps) : undefined;
    const hidden = this.output('hidden', state);
    const carry = cell.type === 'LSTM' ? this.output('cell', state) : undefined;
    const handle = withMemory(() =>
      this.addon.forward(
        ...([this.#engine, cellNumber(cell.type), activationNumber(cell.activation)] as const),
        ...([activationNumber(cell.recurrentActivation), batch, timesteps, features, cell.units] as const),
        ...([pass.goBackwards, pass.keep, pass.x, pass.kernel, pass.recurrentKernel, pass.bias] as const),
        ...([initialState?.[0], initialState?.[1], pass.mask, pass.recurrentDropout] as const),
        ...([sequence, hidden, carry] as const),
      ),
    );
    return {
      states: carry ? [hidden, carry] : [hidden],
      ...(sequence && { sequence }),
      ...(handle && { trace: new NativeTrace(this, pass, handle) }),
    };
  }

  adam(
    weights: Float32Array,
    gradient: Float32Array,
    moment1: Float32Array,
    moment2: Float32Array,
    step: AdamStep,
  ): void {
    const { learningRate, beta1, beta2, bias1, bias2, epsilon } = step;
    this.addon.adam(
      ...([this.#engine, weights, moment1, moment2, gradient] as const),
      ...([learningRate, beta1, beta2, bias1, bias2, epsilon] as const),
    );
  }

  rmsprop(
    weights: Float32Array,
    gradient: Float32Array,
    meanSquare: Float32Array,
    moments: Float32Array,
    meanGradient: Float32Array | undefined,
    step: RmspropStep,
  ): void {
    const { learningRate, decay, momentum, epsilon } = step;
    this.addon.rmsprop(
      ...([this.#engine, weights, meanSquare, moments, meanGradient, gradient] as const),
      ...([learningRate, decay, momentum, epsilon] as const),
    );
  }

  sgd(weights: Float32Array, gradient: Float32Array, learningRate: number): void {
    this.addon.sgd(this.#engine, weights, gradient, learningRate);
  }

  /** An array for results that hold until the kernel is called again; new ones would cost more than what fills them. */
  output(name: string, count: number): Float32Array {
    let array = this.#outputs.get(name);
    if (array?.length !== count) this.#outputs.set(name, (array = new Float32Array(count)));
    return array;
  }

  /** What it holds goes with the last trace. */
  dispose(): void {
    this.#outputs.clear();
  }
}

/** @throws `OutOfKernelMemory` for the addon's own error of that kind */
export function withMemory<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'OUT_OF_MEMORY')
      throw new OutOfKernelMemory((error as Error).message);
    throw error;
  }
}
