import type { SearchView } from '../../src/rnn/display/views';
import type { Translated } from '../shared/words';

export interface SearchWords {
  title: string;
  status: Record<SearchView['status'], string>;
  method: Record<SearchView['method'], string>;
  trials(ended: string, planned: string): string;
  rung(n: string, of: string, trials: string, epochs: string): string;
  rungs: string;
  atOnce(n: string): string;
  resumed(n: string): string;
  trial: string;
  trialNumber(n: string): string;
  value: string;
  lower: string;
  higher: string;
  epochs: string;
  time: string;
  state: string;
  state_: Record<SearchView['trials'][number]['status'], string>;
  best: string;
  bestIs(n: string, value: string): string;
  none: string;
  waiting: string;
  shown(n: string, all: string): string;
  failedCount(n: string): string;
  plot: string;
  noWorker(at: string): string;
  hint: string;
  sort(name: string): string;
}

const en: SearchWords = {
  title: 'Hyperparameter search',
  status: {
    running: 'Searching',
    done: 'Search done',
    interrupted: 'Search interrupted',
    failed: 'Search failed',
  },
  method: { grid: 'grid', random: 'random', halving: 'successive halving' },
  trials: (ended, planned) => `${ended} of ${planned} trials ended`,
  rung: (n, of, trials, epochs) => `rung ${n} of ${of}: ${trials} trials for ${epochs} epochs`,
  rungs: 'rungs',
  atOnce: (n) => (n === '1' ? '1 at a time' : `${n} at once`),
  resumed: (n) => (n === '1' ? '1 result from an earlier run' : `${n} results from an earlier run`),
  trial: 'trial',
  trialNumber: (n) => `trial ${n}`,
  value: 'value',
  lower: 'lower is better',
  higher: 'higher is better',
  epochs: 'epochs',
  time: 'time',
  state: 'status',
  state_: {
    running: 'running',
    done: 'done',
    stopped: 'stopped early',
    failed: 'failed',
    interrupted: 'interrupted',
  },
  best: 'best',
  bestIs: (n, value) => `Best so far: trial ${n} with the value ${value}.`,
  none: 'No trial has a value yet.',
  waiting: 'The first trial has not begun yet.',
  noWorker: (at) =>
    `No worker is connected to ${at} yet. On each machine that shall help, run: rnnbook worker --queue ${at}`,
  shown: (n, all) => `The ${n} best of ${all} are listed.`,
  failedCount: (n) =>
    n === '1' ? '1 trial failed; its row says why.' : `${n} trials failed; their rows say why.`,
  plot: 'Each line is a trial, from parameter to parameter to its value; the stronger its colour, the better.',
  hint: 'Point at a line; click or arrow keys pin a trial, Escape lets go.',
  sort: (name) => `Sort by ${name}`,
};

const id: SearchWords = {
  title: 'Pencarian hyperparameter',
  status: {
    running: 'Sedang mencari',
    done: 'Pencarian selesai',
    interrupted: 'Pencarian dihentikan',
    failed: 'Pencarian gagal',
  },
  method: { grid: 'grid', random: 'acak', halving: 'successive halving' },
  trials: (ended, planned) => `${ended} dari ${planned} percobaan selesai`,
  rung: (n, of, trials, epochs) => `babak ${n} dari ${of}: ${trials} percobaan, ${epochs} epoch`,
  rungs: 'babak',
  atOnce: (n) => (n === '1' ? 'satu per satu' : `${n} sekaligus`),
  resumed: (n) => `${n} hasil dari pencarian sebelumnya`,
  trial: 'percobaan',
  trialNumber: (n) => `percobaan ${n}`,
  value: 'nilai',
  lower: 'makin rendah makin baik',
  higher: 'makin tinggi makin baik',
  epochs: 'epoch',
  time: 'waktu',
  state: 'status',
  state_: {
    running: 'berjalan',
    done: 'selesai',
    stopped: 'berhenti lebih awal',
    failed: 'gagal',
    interrupted: 'dihentikan',
  },
  best: 'terbaik',
  bestIs: (n, value) => `Terbaik sejauh ini: percobaan ${n} dengan nilai ${value}.`,
  none: 'Belum ada percobaan yang menghasilkan nilai.',
  waiting: 'Percobaan pertama belum dimulai.',
  noWorker: (at) =>
    `Belum ada worker yang terhubung ke ${at}. Di tiap komputer yang akan membantu, jalankan: rnnbook worker --queue ${at}`,
  shown: (n, all) => `Yang tampil: ${n} terbaik dari ${all}.`,
  failedCount: (n) => `${n} percobaan gagal; sebabnya ada di barisnya.`,
  plot: 'Tiap garis satu percobaan, melewati tiap parameter sampai nilainya; makin kuat warnanya makin baik.',
  hint: 'Arahkan penunjuk ke satu garis; klik atau tombol panah menyematkan, Escape melepas.',
  sort: (name) => `Urutkan menurut ${name}`,
};

export const words: Translated<SearchWords> = { en, id };
