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
        question: 'What comes after what?',
        introduction: 'From where a cycle begins the model writes the whole cycle.',
        data: '## Data\n\nSynthetic, made here: the first number says with which class the sequence begins; from there on it goes one class further at each step, and from the last to the first.',
      },
      numbers: {
        question: 'What does a signal look like?',
        introduction: 'From a description of a wave the model draws the wave.',
        data: '## Data\n\nSynthetic, made here: the first number says how fast the wave swings, the second, where there is one, where it begins.',
      },
    },
    id: {
      classes: {
        question: 'Apa yang menyusul apa?',
        introduction: 'Dari awal sebuah daur, model menulis seluruh daurnya.',
        data: '## Data\n\nSintetis, dibuat di sini: bilangan pertama menyebut kelas pertama barisan; dari situ setiap langkah maju satu kelas, dan dari kelas terakhir kembali ke yang pertama.',
      },
      numbers: {
        question: 'Seperti apa rupa sebuah sinyal?',
        introduction: 'Dari keterangan sebuah gelombang, model menggambar gelombangnya.',
        data: '## Data\n\nSintetis, dibuat di sini: bilangan pertama menyebut seberapa cepat gelombang berayun, bilangan kedua, bila ada, di mana ia mulai.',
      },
    },
  };

/** From one vector to a sequence. */
export function oneToMany(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const numbers = facts.answer === 'numbers';
  const { question, introduction, data } = TEXTS[language][numbers ? 'numbers' : 'classes'];
  return {
    question,
    introduction,
    data: drawnData(
      data,
      facts,
      `const features = ${facts.width};`,
      `const timesteps = ${facts.outputSteps};`,
      'const description = () => Array.from({ length: features }, () => Math.random());',
      numbers ? waves(facts) : cycles(facts),
    ),
    epochs: 60,
    evaluation: numbers ? numbersEvaluation(language) : classesEvaluation(facts, language),
    views: insideViews(facts, language),
  };
}

function cycles(facts: Facts): string {
  return code(
    `const classes = ${facts.classes};`,
    'const cycle = ([first]: number[]) =>',
    '  Array.from({ length: timesteps }, (_, t) => (Math.floor(classes * first) + t) % classes);',
    'const examples = (count: number) => {',
    '  const x = Array.from({ length: count }, description);',
    '  const labels = x.map(cycle);',
    `  return { x: tf.tensor2d(x), y: ${targetsOf('labels', facts)} };`,
    '};',
  );
}

function waves({ units }: Facts): string {
  return code(
    `const outputs = ${units};`,
    'const wave = ([speed, start = 0]: number[]) =>',
    '  Array.from({ length: timesteps }, (_, t) =>',
    '    Array.from({ length: outputs }, (_, i) => Math.sin((0.2 + speed) * t + 6 * start + i)),',
    '  );',
    'const examples = (count: number) => {',
    '  const x = Array.from({ length: count }, description);',
    '  return { x: tf.tensor2d(x), y: tf.tensor3d(x.map(wave)) };',
    '};',
  );
}
