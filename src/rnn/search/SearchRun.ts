import { better as betterFor, ranked } from './ranking';
import { type Journal, runKey, type RunRecord } from './journal';
import { isBelowMedian } from './medianRule';
import type { Plan } from './plan';
import type { PoolOutcome, TrialPool } from './TrialPool';
import { readAnswer, readReport } from './messages';
import type { Report, TrialVerdict } from './trial';
import { TrialState } from './TrialState';

/** One search as it runs: rung by rung, each trial once. */
export class SearchRun {
  readonly trials: TrialState[];
  rung = 0;
  /** Runs whose results were there before. */
  resumed = 0;
  /** Of all runs, by epochs: what is done, and what of it was done now. */
  readonly work = { planned: 0, done: 0, now: 0 };
  readonly #better: (a: number, b: number) => boolean;
  /** The last rung that each trial came to. */
  readonly #rungs = new Map<TrialState, number>();
  #stopped = false;

  constructor(
    readonly plan: Plan,
    private readonly journal: Journal,
    private readonly onChange: () => void,
  ) {
    this.trials = plan.candidates.map((candidate) => new TrialState(candidate));
    this.#better = betterFor(plan.settings.goal);
    this.work.planned = plan.rungs.reduce((sum, { trials, epochs }) => sum + trials * epochs, 0);
  }

  /** Done, stopped early or failed, and in successive halving not to go on. */
  get ended(): number {
    return this.trials.filter(({ status }) => status !== 'waiting' && status !== 'running').length;
  }

  /** The best of those that were trained in full; of successive halving, in the last rung that has one. */
  get best(): TrialState | undefined {
    const full = this.trials.filter(({ status, value }) => status === 'done' && Number.isFinite(value));
    const most = Math.max(0, ...full.map((trial) => this.#rungOf(trial)));
    return ranked(
      full.filter((trial) => this.#rungOf(trial) === most),
      this.#better,
    )[0];
  }

  #rungOf(trial: TrialState): number {
    return this.#rungs.get(trial) ?? 0;
  }

  /** @returns whether it came to its end: not after `stop` */
  async run(pool: TrialPool): Promise<boolean> {
    const { rungs } = this.plan;
    let trials = this.trials;
    for (const [i, { epochs }] of rungs.entries()) {
      this.rung = i;
      await Promise.all(trials.map((trial) => this.#runTrial(pool, trial, epochs, i)));
      if (this.#stopped) return false;
      const next = rungs[i + 1];
      if (!next) break;
      const done = trials.filter(({ status }) => status === 'done');
      const going = ranked(done, this.#better).slice(0, next.trials);
      for (const trial of done) if (!going.includes(trial)) trial.status = 'stopped';
      // of those that failed there is none to go on
      this.work.done += (next.trials - going.length) * next.epochs;
      trials = going;
      this.onChange();
    }
    return true;
  }

  stop(): void {
    this.#stopped = true;
    for (const trial of this.trials) trial.drop();
  }

  async #runTrial(pool: TrialPool, trial: TrialState, epochs: number, rung: number): Promise<void> {
    const { candidate } = trial;
    const key = runKey({ key: candidate.key, epochs });
    this.#rungs.set(trial, rung);
    const kept = this.journal.kept.get(key);
    if (kept) {
      this.resumed++;
      this.work.done += epochs;
      return trial.end(kept);
    }
    const { params, seed } = candidate;
    const run = pool.add(
      key,
      { params, epochs, seed },
      {
        onStart: () => {
          trial.begin();
          this.onChange();
        },
        onMessage: (message) => {
          const report = readReport(message);
          if (!report || trial.status !== 'running') return;
          trial.report(report);
          run.send({ stop: this.#isBad(trial.reports) } satisfies TrialVerdict);
          this.onChange();
        },
      },
    );
    const outcome = await run.outcome;
    if (this.#stopped || outcome.status === 'cancelled') return;
    const record = recordOf({ key: candidate.key, epochs, params }, outcome, trial);
    this.journal.add(record);
    trial.end(record);
    this.work.done += epochs;
    this.work.now += epochs;
    this.onChange();
  }

  /** For the median rule. */
  #isBad(reports: Report[]): boolean {
    const { stopEarly } = this.plan.settings;
    if (!stopEarly) return false;
    const done = this.trials.filter(({ status }) => status === 'done');
    return isBelowMedian(
      reports,
      done.map((trial) => trial.reports),
      this.#better,
      stopEarly,
    );
  }
}

function recordOf(
  of: Pick<RunRecord, 'key' | 'epochs' | 'params'>,
  outcome: Exclude<PoolOutcome, { status: 'cancelled' }>,
  trial: TrialState,
): RunRecord {
  const orNull = (value: number) => (Number.isFinite(value) ? value : null);
  const failed = ({ name, message }: { name: string; message: string }): RunRecord => ({
    ...of,
    ...{ status: 'failed', value: null, metrics: {}, error: { name, message }, durationMs: trial.elapsedMs },
    reports: trial.reports.map(({ epoch, value }) => [epoch, orNull(value)]),
  });
  if (outcome.status === 'failed') return failed(outcome.error);
  const answer = readAnswer(outcome.value);
  if (!answer)
    return failed({ name: 'Error', message: 'The worker’s answer is none of this version of rnnbook.' });
  return {
    ...of,
    status: answer.stopped ? 'stopped' : 'done',
    value: orNull(answer.value),
    metrics: Object.fromEntries(Object.entries(answer.metrics).map(([name, value]) => [name, orNull(value)])),
    reports: answer.reports.map(({ epoch, value }) => [epoch, orNull(value)]),
    durationMs: answer.durationMs,
  };
}
