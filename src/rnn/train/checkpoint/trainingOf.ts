import type { LayersModel } from '@tensorflow/tfjs';
import { stepChangesOf } from '../optimizer/changeStep';

/**
 * What has to be the same for a training to go on as if it had never stopped: the model, how it is trained, and
 * `besides`; without names, which count up in a notebook.
 */
export function trainingOf(model: LayersModel, besides: Record<string, unknown>): Record<string, unknown> {
  const { optimizer } = model;
  const { learningRate: _, ...optimizerConfig } = optimizer.getConfig() as Record<string, unknown>;
  return plain({
    layers: model.layers.map((layer) => ({ class: layer.getClassName(), ...layer.getConfig() })),
    weights: model.getWeights().map(({ shape }) => shape),
    optimizer: { class: optimizer.getClassName(), ...optimizerConfig },
    clipping: stepChangesOf(optimizer).clipping ?? false,
    loss: model.loss,
    metrics: model.metrics ?? [],
    ...besides,
  }) as Record<string, unknown>;
}

/** @returns where two trainings differ first, in words; `undefined` if they are the same */
export function differenceOf(before: unknown, now: unknown, path = ''): string | undefined {
  if (isRecord(before) && isRecord(now)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
      const inner =
        Array.isArray(now) && /^\d+$/.test(key) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      const found = differenceOf(before[key], now[key], inner);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Object.is(before, now)) return undefined;
  return `${path} was ${short(before)} and is ${short(now)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** As it comes back from JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => {
      if (key === 'name') return undefined;
      return typeof inner === 'function' ? `function ${inner.name}` : inner;
    }),
  );
}

const short = (value: unknown) => (value === undefined ? 'not there' : JSON.stringify(value).slice(0, 60));
