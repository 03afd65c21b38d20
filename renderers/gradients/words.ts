import type { Verdict } from '../../src/rnn/display/gradientVerdict';
import type { Translated } from '../shared/words';

export interface GradientWords {
  title: string;
  demoTitle: string;
  detail(examples: string, loss: string): string;
  demoDetail: Record<'recurrence' | 'gates', string>;
  logarithmic: string;
  linear: string;
  scale: string;
  norm: string;
  normTitle: string;
  relative(step: string): string;
  relativeTitle: string;
  measure: string;
  hidden: string;
  cellState: string;
  demoCurve: string;
  before: string;
  band: string;
  others: string;
  masked: string;
  maskedHere: string;
  step: string;
  steps: string;
  stepsBack: string;
  stepsBackAt(n: string): string;
  runsBack: string;
  runsForward: string;
  hint: string;
  cursor: string;
  verdicts: Record<Verdict, string>;
  thresholds: string;
  /** What the first step gets, of what the last gets. */
  share(first: string, last: string, ratio: string): string;
  times(ratio: string): string;
  part(inverse: string): string;
  nothing: string;
  wasBefore(ratio: string): string;
  alongCell: string;
  atHidden(ratio: string): string;
  reach(first: string, last: string): string;
  /** @param part what is left, where it is less than there was */
  demoShare(steps: string, part: string | undefined, times: string): string;
  notFinite: string;
  none: string;
  radius(cell: boolean): string;
  radiusTitle: string;
  gate: Record<'forget' | 'update', string>;
  gateTitle: Record<'forget' | 'update', string>;
  beforeValue(value: string): string;
  clipping(name: string): string;
  clippedBy: Record<'clipNorm' | 'globalClipNorm' | 'clipValue', (limit: string) => string>;
  byOptimizer: string;
  byOption: string;
  together: string;
  nothingClipped: string;
  bars: string;
  barsWithLimit: string;
  more(n: string): string;
  beforeClipping: string;
  afterClipping: string;
  layer(name: string, units: string): string;
  copyCsv: string;
}

const en: GradientWords = {
  title: 'Gradient flow',
  demoTitle: 'Gradient flow, idealised',
  detail: (examples, loss) => `‖∂loss/∂hₜ‖, mean of ${examples}; loss: ${loss}`,
  demoDetail: {
    recurrence: 'each step back multiplies the gradient by the weight w',
    gates: 'each step back multiplies the gradient by w, or by the forget gate f',
  },
  logarithmic: 'log',
  linear: 'linear',
  scale: 'Scale',
  norm: 'norm',
  normTitle: 'The norm itself',
  relative: (step) => `relative to step ${step}`,
  relativeTitle: 'Each curve divided by its own value at the last step that the layer reads',
  measure: 'Measure',
  hidden: '∂loss/∂h',
  cellState: '∂loss/∂c, the cell state: the highway',
  demoCurve: 'gradient',
  before: 'before training',
  band: '10th to 90th percentile of the examples',
  others: 'the other curves',
  masked: 'masked: skipped by all examples',
  maskedHere: 'masked',
  step: 'step',
  steps: 'step',
  stepsBack: 'steps back',
  stepsBackAt: (n) => `${n} steps back`,
  runsBack: '◂ the gradient runs this way',
  runsForward: 'the gradient runs this way ▸',
  hint: 'Point at a step; click or arrow keys pin it, Escape lets go.',
  cursor: 'Time step',
  verdicts: {
    exploding: 'explodes',
    growing: 'grows',
    healthy: 'healthy',
    fading: 'fades',
    vanishing: 'vanishes',
    none: 'no gradient',
  },
  thresholds:
    'Verdict by the norm at the first step beside that at the last (∂loss/∂c of an LSTM): healthy from 1/10 to 10 times, fades below 1/10, vanishes below 1/100, grows above 10, explodes above 100 or where it is not finite.',
  share: (first, last, ratio) => `step ${first} gets ${ratio} the gradient of step ${last}`,
  times: (ratio) => `${ratio} times`,
  part: (inverse) => `1/${inverse} of`,
  nothing: 'none of',
  wasBefore: (ratio) => `before training ${ratio} it`,
  alongCell: 'Along the cell state, ',
  atHidden: (ratio) => `counted at h, ${ratio} it`,
  reach: (first, last) =>
    first === last
      ? `Only step ${last} keeps a tenth of it or more.`
      : `Only steps ${first} to ${last} keep a tenth of it or more.`,
  demoShare: (steps, part, times) =>
    part === undefined
      ? `${steps} steps back, the gradient is ${times === '1' ? 'what it was' : `${times} times what it was`}.`
      : `${steps} steps back, ${part} the gradient is left.`,
  notFinite: 'The gradient is not finite: it has overflowed.',
  none: 'No gradient comes to the last step.',
  radius: (whole) => (whole ? 'spectral radius of U' : 'spectral radius of U of the candidate'),
  radiusTitle:
    'Largest |eigenvalue| of the recurrent kernel U: clearly below 1 the state is damped from step to step, above 1 it can be amplified.',
  gate: { forget: 'mean forget gate', update: 'mean update gate' },
  gateTitle: {
    forget:
      'Mean over steps, units and examples. It multiplies the cell state, and ∂loss/∂c on its way back.',
    update: 'Mean over steps, units and examples. It is the part of the old state that is kept.',
  },
  beforeValue: (value) => `before ${value}`,
  clipping: (name) => `${name}: gradients of the weights`,
  clippedBy: {
    clipNorm: (limit) => `each weight’s norm at most ${limit}`,
    globalClipNorm: (limit) => `norm of all together at most ${limit}`,
    clipValue: (limit) => `each element at most ${limit}`,
  },
  byOptimizer: 'as its optimizer clips',
  byOption: 'tried here, the optimizer is as it was',
  together: 'all together',
  nothingClipped: 'Nothing has to be clipped here.',
  bars: 'Outline: before, filled: after',
  barsWithLimit: 'Outline: before, filled: after, line: limit',
  more: (n) => `and ${n} more, smaller`,
  beforeClipping: 'before clipping',
  afterClipping: 'after',
  layer: (name, units) => `${name}, ${units}`,
  copyCsv: 'Copy as CSV',
};

