import {
  type CellType,
  type ForwardPass,
  type OutputGradients,
  type StepValues,
  type Trace,
  type WeightGradients,
} from '../RecurrentKernel';
import type { TraceHandle } from './addon';
import { withMemory, type NativeKernel } from './NativeKernel';

/** Which vector of a record is which gate: see the cell's file in native/kernels/src/cells/. */
const RECORDS: Record<CellType, Record<string, number>> = {
  SimpleRNN: {},
  LSTM: { input: 0, forget: 1, candidate: 2, output: 3, cell: 4 },
  GRU: { update: 0, reset: 1, candidate: 2 },
  'GRU with resetAfter': { update: 1, reset: 2, candidate: 0 },
};

/** A pass whose steps are kept in the addon's memory, for the backward pass. */
export class NativeTrace implements Trace {
  readonly #kernel: NativeKernel;
  readonly #pass: Pick<ForwardPass, 'cell' | 'batch' | 'timesteps' | 'features'>;
  readonly #handle: TraceHandle;
  readonly #hasInitialState: boolean;

  constructor(kernel: NativeKernel, pass: ForwardPass, handle: TraceHandle) {
    const { cell, batch, timesteps, features } = pass;
    this.#kernel = kernel;
    // not the pass itself: its arrays need not live as long
    this.#pass = { cell, batch, timesteps, features };
    this.#handle = handle;
    this.#hasInitialState = pass.initialState !== undefined;
  }

  steps(): StepValues {
    const values: StepValues = {};
    for (const [name, vector] of Object.entries(RECORDS[this.#pass.cell.type])) {
      values[name] = this.#eachStep(vector);
    }
    values.hidden = this.#eachStep(-1);
    return values;
  }

  backward({ sequence, states }: OutputGradients, tap: boolean): void {
    withMemory(() => this.#kernel.addon.backward(this.#handle, sequence, states[0], states[1], tap));
  }

  stateGradients(): StepValues<'hidden' | 'cell'> {
    const [hidden, cell] = this.#statesOf(this.#sequence);
    this.#kernel.addon.stateGradients(this.#handle, hidden, cell);
    return { hidden, ...(cell && { cell }) };
  }

  weightGradients({ kernel, recurrentKernel, bias }: WeightGradients): void {
    withMemory(() => this.#kernel.addon.weightGradients(this.#handle, kernel, recurrentKernel, bias));
  }

  inputGradient(): Float32Array {
    const { batch, timesteps, features } = this.#pass;
    const gradient = this.#kernel.output('inputGradient', batch * timesteps * features);
    withMemory(() => this.#kernel.addon.inputGradient(this.#handle, gradient));
    return gradient;
  }

  initialStateGradients(): Float32Array[] {
    const [hidden, cell] = this.#statesOf(this.#state);
    if (this.#hasInitialState) this.#kernel.addon.initialStateGradients(this.#handle, hidden, cell);
    return cell ? [hidden, cell] : [hidden];
  }

  dispose(): void {
    this.#kernel.addon.dispose(this.#handle);
  }

  get #state(): number {
    return this.#pass.batch * this.#pass.cell.units;
  }

  get #sequence(): number {
    return this.#state * this.#pass.timesteps;
  }

  /** Arrays for h, and of an LSTM for c. */
  #statesOf(count: number): [hidden: Float32Array, cell: Float32Array | undefined] {
    return [new Float32Array(count), this.#pass.cell.type === 'LSTM' ? new Float32Array(count) : undefined];
  }

  #eachStep(vector: number): Float32Array {
    const values = new Float32Array(this.#sequence);
    this.#kernel.addon.steps(this.#handle, vector, values);
    return values;
  }
}
