import { short } from '../shared/format';
import { errorStats, forecastOf, residuals } from './errors';
import type { Forecasts } from './schema';
import type { PlotState } from './state';
import { timeText } from '../shared/timeTicks';
import type { words } from './words';

type Words = (typeof words)['en'];

/** A test step in words: its time, the actual value, and each model's forecast with its residual. */
export function readingParts(data: Forecasts, { t, step }: PlotState, say: Words): string[] {
  if (t === undefined) return [];
  const i = data.start + t;
  const unit = data.unit ? ` ${data.unit}` : '';
  return [
    data.times ? timeText(data.times[i]!) : say.stepName(String(i + 1)),
    `${say.actual} ${short(data.series[i]!)}${unit}`,
    ...data.models.map(({ name }, model) => {
      const value = forecastOf(data, model, t, step);
      if (!Number.isFinite(value)) return `${name} –`;
      return `${name} ${short(value)}${unit} (${say.residual} ${short(data.series[i]! - value)})`;
    }),
  ];
}

/** The whole plot in one sentence. */
export function describe(data: Forecasts, state: PlotState, say: Words): string {
  const parts = (['train', 'validation', 'test'] as const).map((part) => `${say[part]} ${data.split[part]}`);
  const models = data.models.map(
    ({ name }, model) => `${name}: MAE ${short(errorStats(residuals(data, model, state.step)).mae)}`,
  );
  const step = data.horizon > 1 ? `, ${say.stepOf(state.step + 1, data.horizon)}` : '';
  return `${say.plot}${step}. ${parts.join(', ')}. ${models.join('; ')}`;
}

/** The test part as CSV, with the followed step of each forecast. */
export function csv(data: Forecasts, step: number): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = ['time', 'actual', ...data.models.map(({ name }) => quoted(name))];
  const lines = Array.from({ length: data.split.test }, (_, t) => {
    const i = data.start + t;
    const values = data.models.map((_, model) => forecastOf(data, model, t, step));
    const time = data.times ? new Date(data.times[i]!).toISOString() : String(i + 1);
    return [time, data.series[i]!, ...values.map((v) => (Number.isFinite(v) ? v : ''))].join(',');
  });
  return [head.join(','), ...lines].join('\n');
}
