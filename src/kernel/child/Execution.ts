/** One run of one cell. */
export interface Execution {
  id: number;
  cellId: string;
  interrupted: boolean;
}

/**
 * The execution that running code belongs to: a cell's timers belong to the cell that set them, everything else
 * to the cell that ran last. (AsyncLocalStorage would also follow promises, but with it an interrupt between two
 * promises takes Node 20 and 22 down: an assertion on the stack of async ids.)
 */
export class ExecutionScope<E extends Execution> {
  #current: E | undefined;

  get current(): E | undefined {
    return this.#current;
  }

  enter(execution: E | undefined): void {
    this.#current = execution;
  }

  /** Runs `action` on behalf of an execution. */
  run(execution: E, action: () => void): void {
    const before = this.#current;
    this.#current = execution;
    try {
      action();
    } finally {
      this.#current = before;
    }
  }
}
