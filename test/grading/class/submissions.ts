/** A class of 60: what each handed in, and what it is worth. */
import { releaseExercise } from '../../../src/grading/release/releaseExercise';
import { toIpynb } from '../../../src/notebook/convert/toIpynb';
import type { Cell, Notebook } from '../../../src/notebook/notebook';
import { printNotebook } from '../../../src/notebook/print';
import { code } from '../../unit/grading/exercise/notebooks';
import { classExercise, POINTS, SOLUTION } from './exercise';

type Earned = Partial<typeof POINTS>;

export interface ClassSubmission {
  learner: string;
  extension: 'rnnbook' | 'ipynb';
  text: string;
  /** The points that it earns, by what is asked; all others are lost. */
  earned: Earned;
  /** What the learner is told, somewhere in their feedback. */
  told?: RegExp;
}

interface Answers {
  step?: string;
  states?: string;
  summary?: string;
}

const { step, states, last, shape, mean } = POINTS;
const ALL: Earned = POINTS;

function submission(
  learner: string,
  answers: Answers,
  earned: Earned,
  told?: RegExp,
  change: (notebook: Notebook) => Notebook = (notebook) => notebook,
): ClassSubmission {
  const released = releaseExercise(classExercise());
  const own: Record<string, string> = { ...SOLUTION, ...answers };
  const cells = released.cells.map((cell): Cell =>
    own[cell.id] === undefined ? cell : { ...cell, source: own[cell.id]! },
  );
  return { learner, extension: 'rnnbook', text: printNotebook(change({ ...released, cells })), earned, told };
}

const withoutCells =
  (...ids: string[]) =>
  (notebook: Notebook): Notebook => ({
    ...notebook,
    cells: notebook.cells.filter(({ id }) => !ids.includes(id)),
  });
const withAdded =
  (source: string, at: number) =>
  (notebook: Notebook): Notebook => ({
    ...notebook,
    cells: notebook.cells.toSpliced(at, 0, code('mine', source)),
  });

const rightStates = [
  'const states = (xs: number[]) => xs.reduce<number[]>((all, x) => [...all, step(x, all.at(-1) ?? 0)], []);',
  'function states(xs) { let h = 0; return xs.map((x) => (h = step(x, h))); }',
  'function* walk(xs: number[]) { let h = 0; for (const x of xs) yield (h = step(x, h)); }\nconst states = (xs: number[]) => [...walk(xs)];',
  'function states(xs) { if (xs.length === 0) return []; const before = states(xs.slice(0, -1)); return [...before, step(xs.at(-1), before.at(-1) ?? 0)]; }',
  'let states = (xs) => { const out = new Array(xs.length); for (let i = 0; i < xs.length; i++) out[i] = step(xs[i], i ? out[i - 1] : 0); return out; };',
];
const rightSteps = [
  'const step = (x: number, h: number) => Math.tanh(x * w + h * u + b);',
  'function step(x, h) { const z = [w * x, u * h, b].reduce((a, c) => a + c); return Math.tanh(z); }',
  'function step(x: number, h: number) { const e = Math.exp(2 * (w * x + u * h + b)); return (e - 1) / (e + 1); }',
];
const rightSummaries = [
  'const all = states(series);\nconst last = all[all.length - 1];\nconst mean = [0, 1].map((c) => rows.map((row) => row[c]).reduce((a, v) => a + v) / rows.length);',
  'const last = states(series).pop();\nconst mean = tf.tidy(() => tf.tensor2d(rows).mean(0).arraySync());',
  'const mean = [0, 0];\nfor (const row of rows) row.forEach((value, i) => (mean[i] += value / rows.length));\nlet last = 0;\nfor (const x of series) last = step(x, last);',
];

