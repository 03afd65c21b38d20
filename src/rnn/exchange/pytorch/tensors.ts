import type { Tensor } from '@tensorflow/tfjs';
import type { TorchTensor } from './TorchLayer';

export function torchTensor(tensor: Tensor): TorchTensor {
  return { shape: tensor.shape.slice(), values: Float32Array.from(tensor.dataSync()) };
}

/** [rows, columns] to [columns, rows]: PyTorch multiplies with the transposed kernel. */
export function transposed({ shape, values }: TorchTensor): TorchTensor {
  const [rows, columns] = shape as [number, number];
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = values[row * columns + column]!;
  return { shape: [columns, rows], values: turned };
}

export function zeros(n: number): TorchTensor {
  return { shape: [n], values: new Float32Array(n) };
}

/** Row `i` of a matrix. */
export function rowOf({ shape, values }: TorchTensor, i: number): TorchTensor {
  const n = shape[1]!;
  return { shape: [n], values: values.slice(i * n, (i + 1) * n) };
}
