import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { VegaLiteSpec } from '../../../../src/rnn/index';
import { toBundle } from '../../../../src/rnn/index';
import { rnn, tf } from '../support';

const isChart = (value: unknown) => MIME.vegaLite in (toBundle(tf, value) ?? {});

describe('charts', () => {
  it('are what says so, or has a mark with data or an encoding', () => {
    assert.ok(isChart({ $schema: 'https://vega.github.io/schema/vega-lite/v5.json', layer: [] }));
    assert.ok(isChart({ mark: 'line', data: { values: [] } }));
    assert.ok(isChart({ mark: { type: 'bar' }, encoding: {} }));
  });

  it('are not other objects that happen to have a mark', () => {
    assert.ok(!isChart({ mark: 90, data: { name: 'Ani' } }));
    assert.ok(!isChart({ mark: 'line' }));
    assert.ok(!isChart({ $schema: 'https://json-schema.org/draft/2020-12/schema' }));
    assert.ok(!isChart([{ mark: 'line', encoding: {} }]));
  });

  it('carry typed arrays and dates as plain JSON', () => {
    const spec = { mark: 'point', data: { values: [{ v: Float32Array.of(1, 2), at: new Date(0), n: 3n }] } };
    const plain = rnn.vegaLite(spec).bundle[MIME.vegaLite] as VegaLiteSpec;
    assert.deepEqual(plain.data, { values: [{ v: [1, 2], at: '1970-01-01T00:00:00.000Z', n: 3 }] });
    assert.match(String(plain.$schema), /vega-lite/);
  });

  it('say in text what they show', () => {
    const encoding = { x: { field: 'date' }, y: { field: 'temp' } };
    const { bundle } = rnn.vegaLite({
      title: 'Forecast',
      mark: 'line',
      encoding,
      data: { values: [{}, {}] },
    });
    assert.equal(bundle[MIME.text], 'Chart "Forecast": line, x: date, y: temp, 2 rows');
  });
});
