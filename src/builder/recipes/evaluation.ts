import type { TextLanguage } from '../BuiltCell';
import type { Facts } from './facts';
import { code, type Explained, type Texts } from './Recipe';

const WORDS: Texts<{ accuracy: string; majority: string; mean: string }> = {
  en: { accuracy: 'Accuracy', majority: 'Always the most frequent class', mean: 'training mean' },
  id: { accuracy: 'Akurasi', majority: 'Selalu kelas tersering', mean: 'rata-rata latih' },
};

const CLASSES: Texts = {
  en: '## How good is it?\n\nThe test part was never trained on. The model is worth something when it is right more often than whoever always says the most frequent class.',
  id: '## Seberapa baik?\n\nBagian uji tidak pernah dipakai untuk melatih. Model baru berguna jika lebih sering benar daripada orang yang selalu menyebut kelas tersering.',
};

const NUMBERS: Texts = {
  en: '## How good is it?\n\nThe test part was never trained on. The baseline says the mean of the training targets, whatever it is given: R² near 0 is no better than that, 1 is perfect.',
  id: '## Seberapa baik?\n\nBagian uji tidak pernah dipakai untuk melatih. Pembandingnya selalu menyebut rata-rata target latih, apa pun masukannya: R² dekat 0 berarti tidak lebih baik dari itu, 1 berarti sempurna.',
};

/** A report of classes, and its accuracy beside that of the most frequent class. */
export function classesEvaluation(facts: Facts, language: TextLanguage): Explained {
  const { accuracy, majority } = WORDS[language];
  const { answer, indices, outputSteps, units } = facts;
  const columns = answer === 'flags' ? [1, 1] : [oneColumn(facts) || indices ? 1 : units, units];
  const flat = outputSteps !== undefined || answer === 'flags';
  const reshaped = (i: number) => (flat ? `.reshape([-1, ${columns[i]}])` : '');
  // a model that gives numbers, not probabilities, has no threshold of its own
  const threshold = answer === 'numbers' ? ', { threshold: 0.5 }' : '';
  return {
    text: CLASSES[language],
    code: [
      code(
        `const actual = data.test.y${reshaped(0)};`,
        flat
          ? `const predicted = (model.predict(data.test.x) as tf.Tensor)${reshaped(1)};`
          : 'const predicted = model.predict(data.test.x) as tf.Tensor;',
        `const report = rnn.classification(actual, predicted${threshold});`,
        'const counts = report.matrix.map((row) => row.reduce((sum, count) => sum + count));',
        'const majority = Math.max(...counts) / counts.reduce((sum, count) => sum + count);',
        'rnn.display(report);',
        'rnn.markdown(',
        `  \`${accuracy}: **\${report.accuracy.toFixed(3)}**. ${majority}: \${majority.toFixed(3)}.\`,`,
        ');',
      ),
    ],
  };
}

/** Errors beside those of the training mean. */
export function numbersEvaluation(language: TextLanguage): Explained {
  const { mean } = WORDS[language];
  return {
    text: NUMBERS[language],
    code: [
      code(
        'const predicted = model.predict(data.test.x) as tf.Tensor;',
        'const mean = data.train.y.mean(0, true).tile(data.test.y.shape.map((n, i) => (i === 0 ? n : 1)));',
        'const measured = (values: tf.Tensor) => rnn.metrics(data.test.y.flatten(), values.flatten());',
        'rnn.metricTable(',
        `  { [model.name]: measured(predicted), '${mean}': measured(mean) },`,
        `  { metrics: ['mae', 'rmse', 'r2'], baselines: ['${mean}'] },`,
        ');',
      ),
    ],
  };
}

/** A yes or no, whose targets are one column of 0 and 1. */
export function oneColumn({ indices, units }: Facts): boolean {
  return indices || units === 1;
}

/** Targets of labels, in the form that the loss takes: indices, or rows with a one. */
export function targetsOf(labels: string, facts: Facts): string {
  return oneColumn(facts) ? `tf.tensor(${labels}).expandDims(-1)` : `rnn.oneHot(${labels}, classes)`;
}
