import type { Translated } from '../shared/words';

export interface TrainingWords {
  learningRate: string;
  best: string;
  bestRestored: string;
  stopped: string;
  restored: string;
  bestFact(epoch: string, metric: string, value: string): string;
  stoppedFact(epoch: string): string;
  restoredFact(epoch: string): string;
  droppedFact(epochs: string): string;
  dropTitle(epoch: string, before: string, after: string): string;
  divergedFact(metric: string, value: string, epoch: string): string;
  thinned(every: string): string;
  logLeavesOut: string;
  scale: string;
  linear: string;
  log: string;
  epochCursor: string;
  hint: string;
  epoch(n: string): string;
  latest: string;
}

const en: TrainingWords = {
  learningRate: 'learning rate',
  best: 'best',
  bestRestored: 'best, restored',
  stopped: 'stopped',
  restored: 'restored',
  bestFact: (epoch, metric, value) => `Best epoch ${epoch}: lowest ${metric}, ${value}.`,
  stoppedFact: (epoch) => `Stopped early, after epoch ${epoch}.`,
  restoredFact: (epoch) => `The model has the weights of epoch ${epoch} again.`,
  droppedFact: (epochs) => `Learning rate lowered from epoch ${epochs} (▾).`,
  dropTitle: (epoch, before, after) => `learning rate from epoch ${epoch}: ${before} → ${after}`,
  divergedFact: (metric, value, epoch) => `${metric} became ${value} at epoch ${epoch}.`,
  thinned: (every) => `Of so many epochs one in ${every} is kept.`,
  logLeavesOut: 'Values of 0 or less have no place on a log scale.',
  scale: 'Scale of the loss',
  linear: 'linear',
  log: 'log',
  epochCursor: 'Epoch',
  hint: 'Point at an epoch; click or arrow keys pin it, Escape lets go.',
  epoch: (n) => `epoch ${n}`,
  latest: 'latest',
};

const id: TrainingWords = {
  learningRate: 'learning rate',
  best: 'terbaik',
  bestRestored: 'terbaik, dipulihkan',
  stopped: 'berhenti',
  restored: 'dipulihkan',
  bestFact: (epoch, metric, value) => `Epoch terbaik ${epoch}: ${metric} terendah, ${value}.`,
  stoppedFact: (epoch) => `Berhenti lebih awal, setelah epoch ${epoch}.`,
  restoredFact: (epoch) => `Bobot model dikembalikan ke epoch ${epoch}.`,
  droppedFact: (epochs) => `Learning rate diturunkan mulai epoch ${epochs} (▾).`,
  dropTitle: (epoch, before, after) => `learning rate mulai epoch ${epoch}: ${before} → ${after}`,
  divergedFact: (metric, value, epoch) => `${metric} menjadi ${value} pada epoch ${epoch}.`,
  thinned: (every) => `Dari epoch sebanyak ini, satu dari setiap ${every} disimpan.`,
  logLeavesOut: 'Nilai 0 atau kurang tidak punya tempat pada skala log.',
  scale: 'Skala loss',
  linear: 'linear',
  log: 'log',
  epochCursor: 'Epoch',
  hint: 'Arahkan penunjuk ke satu epoch; klik atau tombol panah menyematkan, Escape melepas.',
  epoch: (n) => `epoch ${n}`,
  latest: 'terakhir',
};

export const words: Translated<TrainingWords> = { en, id };
