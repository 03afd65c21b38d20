import type { Scaler } from '../../data/scaling/Scaler';
import type { LeakageFinding, LeakageRuleId } from '../../display/views';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';
import type { ForecastComparison } from '../compareForecasts';

/** One thing of each part of a series. */
export interface Parts<T> {
  train: T;
  validation?: T;
  test?: T;
}

/** How the data were prepared. Each rule looks at what it needs and says when that is missing. */
export interface LeakageEvidence {
  /** The parts, not scaled, in the order of their rows as the model got them; e.g. what `rnn.split` returned. */
  parts?: Parts<Series | Rows>;
  /** Which column of the parts is forecast. Default: 0. */
  target?: number;
  /** Names of the columns of the parts. Default: their index. */
  names?: string[];
  /** The scaler that the data went through, fitted. */
  scaler?: Scaler;
  /** When each row of the parts was: dates or numbers. */
  time?: Parts<ArrayLike<number | Date>>;
  /** The whole series in order of time, one column, to compare the parts with where there is no `time`. */
  series?: Series;
  /** The targets on which early stopping or the choice of the model looked: `y` of `validationData`. */
  stoppedOn?: Series | Rows;
  /** The targets of the windows, [windows, horizon]: `y` of `rnn.windows` for each part. */
  targets?: Parts<Series | Rows>;
  /** The forecasts that came out. */
  comparison?: ForecastComparison;
}

export interface Rule<E> {
  id: LeakageRuleId;
  /** What has to be given for it. */
  needs: string;
  /** @returns what was found; `'unchecked'` when what it needs was not given */
  check(tf: Tf, evidence: E): LeakageFinding['values'][] | 'unchecked';
  /** What was found, why it matters and what to do, in English. */
  sentence(values: LeakageFinding['values']): string;
}

export type LeakageRule = Rule<LeakageEvidence>;
