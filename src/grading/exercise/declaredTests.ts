import type { CallExpression, MemberExpression, Node, ObjectExpression, Property } from 'acorn';
import { ancestor } from 'acorn-walk';
import { parseCell } from '../../notebook/convert/script/parseCell';
import type { CodeCell } from '../../notebook/notebook';
import { positionAt } from '../../notebook/position';
import { say } from '../../say';
import type { DeclaredTest } from './Exercise';
import { literalNumber, literalText } from './literals';

/** A call of `rnn.test`, and where its points stand in the cell. */
export interface TestCall extends DeclaredTest {
  pointsAt: { start: number; end: number };
}

/** What is wrong with a cell's tests. */
export interface TestProblem {
  /** From 1; absent when the cell as a whole is meant. */
  line?: number;
  what: string;
  remedy: string;
}

/**
 * The calls `rnn.test('name', { points: 2, hint: '…' }, …)` of a cell, found in its code, so that a test can be told by
 * name and with its points even when it crashed or was never reached.
 */
export function findTests(cell: CodeCell): { tests: TestCall[]; problems: TestProblem[] } {
  const problems: TestProblem[] = [];
  const tests: TestCall[] = [];
  const tell = (line: number, what: string, remedy: string) =>
    problems.push({ line, what: `${say({ en: 'line', id: 'baris' })} ${line}: ${what}`, remedy });
  try {
    const { code, program } = parseCell(cell.source, cell.language);
    ancestor(program, {
      MemberExpression(node, _, path) {
        if (!isRnnTest(node)) return;
        const { line } = positionAt(code, node.start);
        const call = callOf(node, path.at(-2));
        if (!call)
          return tell(
            line,
            say({ en: 'rnn.test is not called here', id: 'rnn.test tidak dipanggil di sini' }),
            example(),
          );
        if (path.some(repeats)) {
          return tell(
            line,
            say({
              en: 'rnn.test stands in a loop or a function',
              id: 'rnn.test berada di dalam perulangan atau fungsi',
            }),
            say({
              en: 'Write each test by itself, with a name of its own.',
              id: 'Tulis tiap tes sendiri-sendiri, dengan nama tersendiri.',
            }),
          );
        }
        const test = readCall(call, line, (what, remedy = example()) => tell(line, what, remedy));
        if (test) tests.push(test);
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({
      what: say({ en: `the code cannot be read: ${reason}`, id: `kodenya tidak dapat dibaca: ${reason}` }),
      remedy: say({ en: 'Correct the code.', id: 'Perbaiki kodenya.' }),
    });
  }
  return { tests, problems };
}

const example = () =>
  say({
    en: "Write rnn.test('name', { points: 1 }, async (t) => { … }).",
    id: "Tulis rnn.test('nama', { points: 1 }, async (t) => { … }).",
  });

/** `rnn.test`, and `rnn['test']`. */
function isRnnTest({ object, property, computed }: MemberExpression): boolean {
  if (object.type !== 'Identifier' || object.name !== 'rnn') return false;
  return computed
    ? literalText(property) === 'test'
    : property.type === 'Identifier' && property.name === 'test';
}

function callOf(callee: Node, parent: Node | undefined): CallExpression | undefined {
  const call = parent as CallExpression | undefined;
  return call?.type === 'CallExpression' && call.callee === callee ? call : undefined;
}

function repeats({ type }: Node): boolean {
  return /^(For|While|DoWhile)|Function|^(MethodDefinition|PropertyDefinition|StaticBlock)$/.test(type);
}

function readCall(
  { arguments: [nameNode, options, run] }: CallExpression,
  line: number,
  tell: (what: string, remedy?: string) => void,
): TestCall | undefined {
  const name = nameNode && literalText(nameNode);
  if (name === undefined)
    return void tell(
      say({ en: 'the name of a test is a literal text', id: 'nama tes harus berupa teks literal' }),
    );
  if (name.trim() === '')
    return void tell(say({ en: 'the name of a test is not empty', id: 'nama tes tidak boleh kosong' }));
  const test = JSON.stringify(name);
  if (options?.type !== 'ObjectExpression')
    return void tell(say({ en: `the test ${test} has no points`, id: `tes ${test} tidak memiliki poin` }));
  if (options.properties.some((property) => property.type !== 'Property' || property.computed)) {
    return void tell(
      say({
        en: `the options of the test ${test} are not all literal`,
        id: `opsi tes ${test} tidak semuanya literal`,
      }),
    );
  }
  const pointsNode = member(options, 'points');
  const points = pointsNode && literalNumber(pointsNode.value);
  if (!pointsNode || points === undefined) {
    return void tell(
      say({
        en: `the points of the test ${test} are not a literal number`,
        id: `poin tes ${test} bukan bilangan literal`,
      }),
    );
  }
  if (!(points >= 0 && Number.isFinite(points))) {
    return void tell(
      say({ en: `the test ${test} has ${points} points`, id: `tes ${test} bernilai ${points} poin` }),
      say({ en: 'Give it 0 points or more.', id: 'Beri 0 poin atau lebih.' }),
    );
  }
  const hintNode = member(options, 'hint');
  const hint = hintNode && literalText(hintNode.value);
  if (hintNode && hint === undefined) {
    return void tell(
      say({
        en: `the hint of the test ${test} is not a literal text`,
        id: `petunjuk tes ${test} bukan teks literal`,
      }),
    );
  }
  if (!run)
    return void tell(
      say({ en: `the test ${test} has no function`, id: `tes ${test} tidak memiliki fungsi` }),
    );
  const { start, end } = pointsNode.value;
  return { name, points, ...(hint !== undefined && { hint }), line, pointsAt: { start, end } };
}

function member({ properties }: ObjectExpression, name: string): Property | undefined {
  // the last one counts, as in JavaScript
  return properties.findLast(
    (property): property is Property =>
      property.type === 'Property' &&
      (property.key.type === 'Identifier' ? property.key.name : literalText(property.key)) === name,
  );
}
