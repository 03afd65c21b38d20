import { type FlatSeries, flatSeries } from '../../flatSeries';
import type { Rows, Series } from '../../series';
import type { Tf } from '../../tf';

/**
 * The last steps of what comes before a series.
 *
 * @throws when there are fewer
 */
export function lastSteps(tf: Tf, context: Series | Rows, needed: number): FlatSeries {
  const { values, steps, columns, names } = flatSeries(tf, context, 'context');
  if (steps < needed) {
    throw new Error(
      `context has ${steps} steps, fewer than the ${needed} that a window has before its target (lookback + gap): give more of what comes before.`,
    );
  }
  return { values: values.subarray((steps - needed) * columns), steps: needed, columns, names };
}

/** The series behind the last steps of what comes before it. @throws as `lastSteps`, and for other columns */
export function withContext(
  tf: Tf,
  series: Series | Rows,
  context: Series | Rows | undefined,
  needed: number,
): FlatSeries {
  const own = flatSeries(tf, series, 'series');
  if (context === undefined) return own;
  const { columns, names } = own;
  const last = lastSteps(tf, context, needed);
  const other = names?.find((name, i) => last.names && last.names[i] !== name);
  if (other !== undefined)
    throw new Error(
      `The columns of context are ${last.names!.join(', ')}, those of the series ${names!.join(', ')}: select the same, in the same order.`,
    );
  if (last.columns !== columns)
    throw new Error(`context has ${last.columns} columns, the series ${columns}.`);
  const values = new Float64Array((needed + own.steps) * columns);
  values.set(last.values);
  values.set(own.values, needed * columns);
  return { values, steps: needed + own.steps, columns, names };
}
