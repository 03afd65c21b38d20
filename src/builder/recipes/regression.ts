import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { numbersEvaluation } from './evaluation';
import { factsOf } from './facts';
import { drawnData } from './drawnData';
import { type Recipe, type Texts } from './Recipe';
import { insideViews } from './views';
import { WAVE } from './waves';

const TEXTS: Texts<{ question: string; introduction: string; data: string }> = {
  en: {
    question: 'How strong is a signal?',
    introduction: 'The model reads noisy waves to their end and says how high they swing.',
    data: '## Data\n\nSynthetic, made here: noisy waves, each with a period and an amplitude of its own. The targets are the amplitudes.',
  },
  id: {
    question: 'Seberapa kuat sebuah sinyal?',
    introduction: 'Model membaca gelombang berderau sampai habis, lalu menyebut seberapa tinggi ayunannya.',
    data: '## Data\n\nSintetis, dibuat di sini: gelombang berderau, masing-masing dengan periode dan amplitudonya sendiri. Targetnya adalah amplitudo itu.',
  },
};

/** Numbers for a whole sequence. */
export function regression(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps, width, units } = facts;
  return {
    question: TEXTS[language].question,
    introduction: TEXTS[language].introduction,
    data: drawnData(
      TEXTS[language].data,
      facts,
      `const timesteps = ${steps};`,
      `const features = ${width};`,
      `const outputs = ${units};`,
      WAVE,
      'const examples = (count: number) => {',
      '  const rows = Array.from({ length: count }, () => Array.from({ length: features }, wave));',
      '  const x = rows.map((waves) =>',
      '    Array.from({ length: timesteps }, (_, t) => waves.map(({ at }) => at(t) + noise())),',
      '  );',
      '  const y = rows.map((waves) =>',
      '    Array.from({ length: outputs }, (_, i) => waves[i % features].amplitude),',
      '  );',
      '  return { x: tf.tensor3d(x), y: tf.tensor2d(y) };',
      '};',
    ),
    epochs: 30,
    evaluation: numbersEvaluation(language),
    views: insideViews(facts, language),
  };
}
