import type { CallExpression, MemberExpression, Node, ObjectExpression, Property } from 'acorn';
import { ancestor } from 'acorn-walk';
import { parseCell } from '../../notebook/convert/script/parseCell';
import type { CodeCell } from '../../notebook/notebook';
import { positionAt } from '../../notebook/position';
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
    problems.push({ line, what: `line ${line}: ${what}`, remedy });
  try {
    const { code, program } = parseCell(cell.source, cell.language);
    ancestor(program, {
      MemberExpression(node, _, path) {
        if (!isRnnTest(node)) return;
        const { line } = positionAt(code, node.start);
        const call = callOf(node, path.at(-2));
        if (!call) return tell(line, 'rnn.test is not called here', EXAMPLE);
        if (path.some(repeats)) {
          return tell(
            line,
            'rnn.test stands in a loop or a function',
            'Write each test by itself, with a name of its own.',
          );
        }
        const test = readCall(call, line, (what, remedy = EXAMPLE) => tell(line, what, remedy));
        if (test) tests.push(test);
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ what: `the code cannot be read: ${reason}`, remedy: 'Correct the code.' });
  }
  return { tests, problems };
}

const EXAMPLE = "Write rnn.test('name', { points: 1 }, async (t) => { … }).";

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
  if (name === undefined) return void tell('the name of a test is a literal text');
  if (name.trim() === '') return void tell('the name of a test is not empty');
  if (options?.type !== 'ObjectExpression')
    return void tell(`the test ${JSON.stringify(name)} has no points`);
  if (options.properties.some((property) => property.type !== 'Property' || property.computed)) {
    return void tell(`the options of the test ${JSON.stringify(name)} are not all literal`);
  }
  const pointsNode = member(options, 'points');
  const points = pointsNode && literalNumber(pointsNode.value);
  if (!pointsNode || points === undefined) {
    return void tell(`the points of the test ${JSON.stringify(name)} are not a literal number`);
  }
  if (!(points >= 0 && Number.isFinite(points))) {
    return void tell(`the test ${JSON.stringify(name)} has ${points} points`, 'Give it 0 points or more.');
  }
  const hintNode = member(options, 'hint');
  const hint = hintNode && literalText(hintNode.value);
  if (hintNode && hint === undefined) {
    return void tell(`the hint of the test ${JSON.stringify(name)} is not a literal text`);
  }
  if (!run) return void tell(`the test ${JSON.stringify(name)} has no function`);
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
