import type { SearchTrial } from '../display/views';
import type { RunRecord } from './journal';
import type { Candidate } from './plan';
import type { Report } from './trial';

/** One trial as it goes, through all its rungs. */
export class TrialState {
  status: SearchTrial['status'] | 'waiting' = 'waiting';
  value = NaN;
  metrics: Record<string, number | null> = {};
  reports: Report[] = [];
  epochs: number | null = null;
  error: { name: string; message: string } | undefined;
  #spentMs = 0;
  #begun: number | undefined;

  constructor(readonly candidate: Candidate) {}

  begin(): void {
    this.status = 'running';
    this.reports = [];
    this.epochs = 0;
    this.#begun = performance.now();
  }

  report(report: Report): void {
    this.reports.push(report);
    this.value = report.value;
    this.epochs = report.epoch + 1;
  }

  end({ status, value, metrics, reports, durationMs, error, epochs }: RunRecord): void {
    this.status = status;
    this.value = value ?? NaN;
    this.metrics = metrics;
    this.reports = reports.map(([epoch, reported]) => ({ epoch, value: reported ?? NaN }));
    const last = this.reports.at(-1);
    this.epochs = last ? last.epoch + 1 : status === 'done' ? epochs : null;
    this.error = error;
    this.#spentMs += durationMs;
    this.#begun = undefined;
  }

  /** What ran is given up without a result. */
  drop(): void {
    if (this.status === 'running') this.status = 'interrupted';
    if (this.#begun !== undefined) this.#spentMs += performance.now() - this.#begun;
    this.#begun = undefined;
  }

  get elapsedMs(): number {
    return this.#spentMs + (this.#begun === undefined ? 0 : performance.now() - this.#begun);
  }
}
