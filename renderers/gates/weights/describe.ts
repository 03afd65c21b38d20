import { exact, short } from '../../shared/format';
import type { Text } from '../../shared/text';
import { runName } from '../describe';
import type { DecodedGates } from '../schema';
import type { GatesWords } from '../words';
import { MATRICES, type WeightCell } from './layout';

/** The spread of each matrix of each gate. */
export function describeWeights(data: DecodedGates, text: Text, words: GatesWords): string {
  return data.runs
    .map((run, i) => {
      const gates = run.weights.map((of) => {
        const parts = MATRICES.flatMap((name) => {
          const values = of[name]?.values;
          return values && values.length > 0
            ? [`${words.weights[name]} ${words.deviation} ${short(deviation(values))}`]
            : [];
        });
        return `${text.gates[of.gate]}: ${parts.join(', ')}`;
      });
      return `${data.runs.length > 1 ? `${runName(data, i, words)}: ` : ''}${gates.join('. ')}`;
    })
    .join('. ');
}

/** What rows, columns and histograms are. */
export function weightsNote({ training }: DecodedGates, words: GatesWords): string {
  return [...(training ? [words.histogramBefore, words.histogramAfter] : []), words.weightsLegend].join(
    ' · ',
  );
}

export function deviation(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** One weight: its value, of which gate and matrix, and between what. */
export function describeWeight(
  data: DecodedGates,
  orders: number[][],
  { placed, column, row }: WeightCell,
  text: Text,
  words: GatesWords,
): string[] {
  const { name, gate, matrix, run } = placed;
  const order = orders[run]!;
  const from = name === 'recurrentKernel' ? order[column]! : column;
  const to = order[row]!;
  const origin = { kernel: words.fromFeature, recurrentKernel: words.fromUnit, bias: () => '' }[name](
    String(from),
  );
  return [
    exact(Number(matrix.values[from * matrix.columns + to]!.toPrecision(7))),
    `${text.gates[gate]}, ${words.weights[name]}`,
    ...(origin ? [origin] : []),
    words.toUnit(String(to)),
    ...(data.runs.length > 1 ? [runName(data, run, words)] : []),
  ];
}
