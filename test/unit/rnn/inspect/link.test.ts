import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { LinkedView } from '../../../../src/rnn/display/views';
import { rnn, tf } from '../support';

describe('rnn.link', () => {
  const model = () => {
    const built = tf.sequential();
    built.add(tf.layers.lstm({ units: 3, inputShape: [4, 1] }));
    built.add(tf.layers.dense({ units: 1 }));
    return built;
  };

  it('puts views into one output, in order, those of a linked view too', () => {
    const lstm = model();
    const [unrolled, gates] = [rnn.unroll(lstm), rnn.gates(lstm, tf.zeros([4, 1]))];
    const linked = rnn.link(rnn.link(unrolled, gates), unrolled);
    const { views } = linked.bundle[MIME.linked] as LinkedView;
    assert.deepEqual(
      views.map(({ mime }) => mime),
      [MIME.unrolled, MIME.gates, MIME.unrolled],
    );
    assert.equal(views[1]!.data, gates.bundle[MIME.gates]);
    assert.ok(String(linked.bundle[MIME.text]).includes(String(gates.bundle[MIME.text])));
  });

  it('says what it takes', () => {
    assert.throws(() => rnn.link(), /needs at least one view/);
    assert.throws(() => rnn.link(rnn.unroll(model()), 5 as never), /value 2 is none/);
    assert.throws(() => rnn.link(rnn.html('<b>x</b>')), /value 1 is none/);
  });
});
