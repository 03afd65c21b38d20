import type { ComparedModel } from '../../src/rnn/display/views';
import { bytes } from '../model/bytes';
import { count, exact, short } from '../shared/format';
import type { Language } from '../shared/text';
import { timeOf } from '../training-runs/describe';
import type { ComparisonWords, RowName } from './words';

export interface Cell {
  text: string;
  /** What stands small beside it. */
  detail?: string;
  title?: string;
  /** Part of the longest bar of the row, 0 to 1; unset where there is no value, or none to compare. */
  bar?: number;
  best?: boolean;
}

export interface Row {
  name: RowName;
  cells: Cell[];
}

interface Quantity {
  name: RowName;
  value(model: ComparedModel): number | null;
  show(value: number, language: Language): string;
  detail?(model: ComparedModel, words: ComparisonWords): string | undefined;
  title?(model: ComparedModel): string | undefined;
  /** The lowest is marked. */
  marked?: boolean;
}

const QUANTITIES: Quantity[] = [
  { name: 'parameters', value: ({ parameters }) => parameters, show: count },
  { name: 'weights', value: ({ weightBytes }) => weightBytes, show: bytes },
  { name: 'activations', value: ({ activationBytes }) => activationBytes, show: bytes },
  { name: 'epochs', value: ({ epochs }) => epochs, show: count },
  { name: 'trainingTime', value: ({ trainingMs }) => trainingMs, show: timeOf },
  {
    name: 'timePerEpoch',
    value: ({ trainingMs, epochs }) => (trainingMs !== null && epochs ? trainingMs / epochs : null),
    show: timeOf,
  },
  { name: 'prediction', value: ({ predictionMs }) => predictionMs, show: timeOf },
  { name: 'finalLoss', value: ({ finalLoss }) => finalLoss, show: short },
  {
    name: 'bestValidation',
    value: ({ best }) => best?.validation ?? null,
    show: short,
    detail: ({ best }, words) => (best && words.atEpoch(String(best.epoch))) || undefined,
    marked: true,
  },
  {
    name: 'gap',
    value: ({ best }) => best && best.validation - best.loss,
    show: short,
    title: ({ best }) => (best ? `${exact(best.validation)} − ${exact(best.loss)}` : undefined),
  },
];

/** Quantities below one another, models side by side; what is not known of any model is left out. */
export function rowsOf(models: ComparedModel[], words: ComparisonWords, language: Language): Row[] {
  return QUANTITIES.map(({ name, value, show, detail, title, marked }): Row => {
    const values = models.map(value);
    const known = values.filter((v) => v !== null);
    const longest = Math.max(0, ...known);
    const lowest = marked && known.length > 1 ? Math.min(...known) : undefined;
    return {
      name,
      cells: models.map((model, i): Cell => {
        const v = values[i]!;
        if (v === null) return { text: '–', title: words.notMeasured };
        return {
          text: show(v, language),
          detail: detail?.(model, words),
          title: title?.(model) ?? exact(v),
          ...(longest > 0 && models.length > 1 && { bar: Math.max(0, v) / longest }),
          ...(v === lowest && { best: true }),
        };
      }),
    };
  }).filter((_, i) => models.some((model) => QUANTITIES[i]!.value(model) !== null));
}

/** Two models: how many times more parameters the larger one has. */
export function differenceText(
  models: ComparedModel[],
  words: ComparisonWords,
  language: Language,
): string | undefined {
  if (models.length !== 2) return undefined;
  const [more, less] = [...models].sort((a, b) => b.parameters - a.parameters) as [
    ComparedModel,
    ComparedModel,
  ];
  if (more.parameters === less.parameters || less.parameters === 0) return undefined;
  return words.difference(
    more.name,
    less.name,
    short(more.parameters / less.parameters),
    count(more.parameters - less.parameters, language),
  );
}
