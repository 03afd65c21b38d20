import type { Translated } from '../shared/words';

export interface ComparisonWords {
  title: string;
  detail(n: string): string;
  quantity: string;
  rows: Record<RowName, string>;
  hints: Partial<Record<RowName, string>>;
  atEpoch(epoch: string): string;
  difference(first: string, second: string, ratio: string, more: string): string;
  notMeasured: string;
  copyCsv: string;
}

export type RowName =
  | 'parameters'
  | 'weights'
  | 'activations'
  | 'epochs'
  | 'trainingTime'
  | 'timePerEpoch'
  | 'prediction'
  | 'finalLoss'
  | 'bestValidation'
  | 'gap';

const en: ComparisonWords = {
  title: 'Models compared',
  detail: (n) => (n === '1' ? '1 model' : `${n} models`),
  quantity: 'quantity',
  rows: {
    parameters: 'parameters',
    weights: 'memory of the weights',
    activations: 'activations in training',
    epochs: 'epochs trained',
    trainingTime: 'training time',
    timePerEpoch: 'time per epoch',
    prediction: 'one prediction',
    finalLoss: 'training loss, last epoch',
    bestValidation: 'validation loss, best epoch',
    gap: 'gap at that epoch',
  },
  hints: {
    activations: 'an estimate for one example: outputs of the layers, gates and states of each step',
    trainingTime: 'measured while it trained',
    timePerEpoch: 'measured while it trained',
    prediction: 'measured: median of 15 predictions for one example',
    gap: 'validation loss − training loss: far above 0 the model has learned its training data by heart',
  },
  atEpoch: (epoch) => `epoch ${epoch}`,
  difference: (first, second, ratio, more) =>
    `${first} has ${ratio} times the parameters of ${second}: ${more} more.`,
  notMeasured: 'not known',
  copyCsv: 'Copy as CSV',
};

const id: ComparisonWords = {
  title: 'Perbandingan model',
  detail: (n) => `${n} model`,
  quantity: 'besaran',
  rows: {
    parameters: 'parameter',
    weights: 'memori bobot',
    activations: 'aktivasi saat pelatihan',
    epochs: 'epoch dilatih',
    trainingTime: 'waktu pelatihan',
    timePerEpoch: 'waktu per epoch',
    prediction: 'satu prediksi',
    finalLoss: 'loss latih, epoch terakhir',
    bestValidation: 'loss validasi, epoch terbaik',
    gap: 'selisih di epoch itu',
  },
  hints: {
    activations: 'taksiran untuk satu contoh: keluaran tiap lapisan, gerbang dan state tiap langkah',
    trainingTime: 'diukur selama pelatihan',
    timePerEpoch: 'diukur selama pelatihan',
    prediction: 'diukur: median 15 prediksi untuk satu contoh',
    gap: 'loss validasi − loss latih: jauh di atas 0 berarti model menghafal data latihnya',
  },
  atEpoch: (epoch) => `epoch ${epoch}`,
  difference: (first, second, ratio, more) =>
    `Parameter ${first} ${ratio} kali parameter ${second}: lebih banyak ${more}.`,
  notMeasured: 'tidak diketahui',
  copyCsv: 'Salin sebagai CSV',
};

export const words: Translated<ComparisonWords> = { en, id };
