import assert from 'node:assert/strict';
import { consoleHost } from '../../../../src/rnn/display/host';
import { trainingBundle } from '../../../../src/rnn/display/training';
import type { TrainingView } from '../../../../src/rnn/display/views';
import { createRnn } from '../../../../src/rnn/index';
import { RecordingHost, tf } from '../support';

describe('rnn.display', () => {
  it('shows a value, and replaces it in place', () => {
    const host = new RecordingHost();
    const rnn = createRnn(tf, host);
    const first = rnn.display('a');
    const second = rnn.display(rnn.markdown('# b'));
    first.update('c');
    const texts = host.shown.map(({ kind, bundle }) => [kind, bundle['text/plain']]);
    assert.deepEqual(texts, [['display', "'a'"], ['display', '# b'], ['update', "'c'"]]); // prettier-ignore
    const [a, b, c] = host.shown.map(({ id }) => id);
    assert.equal(a, c);
    assert.notEqual(a, b);
    second.update(undefined);
    assert.equal(host.shown.at(-1)?.bundle['text/plain'], 'undefined');
  });

  it('takes nothing from Math.random, which may be seeded', () => {
    const { random } = Math;
    Math.random = () => assert.fail('Math.random was called');
    try {
      createRnn(tf, new RecordingHost()).display(1);
    } finally {
      Math.random = random;
    }
  });
});

describe('consoleHost', () => {
  it('prints text, but of a training only its end', () => {
    const printed: unknown[] = [];
    const { log } = console;
    console.log = (text: unknown) => printed.push(text);
    try {
      consoleHost.display({ 'text/plain': 'a' }, '1');
      consoleHost.update({ 'text/plain': 'b' }, '1');
      consoleHost.update(trainingBundle(training('training')), '2');
      consoleHost.update(trainingBundle(training('done')), '2');
    } finally {
      console.log = log;
    }
    assert.deepEqual(printed, ['a', 'b', 'm: 2 of 2 epochs, 1.5 s']);
  });
});

function training(status: TrainingView['status']): TrainingView {
  const batches = { batches: 1, batch: 0 };
  return {
    version: 1,
    model: 'm',
    status,
    epochs: 2,
    epoch: 2,
    ...batches,
    elapsedMs: 1500,
    remainingMs: 0,
    curves: [],
  };
}
