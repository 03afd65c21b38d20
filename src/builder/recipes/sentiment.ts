import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { classesEvaluation, targetsOf } from './evaluation';
import { exampleCount, type Facts, factsOf } from './facts';
import { code, type Recipe, type Texts } from './Recipe';
import { OPINIONS, opinionsCode } from './sentences';
import { insideViews } from './views';

const TEXTS: Texts<{
  question: string;
  introduction: string;
  data: string;
  views: string;
  bagText: string;
  bag: string;
  labels: [string, string];
}> = {
  en: {
    question: 'Does somebody like it or not?',
    introduction: 'The model reads a short opinion and says yes or no.',
    data: '## Data\n\nOpinions put together here from a few words, half of them kind. “not” turns the meaning round, so that no word alone tells it. Words become indices, and sentences are padded to one length.',
    views: '## Inside\n\nHow the answer changes with each word that is read.',
    labels: ['unkind', 'kind'],
    bagText: 'A second baseline is one layer that knows which words occur, but not what they make together.',
    bag: 'Accuracy of the bag of words',
  },
  id: {
    question: 'Apakah seseorang menyukainya atau tidak?',
    introduction: 'Model membaca pendapat singkat dan menjawab ya atau tidak.',
    data: '## Data\n\nPendapat yang dirangkai di sini dari beberapa kata, separuhnya ramah. “tidak” membalikkan makna, sehingga tidak ada satu kata pun yang menentukannya sendirian. Kata menjadi indeks, dan kalimat diisi sampai sama panjang.',
    views: '## Di dalamnya\n\nBagaimana jawabannya berubah dengan setiap kata yang dibaca.',
    labels: ['tidak ramah', 'ramah'],
    bagText:
      'Pembanding kedua adalah satu lapisan yang tahu kata mana yang muncul, tetapi tidak tahu maknanya bersama-sama.',
    bag: 'Akurasi kantong kata (bag of words)',
  },
};

/** Yes or no for a text. */
export function sentiment(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { question, introduction, data, views, labels } = TEXTS[language];
  return {
    question,
    introduction,
    data: {
      text: data,
      code: [
        code('rnn.seed(7);', opinionsCode(language), indexedCode(facts), 'opinions.slice(0, 3);'),
        'rnn.tokens(texts.slice(0, 3), { tokenizer, maxLength: timesteps });',
      ],
    },
    epochs: 20,
    evaluation: withBagOfWords(facts, language),
    views:
      facts.input === 'tokens' && facts.width > 1
        ? readingView(views, labels, language)
        : insideViews(facts, language),
  };
}

function indexedCode(facts: Facts): string {
  const { steps, width, classes, input } = facts;
  // with one index there is padding alone
  const sequences = width > 1 ? 'tokenizer.toSequences(texts)' : 'texts.map((): number[] => [])';
  const count = trainCount(facts);
  return code(
    `const timesteps = ${steps};`,
    `const tokenizer = rnn.tokenizer({ numWords: ${Math.max(2, width)} }).fit(texts);`,
    `const sequences = ${sequences};`,
    'const examples = (from: number, to: number) => {',
    '  const rows = rnn.padSequences(sequences.slice(from, to), { maxLength: timesteps });',
    input === 'oneHot' && `  const x = rnn.oneHot(rows, ${width});`,
    targetsOf('', facts).startsWith('rnn') && `  const classes = ${classes};`,
    `  const y = ${targetsOf('labels.slice(from, to)', facts)};`,
    input === 'oneHot' ? '  return { x, y };' : '  return { x: rows, y };',
    '};',
    'const data = {',
    `  train: examples(0, ${count}),`,
    `  validation: examples(${count}, ${count + PART}),`,
    `  test: examples(${count + PART}, ${OPINIONS}),`,
    '};',
  );
}

/** Beside the most frequent class, one layer that knows which words occur, but not together with which others. */
function withBagOfWords(facts: Facts, language: TextLanguage): Recipe['evaluation'] {
  const { text, code: cells } = classesEvaluation(facts, language);
  const { bagText, bag } = TEXTS[language];
  const count = trainCount(facts);
  return {
    text: `${text} ${bagText}`,
    code: [
      ...cells,
      code(
        "const bagOfWords = tf.sequential({ name: 'bag_of_words' });",
        'const inputShape = [tokenizer.size];',
        "bagOfWords.add(tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape }));",
        "bagOfWords.compile({ optimizer: tf.train.adam(0.01), loss: 'binaryCrossentropy' });",
        'const bags = (from: number, to: number) => ({',
        '  x: tokenizer.toMatrix(texts.slice(from, to)),',
        '  y: tf.tensor2d(labels.slice(from, to), [to - from, 1]),',
        '});',
        `const bagData = { train: bags(0, ${count}), validation: bags(${count}, ${count + PART}) };`,
        'await rnn.fit(bagOfWords, bagData, { epochs: 60, seed: 1 });',
        `const tested = bags(${count + PART}, ${OPINIONS});`,
        'const bagReport = rnn.classification(tested.y, bagOfWords.predict(tested.x) as tf.Tensor);',
        `rnn.markdown(\`${bag}: \${bagReport.accuracy.toFixed(3)}.\`);`,
      ),
    ],
  };
}

/** Sentences to validate, and about as many to test. */
const PART = 128;
const trainCount = (facts: Facts) => exampleCount(facts, 512);

function readingView(text: string, [no, yes]: [string, string], language: TextLanguage): Recipe['views'] {
  return {
    text,
    code: [
      code(
        {
          en: '// the last opinion, of the test part, with a word that the tokenizer knows',
          id: '// pendapat terakhir, dari bagian uji, yang memuat kata yang dikenal tokenizer',
        }[language],
        'const known = sequences.findLast((row) => row.length > 0)!;',
        'const sentence = known.slice(-timesteps);',
        'const words = sentence.map((index) => tokenizer.indexWord.get(index)!);',
        `rnn.reading(model, sentence, { words, labels: ['${no}', '${yes}'] });`,
      ),
    ],
  };
}
