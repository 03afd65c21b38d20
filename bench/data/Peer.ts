import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What is timed. */
export type Task = 'windows' | 'features';

/** One of those that are compared: a process of its own, which computes only while it is asked. */
export class Peer {
  versions: Record<string, string> = {};
  readonly #answers: AsyncIterator<string>;
  readonly #process: ChildProcessWithoutNullStreams;
  #complaint = '';

  constructor(
    readonly name: string,
    program: string,
    args: string[],
    environment: Record<string, string> = {},
  ) {
    this.#process = spawn(program, args, { stdio: 'pipe', env: { ...process.env, ...environment } });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    createInterface({ input: this.#process.stderr }).on('line', (line) => {
      if (line.trim()) this.#complaint = line.trim();
    });
    this.#process.on('error', (error) => (this.#complaint = error.message));
    this.#process.stdin.on('error', () => {}); // it has ended, which the next answer tells
  }

  /** Its first line: the versions of what it computes with. */
  async greet(): Promise<void> {
    this.versions = (await this.#next()) as Record<string, string>;
  }

  /** Milliseconds of each way to do the task, once. */
  async measure(task: Task): Promise<Record<string, number>> {
    this.#process.stdin.write(`${task}\n`);
    return (await this.#next()) as Record<string, number>;
  }

  stop(): void {
    this.#process.kill();
  }

  async #next(): Promise<unknown> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`${this.name} has ended: ${this.#complaint}`);
    return JSON.parse(value);
  }
}
