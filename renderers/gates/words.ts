import type { Translated } from '../shared/words';
import type { UnitOrder } from '../../src/rnn/display/views';

interface Words {
  title: string;
  hint: string;
  tabs: { label: string; activations: string; weights: string };
  order: { label: string } & Record<UnitOrder, string>;
  orderTitle: Record<UnitOrder, string>;
  zoomIn: string;
  zoomOut: string;
  zoomKeys: string;
  before: string;
  after: string;
  beforeAndAfter: string;
  averaged(n: string): string;
  averagedSteps(n: string): string;
  maskedSteps(n: string): string;
  maskedLegend: string;
  shares(closed: string, open: string): string;
  saturated(share: string): string;
  /** What the shares mean, and the small bars. */
  sharesLegend: string;
  spread: string;
  shown(from: string, to: string): string;
  /** Of the weights. */
  weights: { kernel: string; recurrentKernel: string; bias: string };
  weightsLegend: string;
  histogramBefore: string;
  histogramAfter: string;
  weightsHint: string;
  fromFeature(n: string): string;
  fromUnit(n: string): string;
  toUnit(n: string): string;
  deviation: string;
}

export const words: Translated<Words> = {
  en: {
    title: 'Gate activations',
    hint: 'Point at a cell; click or arrow keys pin it, Escape lets go.',
    tabs: { label: 'What is shown', activations: 'activations', weights: 'weights' },
    order: { label: 'units by', index: 'index', peak: 'peak', cluster: 'likeness' },
    orderTitle: {
      index: 'Units in the order of their index',
      peak: 'Units by the step at which |h| is largest',
      cluster: 'Units with similar hidden states beside one another',
    },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomKeys: 'Keys: + and − zoom, 0 shows all, Shift with an arrow moves; or Ctrl with the wheel, and drag',
    before: 'before training',
    after: 'after training',
    beforeAndAfter: 'before and after training',
    averaged: (n) => `each row is the mean of about ${n} units`,
    averagedSteps: (n) => `each column is the mean of about ${n} steps`,
    maskedSteps: (n) => `${n} masked`,
    maskedLegend: 'masked: skipped, states stay as they were',
    shares: (closed, open) => `closed ${closed}, open ${open}`,
    saturated: (share) => `saturated ${share}`,
    sharesLegend:
      'closed: below 0.1 · open: above 0.9 · saturated: beyond ±0.9 · above each scale: how its values are spread',
    spread: 'How the values are spread over the scale',
    shown: (from, to) => `steps ${from} to ${to} shown`,
    weights: { kernel: 'kernel W', recurrentKernel: 'recurrent kernel U', bias: 'bias b' },
    weightsLegend:
      'rows: the unit that a weight leads to · columns: where it comes from, of W the input’s features, of U the units one step before',
    histogramBefore: 'outline: before training',
    histogramAfter: 'filled: after training',
    weightsHint: 'Point at a weight, or use the arrow keys; Page Up and Down for another gate.',
    fromFeature: (n) => `from feature ${n}`,
    fromUnit: (n) => `from unit ${n}`,
    toUnit: (n) => `to unit ${n}`,
    deviation: 'standard deviation',
  },
  id: {
    title: 'Aktivasi gerbang',
    hint: 'Arahkan penunjuk ke satu sel; klik atau tombol panah menyematkan, Escape melepas.',
    tabs: { label: 'Yang ditampilkan', activations: 'aktivasi', weights: 'bobot' },
    order: { label: 'urutan unit', index: 'indeks', peak: 'puncak', cluster: 'kemiripan' },
    orderTitle: {
      index: 'Unit menurut indeksnya',
      peak: 'Unit menurut langkah saat |h| terbesar',
      cluster: 'Unit dengan hidden state serupa berdampingan',
    },
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    zoomKeys:
      'Tombol: + dan − memperbesar dan memperkecil, 0 menampilkan semua, Shift dengan panah menggeser; atau Ctrl dengan roda tetikus, dan seret',
    before: 'sebelum pelatihan',
    after: 'sesudah pelatihan',
    beforeAndAfter: 'sebelum dan sesudah pelatihan',
    averaged: (n) => `tiap baris adalah rata-rata sekitar ${n} unit`,
    averagedSteps: (n) => `tiap kolom adalah rata-rata sekitar ${n} langkah`,
    maskedSteps: (n) => `${n} kena mask`,
    maskedLegend: 'kena mask: dilewati, state tetap',
    shares: (closed, open) => `tertutup ${closed}, terbuka ${open}`,
    saturated: (share) => `jenuh ${share}`,
    sharesLegend:
      'tertutup: di bawah 0.1 · terbuka: di atas 0.9 · jenuh: melewati ±0.9 · di atas tiap skala: sebaran nilainya',
    spread: 'Sebaran nilai di sepanjang skala',
    shown: (from, to) => `tampak langkah ${from} sampai ${to}`,
    weights: { kernel: 'kernel W', recurrentKernel: 'kernel rekuren U', bias: 'bias b' },
    weightsLegend:
      'baris: unit yang dituju bobot · kolom: asalnya, pada W fitur masukan, pada U unit satu langkah sebelumnya',
    histogramBefore: 'garis: sebelum pelatihan',
    histogramAfter: 'terisi: sesudah pelatihan',
    weightsHint:
      'Arahkan penunjuk ke satu bobot, atau pakai tombol panah; Page Up dan Page Down untuk gerbang lain.',
    fromFeature: (n) => `dari fitur ${n}`,
    fromUnit: (n) => `dari unit ${n}`,
    toUnit: (n) => `ke unit ${n}`,
    deviation: 'simpangan baku',
  },
};

export type GatesWords = Words;
