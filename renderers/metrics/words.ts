import type { Translated } from '../shared/words';
import { type PitfallWords, pitfallWords } from './pitfallWords';

export interface MetricWords extends PitfallWords {
  title: string;
  values(n: string): string;
  windows(n: string, horizon: number): string;
  model: string;
  baseline: string;
  naive: string;
  seasonalNaive(period: string): string;
  movingAverage(window: string): string;
  naiveHint: string;
  seasonalHint(period: string): string;
  movingAverageHint(window: string): string;
  lower: string;
  higher: string;
  notDefined: string;
  bars: Record<'error' | 'r2' | 'direction', string>;
  barsAre(what: string): string;
  steps: string;
  allSteps: string;
  byStep: string;
  metric: string;
  step(n: number): string;
  stepAxis: string;
  stepsChart(metric: string, rows: string): string;
  someSteps(shown: string): string;
  together: string;
  folds: string;
  byFold: string;
  fold(n: number, known: number): string;
  after(known: number): string;
  foldAxis: string;
  foldsChart(metric: string, rows: string): string;
  someFolds(shown: string): string;
  sort(column: string): string;
  firstOrder: string;
  clickSorts: string;
  csv: string;
  markdown: string;
  /** What the library writes in English, as it is to be read. */
  fromLibrary: [RegExp, string][];
}

const en: MetricWords = {
  title: 'Metrics',
  values: (n) => `${n} values`,
  windows: (n, horizon) => `${n} forecasts of ${horizon} steps`,
  model: 'model',
  baseline: 'baseline',
  naive: 'naive',
  seasonalNaive: (period) => (period ? `seasonal naive (${period})` : 'seasonal naive'),
  movingAverage: (window) => (window ? `moving average (${window})` : 'moving average'),
  naiveHint: 'the last value known before the forecast',
  seasonalHint: (period) => `the last known value of the same season, ${period} steps or a multiple before`,
  movingAverageHint: (window) => `the mean of the last ${window} values known before the forecast`,
  lower: 'lower is better',
  higher: 'higher is better',
  notDefined: 'not defined here',
  bars: {
    error: 'errors from 0 to the largest of the column',
    r2: 'R² from 0 to 1',
    direction: 'direction from 50 % (a coin) to 100 %',
  },
  barsAre: (what) => `Bars: ${what}.`,
  steps: 'Steps of the horizon',
  allSteps: 'all steps',
  byStep: 'by step',
  metric: 'Metric',
  step: (n) => `step ${n}`,
  stepAxis: 'step of the horizon',
  stepsChart: (metric, rows) => `${metric} by step of the horizon: ${rows}`,
  someSteps: (shown) => `Steps ${shown}; the others are drawn above.`,
  together: 'together',
  folds: 'Folds of the backtest',
  byFold: 'by fold',
  fold: (n, known) => `fold ${n}, after ${known} known steps`,
  after: (known) => `after ${known}`,
  foldAxis: 'fold, from the earliest origin to the latest',
  foldsChart: (metric, rows) => `${metric} by fold of the backtest: ${rows}`,
  someFolds: (shown) => `Folds ${shown}; the others are drawn above.`,
  sort: (column) => `Sort by ${column}`,
  firstOrder: 'Back to the first order',
  clickSorts: 'click to sort',
  csv: 'Copy as CSV',
  markdown: 'Copy as Markdown',
  ...pitfallWords.en,
  fromLibrary: [],
};

