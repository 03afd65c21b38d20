import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { classesEvaluation, targetsOf } from './evaluation';
import { factsOf } from './facts';
import { drawnData } from './drawnData';
import { type Recipe, type Texts } from './Recipe';
import { insideViews } from './views';

const TEXTS: Texts<{ question: string; introduction: string; data: string }> = {
  en: {
    question: 'Which class does each token have?',
    introduction: 'The answer at a step depends on the token one step before.',
    data: '## Data\n\nSynthetic, made here: tokens are drawn at random, and the label of a step is the group of the token before it. Only a model that remembers can tell it.',
  },
  id: {
    question: 'Kelas apa yang dimiliki setiap token?',
    introduction: 'Jawaban pada suatu langkah bergantung pada token satu langkah sebelumnya.',
    data: '## Data\n\nSintetis, dibuat di sini: token diambil acak, dan label sebuah langkah adalah kelompok token sebelumnya. Hanya model yang mengingat yang dapat menyebutnya.',
  },
};

/** A class for each of the steps that a model makes of tokens. */
export function tokenLabelling(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps, width, classes, input, outputSteps = steps } = facts;
  const groups = Math.max(2, classes);
  return {
    question: TEXTS[language].question,
    introduction: TEXTS[language].introduction,
    data: drawnData(
      TEXTS[language].data,
      facts,
      `const timesteps = ${steps};`,
      `const vocabulary = ${width};`,
      `const classes = ${groups};`,
      'const token = () => Math.floor(vocabulary * Math.random());',
      'const examples = (count: number) => {',
      '  const rows = Array.from({ length: count }, () => Array.from({ length: timesteps }, token));',
      '  const labels = rows.map((row) =>',
      `    Array.from({ length: ${outputSteps === steps ? 'timesteps' : outputSteps} }, (_, t) => (row[t - 1] ?? 0) % classes),`,
      '  );',
      input === 'tokens'
        ? "  const x = tf.tensor2d(rows, [count, timesteps], 'int32');"
        : '  const x = rnn.oneHot(rows, vocabulary);',
      `  return { x, y: ${targetsOf('labels', facts)} };`,
      '};',
    ),
    epochs: 30,
    evaluation: classesEvaluation(facts, language),
    views: insideViews(facts, language),
  };
}
