import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { SearchView } from '../../../../src/rnn/display/views';
import { createRnn } from '../../../../src/rnn/index';
import { searchesOf } from '../../../../src/rnn/search/face';
import { RecordingHost, tf, useBackend } from '../support';
import { LocalPools } from './localPool';

describe('a search', () => {
  let pools: LocalPools;
  let host: RecordingHost & { trials?: LocalPools };
  let own: ReturnType<typeof createRnn>;
  before(() => useBackend('cpu'));
  beforeEach(() => {
    pools = new LocalPools();
    host = Object.assign(new RecordingHost(), { trials: pools });
    own = createRnn(tf, host);
  });
  const views = () => host.shown.map(({ bundle }) => bundle[MIME.search] as SearchView);
  const lastView = () => views().at(-1)!;

  const space = { a: [1, 2, 3], b: [10, 20] };

  it('over a grid tries everything once, and finds the best', async () => {
    const found = await own.search({
      space,
      method: 'grid',
      trial: ({ params: { a, b } }) => ({ value: (a - 2) ** 2 + b, other: a * b }),
    });
    assert.deepEqual(
      pools.ran.map(({ job }) => job.params),
      [1, 2, 3].flatMap((a) => [10, 20].map((b) => ({ a, b }))),
    );
    assert.deepEqual(found.best?.params, { a: 2, b: 10 });
    assert.equal(found.best?.value, 10);
    assert.equal(found.trials.length, 6);
    assert.deepEqual(found.trials[5]!.metrics, { other: 60 });
    const [first, ...others] = found.table;
    assert.deepEqual(
      [first!.trial, first!.a, first!.b, first!.value, first!.other, first!.status],
      [3, 2, 10, 10, 20, 'done'],
    );
    assert.deepEqual(
      others.map(({ value }) => value),
      [11, 11, 20, 21, 21],
    );
  });

  it('can look for the highest value, and takes a number alone', async () => {
    const found = await own.search({
      space,
      method: 'grid',
      goal: 'max',
      trial: ({ params }) => params.a * params.b,
    });
    assert.deepEqual([found.best?.params, found.best?.value], [{ a: 3, b: 20 }, 60]);
  });

  it('at random tries ten combinations of the chapter’s space by default, for 27 epochs, each with a seed of its own', async () => {
    const found = await own.search({ trial: ({ params, epochs }) => params.units + epochs });
    assert.equal(found.trials.length, 10);
    assert.equal(new Set(pools.ran.map(({ job }) => JSON.stringify(job.params))).size, 10);
    assert.equal(new Set(pools.ran.map(({ job }) => job.seed)).size, 10);
    assert.ok(pools.ran.every(({ job }) => job.epochs === 27));
    const again = new LocalPools();
    await createRnn(tf, Object.assign(new RecordingHost(), { trials: again })).search({ trial: () => 0 });
    assert.deepEqual(again.ran, pools.ran);
  });

  it('gives trials their data and the same random numbers in every run', async () => {
    const options = {
      space: { a: [1, 2] },
      method: 'grid' as const,
      data: { x: new Float32Array([1, 2]), offset: 0.5 },
      trial: ({
        tf: own,
        data,
        params,
      }: {
        tf: typeof tf;
        data: { x: Float32Array; offset: number };
        params: { a: number };
      }) => {
        const random = own.randomNormal([1]).dataSync()[0]!;
        return { value: data.x.length * params.a + data.offset, random, mathRandom: Math.random() };
      },
    };
    const first = await own.search(options);
    const second = await own.search(options);
    assert.deepEqual(
      first.trials.map(({ value }) => value),
      [2.5, 4.5],
    );
    assert.deepEqual(
      first.trials.map(({ metrics }) => metrics),
      second.trials.map(({ metrics }) => metrics),
    );
    assert.notEqual(first.trials[0]!.metrics.random, first.trials[1]!.metrics.random);
  });

  it('by halving trains the best ones again, for longer', async () => {
    const found = await own.search({
      space: { a: Array.from({ length: 50 }, (_, i) => i) },
      method: 'halving',
      trials: 9,
      epochs: 9,
      // the more epochs, the better, as in training
      trial: ({ params, epochs }) => ({ value: params.a + 1 / epochs }),
    });
    const rungs = [1, 3, 9].map((epochs) => pools.ran.filter(({ job }) => job.epochs === epochs));
    assert.deepEqual(
      rungs.map((runs) => runs.length),
      [9, 3, 1],
    );
    const values = (runs: typeof pools.ran) =>
      runs.map(({ job }) => job.params.a as number).sort((a, b) => a - b);
    const all = values(rungs[0]!);
    assert.deepEqual(values(rungs[1]!), all.slice(0, 3));
    assert.deepEqual(values(rungs[2]!), all.slice(0, 1));
    assert.equal(found.best?.params.a, all[0]);
    assert.deepEqual(found.trials.map(({ status }) => status).sort(), [
      ...Array<string>(1).fill('done'),
      ...Array<string>(8).fill('stopped'),
    ]);
    assert.equal(
      pools.ran
        .filter(({ job }) => job.params.a === all[0])
        .every(({ job }, _, [one]) => job.seed === one!.job.seed),
      true,
    );
    assert.deepEqual(
      [lastView().planned, lastView().ended, lastView().rungs],
      [
        9,
        9,
        [
          { trials: 9, epochs: 1 },
          { trials: 3, epochs: 3 },
          { trials: 1, epochs: 9 },
        ],
      ],
    );
  });

  it('stops a trial that is worse than the median, and its fit with it', async () => {
    const found = await own.search({
      space: { a: [1, 2, 3, 4, 5, 9, 0] },
      method: 'grid',
      epochs: 20,
      trial: async ({ params, epochs, report, signal }) => {
        for (let epoch = 0; epoch < epochs; epoch++) {
          await report({ epoch, value: params.a + 1 / (epoch + 1) });
          if (signal.aborted) throw new Error('stopped as asked');
        }
        return { value: params.a };
      },
    });
    assert.deepEqual(
      found.trials.map(({ status }) => status),
      ['done', 'done', 'done', 'done', 'done', 'stopped', 'done'],
    );
    const [, , , , , stopped] = found.trials;
    assert.deepEqual([stopped!.epochs, stopped!.value], [1, 10]);
    assert.equal(found.best?.params.a, 0);
    const everything = await own.search({
      space: { a: [1, 2, 3, 4, 5, 9] },
      method: 'grid',
      stopEarly: false,
      trial: async ({ params, report, signal }) => {
        await report({ epoch: 0, value: params.a });
        return signal.aborted ? -1 : params.a;
      },
    });
    assert.equal(everything.trials[5]!.value, 9);
  });

  it('takes a trial that fails for a failed one, with the reason, and goes on', async () => {
    const found = await own.search({
      space: { a: [0, 1, 2, 3, 4, 5] },
      method: 'grid',
      trial: (async ({ params, report }: { params: { a: number }; report: (r: object) => Promise<void> }) => {
        if (params.a === 0) throw new RangeError('too small');
        if (params.a === 1) return undefined;
        if (params.a === 2) return { loss: 1 };
        if (params.a === 3) return { value: NaN };
        if (params.a === 4) await report({ epoch: 0.5, value: 1 });
        return { value: 7 };
      }) as never,
    });
    assert.equal(found.best?.params.a, 5);
    const errors = found.trials.map(({ error }) => error && `${error.name}: ${error.message}`);
    assert.match(errors[0]!, /^RangeError: too small$/);
    assert.match(errors[1]!, /returned nothing: it ends with return \{ value \}/);
    assert.match(errors[2]!, /returned no value/);
    assert.match(errors[3]!, /value is NaN: its training diverged/);
    assert.match(errors[4]!, /epoch is a whole number from 0, not 0\.5/);
    assert.match(host.shown.at(-1)!.bundle[MIME.text] as string, /trial 1 failed: RangeError: too small/);
    assert.equal(lastView().trials[0]!.error, 'RangeError: too small');
  });

  it('has no best where every trial fails', async () => {
    const found = await own.search({
      space: { a: [1, 2, 3] },
      method: 'halving',
      trials: 3,
      epochs: 3,
      trial: () => {
        throw new Error('no');
      },
    });
    assert.equal(found.best, undefined);
    assert.equal(pools.ran.length, 3);
    assert.equal(lastView().ended, 3);
  });

  it('trains real models, whose fit ends when its trial is stopped', async function () {
    this.timeout(60_000);
    const live = host.trials!;
    const found = await own.search({
      space: { units: [2, 3] },
      method: 'grid',
      epochs: 3,
      data: { x: Array.from({ length: 40 }, (_, i) => Math.sin(i / 3)) },
      trial: async ({ tf: t, params, data, epochs, report }) => {
        const windows = Array.from({ length: 30 }, (_, i) => data.x.slice(i, i + 8).map((v) => [v]));
        const x = t.tensor3d(windows);
        const y = t.tensor2d(Array.from({ length: 30 }, (_, i) => [data.x[i + 8]!]));
        const model = t.sequential({
          layers: [
            t.layers.simpleRNN({ units: params.units, inputShape: [8, 1] }),
            t.layers.dense({ units: 1 }),
          ],
        });
        model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
        const { history } = await model.fit(x, y, {
          epochs,
          verbose: 0,
          validationSplit: 0.2,
          callbacks: { onEpochEnd: (epoch, logs) => report({ epoch, value: logs!.val_loss! }) },
        });
        return { value: history.val_loss!.at(-1) as number };
      },
    });
    assert.equal(live.ran.length, 2);
    for (const trial of found.trials) {
      assert.ok(trial.value > 0 && trial.value < 10, String(trial.value));
      assert.equal(trial.epochs, 3);
      assert.equal(trial.reports.at(-1)!.value, trial.value);
    }
  });

  it('is drawn in place: first waiting, at the end with every trial, and the text says the same', async () => {
    const found = await own.search({
      space,
      method: 'grid',
      trial: async ({ params }) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        return params.a;
      },
    });
    assert.equal(new Set(host.shown.map(({ id }) => id)).size, 1);
    assert.equal(host.shown.filter(({ kind }) => kind === 'display').length, 1);
    assert.deepEqual([views()[0]!.status, views()[0]!.trials.length], ['running', 0]);
    // 360 ms of trials: begin, one drawing while they run, and the end
    assert.ok(host.shown.length >= 3 && host.shown.length <= 5, `${host.shown.length} drawings`);
    const last = lastView();
    assert.deepEqual([last.status, last.best, last.ended, last.remainingMs], ['done', 1, 6, 0]);
    assert.deepEqual(last.parameters, [
      { name: 'a', values: [1, 2, 3] },
      { name: 'b', values: [10, 20] },
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(last)), last, 'it is JSON');
    const text = host.shown.at(-1)!.bundle[MIME.text] as string;
    assert.match(text, /^grid search: 6 of 6 trials, /);
    assert.match(text, /best: trial 1, value 1 \(a 1, b 10\)/);
    assert.match(text, /trial +a +b +value +epochs +seconds +status/);
    assert.match(text, /^ +6 +3 +20 +3 .*done$/m);
    const { bundle } = found as unknown as { bundle: Record<string, SearchView> };
    assert.deepEqual(
      { ...bundle[MIME.search]!, elapsedMs: 0 },
      { ...last, elapsedMs: 0 },
      'so is the result',
    );
  });

  it('of very many trials shows the best, and says how many it leaves out', async () => {
    const found = await own.search({
      space: { a: Array.from({ length: 2100 }, (_, i) => i) },
      method: 'grid',
      goal: 'max',
      trial: ({ params }) => params.a,
    });
    assert.equal(found.trials.length, 2100);
    const { trials, omitted, best } = lastView();
    assert.deepEqual([trials.length, omitted, best], [2000, 100, 2100]);
    assert.equal(Math.min(...trials.map(({ value }) => value!)), 100);
  });

  it('that is stopped rejects, and draws what it had', async () => {
    pools.before = ({ params }) => {
      if (params.a === 2) setImmediate(() => searchesOf(host).stopAll());
    };
    const search = own.search({
      space,
      method: 'grid',
      trial: async ({ params }) => {
        if (params.a === 2) await new Promise((resolve) => setTimeout(resolve, 50));
        return params.a;
      },
    });
    await assert.rejects(search, {
      name: 'Interrupted',
      message: /The search was stopped\. Its results are lost/,
    });
    assert.equal(lastView().status, 'interrupted');
    assert.deepEqual(
      lastView().trials.map(({ status }) => status),
      ['done', 'done', 'interrupted'],
    );
    assert.equal(pools.ran.length, 3);
  });

  for (const [what, options, message] of [
    ['no trial', {}, /trial is a function/],
    ['another method', { method: 'bayes' }, /method is 'grid' or 'random' or 'halving', not "bayes"/],
    ['another goal', { goal: 'low' }, /goal is 'min' or 'max'/],
    ['no trials', { trials: 0 }, /trials is a whole number from 1, not 0/],
    ['half an epoch', { epochs: 0.5 }, /epochs is a whole number from 1, not 0\.5/],
    ['a seed that is none', { seed: NaN }, /seed is a whole number, not NaN/],
    ['eta of 1', { method: 'halving', eta: 1 }, /eta is a number above 1, not 1/],
    [
      'a first rung that is too long',
      { method: 'halving', epochs: 5, minEpochs: 6 },
      /minEpochs is at most epochs, 5, not 6/,
    ],
    ['no workers', { workers: 0 }, /workers is a whole number from 1, not 0/],
    ['no time', { timeLimit: 0 }, /timeLimit is a number of seconds above 0/],
    ['a path for a name', { name: '../x' }, /name becomes part of a file/],
    ['negative warmup', { stopEarly: { warmup: -1 } }, /stopEarly\.warmup is a whole number from 0, not -1/],
    ['data that cannot be sent', { data: new Map() }, /class Map/],
  ] as const) {
    it(`is refused with ${what}, before anything starts`, async () => {
      const trial = what === 'no trial' ? undefined : () => 0;
      await assert.rejects(own.search({ trial, ...options } as never), message);
      assert.equal(host.shown.length, 0);
    });
  }

  it('says what it needs where the host has no workers', async () => {
    await assert.rejects(
      createRnn(tf, new RecordingHost()).search({ trial: () => 0 }),
      /needs worker processes/,
    );
  });
});