/** 15 of their own, in all combinations, and ways to lay out the notebook. */
function right(): ClassSubmission[] {
  const own = rightStates.flatMap((one, i) =>
    rightSteps.map((other, j) =>
      submission(`right-${i}${j}`, { states: one, step: other, summary: rightSummaries[(i + j) % 3]! }, ALL),
    ),
  );
  const ipynb = submission('right-jupyter', {}, ALL);
  const notebook = { ...releaseExercise(classExercise()) };
  notebook.cells = notebook.cells.map((cell): Cell => {
    const source = (SOLUTION as Record<string, string>)[cell.id];
    return source === undefined ? cell : { ...cell, source };
  });
  return [
    ...own,
    { ...ipynb, extension: 'ipynb', text: toIpynb(notebook) },
    submission('right-moved', {}, ALL, undefined, (all) => ({ ...all, cells: all.cells.toReversed() })),
    submission('right-deleted', {}, ALL, undefined, withoutCells('intro', 'given', 'stepT', 'task2')),
    submission(
      'right-added',
      { summary: 'const last = finish(series);\nconst mean = [2, 30];' },
      ALL,
      undefined,
      withAdded('const finish = (xs) => states(xs).at(-1);', 7),
    ),
    submission('right-noise', {}, ALL, undefined, withAdded('throw new Error("an experiment");', 9)),
    submission('right-changed-tests', {}, ALL, undefined, (all) => ({
      ...all,
      cells: all.cells.map((cell) =>
        cell.id === 'stepT' ? { ...cell, source: 'rnn.test("one step", { points: 99 }, () => {});' } : cell,
      ),
    })),
  ];
}

function partly(): ClassSubmission[] {
  const rest = { shape, mean };
  return [
    submission(
      'partly-no-bias',
      { step: 'const step = (x, h) => Math.tanh(w * x + u * h);' },
      rest,
      /step\(1, 2\) should be .*but is .*Do not forget the bias/s,
    ),
    submission('partly-no-tanh', { step: 'const step = (x, h) => w * x + u * h + b;' }, rest),
    submission('partly-swapped', { step: 'const step = (x, h) => Math.tanh(u * x + w * h + b);' }, rest),
    submission(
      'partly-stateless',
      { states: 'const states = (xs) => xs.map((x) => step(x, 0));' },
      { step, ...rest },
    ),
    submission(
      'partly-last-missing',
      { states: `${SOLUTION.states.replace('return all', 'return all.slice(0, -1)')}` },
      { step, ...rest },
      /Try sequences of other lengths/,
    ),
    // after 12 steps of |u| = 1/4 nothing is left of where it began
    submission(
      'partly-from-one',
      { states: SOLUTION.states.replace('h = 0', 'h = 1') },
      { step, last, ...rest },
    ),
    submission(
      'partly-only-last',
      { states: 'const states = (xs) => { let h = 0; for (const x of xs) h = step(x, h); return [h]; };' },
      { step, last, ...rest },
    ),
    submission(
      'partly-backwards',
      { states: SOLUTION.states.replace('of xs', 'of [...xs].reverse()') },
      { step, ...rest },
    ),
    submission(
      'partly-hard-coded',
      { summary: 'const last = -0.1276;\nconst mean = [2, 30];' },
      { step, states, ...rest },
    ),
    submission(
      'partly-sum',
      { summary: SOLUTION.summary.replace(' / rows.length', '') },
      { step, states, last, shape },
    ),
    submission(
      'partly-row-mean',
      {
        summary:
          'const last = states(series).at(-1);\nconst mean = rows.map((row) => (row[0] + row[1]) / 2);',
      },
      { step, states, last },
      /its shape: .*should have the shape \[2\], but has \[3\]/,
    ),
    submission(
      'partly-no-mean',
      { summary: 'const last = states(series).at(-1);' },
      { step, states, last },
      /There is no mean/,
    ),
    submission('partly-only-step', { states: 'function states(xs) {}', summary: '' }, { step }),
    submission(
      'partly-nan',
      { step: 'const step = (x, h) => Math.tanh(w * x + u * h + bias);\nvar bias;' },
      rest,
      /but is NaN/,
    ),
    submission(
      'partly-text',
      { summary: 'const last = String(states(series).at(-1));\nconst mean = ["2", "30"];' },
      { step, states, shape },
    ),
  ];
}

