import { MIME } from '../../../src/rnn/display/mime';
import type { SearchTrial, SearchView } from '../../../src/rnn/display/views';
import { combinationAt } from '../../../src/rnn/search/grid';
import { searchSpace } from '../../../src/rnn/search/space';
import type { ViewSample } from './ViewSample';

const names = Object.keys(searchSpace);

/** Values as a search might find them: synthetic, from a formula that likes 64 units and a rate of 0.001. */
function trial(number: number, more: Partial<SearchTrial> = {}): SearchTrial {
  const params = combinationAt(searchSpace, (number * 617) % 1728);
  const { units, learningRate, dropout, layers } = params as typeof params & Record<string, number>;
  const distance =
    Math.abs(Math.log2(units!) - 6) + Math.abs(Math.log10(learningRate!) + 3) + dropout! + 0.2 * layers!;
  return {
    number,
    params: names.map((name) => params[name]!),
    status: 'done',
    value: Number((0.021 * 1.8 ** distance + 0.0007 * ((number * 7) % 5)).toPrecision(6)),
    epochs: 27,
    elapsedMs: 2300 + 170 * ((number * 13) % 17),
    ...more,
  };
}

const many = Array.from({ length: 32 }, (_, i) => trial(i + 1));
const bestOf = (trials: SearchTrial[]) =>
  trials.reduce((a, b) => ((b.value ?? Infinity) < (a.value ?? Infinity) ? b : a)).number;

const base: SearchView = {
  version: 1,
  name: 'temperature',
  method: 'random',
  goal: 'min',
  status: 'running',
  parameters: Object.entries(searchSpace).map(([name, values]) => ({
    name,
    values,
    ...(name === 'learningRate' && { log: true }),
  })),
  planned: 40,
  ended: 30,
  resumed: 8,
  workers: 3,
  elapsedMs: 95_000,
  remainingMs: 31_000,
  best: bestOf(many),
  trials: many.map((one) =>
    one.number > 30
      ? { ...one, status: 'running', epochs: 11 }
      : one.number % 7 === 3
        ? { ...one, status: 'stopped', epochs: 4 + (one.number % 5) }
        : one.number === 12
          ? {
              ...one,
              status: 'failed',
              value: null,
              epochs: null,
              error: 'TimeLimit: It took longer than 60 s and was ended.',
            }
          : one,
  ),
};

const done: SearchView = {
  ...base,
  name: '',
  method: 'halving',
  status: 'done',
  planned: 27,
  ended: 27,
  resumed: 0,
  remainingMs: 0,
  rungs: [
    { trials: 27, epochs: 1 },
    { trials: 9, epochs: 3 },
    { trials: 3, epochs: 9 },
    { trials: 1, epochs: 27 },
  ],
  rung: 3,
  trials: many.slice(0, 27).map((one, i) => ({
    ...one,
    status: i === 4 ? 'done' : 'stopped',
    epochs: i === 4 ? 27 : i % 9 === 4 ? 9 : i % 3 === 1 ? 3 : 1,
  })),
  best: 5,
};

const ranges: SearchView = {
  ...base,
  method: 'random',
  goal: 'max',
  status: 'interrupted',
  parameters: [
    { name: 'learningRate', log: true },
    { name: 'dropout' },
    { name: 'cell', values: ['lstm', 'gru', 'simpleRNN'] },
    { name: 'a parameter with a rather long name', values: [true, false] },
  ],
  planned: 30,
  ended: 20,
  best: 7,
  trials: Array.from({ length: 21 }, (_, i) => ({
    number: i + 1,
    params: [
      Number((1e-4 * 100 ** (((i * 7) % 21) / 20)).toPrecision(4)),
      Number((((i * 5) % 21) / 40).toFixed(3)),
      ['lstm', 'gru', 'simpleRNN'][i % 3]!,
      i % 2 === 0,
    ],
    status: i === 20 ? ('interrupted' as const) : ('done' as const),
    value: i === 20 ? null : Number((0.9 - 0.02 * Math.abs(6 - i)).toFixed(3)),
    epochs: i === 20 ? 3 : 10,
    elapsedMs: 800 + 31 * i,
  })),
};

const sample = (name: string, data: SearchView, pictured = false): ViewSample => ({
  name: `search, ${name}`,
  mime: MIME.search,
  data,
  pictured,
});

export const search: ViewSample[] = [
  sample('random, running', base, true),
  sample('successive halving, done', done),
  sample('ranges and names, interrupted', ranges, true),
  sample('waiting for workers', {
    ...base,
    ended: 0,
    best: null,
    trials: [],
    workers: null,
    remainingMs: null,
    resumed: 0,
    noWorkerAt: 'redis://host:6379',
  }),
  sample('one parameter, one trial', {
    ...base,
    parameters: [{ name: 'units', values: [8] }],
    trials: [{ ...many[0]!, params: [8] }],
    planned: 1,
    ended: 1,
    best: 1,
  }),
  sample('a value far off', {
    ...base,
    trials: base.trials.map((one, i) => (i === 3 ? { ...one, value: 123456 } : one)),
  }),
  sample('negative values and none', {
    ...base,
    goal: 'max',
    trials: base.trials.map((one, i) => ({ ...one, value: i % 2 ? -i : null })),
    best: 2,
  }),
];
