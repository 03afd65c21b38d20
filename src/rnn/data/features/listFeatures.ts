import type { Feature } from '../../display/views';

const MOST = 80;

export interface FeatureChoice {
  lags: readonly number[];
  rolling: readonly number[];
  differences: readonly number[];
  calendar: boolean;
}

/** The features of a table, in its order. */
export function listFeatures({ lags, rolling, differences, calendar }: FeatureChoice): Feature[] {
  const features: Feature[] = [
    { kind: 'value' },
    ...checked(lags, 'lags', 1).map((n): Feature => ({ kind: 'lag', n })),
    ...checked(rolling, 'rolling', 2).flatMap((n): Feature[] => [
      { kind: 'mean', n },
      { kind: 'sd', n },
      { kind: 'min', n },
      { kind: 'max', n },
    ]),
    ...checked(differences, 'differences', 1).map((n): Feature => ({ kind: 'difference', n })),
    ...(calendar ? CALENDAR : []),
  ];
  if (features.length > MOST)
    throw new Error(
      `${features.length} features are too many for one table (at most ${MOST}): give fewer lags, windows (4 features each) or differences.`,
    );
  return features;
}

const CALENDAR: Feature[] = [
  { kind: 'hour' },
  { kind: 'dayOfWeek' },
  { kind: 'dayOfMonth' },
  { kind: 'month' },
  { kind: 'quarter' },
  { kind: 'hourSin' },
  { kind: 'hourCos' },
  { kind: 'dayOfWeekSin' },
  { kind: 'dayOfWeekCos' },
];

const REMEDY = {
  lags: 'a lag below 1 would look at the step itself or ahead',
  rolling: 'a window of fewer than 2 steps has no standard deviation',
  differences: 'a difference below 1 would look at the step itself or ahead',
};

function checked(numbers: readonly number[], name: keyof typeof REMEDY, least: number): number[] {
  const wrong = numbers.find((n) => !Number.isInteger(n) || n < least || n > 100_000);
  if (wrong !== undefined)
    throw new Error(
      `${name} has ${String(wrong)}: give whole numbers from ${least} to 100,000 (${REMEDY[name]}).`,
    );
  return [...new Set(numbers)].sort((a, b) => a - b);
}
