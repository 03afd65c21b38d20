import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../tf';

/** An operation with several outputs, and how gradients go back through it. */
export interface TapeEntry {
  name: string;
  inputs: Record<string, Tensor>;
  outputs: Tensor[];
  /** Gradients of the outputs (`null`: not used) to functions that make those of the inputs. */
  gradient(outputGradients: (Tensor | null)[]): Record<string, () => Tensor>;
  /** Called when the tape is done with, whether gradients were computed or not; perhaps more than once. */
  dispose(): void;
}

/** What TensorFlow.js 4.22 keeps of a gradient under way: what `tf.customGrad` does for a single output. */
interface EngineState {
  gradientDepth: number;
  kernelDepth: number;
  nextTapeNodeId: number;
  activeTape: object[];
}

export function isTapeOn(tf: Tf): boolean {
  const { gradientDepth, kernelDepth } = tf.engine().state;
  return gradientDepth > 0 && kernelDepth === 0;
}

/** Entries of a tape that has not been done with yet. */
let open: { tape: object[]; entries: TapeEntry[] } | undefined;

/** Only while the tape is on. */
export function record(tf: Tf, entry: TapeEntry): void {
  const state = tf.engine().state as unknown as EngineState;
  if (open?.tape !== state.activeTape) {
    // TensorFlow.js drops a tape whose computation threw, without a word
    for (const { dispose } of open?.entries ?? []) dispose();
    open = { tape: state.activeTape, entries: [] };
  }
  open.entries.push(entry);
  state.activeTape.push({
    id: state.nextTapeNodeId++,
    kernelName: entry.name,
    inputs: entry.inputs,
    outputs: entry.outputs,
    gradient: (gradients: (Tensor | null)[]) => entry.gradient(gradients),
    saved: [{ dispose: () => entry.dispose() }],
  });
}
