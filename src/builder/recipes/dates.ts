import type { TextLanguage } from '../BuiltCell';
import { code, type Texts, wordList } from './Recipe';
import type { Sides, Translated } from './translation';

const MONTHS: Texts<string[]> = {
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'], // prettier-ignore
  id: ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'], // prettier-ignore
};

const TEXTS: Texts<Record<'question' | 'introduction' | 'data', string>> = {
  en: {
    question: 'How is a date written that computers read?',
    introduction: 'The model “translates” a written date, character by character.',
    data: '## Data\n\nAll days of fifty years, written in two ways. The decoder starts with `^`; `_` and `$` fill up what is shorter. The test part has days that are in no other part.',
  },
  id: {
    question: 'Bagaimana tanggal ditulis agar terbaca komputer?',
    introduction: 'Model “menerjemahkan” tanggal, karakter demi karakter.',
    data: '## Data\n\nSemua hari dari lima puluh tahun, ditulis dengan dua cara. Decoder mulai dengan `^`; `_` dan `$` mengisi yang lebih pendek. Bagian uji berisi hari yang tidak ada di bagian lain.',
  },
};

/** `30 september 2021` */
const LONG = 17;
/** `30 sep 21` */
const SHORT = 9;
const ISO = 10;
const LANGUAGES: TextLanguage[] = ['en', 'id'];
const OUTPUT_TOKENS = '^$-0123456789';

/** What a model has that translates whole dates exactly. */
export const DATE_TOKENS = {
  inputLength: LONG,
  outputLength: ISO,
  inputVocabulary: Math.max(...LANGUAGES.map((language) => tokensOf(language, true).length)),
  outputVocabulary: OUTPUT_TOKENS.length,
};

/** Dates, where both sides have room for them. */
export function datesFor(sides: Sides, language: TextLanguage): Translated | undefined {
  const length = sides.inputLength ?? LONG;
  const outputLength = sides.outputLength ?? ISO;
  const long = length >= LONG;
  const inputTokens = tokensOf(language, long);
  // the same choice in both languages
  const most = Math.max(...LANGUAGES.map((other) => tokensOf(other, long).length));
  const room =
    length >= SHORT &&
    outputLength >= ISO &&
    sides.inputVocabulary >= most &&
    sides.outputVocabulary >= OUTPUT_TOKENS.length;
  if (!room) return undefined;
  const year = long ? 'year' : 'year.slice(2)';
  return {
    ...TEXTS[language],
    inputLength: length,
    outputLength,
    inputTokens,
    outputTokens: OUTPUT_TOKENS,
    start: '^',
    code: code(
      wordList('months', monthsOf(language, long)),
      'const examples = Array.from({ length: 18_000 }, (_, i) => {',
      '  const iso = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);',
      "  const [year, month, day] = iso.split('-');",
      `  const text = \`\${Number(day)} \${months[Number(month) - 1]} \${${year}}\`;`,
      '  return {',
      "    input: [...text.padStart(inputLength, '_')],",
      "    target: [...iso.padEnd(outputLength, '$')],",
      '  };',
      '});',
      'tf.util.shuffle(examples);',
    ),
  };
}

function monthsOf(language: TextLanguage, long: boolean): string[] {
  return MONTHS[language].map((month) => (long ? month : month.slice(0, 3)));
}

/** Padding, and the characters of written dates. */
function tokensOf(language: TextLanguage, long: boolean): string {
  const letters = [...new Set(monthsOf(language, long).join(''))].sort();
  return `_ 0123456789${letters.join('')}`;
}
