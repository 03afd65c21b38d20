import type { SizeName } from '../../src/rnn/display/views';
import type { Translated } from '../shared/words';

export interface ModelWords {
  type: string;
  outputShape: string;
  parameterColumn: string;
  trainable(n: string): string;
  frozen: string;
  counts: string;
  sizes: Record<SizeName, string>;
  fromShapes: string;
  notTrained(n: string): string;
  memory: string;
  weights: string;
  activations: string;
  activationsHow: string;
  anyLength: string;
  optimizer(name: string): string;
  copies(n: string): string;
  optimizerNotKnown: string;
  equations: string;
  symbols: string;
  convention: string;
  resetAfter: string;
  resetBefore: string;
  hardSigmoid: string;
}

const en: ModelWords = {
  type: 'type',
  outputShape: 'output shape',
  parameterColumn: 'parameters',
  trainable: (n) => `${n} trainable`,
  frozen: 'frozen',
  counts: 'How the counts come about',
  sizes: {
    units: 'units',
    features: 'features',
    vocabulary: 'size of the vocabulary',
    dimensions: 'dimensions',
    channels: 'channels',
    filters: 'filters',
    kernelSize: 'kernel size',
  },
  fromShapes: 'from the shapes of its weights',
  notTrained: (n) => `${n} of them are not trained: moving mean and variance`,
  memory: 'Memory',
  weights: 'weights, 4 bytes each',
  activations: 'activations in training, of one example',
  activationsHow:
    'an estimate: the output of every layer, and of each recurrent step and unit the gates and states (LSTM 6, GRU 4, SimpleRNN 1)',
  anyLength: 'depends on the number of steps',
  optimizer: (name) => `state of the optimizer, ${name}`,
  copies: (n) => (n === '0' ? 'none' : `${n} × the trained weights`),
  optimizerNotKnown: 'optimizer: none is compiled with the model, or it is not one of TensorFlow.js',
  equations: 'Equations, as TensorFlow.js and Keras compute them',
  symbols:
    'x: input, h: hidden state, W: kernel, U: recurrent kernel, b: bias, ⊙: element by element, σ: sigmoid',
  convention:
    'Here z says how much of the old state stays, as in Keras and PyTorch. The chapter has z the other way round, h = (1 − z) ⊙ h₋₁ + z ⊙ h̃: its z is 1 − z of this one.',
  resetAfter: 'resetAfter: r acts on the product with U, as is the default of Keras.',
  resetBefore: 'resetAfter is off: r acts on the state before the product with U, as in the chapter.',
  hardSigmoid:
    'hardSigmoid (0.2·v + 0.5, cut at 0 and 1) is the default of TensorFlow.js; Keras and the chapter use sigmoid.',
};

const id: ModelWords = {
  type: 'jenis',
  outputShape: 'bentuk keluaran',
  parameterColumn: 'parameter',
  trainable: (n) => `${n} dapat dilatih`,
  frozen: 'beku',
  counts: 'Asal banyaknya parameter',
  sizes: {
    units: 'unit',
    features: 'fitur',
    vocabulary: 'ukuran kosakata',
    dimensions: 'dimensi',
    channels: 'kanal',
    filters: 'filter',
    kernelSize: 'ukuran kernel',
  },
  fromShapes: 'dari bentuk bobotnya',
  notTrained: (n) => `${n} di antaranya tidak dilatih: rata-rata dan varians bergerak`,
  memory: 'Memori',
  weights: 'bobot, masing-masing 4 byte',
  activations: 'aktivasi saat pelatihan, satu contoh',
  activationsHow:
    'taksiran: keluaran tiap lapisan, dan untuk tiap langkah serta unit rekuren gerbang dan state-nya (LSTM 6, GRU 4, SimpleRNN 1)',
  anyLength: 'bergantung pada jumlah langkah',
  optimizer: (name) => `state optimizer, ${name}`,
  copies: (n) => (n === '0' ? 'tidak ada' : `${n} × bobot yang dilatih`),
  optimizerNotKnown: 'optimizer: model belum di-compile, atau optimizernya bukan milik TensorFlow.js',
  equations: 'Persamaan, seperti yang dihitung TensorFlow.js dan Keras',
  symbols:
    'x: masukan, h: hidden state, W: kernel, U: kernel rekuren, b: bias, ⊙: elemen demi elemen, σ: sigmoid',
  convention:
    'Di sini z menyatakan seberapa banyak state lama bertahan, seperti di Keras dan PyTorch. Di bab ini z terbalik, h = (1 − z) ⊙ h₋₁ + z ⊙ h̃: z-nya adalah 1 − z yang ini.',
  resetAfter: 'resetAfter: r bekerja pada hasil kali dengan U, seperti bawaan Keras.',
  resetBefore: 'resetAfter mati: r bekerja pada state sebelum dikalikan U, seperti di bab ini.',
  hardSigmoid:
    'hardSigmoid (0,2·v + 0,5, dipotong di 0 dan 1) adalah bawaan TensorFlow.js; Keras dan bab ini memakai sigmoid.',
};

export const words: Translated<ModelWords> = { en, id };