const id: GradientWords = {
  title: 'Aliran gradien',
  demoTitle: 'Aliran gradien, disederhanakan',
  detail: (examples, loss) => `‖∂loss/∂hₜ‖, rata-rata dari ${examples}; loss: ${loss}`,
  demoDetail: {
    recurrence: 'tiap langkah mundur mengalikan gradien dengan bobot w',
    gates: 'tiap langkah mundur mengalikan gradien dengan w, atau dengan forget gate f',
  },
  logarithmic: 'log',
  linear: 'linear',
  scale: 'Skala',
  norm: 'norma',
  normTitle: 'Normanya sendiri',
  relative: (step) => `relatif terhadap langkah ${step}`,
  relativeTitle: 'Tiap kurva dibagi nilainya sendiri pada langkah terakhir yang dibaca lapisan',
  measure: 'Ukuran',
  hidden: '∂loss/∂h',
  cellState: '∂loss/∂c, cell state: jalan rayanya',
  demoCurve: 'gradien',
  before: 'sebelum pelatihan',
  band: 'persentil ke-10 sampai ke-90 dari contoh',
  others: 'kurva yang lain',
  masked: 'kena mask: dilewati semua contoh',
  maskedHere: 'kena mask',
  step: 'langkah',
  steps: 'langkah',
  stepsBack: 'langkah mundur',
  stepsBackAt: (n) => `${n} langkah mundur`,
  runsBack: '◂ gradien mengalir ke sini',
  runsForward: 'gradien mengalir ke sini ▸',
  hint: 'Arahkan penunjuk ke satu langkah; klik atau tombol panah menyematkan, Escape melepas.',
  cursor: 'Langkah waktu',
  verdicts: {
    exploding: 'meledak',
    growing: 'membesar',
    healthy: 'sehat',
    fading: 'memudar',
    vanishing: 'lenyap',
    none: 'tanpa gradien',
  },
  thresholds:
    'Penilaian membandingkan norma di langkah pertama dengan yang di langkah terakhir (untuk LSTM ∂loss/∂c): sehat dari 1/10 sampai 10 kali, memudar di bawah 1/10, lenyap di bawah 1/100, membesar di atas 10, meledak di atas 100 atau bila tidak berhingga.',
  share: (first, last, ratio) => `langkah ${first} mendapat ${ratio} gradien langkah ${last}`,
  times: (ratio) => `${ratio} kali`,
  part: (inverse) => `1/${inverse} dari`,
  nothing: 'nol dari',
  wasBefore: (ratio) => `sebelum pelatihan ${ratio} itu`,
  alongCell: 'Lewat cell state, ',
  atHidden: (ratio) => `dihitung di h, ${ratio} itu`,
  reach: (first, last) =>
    first === last
      ? `Hanya langkah ${last} yang masih mendapat sepersepuluhnya atau lebih.`
      : `Hanya langkah ${first} sampai ${last} yang masih mendapat sepersepuluhnya atau lebih.`,
  demoShare: (steps, part, times) =>
    part === undefined
      ? `${steps} langkah mundur, gradiennya ${times === '1' ? 'tetap seperti semula' : `${times} kali semula`}.`
      : `${steps} langkah mundur, tersisa ${part} gradiennya.`,
  notFinite: 'Gradiennya tidak berhingga: nilainya meluap.',
  none: 'Tidak ada gradien yang sampai ke langkah terakhir.',
  radius: (whole) => (whole ? 'radius spektral U' : 'radius spektral U kandidat'),
  radiusTitle:
    '|Nilai eigen| terbesar dari kernel rekuren U: jelas di bawah 1, state teredam dari langkah ke langkah; di atas 1, state bisa diperkuat.',
  gate: { forget: 'rata-rata forget gate', update: 'rata-rata update gate' },
  gateTitle: {
    forget:
      'Rata-rata atas langkah, unit, dan contoh. Gerbang ini mengalikan cell state, juga ∂loss/∂c saat mengalir mundur.',
    update: 'Rata-rata atas langkah, unit, dan contoh. Inilah bagian state lama yang dipertahankan.',
  },
  beforeValue: (value) => `sebelumnya ${value}`,
  clipping: (name) => `${name}: gradien bobot`,
  clippedBy: {
    clipNorm: (limit) => `norma tiap bobot paling besar ${limit}`,
    globalClipNorm: (limit) => `norma semuanya bersama paling besar ${limit}`,
    clipValue: (limit) => `tiap elemen paling besar ${limit}`,
  },
  byOptimizer: 'sesuai clipping optimizer-nya',
  byOption: 'dicoba di sini, optimizer tetap seperti semula',
  together: 'semua bersama',
  nothingClipped: 'Di sini tidak ada yang perlu dipotong.',
  bars: 'Garis tepi: sebelum, terisi: sesudah',
  barsWithLimit: 'Garis tepi: sebelum, terisi: sesudah, garis: batas',
  more: (n) => `dan ${n} lagi, lebih kecil`,
  beforeClipping: 'sebelum clipping',
  afterClipping: 'sesudah',
  layer: (name, units) => `${name}, ${units}`,
  copyCsv: 'Salin sebagai CSV',
};

export const words: Translated<GradientWords> = { en, id };
