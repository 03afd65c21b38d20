import type { Translated } from '../shared/words';

export interface Seq2SeqWords {
  title: string;
  encoder: string;
  decoder: string;
  state: string;
  forced: string;
  forcedHow: string;
  free: string;
  freeHow: string;
  right(n: string, of: string): string;
  allRight: string;
  error(value: string): string;
  target: string;
  output: string;
  input: string;
  part: string;
  same: string;
  partAt(step: string): string;
  step: string;
  reads(token: string): string;
  says(token: string, probability: string): string;
  isRight: string;
  isWrong: string;
  targetIs(token: string): string;
  ended: string;
  hint: string;
  cursor: string;
  run: Record<'forced' | 'free', string>;
  afterReading(run: string, token: string): string;
  targetBar: string;
  legend: string;
  copy: string;
  steps(n: string): string;
}

const en: Seq2SeqWords = {
  title: 'Sequence to sequence',
  encoder: 'encoder',
  decoder: 'decoder',
  state: 'state',
  forced: 'In training: teacher forcing',
  forcedHow: 'each step reads the target, one step late',
  free: 'In use: free running',
  freeHow: 'each step reads what the step before said',
  right: (n, of) => `${n} of ${of} right`,
  allRight: 'all right',
  error: (value) => `mean |error| ${value}`,
  target: 'target',
  output: 'says',
  input: 'reads',
  part: 'here the runs part: from now on they read different inputs',
  same: 'The two runs read the same inputs at every step.',
  partAt: (step) => `The runs part at step ${step}: from there on they read different inputs.`,
  step: 'step',
  reads: (token) => `reads ${token}`,
  says: (token, probability) => `says ${token}${probability}`,
  isRight: 'right',
  isWrong: 'wrong',
  targetIs: (token) => `target ${token}`,
  ended: 'has ended',
  hint: 'Point at a step; click or arrow keys pin it, Escape lets go.',
  cursor: 'Step of the decoder',
  run: { forced: 'in training', free: 'in use' },
  afterReading: (run, token) => `${run}, after reading ${token}`,
  targetBar: 'the target',
  legend: '✓ right · ✗ wrong · bar: probability of what it says',
  copy: 'Copy as CSV',
  steps: (n) => (n === '1' ? '1 step' : `${n} steps`),
};

const id: Seq2SeqWords = {
  title: 'Barisan ke barisan',
  encoder: 'encoder',
  decoder: 'decoder',
  state: 'state',
  forced: 'Saat pelatihan: teacher forcing',
  forcedHow: 'tiap langkah membaca target, terlambat satu langkah',
  free: 'Saat dipakai: berjalan sendiri',
  freeHow: 'tiap langkah membaca keluaran langkah sebelumnya',
  right: (n, of) => `${n} dari ${of} benar`,
  allRight: 'benar semua',
  error: (value) => `rata-rata |galat| ${value}`,
  target: 'target',
  output: 'keluaran',
  input: 'masukan',
  part: 'di sini keduanya berpisah: mulai kini masukannya berbeda',
  same: 'Kedua jalannya membaca masukan yang sama di setiap langkah.',
  partAt: (step) => `Keduanya berpisah di langkah ${step}: sejak itu masukannya berbeda.`,
  step: 'langkah',
  reads: (token) => `membaca ${token}`,
  says: (token, probability) => `menjawab ${token}${probability}`,
  isRight: 'benar',
  isWrong: 'salah',
  targetIs: (token) => `target ${token}`,
  ended: 'sudah selesai',
  hint: 'Arahkan penunjuk ke satu langkah; klik atau tombol panah menyematkan, Escape melepas.',
  cursor: 'Langkah decoder',
  run: { forced: 'saat pelatihan', free: 'saat dipakai' },
  afterReading: (run, token) => `${run}, sesudah membaca ${token}`,
  targetBar: 'targetnya',
  legend: '✓ benar · ✗ salah · batang: peluang jawabannya',
  copy: 'Salin sebagai CSV',
  steps: (n) => `${n} langkah`,
};

export const words: Translated<Seq2SeqWords> = { en, id };
