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
  labels: [string, string];
}> = {
  en: {
    question: 'Does somebody like it or not?',
    introduction: 'The model reads a short opinion and says yes or no.',
    data: '## Data\n\nOpinions put together here from a few words, half of them kind. “not” turns the meaning round, so that no word alone tells it. Words become indices, and sentences are padded to one length.',
    views: '## Inside\n\nHow the answer changes with each word that is read.',
    labels: ['unkind', 'kind'],
  },
  id: {
    question: 'Apakah seseorang menyukainya atau tidak?',
    introduction: 'Model membaca pendapat singkat dan menjawab ya atau tidak.',
    data: '## Data\n\nPendapat yang dirangkai di sini dari beberapa kata, separuhnya ramah. “tidak” membalikkan makna, sehingga tidak ada satu kata pun yang menentukannya sendirian. Kata menjadi indeks, dan kalimat diisi sampai sama panjang.',
    views: '## Di dalamnya\n\nBagaimana jawabannya berubah dengan setiap kata yang dibaca.',
    labels: ['tidak ramah', 'ramah'],
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
    evaluation: classesEvaluation(facts, language),
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
  const count = exampleCount(facts, 512);
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
    `  validation: examples(${count}, ${count + 128}),`,
    `  test: examples(${count + 128}, ${OPINIONS}),`,
    '};',
  );
}

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
