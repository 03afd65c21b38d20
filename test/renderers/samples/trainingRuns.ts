import { MIME } from '../../../src/rnn/display/mime';
import type { ComparedRun } from '../../../src/rnn/display/views';
import { stoppedTraining } from './training';
import type { ViewSample } from './ViewSample';

function run(name: string, epochs: number): ComparedRun {
  const { best, stopped, learningRate, curves, epoch } = stoppedTraining(epochs);
  return { name, epochs: epoch, elapsedMs: 812.5 * epochs, best, stopped, learningRate, curves };
}

const noValidation: ComparedRun = {
  name: 'SimpleRNN, without validation and a long name',
  epochs: 9,
  elapsedMs: null,
  best: { epoch: 9, metric: 'loss', value: 0.05 },
  curves: [{ metric: 'loss', train: [0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.07, 0.05] }],
};

const sample = (name: string, runs: ComparedRun[], pictured?: boolean): ViewSample => ({
  name: `training runs, ${name}`,
  mime: MIME.trainingRuns,
  data: { version: 1, runs },
  pictured,
});

export const trainingRuns: ViewSample[] = [
  sample('LSTM and GRU', [run('LSTM', 50), run('GRU', 80)], true),
  sample('three unlike', [run('LSTM', 50), noValidation, { ...run('GRU', 9000), every: 1 }]),
  sample('one without an epoch', [{ name: 'empty', epochs: 0, elapsedMs: null, curves: [] }]),
  sample(
    'seven',
    Array.from({ length: 7 }, (_, i) => run(`run ${i + 1}`, 20 + i * 5)),
  ),
];
