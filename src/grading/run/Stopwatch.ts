/** Measures time that is counted, up to a limit. */
export class Stopwatch {
  #left: number;
  #since: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #over = false;

  constructor(
    seconds: number,
    private readonly onLimit: () => void,
  ) {
    this.#left = seconds * 1000;
  }

  get isOver(): boolean {
    return this.#over;
  }

  start(): void {
    if (this.#since !== undefined || this.#over) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => {
      this.#over = true;
      this.onLimit();
    }, this.#left);
  }

  pause(): void {
    clearTimeout(this.#timer);
    if (this.#since !== undefined) this.#left -= performance.now() - this.#since;
    this.#since = undefined;
  }
}
