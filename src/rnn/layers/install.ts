import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tensor } from '@tensorflow/tfjs';
import { debuglog } from 'node:util';
import type { Tf } from '../tf';
import { installBatchNormalization } from './batchNormalization';
import { chooseKernel } from './chooseKernel';
import { coverage } from './coverage';
import { fusedCall } from './fusedCall';
import { installGatherRows } from './gatherRows';
import { OutOfKernelMemory, type RecurrentKernel } from './RecurrentKernel';
import { Observation, type ObservedPass } from './observation';
import { installOptimizers } from './optimizers/install';
import { installOrthogonal } from './orthogonal';
import { installResetAfter } from './resetAfter';
import { installSegmentSum } from './segmentSum';
import { type Call, stockClasses, type StockLayer } from './stockLayers';

export interface FastLayersOptions {
  /** Of the built files. Default: beside this one. */
  folder?: string;
  /** Default: all processors, but one of them from three on. */
  threads?: number;
  /** Told when a layer has to compute step by step, and why. Default: `NODE_DEBUG=rnnbook` prints it. */
  log?: (text: string) => void;
}

export interface FastLayers {
  /** What computes the layers; `undefined` where nothing faster than TensorFlow.js runs. */
  kernel: RecurrentKernel | undefined;
  /** Why a faster kernel that is there was not taken. */
  notes: readonly string[];
  /** Runs something and returns what happened inside the recurrent layers meanwhile. */
  observe<T>(run: () => T): { result: T; passes: ObservedPass[] };
  /** Makes `tf` what it was. */
  uninstall(): void;
}

const installed = new WeakMap<object, FastLayers>();

/**
 * Makes the recurrent layers of `tf` fast: SimpleRNN, LSTM and GRU, however they are made, compute all steps as one
 * operation, forward and backward, and Adam, RMSProp and SGD update each weight as one. Whatever a kernel does not cover is computed
 * as before. GRU also gets `resetAfter`, an Embedding learns on every backend, and orthogonal initial weights are made
 * quickly. Installed once, however often it is called.
 */
export function installFastLayers(tf: Tf, options: FastLayersOptions = {}): FastLayers {
  const { rnn, cells } = stockClasses(tf);
  const present = installed.get(rnn);
  if (present) return present;

  const log = logOnce(options.log ?? debuglog('rnnbook'));
  const observation = new Observation();
  const undo = [
    installResetAfter(tf),
    installSegmentSum(tf),
    installGatherRows(tf),
    installOrthogonal(tf),
    installBatchNormalization(tf),
  ];
  const { folder = builtFolder(), threads } = options;
  const notes: string[] = [];
  const kernel = chooseKernel({
    ...{ folder, threads },
    log(text) {
      notes.push(text);
      log(text);
    },
  });
  if (kernel) {
    const stock = rnn.prototype.call;
    rnn.prototype.call = function (this: StockLayer, inputs, givenOptions) {
      const callOptions = givenOptions ?? {};
      const input = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor;
      const covered = coverage(tf, cells, this, input, callOptions);
      if ('cell' in covered) {
        try {
          return tf.tidy(() => fusedCall(tf, kernel, observation, this, covered.cell, input, callOptions));
        } catch (error) {
          if (!(error instanceof OutOfKernelMemory)) throw error;
          log(`The layer "${this.name}" computes step by step: ${error.message}.`);
        }
      } else {
        log(`The layer "${this.name}" computes step by step: ${covered.reason}.`);
      }
      return stock.call(this, inputs, givenOptions);
    } satisfies Call;
    const undoOptimizers = installOptimizers(tf, kernel);
    undo.push(() => {
      rnn.prototype.call = stock;
      undoOptimizers();
      kernel.dispose();
    });
  }
  const layers: FastLayers = {
    kernel,
    notes,
    observe: (run) => observation.during(run),
    uninstall() {
      installed.delete(rnn);
      for (const step of undo.splice(0)) step();
    },
  };
  installed.set(rnn, layers);
  return layers;
}

/** See `FastLayers.observe`; where the layers of `tf` are not fast, nothing is observed. */
export function observePasses<T>(tf: Tf, run: () => T): { result: T; passes: ObservedPass[] } {
  return installed.get(tf.layers.RNN)?.observe(run) ?? { result: run(), passes: [] };
}

/** Beside the bundle that this is part of; in tests, which run from the sources, the repository's. */
function builtFolder(): string {
  return existsSync(join(__dirname, 'recurrent-worker.js')) ? __dirname : join(__dirname, '../../../dist');
}

function logOnce(log: (text: string) => void): (text: string) => void {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    log(text);
  };
}
