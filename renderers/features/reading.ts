import { CYCLE } from '../../src/rnn/display/cycle';
import { featureReach } from '../../src/rnn/display/featureReach';
import type { CyclicPeriod, Feature } from '../../src/rnn/display/views';
import { timeText } from '../shared/timeTicks';
import { count, exact, short } from '../shared/format';
import { csvText } from '../shared/tableText';
import type { Language } from '../shared/text';
import { extremeAt } from './extremeAt';
import type { FeatureData } from './schema';
import type { FeatureWords } from './words';

/** Windows of so few steps are written out in numbers. */
const FEW = 3;

export function nameOf({ kind, n }: Feature, say: FeatureWords): string {
  return n === undefined ? say.names[kind] : `${say.names[kind]} ${n}`;
}

export function valueOf(data: FeatureData, f: number, t: number): number {
  return data.values[f * data.series.length + t]!;
}

/** The value of a feature as it is read: what the calendar counts has no decimals. */
export function valueText({ kind }: Feature, value: number): string {
  if (!Number.isFinite(value)) return '–';
  const counted = ['hour', 'dayOfWeek', 'dayOfMonth', 'month', 'quarter'].includes(kind);
  return counted ? exact(value) : short(value);
}

/** `x[t]`, `x[t−7]`: for reading beside the axis of past steps. */
export const back = (n: number) => (n === 0 ? 'x[t]' : `x[t−${n}]`);

/** Of what a feature is made at step t, with the numbers put in where they are few. */
export function madeOf(
  data: FeatureData,
  f: number,
  t: number,
  say: FeatureWords,
  language: Language,
): string {
  const feature = data.features[f]!;
  const { kind, n = 0 } = feature;
  const reach = featureReach(feature);
  if (data.omitted + t < reach) return say.needs(count(reach + 1, language));
  const x = (steps: number) => data.series[t - steps];
  const window = Array.from({ length: n <= FEW ? n : 0 }, (_, i) => x(n - 1 - i)).filter(
    (v) => v !== undefined,
  );
  const steps = n <= FEW && window.length === n ? window.map(short).join(', ') : `${back(n - 1)} … x[t]`;
  const extreme = extremeAt(data, feature, t);
  const where = extreme === undefined ? '' : `: ${back(extreme)}`;
  const time = data.times?.[t];
  switch (kind) {
    case 'value':
    case 'lag':
      return back(n);
    case 'difference': {
      const before = x(n);
      const formula = `x[t] − ${back(n)}`;
      return before === undefined ? formula : `${formula} = ${short(data.series[t]!)} − ${bracketed(before)}`;
    }
    case 'mean':
      return say.meanOf(steps);
    case 'sd':
      return say.sdOf(steps);
    case 'min':
      return say.leastOf(steps) + where;
    case 'max':
      return say.largestOf(steps) + where;
    case 'dayOfWeek': {
      const day = say.weekdays[valueOf(data, f, t)];
      return day ? `${day} (${say.weekdays[0]} = 0)` : '';
    }
    case 'sma':
      return say.meanOf(steps);
    case 'ema':
      return say.exponential(`2 / ${n + 1}`);
    case 'rsi':
      return say.strength(count(n, language));
    case 'hourSin':
    case 'hourCos':
    case 'dayOfWeekSin':
    case 'dayOfWeekCos':
    case 'monthSin':
    case 'monthCos':
    case 'dayOfYearSin':
    case 'dayOfYearCos': {
      const [name, period] = [kind.endsWith('Sin') ? 'sin' : 'cos', periodOf(kind)];
      const position = positionOf(data, kind, t);
      return position === undefined ? '' : `${name}(2π · ${position} / ${period})`;
    }
    default:
      return time === undefined ? '' : `${say.ofTime} ${timeText(time)}`;
  }
}

const bracketed = (value: number) => (value < 0 ? `(${short(value)})` : short(value));

/** How much a circle counts until it begins anew. */
function periodOf(kind: Feature['kind']): number {
  return CYCLE[kind.slice(0, -3) as CyclicPeriod];
}

/** Into how many parts a circle is divided: a year by its months. */
export function marksOf(kind: Feature['kind']): number {
  return kind === 'dayOfYearSin' ? 12 : periodOf(kind);
}

/** Where a step stands in its day or its week, from 0. */
function positionOf(data: FeatureData, kind: Feature['kind'], t: number): number | undefined {
  const whole = data.features.findIndex((feature) => feature.kind === kind.replace(/Sin$|Cos$/, ''));
  return whole < 0 ? undefined : valueOf(data, whole, t);
}

/** The step t in words: which it is, its time, its value. */
export function readingParts(data: FeatureData, t: number, say: FeatureWords, language: Language): string[] {
  const missing = data.features.filter((_, f) => !Number.isFinite(valueOf(data, f, t))).length;
  const steps = data.omitted + data.series.length;
  return [
    say.stepOf(count(data.omitted + t + 1, language), count(steps, language)),
    ...(data.times ? [timeText(data.times[t]!)] : []),
    `x[t] = ${short(data.series[t]!)}${data.unit ? ` ${data.unit}` : ''}`,
    say.missingCount(missing),
  ];
}

/** The table in one sentence. */
export function describe(data: FeatureData, say: FeatureWords, language: Language): string {
  const reach = Math.max(...data.features.map(featureReach));
  return say.describe(String(data.features.length), count(reach, language));
}

/** One row a step, with all digits; what is missing is left empty. */
export function csv(data: FeatureData, say: FeatureWords): string {
  const head = [say.stepName('').trim(), ...data.features.map((feature) => nameOf(feature, say))];
  const rows = Array.from(data.series, (_, t) => [
    data.times ? new Date(data.times[t]!).toISOString() : data.omitted + t + 1,
    ...data.features.map((_, f) => {
      const value = valueOf(data, f, t);
      return Number.isFinite(value) ? value : null;
    }),
  ]);
  return csvText([head, ...rows]);
}
