import type { MedianRule } from './medianRule';
import type { ParamsOf, searchSpace, SearchSpace } from './space';
import type { Trial } from './trial';

export type SearchMethod = 'grid' | 'random' | 'halving';

export interface SearchOptions<S extends SearchSpace = typeof searchSpace, D = undefined> {
  /** What each trial is: see `rnn.search`. */
  trial: Trial<ParamsOf<S>, D>;
  /** Lists of values, or ranges { min, max, log?, integer? }. Default: `rnn.searchSpace`. */
  space?: S;
  /** Which combinations are tried: all (`grid`), some (`random`), or many for few epochs of which the best go on (`halving`). Default: `random`. */
  method?: SearchMethod;
  /** Given to every trial: numbers, text, typed arrays, and arrays and plain objects of them. */
  data?: D;
  /** How many combinations are tried, except by `grid`. Default: 10; with `halving` ⌊epochs / minEpochs⌋. */
  trials?: number;
  /** How long a trial trains, with `halving` at most. Default: 27. */
  epochs?: number;
  /** `halving`: how long its first rung trains. Default: 1. */
  minEpochs?: number;
  /** `halving`: one trial in `eta` goes on, for `eta` times the epochs. Default: 3. */
  eta?: number;
  /** Whether lower values are better, or higher ones. Default: `min`. */
  goal?: 'min' | 'max';
  /** Default: 0. The same seed gives the same combinations, in the same order, and each trial the same seed. */
  seed?: number;
  /** How many trials run at once, each in a process with one thread. Default: one less than this machine has processors, at least 1. */
  workers?: number;
  /** Longest time for one trial, in seconds. Default: none. */
  timeLimit?: number;
  /**
   * Stops trials that report values worse than the median of those before them. Default: true. `minTrials`: how many
   * have to have ended before (default 5); `warmup`: how many reports each trial may make first (default 0). Without
   * meaning for `halving`, which has its rungs.
   */
  stopEarly?: boolean | MedianRule;
  /** Keeps the results in `search-<name>.jsonl`, in the notebook's folder: the same search goes on from there. */
  name?: string;
  /** URL of a Redis, `redis://host:6379`, where `rnnbook worker` processes of many machines do the trials. */
  queue?: string;
}

/** All that was chosen, with the defaults. */
export interface Settings {
  method: SearchMethod;
  trials: number | undefined;
  epochs: number;
  minEpochs: number;
  eta: number;
  goal: 'min' | 'max';
  seed: number;
  workers: number | undefined;
  timeLimitMs: number | undefined;
  stopEarly: MedianRule | undefined;
  name: string | undefined;
  queue: string | undefined;
}

const METHODS: SearchMethod[] = ['grid', 'random', 'halving'];
/** Node's timers take 31 bits of milliseconds. */
const LONGEST_LIMIT_S = 2_147_483;

/** @throws for an option that has no meaning */
export function settingsOf<S extends SearchSpace, D>(options: SearchOptions<S, D>): Settings {
  const { method = 'random', goal = 'min', seed = 0, eta = 3, epochs = 27, minEpochs = 1 } = options;
  const { trials, workers, timeLimit, stopEarly = true, name, queue } = options;
  oneOf('method', method, METHODS);
  oneOf('goal', goal, ['min', 'max']);
  wholeFrom1('epochs', epochs);
  wholeFrom1('minEpochs', minEpochs);
  if (trials !== undefined) wholeFrom1('trials', trials);
  if (workers !== undefined) wholeFrom1('workers', workers);
  if (!Number.isSafeInteger(seed)) throw new Error(`seed is a whole number, not ${String(seed)}.`);
  if (!(Number.isFinite(eta) && eta > 1)) throw new Error(`eta is a number above 1, not ${String(eta)}.`);
  if (method === 'halving' && minEpochs > epochs) {
    throw new Error(`minEpochs is at most epochs, ${epochs}, not ${minEpochs}.`);
  }
  if (timeLimit !== undefined && !(timeLimit > 0 && timeLimit <= LONGEST_LIMIT_S)) {
    throw new Error(
      `timeLimit is a number of seconds above 0, at most ${LONGEST_LIMIT_S}, not ${String(timeLimit)}.`,
    );
  }
  if (name !== undefined && !/^[\w][\w.-]*$/.test(String(name))) {
    throw new Error(
      `name becomes part of a file's name: letters, digits, "-" and "_", not "${String(name)}".`,
    );
  }
  if (queue !== undefined && !/^rediss?:\/\/[^/]/.test(String(queue))) {
    throw new Error('queue is the URL of a Redis, redis://host:6379.');
  }
  const rule = typeof stopEarly === 'object' ? stopEarly : {};
  if (rule.minTrials !== undefined) wholeFrom1('stopEarly.minTrials', rule.minTrials);
  if (rule.warmup !== undefined && !(Number.isSafeInteger(rule.warmup) && rule.warmup >= 0)) {
    throw new Error(`stopEarly.warmup is a whole number from 0, not ${String(rule.warmup)}.`);
  }
  return {
    ...{ method, trials, epochs, minEpochs, eta, goal, seed, workers, name, queue },
    timeLimitMs: timeLimit === undefined ? undefined : timeLimit * 1000,
    stopEarly: method === 'halving' || stopEarly === false ? undefined : rule,
  };
}

function oneOf(name: string, value: unknown, values: string[]): void {
  if (values.includes(value as string)) return;
  throw new Error(`${name} is ${values.map((v) => `'${v}'`).join(' or ')}, not ${JSON.stringify(value)}.`);
}

function wholeFrom1(name: string, value: unknown): void {
  if (Number.isSafeInteger(value) && (value as number) >= 1) return;
  throw new Error(`${name} is a whole number from 1, not ${String(value)}.`);
}
