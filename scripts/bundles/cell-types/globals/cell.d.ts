declare module 'rnnbook' {
  import { createRnn } from 'rnnbook/rnn/index';
  export { createRnn };
  export * from 'rnnbook/rnn/index';
  /** The library that cells see: looking inside recurrent models, and the tools around them. */
  export interface Library extends ReturnType<typeof createRnn> {}
  export const rnn: Library;
}

/** The library that cells see: looking inside recurrent models, and the tools around them. */
declare const rnn: import('rnnbook').Library;
