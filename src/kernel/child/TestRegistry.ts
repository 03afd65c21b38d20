import seedrandom from 'seedrandom';
import { answer, type Answer, type Question } from '../../rnn/testing/questions';
import { runTest } from '../../rnn/testing/runTest';
import type { RegisteredTest, TestHost } from '../../rnn/testing/TestHost';
import type { Tf } from '../../rnn/tf';
import { toCellError } from './cellError';

const SEED = 'rnnbook';

/** Declares and runs tests; `ask` reaches the grader. */
export class TestRegistry implements TestHost {
  readonly #tests = new Map<string, RegisteredTest>();

  constructor(private readonly askGrader: (question: string) => Promise<string>) {}

  add(test: RegisteredTest): void {
    if (this.#tests.has(test.name)) {
      throw new Error(
        `There is already a test ${JSON.stringify(test.name)}. Give each test a name of its own.`,
      );
    }
    this.#tests.set(test.name, test);
  }

  /** Forgets all tests and draws by chance from the beginning, so that a process that has served is as a new one. */
  begin(): void {
    this.#tests.clear();
    Math.random = seedrandom(SEED);
  }

  async ask(question: Question): Promise<Answer> {
    return answer.parse(JSON.parse(await this.askGrader(JSON.stringify(question))));
  }

  /** The names and options of all tests, as JSON. */
  list(): string {
    return JSON.stringify([...this.#tests.values()].map(({ name, options }) => ({ name, options })));
  }

  /** @returns an `Outcome`, as JSON */
  async run(tf: Tf, name: string): Promise<string> {
    const test = this.#tests.get(name);
    if (!test) throw new Error(`There is no test ${JSON.stringify(name)}.`);
    const stackOf = (error: unknown) => {
      const { message, stack } = toCellError(error, '');
      return stack ?? message;
    };
    let isOver = false;
    // what a test forgot to await must not ask in the next one's time
    const ask = (question: Question) => (isOver ? new Promise<never>(() => {}) : this.ask(question));
    const outcome = await runTest(tf, test, ask, stackOf);
    isOver = true;
    return JSON.stringify(outcome);
  }
}
