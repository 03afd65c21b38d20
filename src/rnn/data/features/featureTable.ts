import { encodeArray } from '../../display/encoding';
import { formatCount, formatNumber } from '../../display/formatNumber';
import { MIME, view, type View } from '../../display/mime';
import { textTable } from '../../display/textTable';
import type { Feature, FeaturesView } from '../../display/views';
import { oneColumn, type Series } from '../../series';
import type { Tf } from '../../tf';
import { stepTimes, timeStamps, type Times } from '../stepTimes';
import { featureColumns } from './featureColumns';
import { featureName } from './featureName';
import { featureReach } from '../../display/featureReach';
import { type FeatureChoice, listFeatures } from './listFeatures';

/** Steps that a view holds: enough to look at, and no more than a few hundred kilobytes. */
const KEPT = 2000;
const MOST = 80;

export interface FeatureTableOptions extends FeatureChoice {
  /** Time of each step: dates, ISO texts (UTC unless they name a zone), or milliseconds. */
  times?: Times;
  unit?: string;
}

/** See `Rnn.featureTable`. */
export function featureTable(tf: Tf, values: Series, options: FeatureTableOptions = {}): View {
  const { times, unit } = options;
  const series = Float64Array.from(oneColumn(tf, values, 'series'));
  const steps = series.length;
  const stamps = times && timeStamps(times, steps);
  const features = listFeatures(options, stamps !== undefined, MOST);
  const omitted = Math.max(0, steps - KEPT);
  const kept = steps - omitted;
  const columns = featureColumns(features, series, stamps);
  const shownValues = new Float32Array(features.length * kept);
  columns.forEach((column, f) => shownValues.set(column.subarray(omitted), f * kept));
  const data: FeaturesView = {
    version: 1,
    ...(unit !== undefined && { unit }),
    series: encodeArray(Float32Array.from(series.slice(omitted)), [kept]),
    ...(stamps && { times: stepTimes(stamps.slice(omitted), kept) }),
    omitted,
    features,
    values: encodeArray(shownValues, [features.length, kept]),
  };
  const table = features.map((feature, f) => {
    const reach = featureReach(feature);
    const value = columns[f]!.at(-1)!;
    return [
      featureName(feature),
      Number.isNaN(value) ? `missing: needs ${reach + 1} values` : formatNumber(value),
      looksAt(feature),
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

function looksAt(feature: Feature): string {
  const reach = featureReach(feature);
  // they forget slowly, but never quite
  if (feature.kind === 'ema' || feature.kind === 'rsi') return '1 … t';
  return reach === 0 ? 't' : feature.kind === 'lag' ? `t−${reach}` : `t−${reach} … t`;
}
