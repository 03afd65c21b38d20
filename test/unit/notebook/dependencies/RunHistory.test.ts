import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { type CellNow, RunHistory } from '../../../../src/notebook/dependencies/RunHistory';
import { runPlan, stalePlan } from '../../../../src/notebook/dependencies/runPlan';
import { preamble, readsBeforeDeclared, type TinyCell, tinyCell, TinyKernel, toCell } from './tinyNotebook';

const notebookOf = (...sources: string[]): CellNow[] =>
  sources.map((source, i) => ({ id: `cell${i + 1}`, source, language: 'typescript' }));
const edited = (cells: CellNow[], number: number, source: string) =>
  cells.map((cell, i) => (i === number - 1 ? { ...cell, source } : cell));

describe('stale cells', () => {
  const sources = ['const units = 8;', 'const model = tf.sequential([units]);', 'model.predict(1);', '1 + 1'];
  const run = (history: RunHistory, cells: CellNow[], ...numbers: number[]) => {
    for (const number of numbers) history.ran(cells[number - 1]!);
  };

  it('are those that follow from an edit, with the reason', () => {
    const history = new RunHistory();
    const cells = notebookOf(...sources);
    run(history, cells, 1, 2, 3, 4);
    assert.equal(history.stale(cells).size, 0);
    const now = edited(cells, 1, 'const units = 16;');
    assert.deepEqual(Object.fromEntries(history.stale(now)), {
      cell1: { kind: 'edited' },
      cell2: { kind: 'providerEdited', name: 'units', cell: 'cell1' },
      cell3: { kind: 'providerStale', name: 'model', cell: 'cell2' },
    });
    run(history, now, 1);
    assert.deepEqual(history.stale(now).get('cell2'), { kind: 'ran', name: 'units', cell: 'cell1' });
    run(history, now, 2, 3);
    assert.equal(history.stale(now).size, 0);
  });

  it('are none when an edit is taken back, or changes nothing but comments and types', () => {
    const history = new RunHistory();
    const cells = notebookOf(...sources);
    run(history, cells, 1, 2, 3, 4);
    const now = edited(cells, 1, 'const units: number = 8; // a few');
    assert.equal(history.stale(now).size, 0);
    run(history, now, 1);
    assert.equal(history.stale(now).size, 0, 'the same value again');
  });

  it('follow from running a cell that gives another value each time', () => {
    const history = new RunHistory();
    const cells = notebookOf(...sources);
    run(history, cells, 1, 2, 3, 2);
    assert.deepEqual([...history.stale(cells).keys()], ['cell3']);
  });

  it('follow from training a model further', () => {
    const history = new RunHistory();
    const cells = notebookOf('const model = tf.sequential();', 'await model.fit(1, 2);', 'model.predict(1)');
    run(history, cells, 1, 2, 3);
    assert.equal(history.stale(cells).size, 0);
    run(history, cells, 2);
    assert.deepEqual([...history.stale(cells)], [['cell3', { kind: 'ran', name: 'model', cell: 'cell2' }]]);
    run(history, cells, 1);
    const stale = history.stale(cells);
    assert.deepEqual([...stale.keys()], ['cell2', 'cell3']);
    assert.deepEqual(runPlan(cells, history, new Set(stale.keys()), ['cell3']), ['cell2', 'cell3']);
  });

  it('follow from a name that a function reads when it is called', () => {
    const history = new RunHistory();
    const cells = notebookOf('const f = () => rate * 2;', 'let rate = 1;', 'f()');
    run(history, cells, 1, 2, 3);
    assert.equal(history.stale(cells).size, 0);
    const now = edited(cells, 2, 'let rate = 2;');
    assert.deepEqual([...history.stale(now).keys()], ['cell2', 'cell3']);
  });

  it('are forgotten with the kernel', () => {
    const history = new RunHistory();
    const cells = notebookOf(...sources);
    run(history, cells, 1, 2);
    history.restarted();
    assert.equal(history.stale(edited(cells, 1, 'const units = 16;')).size, 0);
    assert.ok(history.isEarlier('cell2') && !history.isEarlier('cell3'));
    run(history, cells, 2);
    assert.ok(!history.isEarlier('cell2'));
  });

  it('are run with what they need: names that another cell has given another value since', () => {
    const history = new RunHistory();
    const cells = notebookOf('let x = 1;', 'x = 2;', 'x + 1', 'let y = 1;');
    run(history, cells, 1, 2, 3, 4, 1);
    const stale = new Set(history.stale(cells).keys());
    assert.deepEqual([...stale], ['cell3']);
    assert.deepEqual(runPlan(cells, history, stale, ['cell3']), ['cell2', 'cell3']);
  });
});

