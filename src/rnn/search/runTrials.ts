/** The worker's side of a search: runs the trial, one after the other. */
import { constants, Script } from 'node:vm';
import type { createRnn } from '../index';
import type { Tf } from '../tf';
import { asNumber, readResult } from './readResult';
import type { Report, Trial, TrialAnswer, TrialJob, TrialMessage, TrialSetup, TrialVerdict } from './trial';

/** A search that does not answer, because it is gone or busy, holds up no trial. */
const VERDICT_WAIT_MS = 200;

export interface TrialContext {
  send(message: TrialMessage): void;
  onMessage(listener: (message: unknown) => void): void;
}

export interface TrialRunner {
  run(job: TrialJob, context: TrialContext): Promise<TrialAnswer>;
  /** Whether the trial that runs is to stop: for `installLiveTraining`. */
  isStopped(): boolean;
}

/** @throws when the trial's source does not compile */
export function trialRunner(tf: Tf, rnn: ReturnType<typeof createRnn>, setup: TrialSetup): TrialRunner {
  const trial = compile(setup.source);
  let stopping: AbortController | undefined;
  return {
    isStopped: () => stopping?.signal.aborted ?? false,
    async run({ params, epochs, seed }, context) {
      const own = (stopping = new AbortController());
      const { signal } = own;
      const reports: Report[] = [];
      let answer = () => {};
      let answers = true;
      context.onMessage((message) => {
        if ((message as TrialVerdict).stop) own.abort();
        answer();
      });
      const report = async (given: Report): Promise<void> => {
        reports.push(checked(given, reports.at(-1)));
        context.send({ report: reports.at(-1)! });
        if (answers) answers = await heard((resolve) => (answer = resolve));
      };
      rnn.seed(seed);
      const started = performance.now();
      const answered = (result: ReturnType<typeof readResult>, stopped: boolean): TrialAnswer => ({
        ...result,
        ...{ reports, stopped, durationMs: performance.now() - started },
      });
      try {
        const input = { tf, rnn, params, data: setup.data, epochs, seed, report, signal };
        const result = readResult(await trial(input));
        return answered(result, signal.aborted);
      } catch (error) {
        // a trial that was told to stop may end as it likes
        const last = reports.at(-1);
        if (!signal.aborted || !last) throw error;
        return answered({ value: last.value, metrics: {} }, true);
      }
    },
  };
}

function compile(source: string): Trial {
  const code = `((__name) => ${source})((named) => named)`;
  const script = new Script(code, {
    filename: 'trial.js',
    importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext() as Trial;
}

function checked({ epoch, value }: Report, before: Report | undefined): Report {
  if (!Number.isSafeInteger(epoch) || epoch < 0 || (before && epoch <= before.epoch)) {
    const last = before ? ` above ${before.epoch}, that of the report before` : ' from 0';
    throw new Error(`report: epoch is a whole number${last}, not ${String(epoch)}.`);
  }
  return { epoch, value: asNumber(value, 'report: value') };
}

/** Whether an answer came in time. */
function heard(listen: (resolve: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), VERDICT_WAIT_MS);
    listen(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
