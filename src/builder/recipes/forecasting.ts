import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { factsOf } from './facts';
import { code, type Recipe, type Texts } from './Recipe';
import { SCALED_PARTS } from './scaledParts';
import { insideViews } from './views';
import { windowSizesOf } from './windowSizes';

const TEXTS: Texts<{
  question: string;
  introduction: string;
  one: string;
  several: string;
  evaluation: string;
}> = {
  en: {
    question: 'What comes next in a series?',
    introduction: 'The model sees the last steps and forecasts what follows on them.',
    one: '## Data\n\nA synthetic series: a season of 24 steps, a shorter one, and noise. The parts follow one another in time, and the scaler knows the training part only.',
    several:
      '## Data\n\nA synthetic series, made here: a season of 24 steps, noise, and what the second feature was one step before. The first feature is forecast. The parts follow one another in time, and the scaler knows the training part only.',
    evaluation:
      '## Better than what costs nothing?\n\nForecasts of the test part, in the unit of the series, beside the last known value and the value of one season before.',
  },
  id: {
    question: 'Apa yang berikutnya dalam sebuah deret?',
    introduction: 'Model melihat langkah-langkah terakhir dan memprakirakan kelanjutannya.',
    one: '## Data\n\nDeret sintetis: musim sepanjang 24 langkah, musim yang lebih pendek, dan derau. Bagian-bagiannya berurutan menurut waktu, dan penskala hanya mengenal bagian latih.',
    several:
      '## Data\n\nDeret sintetis, dibuat di sini: musim sepanjang 24 langkah, derau, dan nilai fitur kedua satu langkah sebelumnya. Yang diprakirakan adalah fitur pertama. Bagian-bagiannya berurutan menurut waktu, dan penskala hanya mengenal bagian latih.',
    evaluation:
      '## Lebih baik daripada yang cuma-cuma?\n\nPrakiraan bagian uji, dalam satuan deretnya, di samping nilai terakhir yang diketahui dan nilai satu musim sebelumnya.',
  },
};

/** The next steps of a series. */
export function forecasting(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps: lookback, width: features, units: horizon } = facts;
  const { question, introduction, one, several, evaluation } = TEXTS[language];
  const { length, stride } = windowSizesOf(lookback, horizon, features);
  const sizes = `lookback, horizon${stride > 1 ? ', stride' : ''}`;
  const column = (rows: string) => (features === 1 ? rows : `${rows}.map(([first]) => first)`);
  return {
    question,
    introduction,
    data: {
      text: features === 1 ? one : several,
      code: [
        code(
          'rnn.seed(7);',
          `const lookback = ${lookback};`,
          `const horizon = ${horizon};`,
          stride > 1 && `const stride = ${stride};`,
          features === 1 ? oneSeries(length) : severalSeries(length, features),
          'const parts = rnn.split(series);',
          'const scaler = rnn.standardScaler().fit(parts.train);',
          SCALED_PARTS,
          'const data = {',
          `  train: rnn.windows(train, { ${sizes} }),`,
          `  validation: rnn.windows(validation, { ${sizes}, context: train }),`,
          `  test: rnn.windows(test, { ${sizes}, context: [...train, ...validation] }),`,
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
          'const known = [...parts.train, ...parts.validation];',
          'const forecasts = rnn.forecast(model, known, {',
          `  strategy: '${horizon === 1 ? 'oneStep' : 'multiOutput'}',`,
          '  lookback,',
          '  scaler,',
          '  test: parts.test,',
          stride > 1 && '  stride,',
          '});',
          'rnn.compareForecasts({',
          `  actual: rnn.windows(parts.test, { ${sizes}, context: known }).y,`,
          '  forecasts: { [model.name]: forecasts },',
          `  context: ${column('known')},`,
          '  period: 24,',
          stride > 1 && '  stride,',
          '});',
        ),
        ...(stride > 1
          ? []
          : [
              code(
                'rnn.forecastPlot({',
                `  series: ${column('series')},`,
                '  split: parts,',
                '  forecasts: { [model.name]: forecasts },',
                '  lookback,',
                '});',
              ),
            ]),
      ],
    },
    views: insideViews(facts, language),
  };
}

function oneSeries(steps: number): string {
  return code(
    'const table = rnn.synthetic.sineMix({',
    `  steps: ${steps},`,
    '  sines: [{ period: 24 }, { period: 7, amplitude: 0.5 }],',
    '  noise: 0.2,',
    '  seed: 3,',
    '});',
    "const series = table.numbers('value');",
  );
}

function severalSeries(steps: number, features: number): string {
  return code(
    'const noise = () => 2 * Math.random() - 1;',
    `const series = Array.from({ length: ${steps} }, () => Array.from({ length: ${features} }, noise));`,
    'series.forEach((row, t) => {',
    '  const before = t === 0 ? 0 : series[t - 1][1];',
    '  row[0] = Math.sin((2 * Math.PI * t) / 24) + before + 0.2 * row[0];',
    '});',
  );
}
