import type { Feature } from '../../src/rnn/display/views';
import type { Translated } from '../shared/words';

export type FeatureGroup = 'past' | 'rolling' | 'differences' | 'trading' | 'calendar';

export interface FeatureWords {
  title: string;
  steps(n: string): string;
  lastOf(kept: string, all: string): string;
  groups: Record<FeatureGroup, string>;
  /** Without the steps that it looks at. */
  names: Record<Feature['kind'], string>;
  feature: string;
  value: string;
  reach: string;
  target: string;
  how: string;
  exists: string;
  firstAt(step: string): string;
  fromStart: string;
  missing: string;
  needs(n: string): string;
  meanOf(steps: string): string;
  sdOf(steps: string): string;
  leastOf(steps: string): string;
  largestOf(steps: string): string;
  exponential(share: string): string;
  strength(n: string): string;
  weekdays: string[];
  ofTime: string;
  stepName(n: string): string;
  stepOf(n: string, steps: string): string;
  missingCount(n: number): string;
  describe(features: string, reach: string): string;
  hint: string;
  note: string;
  csv: string;
}

export const words: Translated<FeatureWords> = {
  en: {
    title: 'Feature table',
    steps: (n) => `${n} steps`,
    lastOf: (kept, all) => `the last ${kept} of ${all} steps`,
    groups: {
      past: 'Past values',
      rolling: 'Rolling statistics: the window ends at t',
      differences: 'Differences',
      trading: 'Moving averages and strength',
      calendar: 'Calendar of step t, UTC',
    },
    names: {
      value: 'value',
      lag: 'lag',
      mean: 'rolling mean',
      sd: 'rolling sd',
      min: 'rolling min',
      max: 'rolling max',
      difference: 'difference',
      sma: 'moving average',
      ema: 'exponential average',
      rsi: 'RSI',
      hour: 'hour',
      dayOfWeek: 'day of week',
      dayOfMonth: 'day of month',
      month: 'month',
      quarter: 'quarter',
      hourSin: 'hour, sine',
      hourCos: 'hour, cosine',
      dayOfWeekSin: 'weekday, sine',
      dayOfWeekCos: 'weekday, cosine',
      monthSin: 'month, sine',
      monthCos: 'month, cosine',
      dayOfYearSin: 'day of year, sine',
      dayOfYearCos: 'day of year, cosine',
    },
    feature: 'feature',
    value: 'value at t',
    reach: 'looks at these steps',
    target: 'target',
    how: 'made of',
    exists: 'exists',
    firstAt: (step) => `first at step ${step}`,
    fromStart: 'from the start',
    missing: 'missing',
    needs: (n) => `missing: needs ${n} values`,
    meanOf: (steps) => `mean of ${steps}`,
    sdOf: (steps) => `sd of ${steps}, with n − 1`,
    leastOf: (steps) => `smallest of ${steps}`,
    largestOf: (steps) => `largest of ${steps}`,
    exponential: (share) => `${share} of x[t], the rest as it was`,
    strength: (n) => `rises among the last ${n} or so changes`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    ofTime: 'of',
    stepName: (n) => `step ${n}`,
    stepOf: (n, steps) => `t = step ${n} of ${steps}`,
    missingCount: (n) => `${n} missing`,
    describe: (features, reach) =>
      `${features} features of each step, made of that step t and of at most ${reach} steps before it. None looks at the target, t+1, or beyond`,
    hint: 'Point at the series or use ← → to choose the step t; click or drag to keep it.',
    note: 'No feature crosses the line: what comes after t is unknown when the forecast is made.',
    csv: 'Copy as CSV',
  },
  id: {
    title: 'Tabel fitur',
    steps: (n) => `${n} langkah`,
    lastOf: (kept, all) => `${kept} langkah terakhir dari ${all}`,
    groups: {
      past: 'Nilai lampau',
      rolling: 'Statistik bergulir: jendela berakhir di t',
      differences: 'Selisih',
      trading: 'Rata-rata bergerak dan kekuatan',
      calendar: 'Kalender langkah t, UTC',
    },
    names: {
      value: 'nilai',
      lag: 'lag',
      mean: 'rata-rata bergulir',
      sd: 'simp. baku bergulir',
      min: 'min bergulir',
      max: 'maks bergulir',
      difference: 'selisih',
      sma: 'rata-rata bergerak',
      ema: 'rata-rata eksponensial',
      rsi: 'RSI',
      hour: 'jam',
      dayOfWeek: 'hari',
      dayOfMonth: 'tanggal',
      month: 'bulan',
      quarter: 'kuartal',
      hourSin: 'jam, sinus',
      hourCos: 'jam, kosinus',
      dayOfWeekSin: 'hari, sinus',
      dayOfWeekCos: 'hari, kosinus',
      monthSin: 'bulan, sinus',
      monthCos: 'bulan, kosinus',
      dayOfYearSin: 'hari ke-, sinus',
      dayOfYearCos: 'hari ke-, kosinus',
    },
    feature: 'fitur',
    value: 'nilai di t',
    reach: 'melihat langkah-langkah ini',
    target: 'target',
    how: 'dibuat dari',
    exists: 'tersedia',
    firstAt: (step) => `mulai langkah ${step}`,
    fromStart: 'sejak awal',
    missing: 'kosong',
    needs: (n) => `kosong: perlu ${n} nilai`,
    meanOf: (steps) => `rata-rata ${steps}`,
    sdOf: (steps) => `simp. baku ${steps}, dengan n − 1`,
    leastOf: (steps) => `terkecil dari ${steps}`,
    largestOf: (steps) => `terbesar dari ${steps}`,
    exponential: (share) => `${share} dari x[t], sisanya nilai sebelumnya`,
    strength: (n) => `porsi kenaikan dalam kira-kira ${n} perubahan`,
    weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
    ofTime: 'dari',
    stepName: (n) => `langkah ${n}`,
    stepOf: (n, steps) => `t = langkah ${n} dari ${steps}`,
    missingCount: (n) => `${n} kosong`,
    describe: (features, reach) =>
      `${features} fitur tiap langkah, dibuat dari langkah t itu sendiri dan paling banyak ${reach} langkah sebelumnya. Tidak ada yang melihat target, t+1, atau sesudahnya`,
    hint: 'Tunjuk deret atau pakai ← → untuk memilih langkah t; klik atau seret agar menetap.',
    note: 'Tidak ada fitur yang melewati garis: yang datang sesudah t belum diketahui saat prakiraan dibuat.',
    csv: 'Salin sebagai CSV',
  },
};
