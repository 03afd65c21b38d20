import {
  BASELINE_NAMES,
  movingAverageWindows,
  type Origins,
  seasonalNaiveWindows,
} from '../data/horizonBaselines';
import type { BaselineRole } from '../display/views';
import type { Tf } from '../tf';
import type { ForecastComparison } from './compareForecasts';
import { seriesOfWindows, toColumn, toWindows } from './forecastWindows';

/** Forecasts beside the baselines, all in original units, windows × horizon. */
export interface Compared {
  actual: number[][];
  rows: { name: string; predicted: number[][]; role?: BaselineRole }[];
}

/** @throws when the shapes do not fit, or a name is taken by a baseline */
export function withBaselines(tf: Tf, comparison: ForecastComparison): Compared {
  const { forecasts, period, movingAverage, stride = 1, scaler } = comparison;
  const actual = toWindows(tf, comparison.actual, 'actual', scaler);
  const names = Object.keys(forecasts);
  if (names.length === 0) throw new Error('forecasts is empty: give at least one forecast by its name.');
  for (const [role, taken] of Object.entries(BASELINE_NAMES)) {
    const added = role !== 'movingAverage' || movingAverage !== undefined;
    if (added && names.includes(taken))
      throw new Error(`The row "${taken}" is added by itself: leave yours out, or give it another name.`);
  }
  const models = names.map((name) => ({
    name,
    predicted: ofShape(toWindows(tf, forecasts[name]!, name, scaler), actual, name),
  }));
  const origins: Origins = {
    windows: actual.length,
    horizon: actual[0]!.length,
    stride,
    series: seriesOfWindows(actual, stride),
    context: toColumn(tf, comparison.context, 'context', scaler),
  };
  return {
    actual,
    rows: [
      row('naive', seasonalNaiveWindows(origins, 1)),
      ...(period === undefined ? [] : [row('seasonalNaive', seasonalNaiveWindows(origins, period))]),
      ...(movingAverage === undefined
        ? []
        : [row('movingAverage', movingAverageWindows(origins, movingAverage))]),
      ...models,
    ],
  };
}

const row = (role: BaselineRole, predicted: number[][]) => ({ name: BASELINE_NAMES[role], role, predicted });

function ofShape(predicted: number[][], actual: number[][], name: string): number[][] {
  const shape = (rows: number[][]) => `[${rows.length}, ${rows[0]!.length}]`;
  if (shape(predicted) !== shape(actual)) {
    throw new Error(
      `The forecast "${name}" has the shape ${shape(predicted)}, actual has ${shape(actual)} (windows, horizon): they must be of the same steps.`,
    );
  }
  return predicted;
}
