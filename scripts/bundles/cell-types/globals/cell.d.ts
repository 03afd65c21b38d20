declare module 'rnnbook' {
  export * from 'rnnbook/rnn/index';
  export const rnn: import('rnnbook/rnn/index').Rnn;
}

/** The library that cells see: looking inside recurrent models, and the tools around them. */
declare const rnn: import('rnnbook/rnn/index').Rnn;

declare module '@tensorflow/tfjs-node' {
  export * from '@tensorflow/tfjs';
}
