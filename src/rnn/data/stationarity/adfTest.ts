import { formatNumber } from '../../display/formatNumber';
import { MIME, showAs } from '../../display/mime';
import { oneColumn, type Rows, type Series } from '../../series';
import type { Tf } from '../../tf';
import { checkWhole } from '../../wholeNumber';
import { say } from '../../../say';
import { type AdfRegression, mackinnonCritical, mackinnonP } from './mackinnon';
import { nestedLeastSquares } from './nestedLeastSquares';

export interface AdfOptions {
  /**
   * What the series is held against: a walk that may differ from noise around a constant (`'c'`), around a straight
   * trend (`'ct'`), or around zero (`'n'`). Default: 'c'.
   */
  regression?: AdfRegression;
  /** The most differences of the past that are taken in. Default: 12 · (n / 100)^¼, rounded up (Schwert). */
  maxLag?: number;
  /** How many of them are: the number with the least AIC or BIC, or with `null` all `maxLag`. Default: 'AIC'. */
  autolag?: 'AIC' | 'BIC' | null;
}

/** What the augmented Dickey–Fuller test found. */
export interface AdfResult {
  /** The t statistic of the value before: the lower, the more it pulls back to where the series was. */
  statistic: number;
  /** How likely that is of a series with a unit root, one that is not stationary. */
  pValue: number;
  /** Differences of the past that were taken in. */
  lags: number;
  observations: number;
  criticalValues: Record<'1%' | '5%' | '10%', number>;
  /** The criterion that chose the lags; `null` without `autolag`. */
  criterion: number | null;
  regression: AdfRegression;
  /** A unit root is rejected at 5 %. */
  stationary: boolean;
  /** In words, with what to do. */
  verdict: string;
}

const LEVEL = 0.05;

/** See `Rnn.adfTest`. */
export function adfTest(tf: Tf, series: Series | Rows, options: AdfOptions = {}): AdfResult {
  const { regression = 'c', autolag = 'AIC' } = options;
  const x = oneColumn(tf, series, 'series');
  if (!['n', 'c', 'ct'].includes(regression))
    throw new Error(`regression is 'n', 'c' or 'ct', not ${JSON.stringify(regression)}.`);
  if (autolag !== null && autolag !== 'AIC' && autolag !== 'BIC')
    throw new Error(`autolag is 'AIC', 'BIC' or null, not ${JSON.stringify(autolag)}.`);
  if (x.every((value) => value === x[0]))
    throw new Error(
      'series is constant: it is stationary as it is, and the test has nothing to look at. Leave it out; a model learns nothing from it.',
    );
  const most = maxLags(x.length, regression, options.maxLag);
  let [lags, criterion]: [number, number | null] = [most, null];
  if (autolag !== null) {
    // the same steps for each number of lags, or the criteria could not be compared
    const { columns, y } = design(x, most, regression, 'first');
    const n = y.length;
    const fit = solved(x, columns, y);
    for (let lag = 0; lag <= most; lag++) {
      const k = columns.length - most + lag;
      const logLikelihood = (-n / 2) * (Math.log(2 * Math.PI * (fit.residual(k) / n)) + 1);
      const value = -2 * logLikelihood + k * (autolag === 'AIC' ? 2 : Math.log(n));
      if (criterion === null || value < criterion) [lags, criterion] = [lag, value];
    }
  }
  const { columns, y } = design(x, lags, regression, 'last');
  const observations = y.length;
  const statistic = solved(x, columns, y).lastT;
  const pValue = mackinnonP(statistic, regression);
  const result = {
    statistic,
    pValue,
    lags,
    observations,
    criticalValues: mackinnonCritical(regression, observations),
    criterion,
    regression,
    stationary: pValue < LEVEL,
    verdict: verdict(pValue, regression),
  };
  return showAs(result, () => ({ [MIME.text]: adfText(result) }));
}

function maxLags(n: number, regression: AdfRegression, given: number | undefined): number {
  const trend = regression === 'n' ? 0 : regression.length;
  const room = Math.floor(n / 2) - trend - 1;
  if (room < 0)
    throw new Error(
      `series has ${n} values, too few for the test with regression '${regression}': it needs at least ${2 * (trend + 1)}, and says little with fewer than 50.`,
    );
  if (given === undefined) return Math.min(room, Math.ceil(12 * (n / 100) ** 0.25));
  checkWhole(given, 'maxLag', 0);
  if (given > room)
    throw new Error(
      `maxLag is ${given}, but a series of ${n} values has room for at most ${room} with regression '${regression}'.`,
    );
  return given;
}

