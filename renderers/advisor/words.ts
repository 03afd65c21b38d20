import { advisorTexts, type AdvisorTexts } from '../../src/rnn/display/advisor';
import type { Translated } from '../shared/words';

export interface AdvisorWords {
  title: string;
  cursor: string;
  hint: string;
  /** A branch that the answers take. */
  taken: string;
  texts: AdvisorTexts;
}

export const words: Translated<AdvisorWords> = {
  en: {
    title: 'Which network for a sequence?',
    cursor: 'Box',
    hint: 'Point at a box for its reason; click or arrow keys pin it, Escape lets go.',
    taken: 'your answer',
    texts: advisorTexts.en,
  },
  id: {
    title: 'Jaringan mana untuk suatu barisan?',
    cursor: 'Kotak',
    hint: 'Arahkan penunjuk ke satu kotak untuk melihat alasannya; klik atau tombol panah menyematkan, Escape melepas.',
    taken: 'jawaban Anda',
    texts: advisorTexts.id,
  },
};
