import type { Tf } from '../../rnn/tf';
import { answering } from './answering';
import { ANSWERING, TESTS } from '../gradingGlobals';
import type { TestRegistry } from './TestRegistry';

/** What a grader evaluates: answers about values of cells, and in a kernel for tests also the tests. */
export function provideGrading(tf: Tf, tests: TestRegistry | undefined): void {
  Object.defineProperty(globalThis, Symbol.for(ANSWERING), { value: Object.freeze(answering(tf)) });
  if (!tests) return;
  const begin = () => tests.begin();
  const list = () => tests.list();
  const run = (name: string) => tests.run(tf, name);
  Object.defineProperty(globalThis, Symbol.for(TESTS), { value: Object.freeze({ begin, list, run }) });
}
