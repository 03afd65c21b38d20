import type { TextLanguage } from '../BuiltCell';
import { code, type Texts, wordList } from './Recipe';

interface Words {
  openings: string[];
  subjects: string[];
  yes: string;
  no: string;
  kind: string[];
  unkind: string[];
}

const WORDS: Texts<Words> = {
  en: {
    openings: ['', 'today', 'once more', 'i think'],
    subjects: [
      'the soup',
      'the film',
      'our room',
      'the music',
      'this book',
      'the walk',
      'her cake',
      'the show',
    ],
    yes: 'was really',
    no: 'was not',
    kind: ['good', 'lovely', 'warm', 'clever', 'fresh', 'charming'],
    unkind: ['bad', 'dull', 'cold', 'silly', 'stale', 'boring'],
  },
  id: {
    openings: ['', 'hari ini', 'sekali lagi', 'menurutku'],
    subjects: [
      'sup itu',
      'film itu',
      'kamar kami',
      'musiknya',
      'buku ini',
      'perjalanannya',
      'kuenya',
      'acara itu',
    ],
    yes: 'sungguh',
    no: 'tidak',
    kind: ['bagus', 'indah', 'hangat', 'cerdas', 'segar', 'menarik'],
    unkind: ['buruk', 'jelek', 'dingin', 'konyol', 'basi', 'membosankan'],
  },
};

/** How many sentences the words make. */
export const OPINIONS = 4 * 8 * 2 * 12;

/** `texts` and `labels`: 1 for a kind sentence, 0 for an unkind one, shuffled. */
export function opinionsCode(language: TextLanguage): string {
  const { openings, subjects, yes, no, kind, unkind } = WORDS[language];
  return code(
    wordList('openings', openings),
    wordList('subjects', subjects),
    wordList('kind', kind),
    wordList('unkind', unkind),
    'const opinions = openings.flatMap((opening) =>',
    '  subjects.flatMap((subject) =>',
    '    [...kind, ...unkind].flatMap((word) => {',
    '      const label = kind.includes(word) ? 1 : 0;',
    '      return [',
    `        { text: \`\${opening} \${subject} ${yes} \${word}\`, label },`,
    `        { text: \`\${opening} \${subject} ${no} \${word}\`, label: 1 - label },`,
    '      ];',
    '    }),',
    '  ),',
    ');',
    'tf.util.shuffle(opinions);',
    'const texts = opinions.map(({ text }) => text.trim());',
    'const labels = opinions.map(({ label }) => label);',
  );
}
