import type { Callback, History, LayersModel, Tensor } from '@tensorflow/tfjs';
import { type RandomState, randomState, setRandomState } from '../../data/seed';
import type { Tf } from '../../tf';
import { isEarlyStopping } from '../callbacks/earlyStopping';
import { isResumable } from '../callbacks/Resumable';
import { callbackState, callbackTensors } from './callbackState';
import { writeCheckpoint } from './checkpointFile';
import { putStateTensors, stateTensors } from './layerStates';
import { canKeepOptimizer, optimizerTensors, putOptimizerTensors } from './optimizerState';
import type { StoredTensor } from '../../files/safetensors';
import type { ShuffledOrder } from './shuffledOrder';
import { numberTensor, tensorsIn, type TrainingState } from './TrainingState';
import { putWeights, weightValues } from './weightValues';

type Logs = Record<string, number | Tensor>;

export interface KeepStateOptions {
  /** What has to be the same to go on: see trainingOf.ts. */
  training: Record<string, unknown>;
  /** The callbacks of the training, which run before this one. */
  callbacks: Callback[];
  /** The state to go on from. */
  resume?: TrainingState;
  /** Where epochs are shuffled. */
  order?: ShuffledOrder;
  /** Written after every `every` epochs and at the end. */
  file?: string;
  every: number;
  onState(state: TrainingState): void;
}

export interface StateKeeper extends Callback {
  /** The metrics of the epochs before, where a training is resumed. */
  readonly earlier: Record<string, number[]> | undefined;
  /** Epochs that are whole; 0 before the first. */
  readonly wholeEpochs: number;
  /** Lets the model have the weights of the last whole epoch, or of the beginning. */
  restoreWeights(): void;
}

/** The last callback of a training, which keeps all that is needed to go on after each whole epoch. */
export function keepState(tf: Tf, options: KeepStateOptions): StateKeeper {
  const { callbacks, resume, order, file, every } = options;
  const resumables = callbacks.filter(isResumable);

  class KeepState extends tf.Callback implements StateKeeper {
    readonly earlier = resume && metricsOf(resume);
    wholeEpochs = 0;
    #weights: StoredTensor[] = [];
    #metrics: Record<string, number[]> = {};
    #randomAtStart: RandomState | undefined;
    #torn = false;
    #resumed = false;
    #unwritten: TrainingState | undefined;

    override async onTrainBegin(): Promise<void> {
      this.#randomAtStart = randomState();
      if (resume) this.#goOnFrom(resume);
      else this.#weights = await weightValues(this.model);
    }

    override async onEpochBegin(): Promise<void> {
      this.#torn = false;
      if (!resume || this.#resumed) return order?.follow();
      this.#resumed = true;
      fillHistory(this.model, this.#metrics, resume.facts.epoch);
      if (resume.facts.random) setRandomState(resume.facts.random);
      order?.lead();
    }

    override async onBatchEnd(): Promise<void> {
      // whoever stops a training after a batch stops it in the middle of an epoch
      this.#torn ||= this.model.stopTraining;
    }

    override async onEpochEnd(epoch: number, logs: Logs = {}): Promise<void> {
      if (this.#torn) return;
      for (const name of new Set([...Object.keys(this.#metrics), ...Object.keys(logs)])) {
        const value = logs[name] ?? NaN;
        const number = typeof value === 'number' ? value : (await value.data())[0]!;
        (this.#metrics[name] ??= Array<number>(epoch).fill(NaN)).push(number);
      }
      this.wholeEpochs = epoch + 1;
      this.#weights = await weightValues(this.model);
      if (!canKeepOptimizer(this.model.optimizer)) return;
      const state = await this.#capture();
      options.onState(state);
      this.#unwritten = state;
      if (this.model.stopTraining || this.wholeEpochs % every === 0) await this.#write();
    }

    override async onTrainEnd(): Promise<void> {
      if (resume && !this.#resumed) fillHistory(this.model, this.#metrics, resume.facts.epoch); // nothing was left to do
      await this.#write();
    }

    restoreWeights(): void {
      putWeights(tf, this.model, this.#weights);
    }

    async #write(): Promise<void> {
      if (file === undefined || !this.#unwritten) return;
      await writeCheckpoint(file, this.#unwritten);
      this.#unwritten = undefined;
    }

    #goOnFrom(state: TrainingState): void {
      const { facts } = state;
      this.wholeEpochs = facts.epoch;
      this.#weights = Object.values(tensorsIn(state, 'weights'));
      putWeights(tf, this.model, this.#weights);
      putOptimizerTensors(tf, this.model, tensorsIn(state, 'optimizer'), facts.iterations);
      putStateTensors(tf, this.model, tensorsIn(state, 'states'));
      resumables.forEach((one, i) => one.setState(callbackState(tensorsIn(state, `callbacks/${i}`))));
      this.#metrics = metricsOf(state);
      const kept = state.tensors.order?.values;
      if (order && kept) order.values = kept as Int32Array;
      this.#randomAtStart = facts.randomAtStart ?? undefined;
    }

    async #capture(): Promise<TrainingState> {
      const { model } = this;
      const random = randomState();
      const tensors: TrainingState['tensors'] = {};
      const put = (folder: string, inside: Record<string, StoredTensor>) => {
        for (const [name, tensor] of Object.entries(inside)) tensors[`${folder}/${name}`] = tensor;
      };
      this.#weights.forEach((weight, i) => (tensors[`weights/${i}`] = weight));
      put('optimizer', await optimizerTensors(model.optimizer));
      put('states', await stateTensors(model));
      resumables.forEach((one, i) => put(`callbacks/${i}`, callbackTensors(one.getState())));
      put('history', Object.fromEntries(Object.entries(this.#metrics).map(([name, values]) => [name, numberTensor(values)]))); // prettier-ignore
      if (order && random) {
        const values = order.values.slice();
        tensors.order = { type: 'I32', shape: [values.length], values };
      }
      return {
        facts: {
          version: 1,
          epoch: this.wholeEpochs,
          stopped: callbacks.some((one) => isEarlyStopping(one) && one.stoppedEpoch !== undefined),
          metrics: Object.keys(this.#metrics),
          iterations: model.optimizer.iterations,
          random: random ?? null,
          randomAtStart: this.#randomAtStart ?? null,
          training: options.training,
        },
        tensors,
      };
    }
  }
  return new KeepState();
}

export function isStateKeeper(callback: object): callback is StateKeeper {
  return 'wholeEpochs' in callback && 'restoreWeights' in callback;
}

function metricsOf({ facts, tensors }: TrainingState): Record<string, number[]> {
  return Object.fromEntries(
    facts.metrics.map((name) => [name, Array.from(tensors[`history/${name}`]!.values)]),
  );
}

/** The history of a fit begins anew: what came before is put in front. */
function fillHistory(model: LayersModel, metrics: Record<string, number[]>, epochs: number): void {
  const { history } = model as unknown as { history: History };
  history.epoch = Array.from({ length: epochs }, (_, i) => i);
  history.history = Object.fromEntries(
    Object.entries(metrics).map(([name, values]) => [name, values.slice()]),
  );
}
