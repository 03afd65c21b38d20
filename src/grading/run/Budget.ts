/** The time that all of a submission may take. */
export class Budget {
  readonly #end: number;

  constructor(readonly seconds: number) {
    this.#end = performance.now() + seconds * 1000;
  }

  /** Seconds that are left; 0 when the time is over. */
  get left(): number {
    return Math.max(0, (this.#end - performance.now()) / 1000);
  }

  get message(): string {
    return `Everything together took longer than ${this.seconds} s, so this did not run to its end.`;
  }
}
