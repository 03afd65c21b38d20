import type { Tensor, Tensor2D, layers } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import { dropoutFactors } from './dropout';
import type { CallOptions, StockCell } from './stockLayers';

declare module '@tensorflow/tfjs-layers/dist/layers/recurrent' {
  interface GRULayerArgs {
    /** The reset gate acts after the product with the recurrent kernel, as in Keras 3 and PyTorch. Default: `false`. */
    resetAfter?: boolean;
  }
  interface GRUCellLayerArgs {
    /** As in `GRULayerArgs`. */
    resetAfter?: boolean;
  }
}

type Config = Record<string, unknown>;
type Factory = (config: never) => layers.Layer;

/** The parts of TensorFlow.js's GRU and GRUCell that have to know `resetAfter`. */
interface GruCellPrototype {
  build(inputShape: number[]): void;
  call(inputs: Tensor[], options: CallOptions): Tensor[];
  getConfig(): Config;
}
interface LayerClass {
  new (config: Config): layers.Layer;
  fromConfig(cls: unknown, config: Config): layers.Layer;
}
interface BuildingCell extends Omit<StockCell, 'addWeight'> {
  biasInitializer: unknown;
  biasRegularizer: unknown;
  biasConstraint: unknown;
  addWeight(...args: unknown[]): StockCell['bias'];
}

/**
 * Teaches TensorFlow.js the GRU that Keras 3 and PyTorch have, whose reset gate acts after the product with the
 * recurrent kernel: `tf.layers.gru({ units, resetAfter: true })`. Its bias has the shape [2, 3 · units], the input's
 * and then the state's, as in Keras. Models with such layers are saved and loaded.
 * @returns what undoes it
 */
export function installResetAfter(tf: Tf): () => void {
  const { gru, gruCell } = tf.layers;
  const sample = gru({ units: 1, recurrentActivation: 'sigmoid' }) as unknown as { cell: StockCell };
  const classes = [sample, sample.cell].map(({ constructor }) => constructor as unknown as LayerClass);
  const [Gru, GruCell] = classes as [LayerClass, LayerClass];
  const prototype = GruCell.prototype as unknown as GruCellPrototype;
  const stock = { build: prototype.build, call: prototype.call, getConfig: prototype.getConfig };
  const fromConfig = classes.map((cls) => cls.fromConfig);

  prototype.build = function (this: BuildingCell & GruCellPrototype, inputShape) {
    if (!this.resetAfter || !this.useBias) return stock.build.call(this, inputShape);
    this.useBias = false;
    stock.build.call(this, inputShape);
    this.useBias = true;
    this.bias = this.addWeight(
      ...['bias', [2, 3 * this.units], null, this.biasInitializer, this.biasRegularizer],
      ...[true, this.biasConstraint],
    );
  };
  prototype.call = function (this: StockCell & GruCellPrototype, inputs, options) {
    return this.resetAfter ? step(tf, this, inputs, options) : stock.call.call(this, inputs, options);
  };
  prototype.getConfig = function (this: StockCell & GruCellPrototype) {
    return { ...stock.getConfig.call(this), resetAfter: this.resetAfter === true };
  };

  const taught =
    <F extends Factory>(make: F) =>
    (config: Config) => {
      const { resetAfter = false, ...rest } = config;
      const layer = make(rest as never) as layers.Layer & { cell?: StockCell };
      const cell = layer.cell ?? (layer as unknown as StockCell);
      cell.resetAfter = resetAfter === true;
      return layer;
    };
  Object.assign(tf.layers, { gru: taught(gru as Factory), gruCell: taught(gruCell as Factory) });
  for (const [index, cls] of classes.entries()) {
    cls.fromConfig = (_, config) => taught((rest) => fromConfig[index]!.call(cls, cls, rest))(config);
    register(tf, cls);
  }
  return () => {
    Object.assign(prototype, stock);
    Object.assign(tf.layers, { gru, gruCell });
    [Gru, GruCell].forEach((cls, index) => {
      cls.fromConfig = fromConfig[index]!;
      register(tf, cls);
    });
  };
}

/** The registry keeps the function `fromConfig` that a class had when it was registered. */
function register(tf: Tf, cls: LayerClass): void {
  tf.serialization.SerializationMap.register(cls as never);
}

/**
 * One step: z, r = σ(x·W + b + h·U + c), h̃ = φ(x·W + b + r∘(h·U + c)), h = z∘h + (1 − z)∘h̃ (Keras 3, GRUCell). Used
 * where no kernel is.
 */
function step(tf: Tf, cell: StockCell, [x, h]: Tensor[], { training }: CallOptions): Tensor[] {
  return tf.tidy(() => {
    const [batch, features] = x!.shape as [number, number];
    const { units, bias } = cell;
    const dropped = (
      values: Tensor,
      rate: number,
      mask: 'dropoutMask' | 'recurrentDropoutMask',
      size: number,
    ) => {
      if (!training || rate <= 0 || rate >= 1) return values;
      cell[mask] ??= tf.keep(dropoutFactors(tf, cell, rate, [batch, size]));
      return tf.mul(values, cell[mask] as Tensor);
    };
    const product = (values: Tensor, kernel: Tensor, row: number) => {
      const result = tf.matMul(values as Tensor2D, kernel as Tensor2D);
      return tf.split(bias ? tf.add(result, bias.read().slice([row, 0], [1, 3 * units])) : result, 3, 1);
    };
    const [xz, xr, xh] = product(dropped(x!, cell.dropout, 'dropoutMask', features), cell.kernel.read(), 0);
    const state = dropped(h!, cell.recurrentDropout, 'recurrentDropoutMask', units);
    const [hz, hr, hh] = product(state, cell.recurrentKernel.read(), 1);
    const update = cell.recurrentActivation!.apply(tf.add(xz!, hz!));
    const reset = cell.recurrentActivation!.apply(tf.add(xr!, hr!));
    const candidate = cell.activation.apply(tf.add(xh!, tf.mul(reset, hh!)));
    const next = tf.add(tf.mul(update, h!), tf.mul(tf.sub(1, update), candidate));
    return [next, next];
  });
}
