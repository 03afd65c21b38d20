import { type Answer, question, type Question } from '../../rnn/testing/questions';
import { say } from '../../say';
import { answerOf } from './answers';
import { QuestionError, callCode, valueCode } from './submissionCode';
import { givenConstant } from './givenConstants';
import type { Submission } from './Submission';
import type { Stopwatch } from './Stopwatch';

interface AskedHost {
  submission: Submission;
  watch: Stopwatch;
  /** The submission in a process of its own, with other constants, as soon as its cells have run. */
  rerun(replace: Record<string, string>): Promise<Submission>;
  /** The grader itself cannot go on: there will be no answer. */
  fail(error: unknown): void;
}

/** What one test asks, one after the other. */
export class Asked {
  #submission: Submission;
  #rerun: Submission | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** After the process has ended there is nothing more to ask in this test. */
  #last: Answer | undefined;
  #busy = false;

  constructor(private readonly host: AskedHost) {
    this.#submission = host.submission;
  }

  /** @param text a `Question`, as JSON @returns an `Answer`, as JSON; never rejects */
  answer(text: string): Promise<string> {
    const answered = this.#queue.then(() => this.#answer(text));
    this.#queue = answered;
    return answered;
  }

  /** The test's time is over: what is asked of the submission now ends with its process. */
  async stop(): Promise<void> {
    if (this.#busy) await this.#submission.end();
  }

  dispose(): void {
    this.#rerun?.dispose();
  }

  async #answer(text: string): Promise<string> {
    let answer: Answer;
    try {
      answer = await this.#answerTo(question.parse(JSON.parse(text)));
    } catch (error) {
      if (!(error instanceof QuestionError)) {
        this.host.fail(error);
        return new Promise(() => {});
      }
      answer = { kind: 'fault', message: error.message };
    }
    return JSON.stringify(answer);
  }

  async #answerTo(asked: Question): Promise<Answer> {
    switch (asked.kind) {
      case 'value':
      case 'model':
        return this.#evaluate(asked.expression, valueCode(asked.kind, asked.expression));
      case 'call':
        return this.#evaluate(asked.name, callCode(asked.name, asked.args));
      case 'given':
        return { kind: 'known', value: givenConstant(this.#submission.cells, asked.name) };
      case 'source':
        return {
          kind: 'text',
          text: this.#own(asked.cell)
            .map(({ source }) => source)
            .join('\n'),
        };
      case 'output': {
        const { printed } = this.#submission;
        return {
          kind: 'text',
          text: this.#own(asked.cell)
            .map(({ id }) => printed.get(id) ?? '')
            .join(''),
        };
      }
      case 'rerun':
        return this.#runAgain(asked.replace);
    }
  }

  async #evaluate(what: string, code: string): Promise<Answer> {
    if (this.#last) return this.#last;
    this.#busy = true;
    const result = await this.#submission.evaluate(code);
    this.#busy = false;
    const answer = answerOf(result, what, this.#submission);
    if (result.ended) this.#last = answer;
    return answer;
  }

  async #runAgain(replace: Record<string, string>): Promise<Answer> {
    // cells have limits of their own
    this.host.watch.pause();
    try {
      const rerun = await this.host.rerun(replace);
      this.#rerun?.dispose();
      this.#submission = this.#rerun = rerun;
      this.#last = undefined;
    } finally {
      this.host.watch.start();
    }
    return { kind: 'done' };
  }

  /** The learner's cells, or one of them. */
  #own(cell: string | undefined) {
    const own = this.#submission.cells.filter(({ given }) => !given);
    if (cell === undefined) return own;
    const found = own.filter(({ id }) => id === cell);
    if (found.length === 0)
      throw new QuestionError(
        say({
          en: `The submission has no cell ${JSON.stringify(cell)} of the learner's.`,
          id: `Kiriman tidak memiliki sel ${JSON.stringify(cell)} yang ditulis pelajar.`,
        }),
      );
    return found;
  }
}
