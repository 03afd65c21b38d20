/** Colours of everything that is not data: theme variables in a page, plain values in a static picture. */
export interface Ink {
  text: string;
  muted: string;
  /** Grid lines and hairlines. */
  faint: string;
  /** Edges of the network. */
  edge: string;
  box: string;
  boxLine: string;
  surface: string;
  accent: string;
  /** The band of the time cursor. */
  cursor: string;
}

export const themeInk: Ink = {
  text: 'var(--rnn-text)',
  muted: 'var(--rnn-muted)',
  faint: 'var(--rnn-faint)',
  edge: 'var(--rnn-edge)',
  box: 'var(--rnn-box)',
  boxLine: 'var(--rnn-box-line)',
  surface: 'var(--rnn-surface)',
  accent: 'var(--rnn-accent)',
  cursor: 'var(--rnn-cursor)',
};

export const staticInk: Ink = {
  text: '#1f2328',
  muted: '#59636e',
  faint: '#d8dee4',
  edge: '#57606a',
  box: '#f6f8fa',
  boxLine: '#a8b1bb',
  surface: '#ffffff',
  accent: '#0a66c2',
  cursor: '#dbeafe',
};

export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
