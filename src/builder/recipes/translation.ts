import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { datesFor } from './dates';
import { exampleCount, factsOf } from './facts';
import { lettersFor } from './letters';
import { code, type Recipe, type Texts } from './Recipe';
import { TWICE } from './views';

/** What is translated: which tokens there are, and the code that makes `examples`, of tokens. */
export interface Translated {
  question: string;
  introduction: string;
  data: string;
  inputLength: number;
  outputLength: number;
  inputTokens: string;
  outputTokens: string;
  /** What the decoder reads first. */
  start: string;
  code: string;
}

/** What the model's two sides hold; a length that is left open is chosen. */
export interface Sides {
  inputLength: number | null;
  outputLength: number | null;
  inputVocabulary: number;
  outputVocabulary: number;
}

type Words = Record<'evaluation' | 'exact' | 'characters' | 'frequent', string>;

const TEXTS: Texts<Words> = {
  en: {
    evaluation:
      '## Does it hold for the test part?\n\nNow the decoder reads its own outputs. A sequence is right when all of it is. The baseline writes the most frequent character of each place.',
    exact: 'exactly right',
    characters: 'characters right',
    frequent: 'most frequent characters',
  },
  id: {
    evaluation:
      '## Berlakukah untuk bagian uji?\n\nSekarang decoder membaca keluarannya sendiri. Sebuah barisan benar jika seluruhnya benar. Pembandingnya menulis karakter tersering di setiap tempat.',
    exact: 'tepat seluruhnya',
    characters: 'karakter benar',
    frequent: 'karakter tersering',
  },
};

const VALIDATION = 400;
const TEST = 100;

/** From tokens to tokens, by an encoder and a decoder. */
export function translation(specification: ModelSpecification, language: TextLanguage): Recipe {
  if (specification.kind !== 'encoderDecoder')
    throw new Error('A translation needs an encoder and a decoder.');
  const { encoder, decoder } = specification;
  const facts = factsOf(specification);
  const sides: Sides = {
    inputLength: stepsOf(encoder.input),
    outputLength: stepsOf(decoder.input),
    inputVocabulary: facts.width,
    outputVocabulary: facts.units,
  };
  const made = datesFor(sides, language) ?? lettersFor(sides, language);
  const count = exampleCount({ ...facts, steps: made.inputLength, outputSteps: 2 * made.outputLength }, 3200);
  const words = TEXTS[language];
  return {
    question: made.question,
    introduction: made.introduction,
    data: {
      text: made.data,
      code: [
        code(
          'rnn.seed(7);',
          `const inputLength = ${made.inputLength};`,
          `const outputLength = ${made.outputLength};`,
          'const tokensOf = (characters: string, size: number) =>',
          '  Array.from({ length: size }, (_, i) => characters[i] ?? `unused ${i}`);',
          `const inputTokens = tokensOf('${made.inputTokens}', ${facts.width});`,
          `const outputTokens = tokensOf('${made.outputTokens}', ${facts.units});`,
          made.code,
          "examples.slice(0, 5).map(({ input, target }) => `${input.join('')} → ${target.join('')}`);",
        ),
        code(
          'const indicesOf = (rows: string[][], tokens: string[]) =>',
          '  rows.map((row) => row.map((token) => tokens.indexOf(token)));',
          'const samples = (from: number, to?: number) => {',
          '  const part = examples.slice(from, to);',
          '  const targets = part.map(({ target }) => target);',
          '  const read = indicesOf(',
          '    part.map(({ input }) => input),',
          '    inputTokens,',
          '  );',
          {
            en: '  // the decoder reads the target one step late: teacher forcing',
            id: '  // decoder membaca target yang terlambat satu langkah: teacher forcing',
          }[language],
          `  const late = targets.map((row) => ['${made.start}', ...row.slice(0, -1)]);`,
          '  const given = indicesOf(late, outputTokens);',
          '  const y = indicesOf(targets, outputTokens);',
          '  return {',
          `    x: [${inputOf(encoder.input.kind, 'read', 'inputTokens')}, ${inputOf(decoder.input.kind, 'given', 'outputTokens')}],`,
          `    y: ${facts.indices ? 'tf.tensor(y).expandDims(-1)' : 'rnn.oneHot(y, outputTokens.length)'},`,
          '  };',
          '};',
          `const data = { train: samples(0, ${count}), validation: samples(${count}, ${count + VALIDATION}) };`,
          'data.train.y;',
        ),
      ],
    },
    epochs: 30,
    evaluation: { text: words.evaluation, code: [evaluationCode(made.start, count, words)] },
    views: {
      text: TWICE[language],
      code: [
        code(
          'const [{ input, target }] = tests;',
          `const options = { input, target, start: '${made.start}', inputTokens, outputTokens };`,
          'rnn.seq2seq(model, options);',
        ),
        'rnn.unroll(model);',
      ],
    },
  };
}

function evaluationCode(start: string, count: number, { exact, characters, frequent }: Words): string {
  return code(
    `const tests = examples.slice(-${TEST});`,
    `const options = { start: '${start}', steps: outputLength, inputTokens, outputTokens };`,
    'const written = tests.map(',
    '  ({ input }) => rnn.models.decode({ encoder, decoder }, input, options) as string[],',
    ');',
    'const mostFrequent = (values: string[]) => {',
    '  const counts = new Map<string, number>();',
    '  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);',
    '  return [...counts].sort(([, a], [, b]) => b - a)[0][0];',
    '};',
    `const known = examples.slice(0, ${count});`,
    'const places = Array.from({ length: outputLength }, (_, t) =>',
    '  mostFrequent(known.map(({ target }) => target[t])),',
    ');',
    'const percent = (rights: boolean[]) =>',
    '  `${((100 * rights.filter((right) => right).length) / rights.length).toFixed(1)} %`;',
    'const row = (name: string, rows: string[][]) => {',
    '  const rights = rows.map((row, i) => row.map((token, t) => token === tests[i].target[t]));',
    '  const exact = rights.map((row) => row.every((right) => right));',
    '  return `| ${name} | ${percent(exact)} | ${percent(rights.flat())} |`;',
    '};',
    'rnn.markdown(',
    '  [',
    `    '| | ${exact} | ${characters} |',`,
    "    '|---|---|---|',",
    '    row(model.name, written),',
    '    row(',
    `      '${frequent}',`,
    '      tests.map(() => places),',
    '    ),',
    "  ].join('\\n'),",
    ');',
  );
}

function stepsOf(input: { kind: string; timesteps?: number | null }): number | null {
  return input.timesteps ?? null;
}

function inputOf(kind: string, rows: string, tokens: string): string {
  return kind === 'tokens'
    ? `tf.tensor2d(${rows}, undefined, 'int32')`
    : `rnn.oneHot(${rows}, ${tokens}.length)`;
}
