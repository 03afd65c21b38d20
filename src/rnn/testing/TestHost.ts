import type { Answer, Question } from './questions';
import type { TestBody, TestOptions } from './face';

/** A call of `rnn.test`. */
export interface RegisteredTest {
  name: string;
  options: TestOptions;
  body: TestBody;
}

/** What a grader gives to the process in which tests run. */
export interface TestHost {
  /** @throws when there is a test of this name */
  add(test: RegisteredTest): void;
  /** Asks the submission, which runs in another process. */
  ask(question: Question): Promise<Answer>;
}