const id: MetricWords = {
  title: 'Metrik',
  values: (n) => `${n} nilai`,
  windows: (n, horizon) => `${n} prakiraan sejauh ${horizon} langkah`,
  model: 'model',
  baseline: 'pembanding',
  naive: 'naif',
  seasonalNaive: (period) => (period ? `naif musiman (${period})` : 'naif musiman'),
  movingAverage: (window) => (window ? `rata-rata bergerak (${window})` : 'rata-rata bergerak'),
  naiveHint: 'nilai terakhir yang diketahui sebelum prakiraan',
  seasonalHint: (period) =>
    `nilai terakhir yang diketahui pada musim yang sama, ${period} langkah atau kelipatannya sebelumnya`,
  movingAverageHint: (window) => `rata-rata ${window} nilai terakhir yang diketahui sebelum prakiraan`,
  lower: 'makin rendah makin baik',
  higher: 'makin tinggi makin baik',
  notDefined: 'tidak terdefinisi di sini',
  bars: {
    error: 'galat dari 0 sampai yang terbesar di kolomnya',
    r2: 'R² dari 0 sampai 1',
    direction: 'arah dari 50 % (lempar koin) sampai 100 %',
  },
  barsAre: (what) => `Batang: ${what}.`,
  steps: 'Langkah horizon',
  allSteps: 'semua langkah',
  byStep: 'per langkah',
  metric: 'Metrik',
  step: (n) => `langkah ${n}`,
  stepAxis: 'langkah horizon',
  stepsChart: (metric, rows) => `${metric} per langkah horizon: ${rows}`,
  someSteps: (shown) => `Langkah ${shown}; yang lain tergambar di atas.`,
  together: 'sekaligus',
  folds: 'Fold dari backtest',
  byFold: 'per fold',
  fold: (n, known) => `fold ${n}, setelah ${known} langkah diketahui`,
  after: (known) => `setelah ${known}`,
  foldAxis: 'fold, dari titik asal paling awal ke paling akhir',
  foldsChart: (metric, rows) => `${metric} per fold backtest: ${rows}`,
  someFolds: (shown) => `Fold ${shown}; yang lain tergambar di atas.`,
  sort: (column) => `Urutkan menurut ${column}`,
  firstOrder: 'Kembali ke urutan semula',
  clickSorts: 'klik untuk mengurutkan',
  csv: 'Salin sebagai CSV',
  markdown: 'Salin sebagai Markdown',
  ...pitfallWords.id,
  fromLibrary: [
    [/^Direction accuracy$/, 'Akurasi arah'],
    [
      /^(\d+) folds? of (\d+) steps?, behind a training part of (\d+) steps?\.$/,
      '$1 fold sejauh $2 langkah, setelah bagian latih sepanjang $3 langkah.',
    ],
    [
      /^(\d+) folds? of (\d+) steps?, behind a training part that grows from (\d+) to (\d+) steps\.$/,
      '$1 fold sejauh $2 langkah, setelah bagian latih yang tumbuh dari $3 menjadi $4 langkah.',
    ],
    [
      /^(\d+) folds? of (\d+) steps?, the first behind (\d+) known steps, the last behind (\d+)\.$/,
      '$1 fold sejauh $2 langkah, yang pertama setelah $3 langkah diketahui, yang terakhir setelah $4.',
    ],
    [
      /^A model that was trained before is taken as it is: see that it was trained on nothing behind the first origin\.$/,
      'Model yang sudah dilatih sebelumnya dipakai apa adanya: pastikan ia tidak dilatih dengan apa pun setelah titik asal pertama.',
    ],
    [/^Models were trained anew in every fold\.$/, 'Model dilatih ulang di setiap fold.'],
    [/^Models were trained in the first fold only\.$/, 'Model hanya dilatih di fold pertama.'],
    [
      /^Scalers were fitted on the training part of the fold only\.$/,
      'Penskala hanya dicocokkan pada bagian latih fold itu.',
    ],
    [
      /^There are too many folds to be shown one by one\.$/,
      'Fold-nya terlalu banyak untuk ditampilkan satu per satu.',
    ],
    [
      /^MAPE leaves out (\d+) of (\d+) values, where the actual value is 0\.$/,
      'MAPE melewatkan $1 dari $2 nilai, karena nilai aktualnya 0.',
    ],
    [
      /^sMAPE counts as 0 % where actual and forecast are both 0, of (\d+) values: (.+)\.$/,
      'sMAPE menghitung 0 % jika nilai aktual dan prakiraan sama-sama 0, dari $1 nilai: $2.',
    ],
    [
      /^MASE needs the training series: give \{ train \}\.$/,
      'MASE membutuhkan deret latih: berikan { train }.',
    ],
    [
      /^MASE divides by (.+), the MAE of the naive forecast in the training series\.$/,
      'MASE membagi dengan $1, yaitu MAE prakiraan naif di deret latih.',
    ],
    [
      /^MASE divides by (.+), the MAE of the seasonal naive forecast \((\d+)\) in the training series\.$/,
      'MASE membagi dengan $1, yaitu MAE prakiraan naif musiman ($2) di deret latih.',
    ],
    [
      /^MASE is not defined: the training series never changes\.$/,
      'MASE tidak terdefinisi: deret latih tidak pernah berubah.',
    ],
    [
      /^MASE is not defined: the training series repeats itself every (\d+) steps\.$/,
      'MASE tidak terdefinisi: deret latih berulang sama persis setiap $1 langkah.',
    ],
    [
      /^R² is not defined: the actual values are all the same\.$/,
      'R² tidak terdefinisi: semua nilai aktualnya sama.',
    ],
    [
      /^Direction accuracy counts (\d+) steps without a change in the actual values as wrong\.$/,
      'Akurasi arah menghitung $1 langkah tanpa perubahan nilai aktual sebagai salah.',
    ],
  ],
};

export const words: Translated<MetricWords> = { en, id };

/** A label or a sentence of the library in the reader's language; what nobody knows stays as it is. */
export function fromLibrary(written: string, { fromLibrary }: MetricWords): string {
  const known = fromLibrary.find(([pattern]) => pattern.test(written));
  return known ? written.replace(...known) : written;
}
