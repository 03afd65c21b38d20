import type { TextLanguage } from '../BuiltCell';

/** Notebooks to start from, in the order in which they are offered. */
export const TEMPLATES = [
  'forecasting',
  'classification',
  'sentiment',
  'characterGeneration',
  'encoderDecoder',
  'cellComparison',
] as const;
export type Template = (typeof TEMPLATES)[number];

/** How a template is offered. */
export interface TemplateText {
  name: string;
  description: string;
}

export const TEMPLATE_TEXTS: Record<TextLanguage, Record<Template, TemplateText>> = {
  en: {
    forecasting: {
      name: 'Forecasting',
      description: 'A GRU forecasts a seasonal series, beside naive forecasts',
    },
    classification: { name: 'Classification', description: 'A bidirectional LSTM tells noisy waves apart' },
    sentiment: { name: 'Sentiment', description: 'An LSTM reads short opinions, beside a bag of words' },
    characterGeneration: { name: 'Character generation', description: 'An LSTM learns a text and writes on' },
    encoderDecoder: { name: 'Encoder and decoder', description: 'Written dates become dates for computers' },
    cellComparison: { name: 'Comparison of cells', description: 'SimpleRNN, GRU and LSTM on the same task' },
  },
  id: {
    forecasting: {
      name: 'Prakiraan',
      description: 'GRU memprakirakan deret musiman, di samping prakiraan naif',
    },
    classification: { name: 'Klasifikasi', description: 'LSTM dua arah membedakan gelombang berderau' },
    sentiment: { name: 'Sentimen', description: 'LSTM membaca pendapat singkat, di samping kantong kata' },
    characterGeneration: {
      name: 'Penulisan karakter',
      description: 'LSTM mempelajari teks lalu meneruskannya',
    },
    encoderDecoder: {
      name: 'Encoder dan decoder',
      description: 'Tanggal tertulis menjadi tanggal untuk komputer',
    },
    cellComparison: {
      name: 'Perbandingan sel',
      description: 'SimpleRNN, GRU, dan LSTM pada tugas yang sama',
    },
  },
};
