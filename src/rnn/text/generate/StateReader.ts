import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import { keepStates } from '../../inspect/recordCalls';
import { isRecurrent, type Layer, type RecurrentLayer } from '../../inspect/recurrentLayer';
import type { Tf } from '../../tf';
import { inputTensor, outputValues, type Reader } from './Reader';

type Remembering = RecurrentLayer & { returnState: boolean; stateful: boolean };

/**
 * Takes only what is new through the layers, with the states that they had after all before: the same as reading
 * everything anew, in a fraction of the time. A stateful model keeps the states that it has.
 */
export class StateReader implements Reader {
  readonly #states = new Map<Layer, Tensor[]>();

  constructor(
    private readonly tf: Tf,
    private readonly model: LayersModel,
    private readonly chain: Layer[],
  ) {}

  read(indices: number[]): Float32Array {
    const { tf } = this;
    const before = [...this.#states.values()].flat();
    let values!: Float32Array;
    const states = tf.tidy(() => {
      const next = new Map<Layer, Tensor[]>();
      let x = inputTensor(tf, this.model, indices);
      for (const layer of this.chain)
        if (layer.getClassName() !== 'InputLayer')
          x = isRecurrent(layer) ? this.#remember(layer as Remembering, x, next) : one(layer.call(x, {}));
      values = outputValues(x);
      for (const [layer, kept] of next) this.#states.set(layer, kept);
      return [...next.values()].flat();
    });
    tf.dispose(before);
    for (const state of states) tf.keep(state);
    return values;
  }

  dispose(): void {
    this.tf.dispose([...this.#states.values()].flat());
    this.#states.clear();
  }

  #remember(layer: Remembering, x: Tensor, next: Map<Layer, Tensor[]>): Tensor {
    const { tf } = this;
    const { returnState } = layer;
    const restore = layer.stateful ? keepStates(tf, layer) : undefined;
    layer.returnState = true;
    try {
      const initialState = this.#states.get(layer) ?? zeroStates(tf, layer, x.shape[0]!);
      const [output, ...states] = layer.call(x, { initialState }) as Tensor[];
      // a copy: what a stateful layer gives, it also keeps
      next.set(
        layer,
        states.map((state) => state.clone()),
      );
      return output!;
    } finally {
      layer.returnState = returnState;
      restore?.();
    }
  }
}

function zeroStates(tf: Tf, layer: RecurrentLayer, batch: number): Tensor[] {
  const count = layer.getClassName() === 'LSTM' ? 2 : 1;
  return Array.from({ length: count }, () => tf.zeros([batch, layer.cell.units]));
}

const one = (output: Tensor | Tensor[]) => (Array.isArray(output) ? output[0]! : output);
