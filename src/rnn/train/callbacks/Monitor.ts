import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { say } from '../../../say';

export type Logs = Record<string, number | Tensor>;

export interface MonitorOptions {
  /** The metric to watch, as the history names it. Default: `val_loss`. */
  monitor?: string;
  /** What has to change at least to count as better. Default: 0; for reduceLROnPlateau 0.0001. */
  minDelta?: number;
  /** Whether lower or higher is better. Default: `auto`, by the metric's name. */
  mode?: 'auto' | 'min' | 'max';
}

// by how a name ends; TensorFlow.js numbers equal names (`acc_1`)
const HIGHER = /(acc|accuracy|precision|recall|auc|f1_?score|r2|r2_?score)(_\d+)?$/i;
const LOWER =
  /(loss|error|mse|mae|mape|msle|crossentropy|(^|_)ce|hinge|logcosh|poisson|divergence|kld|cosine|cosineProximity)(_\d+)?$/i;

/** Watches one metric, and tells when it gets better: the rules of Keras 3. */
export class Monitor {
  readonly #metric: string;
  readonly #lower: boolean;
  readonly #minDelta: number;
  #warned = false;

  /** @throws when the mode is `auto` and the name does not tell whether lower or higher is better */
  constructor(
    private readonly callback: string,
    { monitor, minDelta, mode }: MonitorOptions,
  ) {
    this.#metric = monitor ?? 'val_loss';
    this.#minDelta = Math.abs(minDelta ?? 0);
    this.#lower = this.#isLowerBetter(mode ?? 'auto');
  }

  beginTraining(): void {
    this.#warned = false;
  }

  /** `undefined`, with one warning a training, where the metric is missing. */
  async read(logs: Logs, model: LayersModel): Promise<number | undefined> {
    const value = logs[this.#metric];
    if (value !== undefined) return typeof value === 'number' ? value : (await value.data())[0]!;
    // an epoch that was stopped in the middle has no validation
    if (!this.#warned && !model.stopTraining) {
      this.#warned = true;
      const hint = this.#metric.startsWith('val_')
        ? say({
            en: '; it needs validationData or validationSplit',
            id: '; metrik itu memerlukan validationData atau validationSplit',
          })
        : '';
      const there = Object.keys(logs).join(', ');
      console.warn(
        say({
          en: `${this.callback}: there is no metric "${this.#metric}"${hint}. There is: ${there}.`,
          id: `${this.callback}: tidak ada metrik "${this.#metric}"${hint}. Yang ada: ${there}.`,
        }),
      );
    }
    return undefined;
  }

  /** By more than `minDelta`; anything is better than nothing, and nothing better than NaN. */
  isBetter(value: number, best: number | undefined): boolean {
    if (best === undefined) return true;
    // metrics are of float32: beyond that, 0.8 and 0.7 + 0.1 would differ
    if (this.#lower) return Math.fround(value + this.#minDelta) < Math.fround(best);
    return Math.fround(value - this.#minDelta) > Math.fround(best);
  }

  #isLowerBetter(mode: string): boolean {
    if (mode === 'min' || mode === 'max') return mode === 'min';
    if (mode !== 'auto') {
      console.warn(
        say({
          en: `${this.callback}: there is no mode "${mode}", only min, max and auto. Taken as auto.`,
          id: `${this.callback}: tidak ada mode "${mode}", hanya min, max, dan auto. Dianggap auto.`,
        }),
      );
    }
    if (LOWER.test(this.#metric)) return true;
    if (HIGHER.test(this.#metric)) return false;
    throw new Error(
      `${this.callback}: the name "${this.#metric}" does not tell whether lower or higher is better: ` +
        `give mode: 'min' or mode: 'max'.`,
    );
  }
}
