import type { LayersModel } from '@tensorflow/tfjs';
import { formatShape } from '../../display/formatNumber';
import { say } from '../../../say';

export interface ChosenLoss {
  loss:
    'meanSquaredError' | 'binaryCrossentropy' | 'categoricalCrossentropy' | 'sparseCategoricalCrossentropy';
  metrics: string[];
  /** Why this loss, to be told. */
  reason: string;
}

interface ConfiguredLayer {
  getClassName(): string;
  getConfig(): { activation?: unknown };
  /** Of a wrapper such as TimeDistributed. */
  layer?: ConfiguredLayer;
}

/**
 * The loss that fits what a model puts out: softmax → crossentropy of classes, sigmoid → binary crossentropy,
 * all else → mean squared error.
 * @param targets their shape, which tells indices of classes from one-hot rows; asked for only where it matters
 * @throws for several outputs, and targets that fit neither
 */
export async function lossByOutput(
  model: LayersModel,
  targets: () => Promise<number[]>,
): Promise<ChosenLoss> {
  if (model.outputs.length !== 1) {
    throw new Error(
      `"${model.name}" has ${model.outputs.length} outputs: compile it, with a loss for each of them.`,
    );
  }
  const { shape } = model.outputs[0]!;
  const activation = outputActivation(model);
  if (activation === 'softmax') return classesLoss(shape, await targets());
  if (activation === 'sigmoid')
    return {
      loss: 'binaryCrossentropy',
      metrics: ['accuracy'],
      reason: say({ en: 'the output is a sigmoid', id: 'keluarannya sigmoid' }),
    };
  const reason =
    activation === 'linear'
      ? say({ en: 'the output is linear', id: 'keluarannya linear' })
      : say({ en: `the output is a number (${activation})`, id: `keluarannya bilangan (${activation})` });
  return { loss: 'meanSquaredError', metrics: ['mae'], reason };
}

/** By its name in TensorFlow.js; `linear` where the last layer has none. */
export function outputActivation(model: LayersModel): string {
  return activationOf(model.outputs[0]!.sourceLayer as unknown as ConfiguredLayer);
}

function classesLoss(shape: (number | null)[], y: number[]): ChosenLoss {
  const classes = shape.at(-1)!;
  const softmax = say({
    en: `the output is a softmax over ${classes} classes`,
    id: `keluarannya softmax atas ${classes} kelas`,
  });
  const metrics = ['accuracy'];
  if (y.length === shape.length && y.at(-1) === classes) {
    const rows = say({ en: 'the targets are one-hot rows', id: 'targetnya baris one-hot' });
    return { loss: 'categoricalCrossentropy', metrics, reason: `${softmax}, ${rows}` };
  }
  const indices = y.length === shape.length - 1 || (y.length === shape.length && y.at(-1) === 1);
  if (indices) {
    const targets = say({ en: 'the targets are indices', id: 'targetnya indeks' });
    return { loss: 'sparseCategoricalCrossentropy', metrics, reason: `${softmax}, ${targets}` };
  }
  throw new Error(
    `the output is a softmax over ${classes} classes, and y has the shape ${formatShape(y)}: give one index a ${shape.length > 2 ? 'timestep' : 'sample'}, ` +
      `or rows of ${classes} values (rnn.oneHot).`,
  );
}

function activationOf(layer: ConfiguredLayer): string {
  if (layer.getClassName() === 'Softmax') return 'softmax';
  const { activation } = layer.getConfig();
  if (typeof activation === 'string') return activation;
  return layer.layer ? activationOf(layer.layer) : 'linear';
}
