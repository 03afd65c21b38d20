import type { Translated } from '../shared/words';
import type { Source, Strategy } from './strategies';

interface WindowsWords {
  title: string;
  windows: string;
  shapes: string;
  series: string;
  steps(n: string): string;
  place(window: string, count: string): string;
  seen(steps: number): string;
  forecast(steps: number): string;
  gap: string;
  gapOf(steps: number): string;
  span(from: number, to: number): string;
  feature(n: number): string;
  target: string;
  more(n: number): string;
  play: string;
  stop: string;
  strategy: string;
  strategies: Record<Strategy, string>;
  sentences: Record<Strategy, (horizon: number, gap: number, several: boolean) => string>;
  sources: Record<Source, string>;
  output: string;
  step(n: number): string;
  model(n: number): string;
  all(n: number): string;
  hint: string;
  csv: string;
}

export const words: Translated<WindowsWords> = {
  en: {
    title: 'Sliding window',
    windows: 'windows',
    shapes: '[windows, lookback, features] → [windows, horizon]',
    series: 'Whole series',
    steps: (n) => `${n} steps`,
    place: (window, count) => `window ${window} of ${count}`,
    seen: (n) => `x: ${n} ${n === 1 ? 'step' : 'steps'} in`,
    forecast: (n) => `y: ${n} ${n === 1 ? 'step' : 'steps'} out`,
    gap: 'gap',
    gapOf: (n) => `gap of ${n}`,
    span: (from, to) => (to > from ? `steps ${from}–${to}` : `step ${from}`),
    feature: (n) => `feature ${n}`,
    target: 'target',
    more: (n) => `and ${n} more ${n === 1 ? 'feature' : 'features'}, not drawn`,
    play: 'Slide',
    stop: 'Stop',
    strategy: 'Strategy',
    strategies: {
      'one-step': 'one-step',
      recursive: 'recursive',
      direct: 'direct',
      'multi-output': 'multi-output',
    },
    sentences: {
      'one-step': (horizon) =>
        horizon > 1
          ? 'The model forecasts one step; for the next one the window slides on and takes in the true value, so no forecast is ever read.'
          : 'The model forecasts one step from the known values; then the window slides on and takes in the true value.',
      recursive: (_, gap, several) =>
        `A model of the very next step is run again and again: its own forecasts stand in for values that are not known yet, so errors can add up.${gap > 0 ? ' It has to pass through the gap as well.' : ''}${several ? ' It needs the future of the other features too.' : ''}`,
      direct: (horizon) =>
        `${horizon === 1 ? 'One model' : `${horizon} models, one for each step`}: every model is trained for its own distance and reads the same known values.`,
      'multi-output': (horizon) =>
        `One model with ${horizon === 1 ? 'one output' : `${horizon} outputs`} forecasts ${horizon === 1 ? 'the step' : 'all steps'} in a single run from the known values.`,
    },
    sources: {
      window: 'known, in the window',
      later: 'true value, known by then',
      own: 'own forecast, read again',
    },
    output: 'forecast',
    step: (n) => `step ${n}`,
    model: (n) => `model ${n}`,
    all: (n) => (n > 1 ? `steps 1–${n}` : 'step 1'),
    hint: 'Slide with ← →, Page Up and Down, or drag on the series.',
    csv: 'Copy the window as CSV',
  },
  id: {
    title: 'Jendela geser',
    windows: 'jendela',
    shapes: '[jendela, lookback, fitur] → [jendela, horizon]',
    series: 'Seluruh deret',
    steps: (n) => `${n} langkah`,
    place: (window, count) => `jendela ${window} dari ${count}`,
    seen: (n) => `x: ${n} langkah masuk`,
    forecast: (n) => `y: ${n} langkah keluar`,
    gap: 'jeda',
    gapOf: (n) => `jeda ${n}`,
    span: (from, to) => (to > from ? `langkah ${from}–${to}` : `langkah ${from}`),
    feature: (n) => `fitur ${n}`,
    target: 'target',
    more: (n) => `dan ${n} fitur lagi, tidak digambar`,
    play: 'Geser',
    stop: 'Henti',
    strategy: 'Strategi',
    strategies: {
      'one-step': 'satu langkah',
      recursive: 'rekursif',
      direct: 'langsung',
      'multi-output': 'multikeluaran',
    },
    sentences: {
      'one-step': (horizon) =>
        horizon > 1
          ? 'Model memprakirakan satu langkah; untuk langkah berikutnya jendela bergeser dan memuat nilai sebenarnya, jadi tak ada prakiraan yang dibaca lagi.'
          : 'Model memprakirakan satu langkah dari nilai yang diketahui; lalu jendela bergeser dan memuat nilai sebenarnya.',
      recursive: (_, gap, several) =>
        `Model satu langkah ke depan dijalankan berulang kali: prakiraannya sendiri menggantikan nilai yang belum diketahui, sehingga galat dapat menumpuk.${gap > 0 ? ' Jeda pun harus dilaluinya.' : ''}${several ? ' Fitur lain di masa depan juga diperlukan.' : ''}`,
      direct: (horizon) =>
        `${horizon === 1 ? 'Satu model' : `${horizon} model, satu untuk tiap langkah`}: setiap model dilatih untuk jaraknya sendiri dan membaca nilai diketahui yang sama.`,
      'multi-output': (horizon) =>
        `Satu model dengan ${horizon} keluaran memprakirakan ${horizon === 1 ? 'langkah itu' : 'semua langkah'} sekaligus dari nilai yang diketahui.`,
    },
    sources: {
      window: 'diketahui, di jendela',
      later: 'nilai sebenarnya, sudah tiba',
      own: 'prakiraan sendiri, dibaca lagi',
    },
    output: 'prakiraan',
    step: (n) => `langkah ${n}`,
    model: (n) => `model ${n}`,
    all: (n) => (n > 1 ? `langkah 1–${n}` : 'langkah 1'),
    hint: 'Geser dengan ← →, Page Up dan Down, atau seret pada deret.',
    csv: 'Salin jendela sebagai CSV',
  },
};
