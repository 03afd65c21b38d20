import type { ModelSummary } from '../../rnn/models';
import type { Texts } from './Recipe';

/** Which of the kinds of chapter 7.1 a model is for, by the name that `rnn.sequenceProblems` gives it. */
export const KINDS: Texts<Record<ModelSummary['problem'], string>> = {
  en: {
    'one-to-one':
      'It is **one to one** (7.1): one vector goes in, one answer comes out, and there is no time.',
    'one-to-many': 'It is **one to many** (7.1): from one vector the model makes a whole sequence.',
    'many-to-one': 'It is **many to one** (7.1): the model reads a whole sequence and gives one answer.',
    'many-to-many':
      'It is **many to many, in step** (7.1): the model reads a sequence and gives an answer at each step.',
    'encoder-decoder':
      'It is **many to many, encoder and decoder** (7.1): a sequence is read to its end before another one is written.',
  },
  id: {
    'one-to-one':
      'Ini masalah **satu ke satu** (7.1): satu vektor masuk, satu jawaban keluar, tanpa urutan waktu.',
    'one-to-many': 'Ini masalah **satu ke banyak** (7.1): dari satu vektor, model membuat satu barisan utuh.',
    'many-to-one':
      'Ini masalah **banyak ke satu** (7.1): model membaca satu barisan utuh dan memberi satu jawaban.',
    'many-to-many':
      'Ini masalah **banyak ke banyak, seiring** (7.1): model membaca sebuah barisan dan menjawab di setiap langkah.',
    'encoder-decoder':
      'Ini masalah **banyak ke banyak, encoder dan decoder** (7.1): sebuah barisan dibaca sampai habis, barulah barisan lain ditulis.',
  },
};
