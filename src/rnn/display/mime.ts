/** The MIME types of rnnbook's own views: one a view, versioned inside its data. */
export const MIME = {
  unrolled: 'application/vnd.rnnbook.unrolled+json',
  gates: 'application/vnd.rnnbook.gates+json',
  cell: 'application/vnd.rnnbook.cell+json',
  linked: 'application/vnd.rnnbook.linked+json',
  features: 'application/vnd.rnnbook.features+json',
  forecast: 'application/vnd.rnnbook.forecast+json',
  windows: 'application/vnd.rnnbook.windows+json',
  gradients: 'application/vnd.rnnbook.gradients+json',
  classification: 'application/vnd.rnnbook.classification+json',
  nextToken: 'application/vnd.rnnbook.next-token+json',
  quiz: 'application/vnd.rnnbook.quiz+json',
  reading: 'application/vnd.rnnbook.reading+json',
  search: 'application/vnd.rnnbook.search+json',
  seq2seq: 'application/vnd.rnnbook.seq2seq+json',
  tokens: 'application/vnd.rnnbook.tokens+json',
  metrics: 'application/vnd.rnnbook.metrics+json',
  advisor: 'application/vnd.rnnbook.advisor+json',
  problems: 'application/vnd.rnnbook.problems+json',
  timeline: 'application/vnd.rnnbook.timeline+json',
  training: 'application/vnd.rnnbook.training+json',
  trainingRuns: 'application/vnd.rnnbook.training-runs+json',
  model: 'application/vnd.rnnbook.model+json',
  modelComparison: 'application/vnd.rnnbook.model-comparison+json',
  tensor: 'application/vnd.rnnbook.tensor+json',
  vegaLite: 'application/vnd.vegalite.v5+json',
  html: 'text/html',
  markdown: 'text/markdown',
  svg: 'image/svg+xml',
  text: 'text/plain',
} as const;

/** One output in several forms, richest first; values of `+json` types are JSON, all others text. */
export type MimeBundle = Record<string, unknown>;

const VIEW = Symbol.for('rnnbook.view');

/** What a function of `rnn` returns to be drawn: a bundle that `display` passes on unchanged. */
export interface View {
  readonly [VIEW]: true;
  readonly bundle: MimeBundle;
}

export function view(bundle: MimeBundle): View {
  return { [VIEW]: true, bundle };
}

export function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && VIEW in value;
}

/** Makes an object, otherwise as it is, be drawn as a view when it is displayed. */
export function showAs<T extends object>(object: T, bundle: () => MimeBundle): T {
  return Object.defineProperties(object, { [VIEW]: { value: true }, bundle: { get: bundle } });
}
