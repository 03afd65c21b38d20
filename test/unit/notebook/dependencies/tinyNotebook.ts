import * as fc from 'fast-check';
import type { CellNow } from '../../../../src/notebook/dependencies/RunHistory';

/** A statement of a tiny language, which this file runs by itself. */
type Statement =
  | { type: 'declare'; name: string; value: Value }
  | { type: 'assign'; name: string; value: Value }
  | { type: 'define'; name: string; value: Value };

interface Value {
  constant: number;
  reads: string[];
  calls: string[];
}

/** Its result is the sum of what it read and wrote, so that every difference shows. */
export type TinyCell = Statement[];

export const VARIABLES = ['a', 'b', 'c', 'd'];
const FUNCTIONS = ['f', 'g'];

const value = (names: string[], functions: string[]) =>
  fc.record<Value>({
    constant: fc.integer({ min: 0, max: 9 }),
    reads: fc.subarray(names, { maxLength: 2 }),
    calls: fc.subarray(functions, { maxLength: Math.min(1, functions.length) }),
  });

/** Functions call no functions, so that every program ends. */
export const tinyCell = (names = VARIABLES, functions = FUNCTIONS): fc.Arbitrary<TinyCell> =>
  fc.uniqueArray(
    fc.oneof(
      { weight: 3, arbitrary: giving('assign', names, value(names, functions)) },
      { weight: 2, arbitrary: giving('declare', names, value(names, functions)) },
      { weight: 1, arbitrary: giving('define', functions, value(names, [])) },
    ),
    // nothing is declared twice
    { minLength: 1, maxLength: 3, selector: ({ name }) => name },
  );

const giving = (type: Statement['type'], names: string[], values: fc.Arbitrary<Value>) =>
  fc.record({ type: fc.constant(type), name: fc.constantFrom(...names), value: values });

/** A first cell that gives all names, so that no cell fails. */
export const preamble = (names = VARIABLES, functions = FUNCTIONS): TinyCell => [
  ...names.map((name, i): Statement => ({
    type: 'assign',
    name,
    value: { constant: i, reads: [], calls: [] },
  })),
  ...functions.map((name): Statement => ({
    type: 'define',
    name,
    value: { constant: 1, reads: [], calls: [] },
  })),
];

export function toCell(cell: TinyCell, index: number): CellNow {
  const source = cell.map(printStatement).join('\n');
  return { id: `cell${index}`, source, language: 'typescript' };
}

function printStatement({ type, name, value: { constant, reads, calls } }: Statement): string {
  const sum = [constant, ...reads, ...calls.map((called) => `${called}()`)].join(' + ');
  if (type === 'define') return `function ${name}(): number { return ${sum}; }`;
  // a declaration reads no name that it declares
  return type === 'declare' ? `let ${name}: number = ${sum};` : `${name} = ${sum};`;
}

type State = Map<string, number | Value>;

/** A kernel that knows nothing of dependencies. */
export class TinyKernel {
  #state: State = new Map();
  /** What the cell that ran last read and wrote, in this order: a name that it wrote first is not read from outside. */
  readonly #read = new Set<string>();
  readonly #written = new Set<string>();

  /** @returns all that the cell computes. */
  run(cell: TinyCell): string {
    this.#read.clear();
    this.#written.clear();
    return cell
      .map(({ type, name, value: given }) => {
        const result = type === 'define' ? given : this.#evaluate(given);
        this.#state.set(name, result);
        this.#written.add(name);
        return typeof result === 'number' ? result : 'function';
      })
      .join(' ');
  }

  /** What the cell that ran last read from before, and then wrote. */
  ownInputs(): string[] {
    return [...this.#read].filter((name) => this.#written.has(name));
  }

  copy(): TinyKernel {
    const copy = new TinyKernel();
    copy.#state = new Map(this.#state);
    return copy;
  }

  #evaluate({ constant, reads, calls }: Value): number {
    const read = reads.map((name) => this.#look(name) as number);
    const called = calls.map((name) => this.#evaluate(this.#look(name) as Value));
    return [...read, ...called].reduce((sum, each) => (sum * 3 + each) % 9973, constant);
  }

  #look(name: string): number | Value | undefined {
    if (!this.#written.has(name)) this.#read.add(name);
    return this.#state.get(name);
  }
}

/** JavaScript has no such thing: `let a = f()` where `f` reads `a`, or `f` is called before the cell declares it. */
export const readsBeforeDeclared = (cell: TinyCell, ownInputs: readonly string[]): boolean =>
  cell.some(({ type, name }) => type !== 'assign' && ownInputs.includes(name));
