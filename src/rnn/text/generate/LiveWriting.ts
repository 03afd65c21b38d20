import { newDisplayId } from '../../display/displayId';
import type { RnnHost } from '../../display/host';
import type { MimeBundle } from '../../display/mime';
import { generatedBundle, type Writing } from './generatedBundle';

const UPDATE_EVERY_MS = 100;

/** What is being written now. */
const running = new Set<LiveWriting>();

/** Draws the end of all that is being written: after an interrupt nothing goes on. */
export function stopWriting(): void {
  for (const writing of running) writing.stop();
}

/** Shows what is written while it is written, at most ten times a second. */
export class LiveWriting {
  readonly #id = newDisplayId();
  #shown = 0;

  constructor(
    private readonly host: RnnHost,
    private readonly writing: Writing,
  ) {
    running.add(this);
    if (host.live === false) return;
    host.display(generatedBundle(writing, 'writing'), this.#id);
    this.#shown = performance.now();
  }

  progress(): void {
    if (this.host.live === false || performance.now() - this.#shown < UPDATE_EVERY_MS) return;
    this.host.update(generatedBundle(this.writing, 'writing'), this.#id);
    this.#shown = performance.now();
  }

  end(bundle: MimeBundle): void {
    running.delete(this);
    if (this.host.live === false) this.host.display(bundle, this.#id);
    else this.host.update(bundle, this.#id);
  }

  /** Before its end; afterwards it does nothing. */
  stop(): void {
    if (running.delete(this) && this.host.live !== false)
      this.host.update(generatedBundle(this.writing, 'stopped'), this.#id);
  }
}
