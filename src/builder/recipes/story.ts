import type { TextLanguage } from '../BuiltCell';
import { code, type Texts, wordList } from './Recipe';

/** What the sentences of the story are drawn from: who, does what, where. */
const PARTS: Texts<[string[], string[], string[]]> = {
  en: [
    ['the old cat', 'a small boat', 'my sister', 'the grey rain', 'an old friend'],
    ['waits', 'sings softly', 'comes home late', 'falls asleep', 'looks back'],
    ['near the river', 'under the bridge', 'behind the garden', 'at the window'],
  ],
  id: [
    ['kucing tua itu', 'sebuah perahu kecil', 'adikku', 'hujan kelabu', 'seorang teman lama'],
    ['menunggu fajar', 'bernyanyi pelan', 'pulang larut', 'tertidur', 'menoleh'],
    ['di tepi sungai', 'di bawah jembatan', 'di balik taman', 'di dekat jendela'],
  ],
};

/** Different characters of the story, as many in both languages. */
export const STORY_CHARACTERS = Math.max(
  ...Object.values(PARTS).map((parts) => new Set([...parts.flat().join(''), ' ', '.']).size),
);

/** `text`: sentences in small letters. */
export function storyCode(language: TextLanguage, sentences: number): string {
  const names = ['who', 'does', 'where'];
  return code(
    'const pick = (words: string[]) => words[Math.floor(words.length * Math.random())];',
    ...PARTS[language].map((words, i) => wordList(names[i]!, words)),
    'const sentence = () => `${pick(who)} ${pick(does)} ${pick(where)}. `;',
    `const text = Array.from({ length: ${sentences} }, sentence).join('');`,
  );
}
