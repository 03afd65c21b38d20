import type { LayersModel } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { say } from '../../say';
import { CheckFailed, type CheckOptions, type ComparisonOptions, NoValue, sentence } from './CheckFailed';
import { checked } from './checks/checked';
import { close, type CloseOptions } from './checks/close';
import { equal } from './checks/equal';
import { type ExpectedLayer, layers } from './checks/layers';
import { atLeast, atMost } from './checks/limits';
import { shape } from './checks/shape';
import { constantCode } from './constantCode';
import { decode } from './crossing/decode';
import { encode } from './crossing/encode';
import { decodeModel } from './crossing/model';
import { CrossingError } from './crossing/wire';
import type { Answer, Question } from './questions';

/**
 * `t`, with which a test asks for the learner's values and checks them. The learner's code runs in another process; values
 * cross as data: numbers, texts, booleans, `null`, `undefined`, arrays, plain objects, typed arrays, tensors, dates. All
 * else is refused, and the learner told.
 */
export class Tester {
  constructor(
    private readonly tf: Tf,
    private readonly host: {
      ask(question: Question): Promise<Answer>;
      part(points: number, name: string, body: () => Promise<void> | void): Promise<void>;
    },
  ) {}

  /**
   * A variable of the learner's, or an expression over them: `await t.value('h')`, `await t.value('model.layers.length')`.
   * A promise is awaited. The learner's code sees the expression.
   */
  async value(expression: string): Promise<unknown> {
    return this.#read(expression, { kind: 'value', expression });
  }

  /**
   * A constant that a given cell declares at its top (`const seed = 42`), as the grader knows it: the learner's own where
   * the exercise has variants. Its code has to be a literal value.
   */
  async given(name: string): Promise<unknown> {
    const answer = await this.#ask({ kind: 'given', name });
    return answer.kind === 'known' ? answer.value : undefined;
  }

  /**
   * Calls a function of the learner's, or a method: `await t.call('forward', tf.ones([3, 2]))`, `await t.call('cell.step', x)`.
   * The arguments cross as data, and so does what it returns; a promise is awaited.
   */
  async call(name: string, ...args: unknown[]): Promise<unknown> {
    return this.#read(say({ en: `what ${name} returns`, id: `hasil ${name}` }), {
      kind: 'call',
      name,
      args: encode(this.tf, args),
    });
  }

  /**
   * A model of the learner's, built anew here by its topology and weights: `await t.model('model')`. It is not compiled, and
   * its initializers are not kept. A model with layers of the learner's own classes is refused.
   */
  async model(expression: string): Promise<LayersModel> {
    const answer = await this.#ask({ kind: 'model', expression });
    return crossed(expression, () => decodeModel(this.tf, answer.kind === 'data' ? answer.data : ''));
  }

  /** The code of one of the learner's cells, by its id, or of all of them. Given cells are not the learner's. */
  async source(cell?: string): Promise<string> {
    return this.#text({ kind: 'source', cell });
  }

  /** What one cell, by its id, or all cells have printed when they ran; what was displayed is not part of it. */
  async output(cell?: string): Promise<string> {
    return this.#text({ kind: 'output', cell });
  }

  /**
   * Runs all cells again in a new process, with other values of constants that given cells declare at their top (`const
   * seed = 42`); until the test ends, `t` reads from there. So a result that was written down fails.
   *
   * @param options `replace`: by name, numbers, texts, booleans, `null`, and arrays and objects of them
   */
  async rerun({ replace }: RerunOptions): Promise<void> {
    const codes = Object.entries(replace).map(([name, value]) => [name, constantCode(name, value)]);
    await this.#ask({ kind: 'rerun', replace: Object.fromEntries(codes) as Record<string, string> });
  }

  /** @param message what the learner is told otherwise: what should be, and is not */
  ok(condition: unknown, message: string, options: CheckOptions = {}): void {
    if (!checked(condition)) throw new CheckFailed(sentence(message), options.hint);
  }

  /**
   * Deep equality: arrays, typed arrays and tensors by their values, objects by their members. Tells the first difference.
   * Numbers that were computed are better compared with `close`.
   *
   * @param options `mistakes`: `[{ value: [2, 3], message: 'The last window is missing.' }]` explains these values; so also
   * in `close`, and in `shape`, where the value is a shape
   */
  equal(actual: unknown, expected: unknown, options?: ComparisonOptions): void {
    equal(this.tf, actual, expected, options);
  }

  /**
   * That numbers (one, in arrays of any depth, or in a tensor) have the shape of those expected, and differ from them by at
   * most `tolerance · max(1, |expected|)`. Tells the first that does not. `NaN` is close to `NaN` only.
   */
  close(actual: unknown, expected: unknown, options?: CloseOptions): void {
    close(this.tf, actual, expected, options);
  }

  /** The shape of a tensor or of nested arrays; `null` is any length: `t.shape(h, [null, 4])`. */
  shape(actual: unknown, expected: (number | null)[], options?: ComparisonOptions): void {
    shape(this.tf, actual, expected, options);
  }

  /** A number of `limit` or more: `t.atLeast(accuracy, 0.8, { what: 'the accuracy' })`. */
  atLeast(value: unknown, limit: number, options?: CheckOptions): void {
    atLeast(value, limit, options);
  }

  /** A number of `limit` or less. */
  atMost(value: unknown, limit: number, options?: CheckOptions): void {
    atMost(value, limit, options);
  }

  /**
   * The layers of a model in order, without its inputs: each by its kind, as its class is called, in any case, or also by
   * options, as in its `getConfig()`; of a wrapper also the layer in it:
   * `t.layers(model, [{ layer: 'lstm', units: 16 }, { layer: 'Bidirectional', of: 'gru' }, 'dense'])`.
   */
  layers(model: unknown, expected: ExpectedLayer[], options?: CheckOptions): void {
    layers(this.tf, model, expected, options);
  }

  /**
   * A part of the test with points of its own: when it fails, only its points are lost, and the test goes on. The points of
   * the parts are part of the test's.
   */
  async part(points: number, name: string, body: () => Promise<void> | void): Promise<void> {
    await this.host.part(points, name, body);
  }

  async #read(what: string, question: Question): Promise<unknown> {
    const answer = await this.#ask(question);
    return crossed(what, () => decode(this.tf, answer.kind === 'data' ? answer.data : ''));
  }

  async #text(question: Question): Promise<string> {
    const answer = await this.#ask(question);
    return answer.kind === 'text' ? answer.text : '';
  }

  async #ask(question: Question): Promise<Exclude<Answer, { kind: 'problem' | 'fault' }>> {
    const answer = await this.host.ask(question);
    if (answer.kind === 'fault') throw new Error(answer.message);
    if (answer.kind === 'problem') throw new NoValue(answer);
    return answer;
  }
}

export interface RerunOptions {
  /** By the names of constants, their other values. */
  replace: Record<string, unknown>;
}

async function crossed<T>(what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CrossingError)) throw error;
    throw new CheckFailed(sentence(`${what} ${error.message}`));
  }
}
