import type { Tf } from '../tf';

/** What TensorFlow.js 4.22 keeps of computations that are under way. */
interface EngineState {
  scopeStack: object[];
  kernelDepth: number;
  gradientDepth: number;
  activeTape: { saved?: { dispose(): void }[] }[] | null;
}

/**
 * Closes what a computation left open that was ended in the middle, as an interrupt does without running any
 * `finally`: scopes, whose tensors are freed, and the gradient tape, which would keep every later tensor.
 * Only to be called while no computation is on the stack.
 */
export function closeScopes(tf: Tf): void {
  const engine = tf.engine();
  const { state } = engine as unknown as { state: EngineState };
  while (state.scopeStack.length > 0) engine.endScope();
  state.kernelDepth = 0;
  state.gradientDepth = 0;
  // what backward passes would have needed, the memory of the recurrent kernels included
  for (const { saved } of state.activeTape ?? []) for (const tensor of saved ?? []) tensor.dispose();
  state.activeTape = null;
}
