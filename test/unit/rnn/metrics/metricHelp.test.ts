import assert from 'node:assert/strict';
import { metricHelp } from '../../../../src/rnn/display/metricHelp';
import { MIME } from '../../../../src/rnn/display/mime';
import type { ClassificationView, MetricsView } from '../../../../src/rnn/display/views';
import { toBundle } from '../../../../src/rnn/index';
import { rnn, tf } from '../support';

const textOf = (...given: Parameters<typeof rnn.metricHelp>) =>
  rnn.metricHelp(...given).bundle[MIME.text] as string;

describe('rnn.metricHelp', () => {
  it('tells of every metric of the tables what it is, its unit, when to use it and when it misleads', () => {
    const metrics = rnn.metrics([1, 2, 4], [1, 3, 3], { train: [1, 2, 4] });
    const { columns } = toBundle(tf, metrics)![MIME.metrics] as MetricsView;
    const { classes } = toBundle(tf, rnn.classification([0, 1], [0, 1]))![
      MIME.classification
    ] as ClassificationView;
    const ids = [...columns.map(({ id }) => id), ...Object.keys(classes[0]!), 'accuracy', 'confusionMatrix'];
    assert.ok(ids.includes('mase') && ids.includes('f1'));
    for (const id of ids) {
      const lines = textOf(id as 'mae').split('\n');
      assert.equal(lines.length, 5, id);
      assert.match(lines[2]!, /^Unit: ./, id);
      assert.match(lines[3]!, /^Use it: ./, id);
      assert.match(lines[4]!, /^Beware: ./, id);
    }
    assert.equal(textOf(), ids.map((id) => textOf(id as 'mae')).sort(by(textOf())).join('\n\n')); // prettier-ignore
  });

  it('says that the MSE is in the square of the unit, and why MAPE explodes', () => {
    assert.match(textOf('mse'), /Unit: The square of the series’ unit/);
    assert.match(textOf('mape'), /Adding 1e-8 .* 10,000,000,000 %/);
    // as it says: an error of 1 at an actual value of 0
    assert.equal(Math.round((1 / (0 + 1e-8)) * 100), 10_000_000_000);
  });

  it('speaks Indonesian, and is Markdown where that is shown', () => {
    assert.match(textOf('mae', { language: 'id' }), /\nSatuan: Satuan deret itu sendiri\.\n/);
    const { en, id } = metricHelp;
    for (const [name, help] of Object.entries(en)) {
      for (const [part, text] of Object.entries(help)) {
        const translated = id[name as 'mae'][part as 'what'];
        assert.ok(translated, `${name} ${part}`);
        if (text.length > 12) assert.notEqual(translated, text, `${name} ${part}`);
      }
    }
    assert.match(rnn.metricHelp('mae').bundle[MIME.markdown] as string, /\\\|y − ŷ\\\|/);
  });

  it('names the metrics that there are', () => {
    assert.throws(() => textOf('mre' as 'mae'), /no metric "mre"; there are mse, rmse/);
    assert.throws(() => textOf('mae', { language: 'fr' as 'en' }), /language is 'en' or 'id', not "fr"/);
  });
});

/** In the order in which they stand in a text. */
const by = (text: string) => (a: string, b: string) => text.indexOf(a) - text.indexOf(b);
