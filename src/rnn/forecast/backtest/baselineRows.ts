import {
  BASELINE_NAMES,
  movingAverageWindows,
  type Origins,
  seasonalNaiveWindows,
} from '../../data/horizonBaselines';
import type { FoldRange } from '../../data/rollingOrigin';
import type { BaselineRole } from '../../display/views';
import { checkWhole } from '../../wholeNumber';

export interface BaselineRow {
  name: string;
  role: BaselineRole;
  /** [folds, horizon] */
  rows: number[][];
}

interface Setting {
  folds: FoldRange[];
  horizon: number;
  stride: number;
  period?: number;
  movingAverage?: number;
}

/** @throws when the first origin knows too little for one of them */
export function baselineRows(column: Float64Array, setting: Setting): BaselineRow[] {
  const { folds, horizon, stride, period, movingAverage } = setting;
  const first = folds[0]!.testStart;
  for (const [name, needed] of Object.entries({ period, movingAverage })) {
    if (needed !== undefined) checkWhole(needed, name, 1);
    if (needed !== undefined && needed > first) {
      throw new Error(
        `${name} is ${needed}, but only ${first} steps are known at the first origin: take fewer folds, or a larger initial.`,
      );
    }
  }
  const origins: Origins = {
    windows: folds.length,
    horizon,
    stride,
    series: column.subarray(first),
    context: column.subarray(0, first),
  };
  const row = (role: BaselineRole, rows: number[][]) => ({ name: BASELINE_NAMES[role], role, rows });
  return [
    row('naive', seasonalNaiveWindows(origins, 1)),
    ...(period === undefined ? [] : [row('seasonalNaive', seasonalNaiveWindows(origins, period))]),
    ...(movingAverage === undefined
      ? []
      : [row('movingAverage', movingAverageWindows(origins, movingAverage))]),
  ];
}
