import type { Shape } from './network';
import type { UnrolledView } from './unrolled';

export interface ModelLayer {
  name: string;
  type: string;
  outputShape: Shape;
  parameters: number;
  trainable: boolean;
}

/** A model's summary, with its diagram. */
export interface ModelView {
  version: 1;
  name: string;
  type: string;
  layers: ModelLayer[];
  parameters: number;
  trainableParameters: number;
  network: UnrolledView;
}