function broken(): ClassSubmission[] {
  return [
    submission('broken-untouched', { step: '', states: '', summary: '' }, {}, /There is no step/),
    submission(
      'broken-syntax',
      { states: 'function states(xs: number[] {\n' },
      { step, shape, mean },
      /SyntaxError/,
    ),
    submission(
      'broken-throws',
      { summary: 'const mean = [2, 30];\nundefinedName();\nconst last = 1;' },
      { step, states, shape, mean },
      /undefinedName is not defined/,
    ),
    submission('broken-missing-cell', {}, { shape, mean }, undefined, withoutCells('step')),
    submission('broken-type', { step: 'enum Gate { input }\nfunction step() {}' }, { shape, mean }),
    { learner: 'broken-file', extension: 'rnnbook', text: '{"rnnbook": 1, "cells": [', earned: {} },
    { learner: 'broken-empty', extension: 'rnnbook', text: '', earned: {} },
  ];
}

/** Each tries something that it must not reach; what it answers rightly beside that still counts. */
function hostile(paths: { gradeBook: string; exercise: string; neighbour: string }): ClassSubmission[] {
  const quiet = (source: string) => `try {\n${source}\n} catch (error) { console.log(String(error)); }\n`;
  const with_ = (source: string) => `${quiet(source)}${SOLUTION.summary}`;
  const fs = "const fs = await import('node:fs');";
  const write = (path: string) => `fs.writeFileSync(${JSON.stringify(path)}, 'all points');`;
  return [
    submission('hostile-loop', { states: 'while (true);' }, { step, shape, mean }, /took longer than 3 s/),
    submission(
      'hostile-loop-in-call',
      { states: 'function states() { for (;;); }', summary: 'const mean = [2, 30];' },
      { step, shape, mean },
    ),
    submission(
      'hostile-heap',
      { states: 'const hoard = [];\nwhile (true) hoard.push(new Array(1e6).fill(Math.random()));' },
      { step, shape, mean },
    ),
    submission(
      'hostile-buffers',
      { states: 'const hoard = [];\nwhile (true) hoard.push(new Uint8Array(1e8).fill(1));' },
      { step, shape, mean },
    ),
    submission(
      'hostile-fork',
      {
        states:
          "const { spawn } = await import('node:child_process');\nconst again = () => { try { for (let i = 0; i < 50; i++) spawn(process.execPath, ['-e', 'for (;;) require(\"child_process\").spawn(process.execPath, process.argv.slice(1))'], { detached: true, stdio: 'ignore' }).on('error', () => {}); } catch {} };\nsetInterval(again, 1); again();",
      },
      { step, shape, mean },
    ),
    submission(
      'hostile-writes',
      {
        summary: with_(
          `${fs} for (const write of [() => { ${write(paths.gradeBook)} }, () => { ${write(paths.exercise)} }, () => { ${write(paths.neighbour)} }]) try { write(); } catch {}`,
        ),
      },
      ALL,
    ),
    submission(
      'hostile-reads',
      {
        summary: `let found = process.env.CLASS_SECRET ?? '';
${quiet(`${fs} for (const path of ${JSON.stringify([paths.exercise, paths.neighbour, paths.gradeBook])}) try { found += fs.readFileSync(path, 'utf8'); } catch {}`)}
if (found !== '') throw new Error('found ' + found.length);
${SOLUTION.summary}`,
      },
      ALL,
    ),
    submission(
      'hostile-prints',
      {
        states: `while (true) console.log('x'.repeat(2 ** 20));\n${SOLUTION.states}`,
      },
      { step, shape, mean },
    ),
    submission('hostile-exits', { states: 'process.exit(0);' }, { step, shape, mean }, undefined),
    submission(
      'hostile-patches',
      {
        summary: `globalThis.rnn.test = () => {};\nObject.prototype.status = 'passed';\nJSON.stringify = () => '{"data":"0"}';\nArray.prototype.some = () => true;\nSymbol.for = () => 'x';\n`,
      },
      {},
    ),
    submission(
      'hostile-forges',
      {
        step: '',
        states: '',
        summary: `${fs}\nfor (let id = 0; id < 200; id++) for (const fd of [3, 4]) try { fs.writeSync(fd, JSON.stringify({ type: 'done', id, result: { status: 'ok', durationMs: 1, value: '{"earned":10}' } }) + '\\n'); } catch {}\nprocess.send?.({ type: 'ask', id: 1, question: '{}' });`,
      },
      {},
    ),
    submission(
      'hostile-answers',
      {
        step: `const step = () => JSON.parse('{"__proto__": {"passed": true}, "toString": 1, "then": 2, "length": 1e9}');`,
        summary: 'const mean = [2, 30];',
      },
      { shape, mean },
    ),
    submission(
      'hostile-network',
      {
        summary: with_(
          "const net = await import('node:net'); await new Promise((resolve) => { const socket = net.connect({ host: '127.0.0.1', port: Number('PORT') }); socket.on('connect', resolve).on('error', resolve); });",
        ),
      },
      ALL,
    ),
  ];
}

