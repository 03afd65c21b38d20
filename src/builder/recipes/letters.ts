import type { TextLanguage } from '../BuiltCell';
import { code, type Texts } from './Recipe';
import type { Sides, Translated } from './translation';

const TEXTS: Texts<Record<'question' | 'introduction' | 'data', string>> = {
  en: {
    question: 'How does a word read backwards?',
    introduction: 'The encoder reads it to its end, the decoder writes it from there.',
    data: '## Data\n\nSynthetic, made here: words of letters drawn at random; `_` fills up what is shorter, and starts the decoder. Where there are few letters, words of the test part may occur in training too.',
  },
  id: {
    question: 'Bagaimana sebuah kata dibaca mundur?',
    introduction: 'Encoder membacanya sampai akhir, decoder menulisnya dari sana.',
    data: '## Data\n\nSintetis, dibuat di sini: kata dari huruf acak; `_` mengisi yang lebih pendek, dan menjadi awal decoder. Jika hurufnya sedikit, kata di bagian uji bisa juga muncul saat pelatihan.',
  },
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const ANY_LENGTH = 6;

/** Words to be written backwards, of as many letters as both sides know. */
export function lettersFor(sides: Sides, language: TextLanguage): Translated {
  const { inputLength, outputLength, inputVocabulary, outputVocabulary } = sides;
  const letters = ALPHABET.slice(0, Math.min(inputVocabulary, outputVocabulary) - 1);
  const [input, output] = [inputLength ?? ANY_LENGTH, outputLength ?? ANY_LENGTH];
  const tokens = `_${letters}`;
  return {
    ...TEXTS[language],
    inputLength: input,
    outputLength: output,
    inputTokens: tokens,
    outputTokens: tokens,
    start: '_',
    code: code(
      `const letters = '${letters}';`,
      'const letter = () => letters[Math.floor(letters.length * Math.random())];',
      'const examples = Array.from({ length: 5000 }, () => {',
      `  const word = Array.from({ length: ${Math.min(ANY_LENGTH, input, output)} }, letter);`,
      '  return {',
      "    input: [...word.join('').padStart(inputLength, '_')],",
      "    target: [...word.reverse().join('').padEnd(outputLength, '_')],",
      '  };',
      '});',
    ),
  };
}
