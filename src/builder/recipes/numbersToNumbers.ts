import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { factsOf } from './facts';
import { code, type Recipe, type Texts } from './Recipe';
import { SCALED_PARTS } from './scaledParts';
import { insideViews, TWICE } from './views';
import { windowSizesOf } from './windowSizes';

const TEXTS: Texts<{
  question: string;
  introduction: string;
  data: string;
  evaluation: string;
}> = {
  en: {
    question: 'How does a series go on, step by step?',
    introduction: 'The encoder reads the last steps, the decoder writes the next ones.',
    data: '## Data\n\nA synthetic series, made here: a wave of 24 steps with noise on it. In training the decoder reads the target one step late (teacher forcing).',
    evaluation:
      '## Better than what costs nothing?\n\nForecasts of the test part beside the last known value and the value of one season before. Here the decoder reads its own outputs.',
  },
  id: {
    question: 'Bagaimana kelanjutan sebuah deret, langkah demi langkah?',
    introduction: 'Encoder membaca langkah-langkah terakhir, decoder menulis yang berikutnya.',
    data: '## Data\n\nDeret sintetis, dibuat di sini: gelombang sepanjang 24 langkah dengan derau. Saat dilatih, decoder membaca target yang terlambat satu langkah (teacher forcing).',
    evaluation:
      '## Lebih baik daripada yang cuma-cuma?\n\nPrakiraan bagian uji di samping nilai terakhir yang diketahui dan nilai satu musim sebelumnya. Di sini decoder membaca keluarannya sendiri.',
  },
};

/** From the last steps of a series to its next ones, by an encoder and a decoder. */
export function numbersToNumbers(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps: lookback, width: read, units: written, outputSteps: horizon = 1 } = facts;
  const columns = Math.max(read, written);
  const { length, stride } = windowSizesOf(lookback, horizon, columns);
  const sizes = `lookback, horizon${stride > 1 ? ', stride' : ''}`;
  const twoInputs = specification.kind === 'encoderDecoder';
  const target = written === columns ? "'all' as const" : `Array.from({ length: ${written} }, (_, i) => i)`;
  const { question, introduction, data, evaluation } = TEXTS[language];
  return {
    question,
    introduction,
    data: {
      text: data,
      code: [
        code(
          'rnn.seed(7);',
          `const lookback = ${lookback};`,
          `const horizon = ${horizon};`,
          stride > 1 && `const stride = ${stride};`,
          'const noise = () => 0.4 * (Math.random() - 0.5);',
          `const series = Array.from({ length: ${length} }, (_, t) =>`,
          `  Array.from({ length: ${columns} }, (_, f) => Math.sin((2 * Math.PI * t) / 24 + f) + noise()),`,
          ');',
          'const parts = rnn.split(series);',
          'const scaler = rnn.standardScaler().fit(parts.train);',
          'const windowsOf = (part: number[][], context?: number[][]) => {',
          `  const target = ${target};`,
          `  const options = { ${sizes}, context, target };`,
          `  const { x${read < columns ? ': all' : ''}, y } = rnn.windows(part, options);`,
          read < columns && `  const x = all.slice([0, 0, 0], [-1, -1, ${read}]);`,
          ...(twoInputs ? late(horizon, written) : ['  return { x, y };']),
          '};',
          SCALED_PARTS,
          'const data = {',
          '  train: windowsOf(train),',
          '  validation: windowsOf(validation, train),',
          '  test: windowsOf(test, [...train, ...validation]),',
          '};',
          'rnn.slidingWindow(series, { lookback, horizon });',
        ),
      ],
    },
    epochs: 30,
    evaluation: {
      text: evaluation,
      code: [
        code(
          ...(twoInputs
            ? [
                'const inputs = data.test.x[0].arraySync() as number[][][];',
                'const written = inputs.map(',
                '  (input) => rnn.models.decode({ encoder, decoder }, input, { steps: horizon }) as number[][],',
                ');',
              ]
            : ['const written = (model.predict(data.test.x) as tf.Tensor3D).arraySync();']),
          'const firstOf = (rows: number[][][]) => rows.map((row) => row.map(([first]) => first));',
          'rnn.compareForecasts({',
          '  actual: firstOf(data.test.y.arraySync()),',
          '  forecasts: { [model.name]: firstOf(written) },',
          '  context: [...train, ...validation].map(([first]) => first),',
          '  period: 24,',
          stride > 1 && '  stride,',
          '  scaler: scaler.column(0),',
          '});',
        ),
      ],
    },
    views: twoInputs
      ? {
          text: TWICE[language],
          code: [
            code(
              'const [target] = data.test.y.slice([0], [1]).arraySync();',
              'rnn.seq2seq(model, { input: inputs[0], target });',
            ),
            'rnn.unroll(model);',
          ],
        }
      : insideViews(facts, language),
  };
}

/** What the decoder reads: zeros, then the target one step late. */
function late(horizon: number, features: number): string[] {
  return [
    `  const start = tf.zeros<tf.Rank.R3>([y.shape[0], 1, ${features}]);`,
    horizon === 1
      ? '  return { x: [x, start], y };'
      : '  const before = y.slice([0, 0, 0], [-1, horizon - 1, -1]);',
    ...(horizon === 1 ? [] : ['  return { x: [x, tf.concat([start, before], 1)], y };']),
  ];
}
