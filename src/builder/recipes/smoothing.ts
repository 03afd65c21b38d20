import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { factsOf } from './facts';
import { drawnData } from './drawnData';
import { code, type Recipe, type Texts } from './Recipe';
import { insideViews } from './views';
import { WAVE } from './waves';

const TEXTS: Texts<{
  question: string;
  introduction: string;
  data: string;
  evaluation: string;
  noisy: string;
}> = {
  en: {
    question: 'What was the signal before the noise came on it?',
    introduction: 'The model gives a clean value at every step.',
    data: '## Data\n\nSynthetic, made here: waves with noise on them go in, the same waves without noise are the targets.',
    evaluation:
      '## How good is it?\n\nThe test part was never trained on. The baseline leaves the signal as noisy as it is.',
    noisy: 'noisy signal',
  },
  id: {
    question: 'Seperti apa sinyalnya sebelum terkena derau?',
    introduction: 'Model memberi nilai yang bersih di setiap langkah.',
    data: '## Data\n\nSintetis, dibuat di sini: gelombang berderau masuk, gelombang yang sama tanpa derau adalah targetnya.',
    evaluation:
      '## Seberapa baik?\n\nBagian uji tidak pernah dipakai untuk melatih. Pembandingnya membiarkan sinyal tetap berderau.',
    noisy: 'sinyal berderau',
  },
};

/** Numbers for each step of a sequence. */
export function smoothing(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps, width, units } = facts;
  const { question, introduction, data, evaluation, noisy } = TEXTS[language];
  return {
    question,
    introduction,
    data: drawnData(
      data,
      facts,
      `const timesteps = ${steps};`,
      `const features = ${width};`,
      `const outputs = ${units};`,
      WAVE,
      'const examples = (count: number) => {',
      '  const rows = Array.from({ length: count }, () => Array.from({ length: features }, wave));',
      '  const clean = rows.map((waves) =>',
      '    Array.from({ length: timesteps }, (_, t) => waves.map(({ at }) => at(t))),',
      '  );',
      '  const noisy = clean.map((row) => row.map((step) => step.map((value) => value + noise())));',
      {
        en: '  // output i is the clean value of feature i, beginning again where there are more',
        id: '  // keluaran i adalah nilai bersih fitur i, berulang dari awal jika lebih banyak',
      }[language],
      '  const columns = Array.from({ length: outputs }, (_, i) => i % features);',
      '  const pick = (row: number[][]) => row.map((step) => columns.map((i) => step[i]));',
      '  return {',
      '    x: tf.tensor3d(noisy),',
      '    y: tf.tensor3d(clean.map(pick)),',
      '    noisy: tf.tensor3d(noisy.map(pick)),',
      '  };',
      '};',
    ),
    epochs: 30,
    evaluation: {
      text: evaluation,
      code: [
        code(
          'const predicted = model.predict(data.test.x) as tf.Tensor;',
          'const measured = (values: tf.Tensor) => rnn.metrics(data.test.y.flatten(), values.flatten());',
          'rnn.metricTable(',
          `  { [model.name]: measured(predicted), '${noisy}': measured(data.test.noisy) },`,
          `  { metrics: ['mae', 'rmse', 'r2'], baselines: ['${noisy}'] },`,
          ');',
        ),
      ],
    },
    views: insideViews(facts, language),
  };
}
