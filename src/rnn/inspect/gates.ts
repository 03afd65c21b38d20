import type { LayersModel } from '@tensorflow/tfjs';
import { MIME, type View, view } from '../display/mime';
import type { GatesView, UnitOrder } from '../display/views';
import type { Tf } from '../tf';
import type { LayerChoice } from './chooseLayer';
import type { Example } from './example';
import { encodeRun, type LayerRun, runGates } from './gateRun';
import { gatesText } from './gatesText';
import { type Snapshot, withSnapshot } from './snapshot';

export interface CompareGatesOptions extends LayerChoice {
  /** How the units are ordered at first: `index` (default), `peak` or `cluster`. */
  order?: UnitOrder;
}

export interface GatesOptions extends CompareGatesOptions {
  /** The weights as they were, from `rnn.snapshot(model)`: drawn beside those of now. */
  before?: Snapshot;
}

const ORDERS: readonly UnitOrder[] = ['index', 'peak', 'cluster'];
const MOST_MODELS = 4;

/** See `Rnn.gates`. */
export function gates(tf: Tf, model: LayersModel, example: Example, options: GatesOptions = {}): View {
  const { before, order } = options;
  const now = runGates(tf, model, example, options);
  if (!before) return gatesView([now], { order });
  const then = withSnapshot(tf, model, before, () => runGates(tf, model, example, options));
  return gatesView(
    [
      { label: 'before training', ...then },
      { label: 'after training', ...now },
    ],
    {
      training: true,
      order,
    },
  );
}

/** See `Rnn.compareGates`. */
export function compareGates(
  tf: Tf,
  models: Record<string, LayersModel>,
  example: Example,
  options: CompareGatesOptions = {},
): View {
  const entries = Object.entries(models);
  if (entries.length === 0 || entries.length > MOST_MODELS) {
    throw new Error(
      `rnn.compareGates takes one to ${MOST_MODELS} models by name, e.g. { LSTM: lstm, GRU: gru }, not ${entries.length}.`,
    );
  }
  const runs = entries.map(([label, model]) => ({ label, ...runGates(tf, model, example, options) }));
  const other = runs.find(({ input }) => input.length !== runs[0]!.input.length);
  if (other) {
    throw new Error(
      `The layers do not share a time axis: "${runs[0]!.label}" takes ${runs[0]!.input.length} steps, "${other.label}" ${other.input.length}.`,
    );
  }
  return gatesView(runs, { order: options.order });
}

function gatesView(runs: LayerRun[], { training, order }: Pick<GatesView, 'training' | 'order'>): View {
  if (order !== undefined && !ORDERS.includes(order)) {
    throw new Error(`The order of units is "index", "peak" or "cluster", not ${JSON.stringify(order)}.`);
  }
  const { input } = runs[0]!;
  const data: GatesView = {
    version: 2,
    timesteps: input.length,
    input,
    runs: runs.map(encodeRun),
    ...(training && { training }),
    ...(order && { order }),
  };
  return view({ [MIME.gates]: data, [MIME.text]: runs.map(gatesText).join('\n\n') });
}
