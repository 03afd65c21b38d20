interface Answer {
  id: number;
  answer?: unknown;
  failure?: string;
}

/** What a kernel was asked, besides running cells, and has not answered yet. */
export class Questions {
  readonly #open = new Map<number, (answer: Answer) => void>();
  #last = 0;

  /** @throws Error that says why it cannot be told */
  ask(send: (id: number) => void): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#open.set(id, ({ answer, failure }) =>
        failure === undefined ? resolve(answer) : reject(new Error(failure)),
      );
      send(id);
    });
  }

  answered(answer: Answer): void {
    this.#open.get(answer.id)?.(answer);
    this.#open.delete(answer.id);
  }

  /** The kernel is gone: all are answered by `undefined`. */
  end(): void {
    for (const id of [...this.#open.keys()]) this.answered({ id });
  }
}
