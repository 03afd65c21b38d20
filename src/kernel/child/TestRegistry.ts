import { answer, type Answer, type Question } from '../../rnn/testing/questions';
import { runTest } from '../../rnn/testing/runTest';
import type { RegisteredTest, TestHost } from '../../rnn/testing/TestHost';
import type { Tf } from '../../rnn/tf';
import { toCellError } from './cellError';

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
    return JSON.stringify(await runTest(tf, test, (question) => this.ask(question), stackOf));
  }
}
