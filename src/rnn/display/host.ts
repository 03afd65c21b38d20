import { MIME, type MimeBundle } from './mime';
import type { TrialPools } from '../search/TrialPool';
import type { TestHost } from '../testing/TestHost';
import type { SearchView, TrainingView } from './views';

/** Where displayed values go: the kernel's outputs, or the console. */
export interface RnnHost {
  /** Whether an update is seen in place of what was there, so that half-done things can be shown. Default: `true`. */
  readonly live?: boolean;
  /** Shows a bundle as a new output. */
  display(bundle: MimeBundle, displayId: string): void;
  /** Replaces what was shown under `displayId`. */
  update(bundle: MimeBundle, displayId: string): void;
  /** What only somebody who looks for it wants to know. Default: printed with `NODE_DEBUG=rnnbook`. */
  log?(text: string): void;
  /** What is displayed now belongs to this, such as one run of a cell. */
  place?(): unknown;
  /** Where the trials of `rnn.search` run. */
  trials?: TrialPools;
  /** Takes the tests of an exercise, where a grader runs them. */
  tests?: TestHost;
}

/** For a plain script: prints the text of what is displayed; of a training or search only its end, not every step. */
export const consoleHost: RnnHost = {
  live: false,
  display: printText,
  update: printText,
};

function printText(bundle: MimeBundle): void {
  const training = bundle[MIME.training] as TrainingView | undefined;
  const search = bundle[MIME.search] as SearchView | undefined;
  if (training?.status !== 'training' && search?.status !== 'running') console.log(bundle[MIME.text]);
}
