import type { Translated } from '../shared/words';

export interface UnrolledWords {
  unrolledTitle: string;
  networkTitle: string;
  anySteps: string;
  backwards: string;
  unrolled: string;
  folded: string;
  sharedWeights: string;
  parametersShort(n: string): string;
  features(n: string): string;
  tokens: string;
  maskedLegend: string;
  normLegend: string;
  masked: string;
  everyUnit(every: string): string;
  output: string;
  form: string;
  hint: string;
  foldedHint: string;
}

export const words: Translated<UnrolledWords> = {
  en: {
    unrolledTitle: 'Unrolled network',
    networkTitle: 'Network',
    anySteps: 'any number of steps',
    backwards: 'backwards in time',
    unrolled: 'unrolled',
    folded: 'folded',
    sharedWeights: 'the same weights at every step',
    parametersShort: (n) => `${n} params`,
    features: (n) => (n === '1' ? '1 feature' : `${n} features`),
    tokens: 'tokens',
    maskedLegend: 'masked: skipped, the state stays as it was',
    normLegend: '‖h‖ = √Σ h²',
    masked: 'masked',
    everyUnit: (every) => `one row in ${every} units`,
    output: 'output',
    form: 'Form of the drawing',
    hint: 'Point at a step, also of those folded away; click or arrow keys pin it and open its surroundings, Escape lets go.',
    foldedHint: 'One cell, applied at every step: arrow keys go through the steps.',
  },
  id: {
    unrolledTitle: 'Jaringan dibentangkan',
    networkTitle: 'Jaringan',
    anySteps: 'jumlah langkah bebas',
    backwards: 'mundur dalam waktu',
    unrolled: 'dibentangkan',
    folded: 'terlipat',
    sharedWeights: 'bobot yang sama di setiap langkah',
    parametersShort: (n) => `${n} param.`,
    features: (n) => `${n} fitur`,
    tokens: 'token',
    maskedLegend: 'tertutup mask: dilewati, state tetap seperti semula',
    normLegend: '‖h‖ = √Σ h²',
    masked: 'tertutup mask',
    everyUnit: (every) => `satu baris tiap ${every} unit`,
    output: 'keluaran',
    form: 'Bentuk gambar',
    hint: 'Arahkan penunjuk ke satu langkah, juga yang terlipat; klik atau tombol panah menyematkan dan membuka sekitarnya, Escape melepas.',
    foldedHint: 'Satu sel, dipakai di setiap langkah: tombol panah menelusuri langkah.',
  },
};
