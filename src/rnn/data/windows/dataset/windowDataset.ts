import type { data, Tensor2D, Tensor3D } from '@tensorflow/tfjs';
import seedrandom from 'seedrandom';
import type { Rows, Series } from '../../../series';
import type { Tf } from '../../../tf';
import { described } from '../../../described';
import { checkWhole } from '../../../wholeNumber';
import {
  checkLongEnough,
  type Several,
  targetColumns,
  type WindowOptions,
  windowSizes,
  type WindowTarget,
} from '../windowOptions';
import { warnOfShuffle } from '../../leakageWarnings';
import { yShape } from '../windows';
import { Batch } from './Batch';
import { isStream, type SeriesStream } from './seriesStream';
import { ShuffleBuffer } from './ShuffleBuffer';
import { inMemory, streamed } from './source';
import { WindowCutter, type WindowValues } from './WindowCutter';

export interface WindowDatasetOptions<T extends WindowTarget = WindowTarget> extends WindowOptions<T> {
  /** Windows of a batch; the last may have fewer. Default: 32. */
  batchSize?: number;
  /**
   * So many windows are held back, and leave in random order: another one each epoch. Only the order of windows
   * changes, never that of the steps in them. Default: 0, in order of time.
   */
  shuffleBuffer?: number;
  /** Makes the order the same in each run. Default: another one each time, unless `rnn.seed` was called. */
  seed?: number;
}

/** A batch, as `model.fitDataset` takes it. (A container of tensors, which an interface is not.) */
export type WindowBatch<T extends WindowTarget = number> = {
  /** windows × lookback × features */
  xs: Tensor3D;
  /** windows × horizon; with several targets windows × horizon × targets */
  ys: Several<T> extends true ? Tensor3D : Tensor2D;
};

export type WindowDataset<T extends WindowTarget = number> = data.Dataset<WindowBatch<T>>;

/** See `Rnn.windowDataset`. */
export function windowDataset<T extends WindowTarget = number>(
  tf: Tf,
  series: Series | Rows | SeriesStream,
  options: WindowDatasetOptions<T>,
): WindowDataset<T> {
  const { batchSize = 32, shuffleBuffer = 0, seed } = options;
  const sizes = windowSizes(options);
  warnOfShuffle('rnn.windowDataset', options);
  checkWhole(batchSize, 'batchSize', 1);
  checkWhole(shuffleBuffer, 'shuffleBuffer', 0);
  if (seed !== undefined && !Number.isFinite(seed))
    throw new Error(`seed is a number, not ${described(seed)}.`);
  const target: WindowTarget = options.target ?? 0;
  const source = isStream(series) ? streamed(tf, series, options) : inMemory(tf, series, options);
  let epoch = 0;

  async function* batches(): AsyncGenerator<WindowBatch<T>> {
    const random = seed === undefined ? Math.random : seedrandom(`${seed}/${epoch}`);
    epoch++;
    const shuffle = new ShuffleBuffer(shuffleBuffer, random);
    const batch = new Batch(batchSize);
    let cutter: WindowCutter | undefined;
    let targets: number[] = [];
    const tensors = (): WindowBatch<T> => {
      const { x, y, count } = batch.take();
      const features = x.length / count / sizes.lookback;
      return {
        xs: tf.tensor3d(x, [count, sizes.lookback, features]),
        ys: tf.tensor(y, yShape(count, sizes.horizon, target, targets)) as WindowBatch<T>['ys'],
      };
    };
    for await (const piece of source.pieces()) {
      if (!cutter) {
        targets = targetColumns(target, piece.columns, piece.names);
        cutter = new WindowCutter(sizes, piece.columns, targets);
      }
      cutter.add(piece);
      for (let window = cutter.next(); window; window = cutter.next()) {
        const next: WindowValues | undefined = shuffleBuffer > 0 ? shuffle.exchange(window) : window;
        if (next && batch.add(next)) yield tensors();
      }
    }
    checkLongEnough(cutter?.steps ?? 0, sizes);
    for (let window = shuffle.take(); window; window = shuffle.take()) {
      if (batch.add(window)) yield tensors();
    }
    if (batch.count > 0) yield tensors();
  }

  const dataset = tf.data.generator(batches);
  return Object.assign(dataset, {
    size: source.windows === null ? null : Math.ceil(source.windows / batchSize),
  }) as WindowDataset<T>;
}
