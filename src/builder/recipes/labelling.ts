import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { classesEvaluation, targetsOf } from './evaluation';
import { factsOf } from './facts';
import { drawnData } from './drawnData';
import { code, type Recipe, type Texts } from './Recipe';
import { insideViews } from './views';

const TEXTS: Texts<{ question: string; introduction: string; data: string }> = {
  en: {
    question: 'Which state is a machine in, at each moment?',
    introduction: 'The model labels every step of a noisy signal.',
    data: '## Data\n\nSynthetic, made here: each state has a level of its own, hidden in noise, and lasts for some steps. One step alone is uncertain; its neighbours help.',
  },
  id: {
    question: 'Mesin sedang dalam keadaan apa, setiap saat?',
    introduction: 'Model memberi label pada setiap langkah sinyal yang berderau.',
    data: '## Data\n\nSintetis, dibuat di sini: setiap keadaan memiliki arasnya sendiri, tersembunyi di dalam derau, dan bertahan selama beberapa langkah. Satu langkah saja tidak pasti; tetangganya membantu.',
  },
};

/** The states, told in more or fewer steps. */
const otherSteps = (steps: number) =>
  code(
    `  const stretch = timesteps / ${steps};`,
    `  const told = Array.from({ length: ${steps} }, (_, s) => Math.floor(s * stretch));`,
    '  const labels = rows.map((row) => told.map((t) => row[t]));',
  );

/** A class for each step of a sequence. */
export function labelling(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps, width, classes, outputSteps = steps } = facts;
  return {
    question: TEXTS[language].question,
    introduction: TEXTS[language].introduction,
    data: drawnData(
      TEXTS[language].data,
      facts,
      `const timesteps = ${steps};`,
      `const features = ${width};`,
      `const classes = ${classes};`,
      'const draw = () => Math.floor(classes * Math.random());',
      {
        en: '// a state stays as it is at four steps of five',
        id: '// sebuah keadaan tetap sama pada empat dari lima langkah',
      }[language],
      'const states = () => {',
      '  let state = draw();',
      '  return Array.from({ length: timesteps }, () => {',
      '    if (Math.random() < 0.2) state = draw();',
      '    return state;',
      '  });',
      '};',
      'const signal = (state: number) => {',
      '  const level = (2 * state) / (classes - 1) - 1;',
      '  return Array.from({ length: features }, () => level + 4 * (Math.random() - 0.5));',
      '};',
      'const examples = (count: number) => {',
      '  const rows = Array.from({ length: count }, states);',
      '  const x = tf.tensor3d(rows.map((row) => row.map(signal)));',
      outputSteps !== steps && otherSteps(outputSteps),
      `  return { x, y: ${targetsOf(outputSteps === steps ? 'rows' : 'labels', facts)} };`,
      '};',
    ),
    epochs: 30,
    evaluation: classesEvaluation(facts, language),
    views: insideViews(facts, language),
  };
}
