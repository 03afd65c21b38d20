import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Case } from './cases';
import type { Limits, Timings } from './timing';

/** A peer's first line. */
export type Greeting = { versions: Record<string, string> } | { missing: string };

export interface Request {
  case: Case;
  limits: Limits;
}

/** A peer's answer to a request. */
export type Answer = { timings: Timings } | { error: string };

/** One of those that are compared: a process of its own, which computes only while it is asked. */
export class Peer {
  versions: Record<string, string> = {};
  readonly #answers: AsyncIterator<string>;
  #complaint = '';

  private constructor(
    readonly name: string,
    private readonly process: ChildProcessWithoutNullStreams,
  ) {
    this.#answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
    createInterface({ input: process.stderr }).on('line', (line) => {
      if (line.trim()) this.#complaint = line.trim();
    });
    process.on('error', (error) => (this.#complaint = error.message));
    process.stdin.on('error', () => {}); // it has ended, which the next answer tells
  }

  /** @throws an `Error` with the reason, when it cannot take part */
  static async start(
    name: string,
    program: string,
    args: string[],
    environment: Record<string, string> = {},
  ): Promise<Peer> {
    const peer = new Peer(
      name,
      spawn(program, args, { stdio: 'pipe', env: { ...process.env, ...environment } }),
    );
    const greeting = (await peer.#next()) as Greeting;
    if ('missing' in greeting) throw new Error(greeting.missing);
    peer.versions = greeting.versions;
    return peer;
  }

  /** @throws when it fails at the case */
  async measure(request: Request): Promise<Timings> {
    this.process.stdin.write(`${JSON.stringify(request)}\n`);
    const answer = (await this.#next()) as Answer;
    if ('error' in answer) throw new Error(answer.error);
    return answer.timings;
  }

  stop(): void {
    this.process.kill();
  }

  async #next(): Promise<unknown> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`its process ended: ${this.#complaint}`);
    return JSON.parse(value);
  }
}
