import type { Tensor } from '@tensorflow/tfjs';
import { floats, type OnnxTensor } from './messages';

export function onnxTensor(tensor: Tensor): OnnxTensor {
  return floats(tensor.shape, tensor.dataSync());
}
