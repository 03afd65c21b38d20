import { newDisplayId } from '../../display/displayId';
import type { RnnHost } from '../../display/host';
import type { MimeBundle } from '../../display/mime';
import { generatedBundle, type Writing } from './generatedBundle';

const UPDATE_EVERY_MS = 100;

/** Shows what is written while it is written, at most ten times a second. */
export class LiveWriting {
  readonly #id = newDisplayId();
  #shown = 0;

  constructor(
    private readonly host: RnnHost,
    writing: Writing,
  ) {
    if (host.live === false) return;
    host.display(generatedBundle(writing), this.#id);
    this.#shown = performance.now();
  }

  progress(writing: Writing): void {
    if (this.host.live === false || performance.now() - this.#shown < UPDATE_EVERY_MS) return;
    this.host.update(generatedBundle(writing), this.#id);
    this.#shown = performance.now();
  }

  end(bundle: MimeBundle): void {
    if (this.host.live === false) this.host.display(bundle, this.#id);
    else this.host.update(bundle, this.#id);
  }
}
