import type { Translated } from '../shared/words';

export interface NextTokenWords {
  title: string;
  detail(name: string, candidates: string): string;
  after: string;
  others(n: string): string;
  entropy(bits: string): string;
  perplexity(value: string): string;
  note: string;
  said(temperature: string, tokens: string, bits: string): string;
  copy: string;
}

const en: NextTokenWords = {
  title: 'What comes next',
  detail: (name, candidates) => `${name}, ${candidates} candidates`,
  after: 'after',
  others: (n) => (n === '1' ? '1 other' : `${n} others`),
  entropy: (bits) => `entropy ${bits} bits`,
  perplexity: (value) => `perplexity ${value}`,
  note: 'T is the temperature: softmax(log p ∕ T). Below 1 the likely becomes likelier, above 1 choices open up; T = 1 is the model’s own distribution. Perplexity: among how many equally likely tokens a choice would be as open.',
  said: (temperature, tokens, bits) => `Temperature ${temperature}: ${tokens}; entropy ${bits} bits.`,
  copy: 'Copy as CSV',
};

const id: NextTokenWords = {
  title: 'Apa yang menyusul',
  detail: (name, candidates) => `${name}, ${candidates} calon`,
  after: 'sesudah',
  others: (n) => `${n} lainnya`,
  entropy: (bits) => `entropi ${bits} bit`,
  perplexity: (value) => `perpleksitas ${value}`,
  note: 'T adalah temperatur: softmax(log p ∕ T). Di bawah 1 yang mungkin makin mungkin, di atas 1 pilihan makin terbuka; T = 1 adalah distribusi model itu sendiri. Perpleksitas: banyaknya token setara yang membuat pilihan seterbuka itu.',
  said: (temperature, tokens, bits) => `Temperatur ${temperature}: ${tokens}; entropi ${bits} bit.`,
  copy: 'Salin sebagai CSV',
};

export const words: Translated<NextTokenWords> = { en, id };
