import type { Translated } from '../shared/words';

interface ForecastWords {
  title: string;
  train: string;
  validation: string;
  test: string;
  steps(n: string): string;
  horizon(n: string): string;
  actual: string;
  forecast: string;
  residual: string;
  residuals(model: string): string;
  histogram: string;
  mean: string;
  sd: string;
  together: string;
  apart: string;
  layout: string;
  residualsOf: string;
  step: string;
  stepOf(step: number, horizon: number): string;
  stepName(step: string): string;
  origin: string;
  zoom: string;
  zoomIn: string;
  zoomOut: string;
  whole: string;
  testOnly: string;
  overview: string;
  plot: string;
  hint: string;
  csv: string;
}

export const words: Translated<ForecastWords> = {
  en: {
    title: 'Forecasts',
    train: 'training',
    validation: 'validation',
    test: 'test',
    steps: (n) => `${n} steps`,
    horizon: (n) => `horizon ${n}`,
    actual: 'actual',
    forecast: 'forecast',
    residual: 'residual',
    residuals: (model) => `Residuals of ${model} (actual − forecast)`,
    histogram: 'How often',
    mean: 'mean',
    sd: 'sd',
    together: 'together',
    apart: 'one by one',
    layout: 'Models',
    residualsOf: 'Residuals of',
    step: 'Step of the forecast',
    stepOf: (step, horizon) => `step ${step} of ${horizon}`,
    stepName: (step) => `step ${step}`,
    origin: 'origin',
    zoom: 'Zoom',
    zoomIn: 'Zoom in (+)',
    zoomOut: 'Zoom out (−)',
    whole: 'whole series',
    testOnly: 'test part',
    overview: 'Whole series',
    plot: 'Forecasts and actual values over time',
    hint: 'Point or use ← → to read a step, click to keep it; + and − zoom, drag or shift + ← → moves.',
    csv: 'Copy as CSV',
  },
  id: {
    title: 'Prakiraan',
    train: 'latih',
    validation: 'validasi',
    test: 'uji',
    steps: (n) => `${n} langkah`,
    horizon: (n) => `horizon ${n}`,
    actual: 'aktual',
    forecast: 'prakiraan',
    residual: 'residu',
    residuals: (model) => `Residu ${model} (aktual − prakiraan)`,
    histogram: 'Seberapa sering',
    mean: 'rata-rata',
    sd: 'simp. baku',
    together: 'bersama',
    apart: 'satu per satu',
    layout: 'Model',
    residualsOf: 'Residu dari',
    step: 'Langkah prakiraan',
    stepOf: (step, horizon) => `langkah ${step} dari ${horizon}`,
    stepName: (step) => `langkah ${step}`,
    origin: 'titik asal',
    zoom: 'Perbesaran',
    zoomIn: 'Perbesar (+)',
    zoomOut: 'Perkecil (−)',
    whole: 'seluruh deret',
    testOnly: 'bagian uji',
    overview: 'Seluruh deret',
    plot: 'Prakiraan dan nilai aktual terhadap waktu',
    hint: 'Tunjuk atau pakai ← → untuk membaca satu langkah, klik agar menetap; + dan − memperbesar, seret atau shift + ← → menggeser.',
    csv: 'Salin sebagai CSV',
  },
};
