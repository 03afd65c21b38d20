import type { ModelSpecification } from '../../rnn/models';
import type { TextLanguage } from '../BuiltCell';
import { factsOf } from './facts';
import { STORY_CHARACTERS, storyCode } from './story';
import { code, type Recipe, type Texts } from './Recipe';

const TEXTS: Texts<Record<'question' | 'introduction' | 'data' | 'evaluation' | 'views' | 'said', string>> = {
  en: {
    question: 'Which character comes next?',
    introduction: 'A model that knows writes a text, one character after the other.',
    data: '## Data\n\nA text made here: sentences drawn from a few words. Characters become indices, the most frequent one first. The model reads some of them and learns the one behind.',
    evaluation:
      '## Does it know what comes next?\n\nOn sentences that it was not trained on, beside always saying the most frequent character. Then it writes by itself: how many of its words are words of the text?',
    views: '## Inside\n\nWhat the model expects next, more and less daring.',
    said: 'Next character right: **${share(right)}**. Always the most frequent one: ${share(most)}.',
  },
  id: {
    question: 'Karakter apa yang berikutnya?',
    introduction: 'Model yang tahu jawabannya menulis teks, satu karakter demi satu karakter.',
    data: '## Data\n\nTeks yang dibuat di sini: kalimat yang diambil acak dari beberapa kata. Karakter menjadi indeks, yang tersering lebih dahulu. Model membaca beberapa di antaranya dan mempelajari yang menyusul.',
    evaluation:
      '## Tahukah ia apa yang berikutnya?\n\nPada kalimat yang tidak dipakai melatih, di samping selalu menyebut karakter tersering. Lalu ia menulis sendiri: berapa banyak katanya yang merupakan kata dari teks itu?',
    views: '## Di dalamnya\n\nApa yang diharapkan model berikutnya, lebih dan kurang berani.',
    said: 'Karakter berikutnya benar: **${share(right)}**. Selalu yang tersering: ${share(most)}.',
  },
};

/** Characters that a sentence of the story has, about. */
const SENTENCE = 30;
const MOST_VALUES = 4e6;

/** The next character of a text. */
export function generation(specification: ModelSpecification, language: TextLanguage): Recipe {
  const facts = factsOf(specification);
  const { steps: length, width: vocabulary, input, indices, outputSteps } = facts;
  const texts = TEXTS[language];
  const every = outputSteps !== undefined;
  // of a small vocabulary most characters are left out: then the text is longer
  const known = vocabulary > STORY_CHARACTERS ? 1 : 0.1;
  const sentences = Math.ceil(Math.max(300, (8 * length + 800) / (SENTENCE * known)));
  const row =
    length * (input === 'oneHot' ? vocabulary : 1) + (indices ? 1 : vocabulary) * (every ? length : 1);
  const stride = Math.max(3, Math.ceil((sentences * SENTENCE * row) / MOST_VALUES));
  const options = code(`{ length, stride: ${stride}${every ? ", targets: 'every' as const" : ''} }`);
  const plain = input === 'tokens' && indices;
  return {
    question: texts.question,
    introduction: texts.introduction,
    data: {
      text: texts.data,
      code: [
        code(
          'rnn.seed(7);',
          storyCode(language, sentences),
          `const length = ${length};`,
          `const vocabulary = ${vocabulary};`,
          known < 1 &&
            {
              en: '// the model knows fewer characters than the text has: the rarest are left out',
              id: '// model mengenal lebih sedikit karakter daripada teksnya: yang terjarang dihilangkan',
            }[language],
          "const tokenizer = rnn.tokenizer({ level: 'character', numWords: vocabulary }).fit(text);",
          'const parts = rnn.split(tokenizer.toSequences(text)[0]);',
          ...(plain
            ? [`const windowsOf = (part: number[]) => rnn.textWindows(part, ${options});`]
            : [
                'const windowsOf = (part: number[]) => {',
                `  const { x, y } = rnn.textWindows(part, ${options});`,
                '  return {',
                `    x${input === 'oneHot' ? ': rnn.oneHot(x, vocabulary)' : ''},`,
                `    y${indices ? '' : ': rnn.oneHot(y.squeeze([-1]), vocabulary)'},`,
                '  };',
                '};',
              ]),
          'const data = {',
          '  train: windowsOf(parts.train),',
          '  validation: windowsOf(parts.validation),',
          '  test: windowsOf(parts.test),',
          '};',
          'tokenizer;',
        ),
      ],
    },
    epochs: 20,
    evaluation: {
      text: texts.evaluation,
      code: [
        code(
          'const predicted = (model.predict(data.test.x) as tf.Tensor).argMax(-1).dataSync();',
          `const actual = data.test.y${indices ? '' : '.argMax(-1)'}.dataSync();`,
          'const right = predicted.filter((index, i) => index === actual[i]).length;',
          'const most = actual.filter((index) => index === 1).length;',
          'const share = (count: number) => `${((100 * count) / actual.length).toFixed(1)} %`;',
          'rnn.markdown(',
          `  \`${texts.said}\`,`,
          ');',
        ),
        code(
          'const [prompt] = tokenizer.toTexts([parts.test.slice(0, length)]);',
          'const options = { tokenizer, length: 200, temperature: 0.5, seed: 1 };',
          'const generated = await rnn.generate(model, prompt, options);',
          'rnn.copiedPassages(generated, text).words;',
        ),
      ],
    },
    views: {
      text: texts.views,
      code: [
        'rnn.nextToken(model, prompt, { tokenizer });',
        code(
          'const example = data.test.x.slice([0], [1]);',
          'rnn.link(rnn.unroll(model, example), rnn.gates(model, example));',
        ),
      ],
    },
  };
}
