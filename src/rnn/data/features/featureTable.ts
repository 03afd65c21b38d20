import { encodeArray } from '../../display/encoding';
import { formatCount, formatNumber } from '../../display/formatNumber';
import { MIME, view, type View } from '../../display/mime';
import { textTable } from '../../display/textTable';
import type { FeaturesView, StepTimes } from '../../display/views';
import { type Series, toSeries } from '../../series';
import type { Tf } from '../../tf';
import { stepTimes } from '../stepTimes';
import { featureAt } from './featureAt';
import { featureName } from './featureName';
import { featureReach } from '../../display/featureReach';
import { listFeatures } from './listFeatures';

/** Steps that a view holds: enough to look at, and no more than a few hundred kilobytes. */
const KEPT = 2000;

export interface FeatureTableOptions {
  /** Steps back. Default: 1, 2, 3, 7, 14. */
  lags?: readonly number[];
  /** Steps of each window, the last of which is t itself. Default: 7, 14, 30. */
  rolling?: readonly number[];
  /** x[t] − x[t−d] for each d. Default: 1, 2. */
  differences?: readonly number[];
  /** Time of each step: dates, ISO texts (UTC unless they name a zone), or milliseconds. */
  times?: readonly (Date | string | number)[];
  unit?: string;
}

/** See `Rnn.featureTable`. */
export function featureTable(tf: Tf, values: Series, options: FeatureTableOptions = {}): View {
  const { lags = [1, 2, 3, 7, 14], rolling = [7, 14, 30], differences = [1, 2], times, unit } = options;
  const series = toSeries(tf, values, 'series');
  const steps = series.length;
  const stamps = times && inMilliseconds(stepTimes(times, steps), steps);
  const features = listFeatures({ lags, rolling, differences, calendar: stamps !== undefined });
  const omitted = Math.max(0, steps - KEPT);
  const kept = steps - omitted;
  const rows = features.map((feature) =>
    Array.from({ length: kept }, (_, i) => featureAt(feature, series, stamps, omitted + i)),
  );
  const data: FeaturesView = {
    version: 1,
    ...(unit !== undefined && { unit }),
    series: encodeArray(Float32Array.from(series.slice(omitted)), [kept]),
    ...(stamps && { times: stepTimes(stamps.slice(omitted), kept) }),
    omitted,
    features,
    values: encodeArray(Float32Array.from(rows.flat()), [features.length, kept]),
  };
  const table = features.map((feature, f) => {
    const reach = featureReach(feature);
    const value = rows[f]!.at(-1)!;
    return [
      featureName(feature),
      Number.isNaN(value) ? `missing: needs ${reach + 1} values` : formatNumber(value),
      reach === 0 ? 't' : feature.kind === 'lag' ? `t−${reach}` : `t−${reach} … t`,
      String(reach + 1),
    ];
  });
  const at = stamps ? `, ${new Date(stamps.at(-1)!).toISOString()}` : '';
  const shown = omitted > 0 ? `; the view holds the last ${formatCount(kept)}` : '';
  return view({
    [MIME.features]: data,
    [MIME.text]: `Features at step ${steps} of ${steps}${at}${unit ? `, in ${unit}` : ''}, for a target at t+1${shown}\n${textTable(['Feature', 'Value', 'Looks at', 'First at step'], table)}`,
  });
}

function inMilliseconds(times: StepTimes, steps: number): number[] {
  return Array.isArray(times)
    ? times
    : Array.from({ length: steps }, (_, i) => times.start + i * times.every);
}