/** Of one right answer: other names, other layout, other order and comments. */
function copies(): ClassSubmission[] {
  const original = `const states = (inputs: number[]): number[] => {
  const collected: number[] = [];
  let previous = 0;
  let position = 0;
  while (position < inputs.length) {
    const current = step(inputs[position], previous);
    if (Number.isNaN(current)) throw new Error('the state is not a number at ' + position);
    collected.push(current);
    previous = collected[position];
    position += 1;
  }
  const checked = collected.filter((value, index) => index === 0 || Math.abs(value) <= 1);
  return checked.length === collected.length ? collected : checked;
};`;
  const summary = `let last = 0;
const walked = states(series);
for (let index = 0; index < walked.length; index++) if (index === walked.length - 1) last = walked[index];
const mean: number[] = [];
for (let column = 0; column < rows[0].length; column++) {
  let total = 0;
  for (const row of rows) total = total + row[column];
  mean.push(total / rows.length);
}`;
  const renamed = (text: string, names: Record<string, string>) =>
    Object.entries(names).reduce(
      (all, [from, to]) => all.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to),
      text,
    );
  const one = {
    inputs: 'sequence',
    collected: 'result',
    previous: 'hidden',
    position: 'i',
    current: 'next',
    checked: 'fine',
    value: 'v',
  };
  const two = { walked: 'everything', total: 'sum', column: 'k', index: 'n' };
  return [
    submission('copy-original', { states: original, summary }, ALL),
    submission('copy-renamed', { states: renamed(original, one), summary: renamed(summary, two) }, ALL),
    submission(
      'copy-commented',
      {
        states: original
          .split('\n')
          .map((line) => `${line} // ${line.length}`)
          .join('\n'),
        summary: `// my own work\n${renamed(summary, two).replaceAll('\n', '\n\n')}`,
      },
      ALL,
    ),
    submission(
      'copy-reflowed',
      {
        states: renamed(original, { ...one, position: 'place' }).replaceAll(/\n\s*/g, ' '),
        summary: renamed(summary, { total: 'added' }),
      },
      ALL,
    ),
  ];
}

/** The paths and the port are what hostile ones reach for. */
export function classSubmissions(targets: {
  gradeBook: string;
  exercise: string;
  neighbour: string;
  port: number;
}): ClassSubmission[] {
  const attacks = hostile(targets).map((one) => ({
    ...one,
    text: one.text.replaceAll("'PORT'", String(targets.port)),
  }));
  return [...right(), ...partly(), ...broken(), ...attacks, ...copies()];
}
