/** The words of the views, in English and Indonesian. */
export type Language = 'en' | 'id';

const en = {
  steps: (n: string) => (n === '1' ? '1 step' : `${n} steps`),
  units: (n: string) => (n === '1' ? '1 unit' : `${n} units`),
  parameters: (n: string) => (n === '1' ? '1 parameter' : `${n} parameters`),
  batchSize: 'batch',
  batchHint: 'batch: any number of examples',
  anySize: 'any',
  anyHint: 'any: sequences of any length',
  cellState: 'cell state c',
  hiddenState: 'hidden state h',
  input: 'input',
  timeCursor: 'Time step',
  gates: {
    forget: 'forget gate',
    input: 'input gate',
    candidate: 'candidate',
    output: 'output gate',
    cell: 'cell state',
    update: 'update gate',
    reset: 'reset gate',
    hidden: 'hidden state',
  },
  unit: 'unit',
  step: 'step',
  masked: 'masked',
  range: (min: string, max: string) => `from ${min} to ${max}`,
  best: 'best of its column',
  trainingTitle: 'Training',
  status: {
    training: 'Training',
    done: 'Training done',
    interrupted: 'Training interrupted',
    failed: 'Training failed',
  },
  epoch: (n: string, of: string) => `epoch ${n} of ${of}`,
  batch: (n: string, of: string) => `batch ${n} of ${of}`,
  batchOnly: (n: string) => `batch ${n}`,
  elapsed: (time: string) => `${time} elapsed`,
  left: (time: string) => `about ${time} left`,
  train: 'train',
  validation: 'validation',
  epochAxis: 'epoch',
  waiting: 'first values after the first epoch',
  layer: 'layer',
  total: 'total',
  tensor: 'Tensor',
  empty: 'no values',
  notFinite: (n: string) => `${n} not finite`,
  partOfTensor: 'the first values along each axis',
  statistics: { min: 'min', max: 'max', mean: 'mean' },
  metricHelp: 'What these metrics tell',
  save: 'Save or copy',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  copied: 'Copied',
  badData: 'This output cannot be drawn',
  badDataHint: 'Run the cell again to make it anew.',
  newer: 'This output was made by a newer version of rnnbook. Update rnnbook to see it.',
  badSpec: 'This vega-lite specification cannot be drawn',
  outside:
    'The chart asks for a resource from outside, and outputs load nothing. Put the values into the specification.',
};

export type Text = typeof en;

const id: Text = {
  steps: (n) => `${n} langkah`,
  units: (n) => `${n} unit`,
  parameters: (n) => `${n} parameter`,
  batchSize: 'batch',
  batchHint: 'batch: banyaknya contoh, berapa pun',
  anySize: 'bebas',
  anyHint: 'bebas: barisan sepanjang apa pun',
  cellState: 'cell state c',
  hiddenState: 'hidden state h',
  input: 'masukan',
  timeCursor: 'Langkah waktu',
  gates: {
    forget: 'forget gate',
    input: 'input gate',
    candidate: 'kandidat',
    output: 'output gate',
    cell: 'cell state',
    update: 'update gate',
    reset: 'reset gate',
    hidden: 'hidden state',
  },
  unit: 'unit',
  step: 'langkah',
  masked: 'kena mask',
  range: (min, max) => `dari ${min} sampai ${max}`,
  best: 'terbaik di kolomnya',
  trainingTitle: 'Pelatihan',
  status: {
    training: 'Pelatihan',
    done: 'Pelatihan selesai',
    interrupted: 'Pelatihan dihentikan',
    failed: 'Pelatihan gagal',
  },
  epoch: (n, of) => `epoch ${n} dari ${of}`,
  batch: (n, of) => `batch ${n} dari ${of}`,
  batchOnly: (n) => `batch ${n}`,
  elapsed: (time) => `${time} berlalu`,
  left: (time) => `sekitar ${time} lagi`,
  train: 'latih',
  validation: 'validasi',
  epochAxis: 'epoch',
  waiting: 'nilai pertama setelah epoch pertama',
  layer: 'lapisan',
  total: 'jumlah',
  tensor: 'Tensor',
  empty: 'tanpa nilai',
  notFinite: (n) => `${n} tidak berhingga`,
  partOfTensor: 'nilai-nilai pertama di tiap sumbu',
  statistics: { min: 'min', max: 'maks', mean: 'rata-rata' },
  metricHelp: 'Apa arti metrik-metrik ini',
  save: 'Simpan atau salin',
  saveSvg: 'Simpan sebagai SVG',
  savePng: 'Simpan sebagai PNG',
  copied: 'Tersalin',
  badData: 'Keluaran ini tidak dapat digambar',
  badDataHint: 'Jalankan lagi selnya untuk membuatnya kembali.',
  newer: 'Keluaran ini dibuat oleh rnnbook versi yang lebih baru. Perbarui rnnbook untuk melihatnya.',
  badSpec: 'Spesifikasi vega-lite ini tidak dapat digambar',
  outside:
    'Grafik ini meminta sumber dari luar, sedangkan keluaran tidak memuat apa pun. Taruh nilainya di dalam spesifikasi.',
};

export const texts: Record<Language, Text> = { en, id };

/** The page's language, then the browser's; English where neither is one of ours. */
export function pageLanguage(): Language {
  const wanted = [document.documentElement.lang, navigator.language];
  return wanted
    .find((tag) => /^(en|id)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('id')
    ? 'id'
    : 'en';
}
