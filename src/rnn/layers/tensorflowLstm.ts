import type { Tensor, Tensor3D, TensorInfo } from '@tensorflow/tfjs';
import type { Tf } from '../tf';
import type { PassOptions, PassTensors } from './fusedPass';

/** From so many units on, TensorFlow's own operation is faster than kernels in WebAssembly. */
const LARGE_UNITS = 256;

/** What of TensorFlow.js's native backend is used. */
interface NativeBackend {
  binding: {
    TF_ATTR_FLOAT: number;
    TF_ATTR_BOOL: number;
    TF_ATTR_TYPE: number;
    TF_FLOAT: number;
    TF_INT64: number;
    createTensor(shape: number[], dtype: number, value: Int32Array): number;
  };
  tensorMap: Map<object, { shape: number[]; dtype: number; values: null; id: number }>;
  executeMultipleOutputs(name: string, attributes: object[], inputs: object[], outputs: number): Tensor[];
  disposeData(dataId: object): boolean;
}

/**
 * A large LSTM's prediction by native TensorFlow itself, where that is the backend: its operation BlockLSTMV2 computes
 * all steps too, with wider vectors. Only for the plain case, sigmoid and tanh, outside of training.
 * @returns the output and the last states if they are wanted; `undefined` where the kernels have to compute
 */
export function tensorflowLstm(tf: Tf, tensors: PassTensors, options: PassOptions): Tensor[] | undefined {
  const { cell, layer, mask, recurrentDropout, withStates } = options;
  const plain = cell.type === 'LSTM' && cell.activation === 'tanh' && cell.recurrentActivation === 'sigmoid';
  if (tf.getBackend() !== 'tensorflow' || !plain || cell.units < LARGE_UNITS || mask || recurrentDropout) {
    return undefined;
  }
  const backend = tf.backend() as unknown as NativeBackend;
  const { x, kernel, recurrentKernel, bias, initialState } = tensors;
  const [batch, timesteps] = x.shape as [number, number];
  const { units } = cell;
  const { binding } = backend;
  const attributes = [
    { name: 'cell_clip', type: binding.TF_ATTR_FLOAT, value: 0 },
    { name: 'use_peephole', type: binding.TF_ATTR_BOOL, value: false },
    { name: 'T', type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT },
  ];
  const steps = int64(backend, timesteps);
  const inOrder = tf.transpose(layer.goBackwards ? tf.reverse(x, 1) : x, [1, 0, 2]);
  const [hidden, carry] = initialState ?? [tf.zeros([batch, units]), tf.zeros([batch, units])];
  const peephole = tf.zeros([units]);
  const outputs = backend.executeMultipleOutputs(
    'BlockLSTMV2',
    attributes,
    [
      ...[steps, inOrder, carry!, hidden!, tf.concat([kernel, recurrentKernel], 0)],
      ...[peephole, peephole, peephole, bias ?? tf.zeros([4 * units])],
    ],
    7,
  );
  backend.disposeData(steps.dataId);
  const [carries, states] = [outputs[1], outputs[6]] as [Tensor3D, Tensor3D];
  const last = (values: Tensor3D) => values.slice([timesteps - 1, 0, 0], [1, -1, -1]).reshape([batch, units]);
  const state = last(states);
  return [
    layer.returnSequences ? tf.transpose(states, [1, 0, 2]) : state,
    ...(withStates ? [state, last(carries)] : []),
  ];
}

/** TensorFlow.js has no tensors of 64-bit integers of its own. */
function int64({ binding, tensorMap }: NativeBackend, value: number): Omit<TensorInfo, 'dtype'> {
  const dataId = {};
  const id = binding.createTensor([], binding.TF_INT64, new Int32Array([value, 0]));
  tensorMap.set(dataId, { shape: [], dtype: binding.TF_INT64, values: null, id });
  return { dataId, shape: [] };
}
