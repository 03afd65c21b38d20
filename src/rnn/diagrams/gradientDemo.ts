import { encodeArray } from '../display/encoding';
import { MIME, type View, view } from '../display/mime';
import type { GradientFlow, GradientsView } from '../display/views';
import { gradientsText } from '../inspect/gradients/gradientsText';

/** How many steps back the chapter goes. */
const STEPS = 50;

/** The factor by which the gradient is multiplied at each step back. */
const FACTORS = {
  recurrence: { 'w = 0.9': 0.9, 'w = 1.0': 1, 'w = 1.1': 1.1 },
  gates: { 'RNN, w = 0.95': 0.95, 'LSTM, f = 0.99': 0.99, 'LSTM, f = 0.95': 0.95, 'LSTM, f = 0.90': 0.9 },
} as const;

/** See `Rnn.gradientDemo`. */
export function gradientDemo(kind: keyof typeof FACTORS): View {
  if (!Object.hasOwn(FACTORS, kind)) {
    throw new Error(
      `There is no demonstration ${JSON.stringify(kind)}: there are ${Object.keys(FACTORS).join(' and ')}.`,
    );
  }
  const flows = Object.entries(FACTORS[kind]).map(([name, factor]): GradientFlow => {
    const norms = Float32Array.from({ length: STEPS + 1 }, (_, t) => factor ** (STEPS - t));
    return { name, hidden: { mean: encodeArray(norms, [norms.length]) } };
  });
  const data: GradientsView = { version: 1, kind, timesteps: STEPS + 1, examples: 0, loss: '', flows };
  return view({ [MIME.gradients]: data, [MIME.text]: gradientsText(data) });
}