/**
 * Each change of the series, and what is to explain it: the deterministic terms, the value before, and the changes
 * before.
 *
 * @param level where the value before stands: first, with the lags behind it, or as the last column of all
 */
function design(
  x: Float32Array | Float64Array,
  lags: number,
  regression: AdfRegression,
  level: 'first' | 'last',
): { columns: Float64Array[]; y: Float64Array } {
  const n = x.length - 1 - lags;
  const change = (back: number) =>
    Float64Array.from({ length: n }, (_, i) => x[i + lags + 1 - back]! - x[i + lags - back]!);
  const before = Float64Array.from({ length: n }, (_, i) => x[i + lags]!);
  const columns = [
    ...(regression === 'n' ? [] : [new Float64Array(n).fill(1)]),
    ...(regression === 'ct' ? [Float64Array.from({ length: n }, (_, i) => i + 1)] : []),
    ...(level === 'first' ? [before] : []),
    ...Array.from({ length: lags }, (_, i) => change(i + 1)),
    ...(level === 'last' ? [before] : []),
  ];
  return { columns, y: change(0) };
}

/** @throws when there is no noise to test */
function solved(x: Float32Array | Float64Array, columns: Float64Array[], y: Float64Array) {
  if (columns.length >= y.length)
    throw new Error(
      `series has ${x.length} values, too few for so many lags: ${columns.length} coefficients would fit its ${y.length} changes exactly. Give a smaller maxLag, or more values.`,
    );
  const size = y.reduce((sum, value) => sum + value * value, 0);
  let largest = 0;
  for (const value of x) largest = Math.max(largest, Math.abs(value));
  const rounding = y.length * (Number.EPSILON * largest) ** 2;
  const fit = nestedLeastSquares(columns, y);
  if (fit.dependent < 0 && fit.residual(columns.length) > 1e-20 * size + 100 * rounding) return fit;
  throw new Error(
    'series follows a line, a curve or a season exactly, up to rounding: without noise there is nothing to test. What it follows can be subtracted or differenced (rnn.difference).',
  );
}

function verdict(p: number, regression: AdfRegression): string {
  const around = {
    n: say({ en: 'zero', id: 'nol' }),
    c: say({ en: 'a constant level', id: 'taraf yang tetap' }),
    ct: say({ en: 'a straight trend', id: 'tren yang lurus' }),
  }[regression];
  if (p < LEVEL)
    return say({
      en: `Stationary: it returns to ${around}. A unit root is rejected (p = ${formatNumber(p)} < ${LEVEL}).`,
      id: `Stasioner: deret kembali ke ${around}. Akar unit ditolak (p = ${formatNumber(p)} < ${LEVEL}).`,
    });
  return say({
    en: `Not shown to be stationary: it may wander off for good. A unit root cannot be rejected (p = ${formatNumber(p)} ≥ ${LEVEL}). Difference it (rnn.difference; with a season, seasonal: its length), train on the differences, and test again.`,
    id: `Tidak terbukti stasioner: deret bisa menjauh dan tidak kembali. Akar unit tidak dapat ditolak (p = ${formatNumber(p)} ≥ ${LEVEL}). Ambil selisihnya (rnn.difference; bila ada musim, seasonal: panjangnya), latih pada selisih itu, lalu uji lagi.`,
  });
}

function adfText({
  statistic,
  lags,
  observations,
  criticalValues,
  regression,
  verdict: words,
}: AdfResult): string {
  const critical = Object.entries(criticalValues).map(([level, value]) => `${level} ${formatNumber(value)}`);
  return [
    words,
    say({
      en: `Augmented Dickey–Fuller: statistic ${formatNumber(statistic)} (critical: ${critical.join(', ')}), regression '${regression}', ${lags} lags, ${observations} observations`,
      id: `Augmented Dickey–Fuller: statistik ${formatNumber(statistic)} (kritis: ${critical.join(', ')}), regresi '${regression}', ${lags} lag, ${observations} pengamatan`,
    }),
  ].join('\n');
}
