import type { Translated } from '../shared/words';

export interface RunsWords {
  title: string;
  detail(n: string): string;
  run: string;
  epochs: string;
  bestEpoch: string;
  lowest(metric: string): string;
  lowestLoss: string;
  perEpoch: string;
  total: string;
  atEnd: string;
  stopped: string;
  diverged: string;
  dashed: string;
  hint: string;
}

const en: RunsWords = {
  title: 'Trainings compared',
  detail: (n) => (n === '1' ? '1 run' : `${n} runs`),
  run: 'run',
  epochs: 'epochs',
  bestEpoch: 'best epoch',
  lowest: (metric) => `lowest ${metric}`,
  lowestLoss: 'lowest loss there',
  perEpoch: 'time per epoch',
  total: 'time',
  atEnd: 'at the end',
  stopped: 'stopped early',
  diverged: 'diverged',
  dashed: 'solid: training; dashed: validation; ring: best epoch of the run',
  hint: 'Point at an epoch; click or arrow keys pin it, Escape lets go.',
};

const id: RunsWords = {
  title: 'Perbandingan pelatihan',
  detail: (n) => `${n} pelatihan`,
  run: 'pelatihan',
  epochs: 'epoch',
  bestEpoch: 'epoch terbaik',
  lowest: (metric) => `${metric} terendah`,
  lowestLoss: 'loss terendah di sana',
  perEpoch: 'waktu per epoch',
  total: 'waktu',
  atEnd: 'di akhir',
  stopped: 'berhenti lebih awal',
  diverged: 'divergen',
  dashed: 'garis penuh: latih; putus-putus: validasi; cincin: epoch terbaik tiap pelatihan',
  hint: 'Arahkan penunjuk ke satu epoch; klik atau tombol panah menyematkan, Escape melepas.',
};

export const words: Translated<RunsWords> = { en, id };
