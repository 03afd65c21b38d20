import type { ProblemKind } from '../../src/rnn/display/views';
import type { Translated } from '../shared/words';

export interface ProblemsWords {
  title: string;
  detail: string;
  input: string;
  output: string;
  fedBack: string;
  kinds: Record<ProblemKind, { name: string; example: string }>;
  thisModel(name: string): string;
}

export const words: Translated<ProblemsWords> = {
  en: {
    title: 'Five kinds of sequence problem',
    detail: 'B batch, T steps, F features, K outputs',
    input: 'input',
    output: 'output',
    fedBack: 'output, taken as the next input',
    kinds: {
      'one-to-one': { name: 'one to one', example: 'no sequence: one reading, one class' },
      'one-to-many': { name: 'one to many', example: 'a picture, its caption' },
      'many-to-one': { name: 'many to one', example: 'the months before, the next month' },
      'many-to-many': { name: 'many to many, in step', example: 'each word, its class' },
      'encoder-decoder': {
        name: 'many to many, encoder and decoder',
        example: 'a sentence, its translation',
      },
    },
    thisModel: (name) => `this is ${name}`,
  },
  id: {
    title: 'Lima jenis masalah barisan',
    detail: 'B batch, T langkah, F fitur, K keluaran',
    input: 'masukan',
    output: 'keluaran',
    fedBack: 'keluaran, dipakai sebagai masukan berikutnya',
    kinds: {
      'one-to-one': { name: 'satu ke satu', example: 'tanpa barisan: satu bacaan, satu kelas' },
      'one-to-many': { name: 'satu ke banyak', example: 'sebuah gambar, keterangannya' },
      'many-to-one': { name: 'banyak ke satu', example: 'bulan-bulan lalu, bulan berikutnya' },
      'many-to-many': { name: 'banyak ke banyak, seiring', example: 'tiap kata, kelasnya' },
      'encoder-decoder': {
        name: 'banyak ke banyak, encoder dan decoder',
        example: 'sebuah kalimat, terjemahannya',
      },
    },
    thisModel: (name) => `inilah ${name}`,
  },
};
