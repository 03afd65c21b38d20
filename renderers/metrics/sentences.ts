import type { MetricsView } from '../../src/rnn/display/views';
import type { ShownTable } from './shown';
import { fromLibrary, type MetricWords } from './words';

/** What the signs of leakage say, and what they were looked for by. */
export function leakageSentences({ leakage }: MetricsView, words: MetricWords) {
  if (!leakage) return { findings: [], rest: '' };
  const names = (rules: typeof leakage.passed) => rules.map((rule) => words.rules[rule]).join(', ');
  const rest = [
    ...(leakage.passed.length > 0
      ? [(leakage.about ? words.pitfallsPassed : words.passed)(names(leakage.passed))]
      : []),
    ...(leakage.unchecked.length > 0 ? [words.unchecked(names(leakage.unchecked))] : []),
    ...(leakage.findings.length === 0 && leakage.passed.length > 0 ? [words.noProof] : []),
  ];
  return {
    findings: leakage.findings.map(({ rule, values }) => words.findings[rule](values)),
    rest: rest.join(' '),
  };
}

export function noteSentences({ notes }: MetricsView, words: MetricWords): string[] {
  return notes.map((note) => fromLibrary(note, words));
}

/** What the bars of the columns measure. */
export function barSentence({ columns }: ShownTable, words: MetricWords): string {
  const kinds = (['error', 'r2', 'direction'] as const).filter((kind) =>
    columns.some(({ bar }) => bar === kind),
  );
  return kinds.length > 0 ? words.barsAre(kinds.map((kind) => words.bars[kind]).join('; ')) : '';
}

/** How many values, and of how many forecasts. */
export function sizeText(
  { samples, horizon }: MetricsView,
  words: MetricWords,
  count: (n: number) => string,
): string {
  if (samples === 0) return '';
  const values = words.values(count(samples));
  return horizon ? `${words.windows(count(samples / horizon), horizon)}, ${values}` : values;
}

/** Of a report without a table. */
export function reportTitle({ leakage }: MetricsView, words: MetricWords): string {
  return leakage?.about === 'pitfalls' ? words.pitfallsTitle : words.leakageTitle;
}