describe('stale cells of any notebook', () => {
  const program = fc.array(tinyCell(), { minLength: 1, maxLength: 5 });
  const action = fc.record({
    cell: fc.nat({ max: 5 }),
    /** In place of what the cell is; otherwise it is run. */
    text: fc.option(tinyCell(), { nil: undefined }),
  });
  const setup = (cells: TinyCell[]) => {
    const kernel = new TinyKernel();
    const history = new RunHistory();
    const results = new Map<number, string>();
    const times = new Map<number, number>();
    /** What the cells read and then wrote. */
    const own = new Map<number, string[]>();
    let now = 0;
    const run = (index: number) => {
      history.ran(toCell(cells[index]!, index));
      results.set(index, kernel.run(cells[index]!));
      own.set(index, kernel.ownInputs());
      fc.pre(!readsBeforeDeclared(cells[index]!, kernel.ownInputs()));
      times.set(index, ++now);
    };
    const stale = () => new Set(history.stale(cells.map(toCell)).keys());
    return { kernel, history, results, times, own, run, stale };
  };

  it('are all but those that compute the same when they are run again', () => {
    let checked = 0;
    fc.assert(
      fc.property(program, fc.array(action, { maxLength: 12 }), (given, actions) => {
        const cells = [preamble(), ...given];
        const { kernel, results, times, own, run, stale } = setup(cells);
        cells.forEach((_, index) => run(index));
        for (const { cell, text } of actions) {
          const index = cell % cells.length;
          if (text && index > 0) cells[index] = text;
          else run(index);
        }
        const marked = stale();
        for (const [index, result] of results) {
          // what cells further down did since is no reason, nor what the cell did itself
          const below = [...times].some(([other, time]) => other > index && time > times.get(index)!);
          if (marked.has(`cell${index}`) || below || own.get(index)!.length > 0) continue;
          assert.equal(kernel.copy().run(cells[index]!), result, `cell ${index}`);
          checked++;
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(checked > 100, `only ${checked} cells were compared`);
  });

  it('are none after a run from top to bottom', () => {
    fc.assert(
      fc.property(program, (given) => {
        const cells = [preamble(), ...given];
        const { run, stale } = setup(cells);
        cells.forEach((_, index) => run(index));
        assert.deepEqual([...stale()], []);
      }),
    );
  });

  it('are none that have nothing to do with what was changed and run', () => {
    const mine = fc.array(tinyCell(['a', 'b'], ['f']), { minLength: 1, maxLength: 3 });
    const others = fc.array(tinyCell(['c', 'd'], ['g']), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(mine, others, fc.array(action, { maxLength: 8 }), (own, foreign, actions) => {
        const cells = [preamble(['a', 'b'], ['f']), ...own, preamble(['c', 'd'], ['g']), ...foreign];
        const { run, stale } = setup(cells);
        cells.forEach((_, index) => run(index));
        for (const { cell } of actions) run(cell % (own.length + 1));
        cells[1] = preamble(['b'], []);
        const marked = [...stale()].map((id) => Number(id.slice(4)));
        assert.deepEqual(
          marked.filter((index) => index > own.length),
          [],
        );
      }),
    );
  });

  it('when run leave what a restart and a run of all would', () => {
    const edits = fc.array(
      fc.array(fc.record({ cell: fc.nat({ max: 5 }), text: tinyCell() }), { maxLength: 2 }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(program, edits, (given, rounds) => {
        const cells = [preamble(), ...given];
        const { history, results, run, stale } = setup(cells);
        cells.forEach((_, index) => run(index));
        for (const round of rounds) {
          for (const { cell, text } of round) if (cell % cells.length > 0) cells[cell % cells.length] = text;
          const plan = stalePlan(cells.map(toCell), history, stale());
          for (const id of plan) run(Number(id.slice(4)));
          assert.deepEqual([...stale()], []);
          const fresh = new TinyKernel();
          cells.forEach((cell, index) => assert.equal(results.get(index), fresh.run(cell), `cell ${index}`));
        }
      }),
      { numRuns: 400 },
    );
  });
});
