import fc from 'fast-check';
import assert from 'node:assert/strict';
import { matchSubmission } from '../../../../src/grading/exercise/matchSubmission';
import { readExercise } from '../../../../src/grading/exercise/readExercise';
import { releaseExercise } from '../../../../src/grading/release/releaseExercise';
import { solveExercise } from '../../../../src/grading/release/solveExercise';
import { fromIpynb } from '../../../../src/notebook/convert/fromIpynb';
import { toIpynb } from '../../../../src/notebook/convert/toIpynb';
import type { Cell, Notebook } from '../../../../src/notebook/notebook';
import { parseNotebook } from '../../../../src/notebook/parse';
import { printNotebook } from '../../../../src/notebook/print';
import { notebook as anyNotebook } from '../../notebook/arbitraries';
import { code, forecastExercise, notebookOf, starter, text, visible } from './notebooks';
import { exercise as anyExercise } from './randomExercise';

const exercise = readExercise(forecastExercise());
const released = () => releaseExercise(forecastExercise());
const ids = (submitted: Notebook) => matchSubmission(exercise, submitted).cells.map(({ id }) => id);
const ORDER = ['data', 'naive', 'mean', 'scale'];

describe('matchSubmission', () => {
  it("runs the teacher's given cells and the learner's answers", () => {
    const submitted = released();
    for (const cell of submitted.cells) cell.source = `changed ${cell.id}`;
    const { cells, missing, duplicates, exercise: from } = matchSubmission(exercise, submitted);
    assert.deepEqual(
      cells.map(({ id, origin, source }) => [id, origin, source]),
      [
        ['data', 'given', 'const series = [1, 2, 3, 4];'],
        ['naive', 'starter', 'changed naive'],
        ['mean', 'starter', 'changed mean'],
        ['scale', 'starter', 'changed scale'],
      ],
    );
    assert.deepEqual([missing, duplicates, from], [[], [], { id: 'forecast', version: exercise.version }]);
  });

  it("takes the teacher's own solutions, and the exercise itself, for submissions", () => {
    const solved = matchSubmission(exercise, solveExercise(forecastExercise()));
    assert.match(solved.cells[1]!.source, /values\.at\(-1\)/);
    assert.deepEqual(ids(forecastExercise()), ORDER);
  });

  it('keeps the order of the exercise when cells were moved, and has given cells that were deleted', () => {
    const submitted = released();
    submitted.cells = submitted.cells.reverse().filter(({ id }) => id !== 'data');
    assert.deepEqual(ids(submitted), ORDER);
  });

  it('puts an added cell behind the cell that it followed, wherever that stands now', () => {
    const submitted = released();
    const cellOf = (id: string) => submitted.cells.find((cell) => cell.id === id)!;
    submitted.cells = [
      code('first', '0'),
      cellOf('scale'),
      code('afterScale', '1'),
      text('note', 'mine'),
      code('afterNote', '2'),
      cellOf('seen'),
      code('afterTest', '3'),
      cellOf('naive'),
    ];
    const { cells, missing } = matchSubmission(exercise, submitted);
    assert.deepEqual(
      cells.map(({ id }) => id),
      ['first', 'data', 'naive', 'afterTest', 'scale', 'afterScale', 'afterNote'],
    );
    assert.deepEqual(missing, ['mean']);
  });

  it('tells an answer that was renamed or made text as missing; renamed code still runs where it stood', () => {
    const submitted = released();
    submitted.cells = submitted.cells.map((cell): Cell => {
      if (cell.id === 'naive') return { ...cell, id: 'other' };
      return cell.id === 'scale' ? text('scale', cell.source) : cell;
    });
    const { cells, missing } = matchSubmission(exercise, submitted);
    assert.deepEqual(
      cells.map(({ id }) => id),
      ['data', 'other', 'mean'],
    );
    assert.deepEqual(missing, ['naive', 'scale']);
  });

  for (const [what, read] of [
    ['in memory', (n: Notebook) => n],
    ['in a file', (n: Notebook) => parseNotebook(printNotebook(n))],
    ['in an .ipynb', (n: Notebook) => fromIpynb(toIpynb(n))],
  ] as const) {
    it(`takes the first of three cells with one id, ${what}`, () => {
      const submitted = released();
      submitted.cells.push(
        code('naive', 'second', starter),
        code('naive', 'third', starter),
        code('mine', '1'),
        code('mine', '2'),
      );
      submitted.cells.splice(3, 1, code('naive', 'first', starter));
      const { cells, duplicates } = matchSubmission(exercise, read(submitted));
      assert.deepEqual(
        cells.filter(({ id }) => id === 'naive').map(({ source }) => source),
        ['first'],
      );
      assert.ok(cells.every(({ source }) => !['second', 'third'].includes(source)));
      assert.ok(duplicates.includes('naive'));
    });
  }

  it("ignores the learner's test cells, changed, copied or of their own making", () => {
    const submitted = released();
    const test = submitted.cells.find(({ id }) => id === 'seen')!;
    test.source = 'rnn.test = () => {};';
    submitted.cells.push({ ...test, id: 'copy' }, code('own', '1', visible));
    assert.deepEqual(ids(submitted), ORDER);
  });

  it('reads what came through Jupyter', () => {
    const submitted = released();
    submitted.cells.find(({ id }) => id === 'naive')!.source = 'line one\nline two\n';
    submitted.cells.splice(4, 0, code('added', 'more'));
    assert.deepEqual(
      matchSubmission(exercise, fromIpynb(toIpynb(submitted))),
      matchSubmission(exercise, submitted),
    );
  });

  it('gives the order of the exercise after any moves, additions and deletions', () => {
    fc.assert(
      fc.property(anyExercise, fc.infiniteStream(fc.nat()), (notebook, numbers) => {
        const { value: count = 0 } = numbers.next();
        const next = (below: number) => (numbers.next().value as number) % below;
        const exercise = readExercise(notebook);
        const submitted = releaseExercise(notebook);
        const deleted = new Set<string>();
        for (let i = 0; i < count % 20; i++) {
          const at = next(submitted.cells.length + 1);
          const [cell] = submitted.cells.splice(at, 1);
          const what = next(3);
          if (what === 0 && cell) deleted.add(cell.id);
          else if (cell) submitted.cells.splice(next(submitted.cells.length + 1), 0, cell);
          if (what === 2)
            submitted.cells.splice(next(submitted.cells.length + 1), 0, code(`added${i}`, `${i}`));
        }
        const { cells, missing } = matchSubmission(exercise, parseNotebook(printNotebook(submitted)));
        const isStarter = (id: string) => id.startsWith('start');
        const order = notebook.cells.map(({ id }) => id).filter((id) => /^(given|start)/.test(id));
        assert.deepEqual(
          cells.filter(({ origin }) => origin !== 'added').map(({ id }) => id),
          order.filter((id) => !isStarter(id) || !deleted.has(id)),
        );
        assert.deepEqual(
          missing,
          order.filter((id) => isStarter(id) && deleted.has(id)),
        );
        // each added cell once, behind its predecessor in the exercise's order and before all that comes later there
        const placeOf = new Map(notebook.cells.map(({ id }, i) => [id, i]));
        const run = cells.map(({ id }) => id);
        let predecessor = -1;
        for (const { id } of submitted.cells) {
          predecessor = placeOf.get(id) ?? predecessor;
          if (!id.startsWith('added')) continue;
          assert.equal(run.filter((other) => other === id).length, 1);
          for (const [i, other] of run.entries()) {
            const place = placeOf.get(other);
            if (place !== undefined) assert.equal(i < run.indexOf(id), place <= predecessor);
          }
        }
      }),
    );
  });

  it('takes any notebook for a submission, hostile ids and 10,000 cells too', () => {
    fc.assert(
      fc.property(anyNotebook, (submitted) => {
        assert.deepEqual(matchSubmission(exercise, submitted).missing, ['naive', 'mean', 'scale']);
      }),
    );
    const special = ['__proto__', 'constructor', 'toString'];
    const hostile = readExercise(notebookOf(special.map((id) => code(id, '', starter))));
    const many = Array.from({ length: 10_000 }, (_, i) => code(`c${i}`, '1'));
    const { cells, missing } = matchSubmission(
      hostile,
      notebookOf([...many, code('__proto__', 'mine')], '\0'),
    );
    assert.deepEqual(missing, ['constructor', 'toString']);
    assert.equal(cells.length, 10_001);
    assert.equal(cells.at(-1)!.id, '__proto__');
  });
});
