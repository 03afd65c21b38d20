import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { classesEvaluation, numbersEvaluation, targetsOf } from './evaluation';
import { factsOf, type Facts } from './facts';
import { drawnData } from './drawnData';
import { code, type Recipe, type Texts } from './Recipe';
import { insideViews } from './views';

const TEXTS: Texts<Record<'classes' | 'numbers', { question: string; introduction: string; data: string }>> =
  {
    en: {
      classes: {
        question: 'Which group does a point belong to?',
        introduction: 'The model reads one vector and says its class.',
        data: '## Data\n\nSynthetic, made here: each class is a cloud of points around a centre of its own.',
      },
      numbers: {
        question: 'How does a result depend on some readings?',
        introduction: 'The model reads one vector and gives numbers.',
        data: '## Data\n\nSynthetic, made here: the targets are smooth curves of the readings, with noise on them.',
      },
    },
    id: {
      classes: {
        question: 'Sebuah titik termasuk kelompok mana?',
        introduction: 'Model membaca satu vektor dan menyebut kelasnya.',
        data: '## Data\n\nSintetis, dibuat di sini: setiap kelas adalah kumpulan titik di sekitar pusatnya sendiri.',
      },
      numbers: {
        question: 'Bagaimana sebuah hasil bergantung pada beberapa bacaan?',
        introduction: 'Model membaca satu vektor dan memberi bilangan.',
        data: '## Data\n\nSintetis, dibuat di sini: targetnya adalah kurva halus dari bacaan itu, dengan derau.',
      },
    },
  };

/** From one vector to one answer: no time. */
export function oneToOne(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const numbers = facts.answer === 'numbers';
  const { question, introduction, data } = TEXTS[language][numbers ? 'numbers' : 'classes'];
  return {
    question,
    introduction,
    data: drawnData(data, facts, `const features = ${facts.width};`, numbers ? curves(facts) : clouds(facts)),
    epochs: 60,
    evaluation: numbers ? numbersEvaluation(language) : classesEvaluation(facts, language),
    views: insideViews(facts, language),
  };
}

function clouds(facts: Facts): string {
  return code(
    `const classes = ${facts.classes};`,
    'const point = () => Array.from({ length: features }, () => 2 * Math.random() - 1);',
    'const centres = Array.from({ length: classes }, point);',
    'const near = (label: number) => point().map((value, f) => centres[label][f] + 0.4 * value);',
    'const examples = (count: number) => {',
    '  const labels = Array.from({ length: count }, () => Math.floor(classes * Math.random()));',
    `  return { x: tf.tensor2d(labels.map(near)), y: ${targetsOf('labels', facts)} };`,
    '};',
  );
}

function curves({ units }: Facts): string {
  return code(
    `const outputs = ${units};`,
    'const readings = () => Array.from({ length: features }, () => 2 * Math.random() - 1);',
    'const noise = () => 0.2 * (Math.random() - 0.5);',
    'const results = (x: number[]) =>',
    '  Array.from({ length: outputs }, (_, i) => Math.sin(3 * x[i % features] + i) + noise());',
    'const examples = (count: number) => {',
    '  const x = Array.from({ length: count }, readings);',
    '  return { x: tf.tensor2d(x), y: tf.tensor2d(x.map(results)) };',
    '};',
  );
}
