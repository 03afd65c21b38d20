import type { Translated } from '../shared/words';

export interface CellWords {
  title(cell: string): string;
  place(layer: string, unit: string, units: string, step: string, steps: string): string;
  chooseGate: string;
  from: { input: string; state: string; bias: string };
  play: string;
  stop: string;
  hint: string;
  masked: string;
  products(what: string, sum: string, n: string): string;
  ofInput: string;
  ofState: string;
  bars: string;
  traces: string;
  heatmap: string;
  keptUnits(kept: string, units: string): string;
  keptSteps(from: string, to: string, steps: string): string;
  features(n: string): string;
  state(n: string): string;
  unitLabel: string;
  convention: string;
  resetAfter: string;
  resetBefore: string;
}

export const words: Translated<CellWords> = {
  en: {
    title: (cell) => `${cell} cell`,
    place: (layer, unit, units, step, steps) =>
      `${layer} · unit ${unit} of ${units} · step ${step} of ${steps}`,
    chooseGate: 'Products of',
    from: { input: 'x', state: 'h', bias: 'b' },
    play: 'Play',
    stop: 'Stop',
    hint: 'Left and right arrow: step. Up and down: unit. Click a gate to see what it adds up.',
    masked: 'masked: skipped, states stay as they were',
    products: (what, sum, n) => `${what} = ${sum}, the sum of ${n}`,
    ofInput: 'by feature',
    ofState: 'by unit',
    bars: 'bars: what the input x, the state h and the bias b add to a',
    traces: 'over time',
    heatmap: 'all units',
    keptUnits: (kept, units) => `the ${kept} liveliest of ${units} units`,
    keptSteps: (from, to, steps) => `steps ${from} to ${to} of ${steps}`,
    features: (n) => `x of ${n} features`,
    state: (n) => (n === '1' ? 'h₋₁ of 1 unit' : `h₋₁ of ${n} units`),
    unitLabel: 'unit',
    convention:
      'As in Keras and PyTorch: z keeps the old state. Other texts, the chapter among them, swap z and 1 − z.',
    resetAfter: 'reset after the product with u (Keras 3, PyTorch)',
    resetBefore: 'reset before the product with u (Cho et al., 2014)',
  },
  id: {
    title: (cell) => `Sel ${cell}`,
    place: (layer, unit, units, step, steps) =>
      `${layer} · unit ${unit} dari ${units} · langkah ${step} dari ${steps}`,
    chooseGate: 'Hasil kali dari',
    from: { input: 'x', state: 'h', bias: 'b' },
    play: 'Putar',
    stop: 'Henti',
    hint: 'Panah kiri dan kanan: langkah. Atas dan bawah: unit. Klik sebuah gerbang untuk melihat jumlahannya.',
    masked: 'kena mask: dilewati, state tetap',
    products: (what, sum, n) => `${what} = ${sum}, jumlah dari ${n}`,
    ofInput: 'per fitur',
    ofState: 'per unit',
    bars: 'batang: yang ditambahkan masukan x, state h, dan bias b ke a',
    traces: 'sepanjang waktu',
    heatmap: 'semua unit',
    keptUnits: (kept, units) => `${kept} unit paling aktif dari ${units}`,
    keptSteps: (from, to, steps) => `langkah ${from} sampai ${to} dari ${steps}`,
    features: (n) => `x dari ${n} fitur`,
    state: (n) => `h₋₁ dari ${n} unit`,
    unitLabel: 'unit',
    convention:
      'Seperti di Keras dan PyTorch: z menahan state lama. Teks lain, termasuk bab ini, menukar z dan 1 − z.',
    resetAfter: 'reset sesudah perkalian dengan u (Keras 3, PyTorch)',
    resetBefore: 'reset sebelum perkalian dengan u (Cho dkk., 2014)',
  },
};
