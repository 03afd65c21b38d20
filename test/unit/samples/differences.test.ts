import assert from 'node:assert/strict';
import { differences } from '../../chapter/differences';

const text = (value: string) => [{ 'text/plain': value }];

describe('the outputs of two runs', () => {
  it('are the same when words are, and numbers nearly', () => {
    assert.deepEqual(differences(text('RMSE 2.807 °C of 1,460 days'), text('RMSE 2.9 °C of 1,461 days')), []);
    assert.deepEqual(differences(text('RMSE 2,807 dari 1.460 hari'), text('RMSE 2,9 dari 1.461 hari')), []);
    assert.deepEqual(differences(text('a   1.00'), text('a 0.999')), []);
    assert.deepEqual(differences(text('loss 3.1e-7'), text('loss 2.9e-7')), []);
  });

  it('differ by a number that is far off', () => {
    assert.deepEqual(differences(text('RMSE 2.807'), text('RMSE 3.2')), ['has 3.2 where it had 2.807']);
    assert.deepEqual(differences(text('skor 0,80'), text('skor 0,70')), ['has 0,70 where it had 0,80']);
    assert.deepEqual(differences(text('12,000 of 2'), text('1 of 2')), ['has 1 where it had 12,000']);
    assert.deepEqual(differences(text('rise -0.5'), text('rise 0.5')), ['has 0.5 where it had -0.5']);
  });

  it('are the same however long a training or a backtest took', () => {
    const training = (time: string, loss: string) =>
      text(`gru: 30 of 40 epochs, ${time}\nlowest val_loss: ${loss}`);
    assert.deepEqual(differences(training('12.7 s', '0.116'), training('1 min 3 s', '0.117')), []);
    assert.equal(differences(training('12.7 s', '0.116'), training('12.7 s', '0.216')).length, 1);
    const folds = (time: string, mae: string) => text(`Backtest: 5 folds in ${time}\nMAE ${mae}`);
    assert.deepEqual(differences(folds('900 ms', '32.8'), folds('21.8 s', '32.9')), []);
    assert.equal(differences(folds('21.8 s', '32.8'), folds('21.8 s', '39.8')).length, 1);
  });

  it('differ by a word', () => {
    assert.deepEqual(differences(text('the GRU wins by 3'), text('the LSTM wins by 3')), [
      'says "the LSTM wins by #", and said "the GRU wins by #"',
    ]);
  });

  it('differ by what they are', () => {
    assert.deepEqual(differences(text('1'), []), ['shows nothing, and showed text/plain']);
    assert.deepEqual(differences(text('1'), [{ error: 'no' }]), ['shows error, and showed text/plain']);
    assert.deepEqual(differences([{ stdout: 'took 3 s' }], [{ stdout: 'took 9 s' }], { times: true }), []);
    assert.equal(differences([{ stdout: 'took 3 s' }], [{ stderr: 'took 9 s' }], { times: true }).length, 1);
  });
});
