import { MIME } from '../../../src/rnn/display/mime';
import type { TrainingView } from '../../../src/rnn/display/views';
import * as fixtures from '../fixtures';
import type { ViewSample } from './ViewSample';

/** Early stopping, weights restored, learning rate lowered twice over decades. */
export function stoppedTraining(epochs = 50): TrainingView {
  const best = Math.round(epochs * 0.6);
  const stop = Math.round(epochs * 0.76);
  const at = (f: (t: number) => number) => Array.from({ length: stop }, (_, i) => f((i + 1) / epochs));
  const validation = at((t) => 0.03 + 0.3 * Math.exp(-t * 9) + (t - best / epochs) ** 2);
  const train = at((t) => 0.012 + 0.4 * Math.exp(-t * 8));
  const lowest = Math.min(...validation);
  return {
    ...fixtures.trainingView(1, 'done'),
    epochs,
    epoch: stop,
    best: { epoch: validation.indexOf(lowest) + 1, metric: 'val_loss', value: lowest },
    stopped: { epoch: stop, restored: validation.indexOf(lowest) + 1 },
    learningRate: at((t) => (t <= 0.3 ? 1e-3 : t <= 0.55 ? 1e-4 : 1e-5)),
    curves: [
      { metric: 'loss', train, validation },
      { metric: 'mae', train: train.map(Math.sqrt), validation: validation.map(Math.sqrt) },
    ],
  };
}

function divergedTraining(): TrainingView {
  const view = fixtures.trainingView(20, 'failed');
  for (const curve of view.curves) {
    curve.train = curve.train.map((value, i) => (i < 9 ? value! * 10 ** i : null));
    curve.validation = curve.validation!.map((value, i) => (i < 8 ? value : null));
  }
  return {
    ...view,
    best: { epoch: 2, metric: 'val_loss', value: view.curves[0]!.validation![1]! },
    diverged: { epoch: 10, metric: 'loss', value: 'Infinity' },
    learningRate: view.curves[0]!.train.map(() => 0.5),
  };
}

const sample = (name: string, data: TrainingView, pictured?: boolean): ViewSample => ({
  name: `training, ${name}`,
  mime: MIME.training,
  data,
  pictured,
});

export const training: ViewSample[] = [
  ...[0, 1, 2, 12, 50].map((epoch) => sample(`${epoch} epochs`, fixtures.trainingView(epoch), epoch === 12)),
  sample('stopped early', stoppedTraining(), true),
  sample('stopped at its third epoch', stoppedTraining(4)),
  sample('restored to another epoch than the best', {
    ...stoppedTraining(),
    stopped: { epoch: 38, restored: 36 },
    best: { epoch: 37, metric: 'val_loss', value: 0.03 },
  }),
  sample('diverged', divergedTraining()),
  sample('20,000 epochs', { ...stoppedTraining(8000), every: 2, epoch: 12_160, epochs: 16_000 }),
];
