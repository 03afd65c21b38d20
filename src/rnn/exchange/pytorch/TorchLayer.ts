/** Numbers in the layout that PyTorch has them in. */
export interface TorchTensor {
  shape: number[];
  values: Float32Array;
}

/** A class that the code brings along, because PyTorch has no such layer. */
export type Helper = 'StepwiseSimpleRNN' | 'StepwiseLSTM' | 'StepwiseGRU';

/** What one application of a layer is in PyTorch. */
export interface TorchLayer {
  /** Expressions by attribute: what `__init__` makes. */
  modules: Record<string, string>;
  /** Lines of `forward`. */
  forward: string[];
  /** The weights by their names in the `state_dict`. */
  weights: Record<string, TorchTensor>;
  helpers: Helper[];
}

/** A layer without weights and modules. */
export function onlyForward(...forward: string[]): TorchLayer {
  return { modules: {}, forward, weights: {}, helpers: [] };
}
