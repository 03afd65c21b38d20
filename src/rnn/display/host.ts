import { MIME, type MimeBundle } from './mime';
import type { TrainingView } from './views';

/** Where displayed values go: the kernel's outputs, or the console. */
export interface RnnHost {
  /** Shows a bundle as a new output. */
  display(bundle: MimeBundle, displayId: string): void;
  /** Replaces what was shown under `displayId`. */
  update(bundle: MimeBundle, displayId: string): void;
  /** What only somebody who looks for it wants to know. Default: printed with `NODE_DEBUG=rnnbook`. */
  log?(text: string): void;
}

/** For a plain script: prints the text of what is displayed; of a training only its end, not every step. */
export const consoleHost: RnnHost = {
  display: printText,
  update: printText,
};

function printText(bundle: MimeBundle): void {
  const training = bundle[MIME.training] as TrainingView | undefined;
  if (training?.status !== 'training') console.log(bundle[MIME.text]);
}
