import * as tf from '@tensorflow/tfjs';
import { createRnn, type Rnn } from '../../rnn/index';
import { installCellImport } from './cellImport';
import { nameClasses } from './nameClasses';

/** Gives code that is run `tf` and `rnn`, as globals and by the names of their packages, and `import` from a folder. */
export function provideLibrary(rnn: Rnn, folder: string, distFolder: string): void {
  nameClasses(tf);
  Object.assign(globalThis, { tf, rnn });
  const provided = new Map<string, object>([
    ['@tensorflow/tfjs', tf],
    ['@tensorflow/tfjs-core', tf],
    ['@tensorflow/tfjs-layers', tf],
    ['@tensorflow/tfjs-node', tf],
    ['rnnbook', { createRnn, rnn }],
  ]);
  installCellImport(folder, distFolder, provided);
}
