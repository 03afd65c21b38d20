import type { LayersModel, Optimizer, Tensor } from '@tensorflow/tfjs';
import type { ClippedWeight, Clipping } from '../../display/views';
import type { Tf } from '../../tf';
import { stepChangesOf } from '../../train/optimizer/changeStep';
import { type ClipOptions, clipped, clipWay } from '../../train/optimizer/clipGradients';
import { norm } from './curves';

/**
 * The norms of the weights' gradients before and after clipping, by the option or else as the model's optimizer
 * clips; `undefined` where nothing clips.
 */
export function clippingOf(
  tf: Tf,
  model: LayersModel,
  weights: { name: string; gradient: Tensor }[],
  option: ClipOptions | undefined,
): Clipping | undefined {
  const optimizer = model.optimizer as Optimizer | undefined;
  const chosen = clipWay(option ?? (optimizer && stepChangesOf(optimizer).clipping) ?? {});
  if (!chosen || weights.length === 0) return undefined;
  const before = weights.map(({ gradient }) => norm(gradient.dataSync()));
  const after = clipped(
    tf,
    weights.map(({ gradient }) => gradient),
    chosen,
  ).map((gradient) => norm(gradient.dataSync()));
  return {
    ...chosen,
    byOptimizer: option === undefined,
    weights: weights.map(({ name }, i): ClippedWeight => {
      return { name, before: finite(before[i]!), after: finite(after[i]!) };
    }),
    global: { before: finite(norm(before)), after: finite(norm(after)) },
  };
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);
