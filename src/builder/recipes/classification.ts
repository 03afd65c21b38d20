import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { classesEvaluation, targetsOf } from './evaluation';
import { factsOf } from './facts';
import { drawnData } from './drawnData';
import { type Recipe, type Texts } from './Recipe';
import { insideViews } from './views';

const TEXTS: Texts<{ question: string; introduction: string; data: string }> = {
  en: {
    question: 'Which kind of wave is it?',
    introduction: 'From a noisy sequence the model says how fast it swings.',
    data: '## Data\n\nSynthetic, made here: each class is a wave of its own period, which begins anywhere in its turn and has noise on it. No single step tells the class; the order of the steps does.',
  },
  id: {
    question: 'Gelombang jenis apakah ini?',
    introduction: 'Dari barisan yang berderau, model menyebut seberapa cepat gelombang itu berayun.',
    data: '## Data\n\nSintetis, dibuat di sini: setiap kelas adalah gelombang dengan periodenya sendiri, yang mulai di sembarang titik ayunannya dan diberi derau. Tidak ada satu langkah pun yang menunjukkan kelasnya; urutan langkahlah yang menunjukkannya.',
  },
};

/** A class for each sequence. */
export function classification(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps, width, classes } = facts;
  return {
    question: TEXTS[language].question,
    introduction: TEXTS[language].introduction,
    data: drawnData(
      TEXTS[language].data,
      facts,
      `const timesteps = ${steps};`,
      `const features = ${width};`,
      `const classes = ${classes};`,
      'const wave = (label: number) => {',
      '  const period = (4 * classes) / (label + 1);',
      '  const start = period * Math.random();',
      '  return Array.from({ length: timesteps }, (_, t) =>',
      '    Array.from({ length: features }, (_, f) => {',
      '      const noise = 0.5 * (Math.random() - 0.5);',
      '      return Math.sin((2 * Math.PI * (t + start)) / period + f) + noise;',
      '    }),',
      '  );',
      '};',
      'const examples = (count: number) => {',
      '  const labels = Array.from({ length: count }, () => Math.floor(classes * Math.random()));',
      `  return { x: tf.tensor3d(labels.map(wave)), y: ${targetsOf('labels', facts)} };`,
      '};',
    ),
    epochs: 30,
    evaluation: classesEvaluation(facts, language),
    views: insideViews(facts, language),
  };
}
