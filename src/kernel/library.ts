/** The npm package `rnnbook`: the library that cells see, for plain scripts, with processes for its searches. */
import { cwd } from 'node:process';
import { consoleHost, createRnn as create, type Rnn, type RnnHost, type Tf } from '../rnn/index';
import { trialPools } from './trials/trialPools';

export * from '../rnn/index';

/**
 * The library on a `tf` that is given: see `Rnn`. Also makes the recurrent layers and Adam of `tf` fast.
 *
 * @param tf TensorFlow.js, with its backend ready
 * @param host where displayed values go; default: text on the console
 */
export function createRnn(tf: Tf, host: RnnHost = consoleHost): Rnn {
  const trials = trialPools({ distFolder: __dirname, folder: cwd(), backend: 'auto', log: host.log });
  return create(tf, { trials, ...host });
}
