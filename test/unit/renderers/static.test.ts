import assert from 'node:assert/strict';
import { ViewDataError } from '../../../renderers/shared/schema';
import { short } from '../../../renderers/shared/format';
import { renderStatic, renderStaticSvg } from '../../../renderers/static';
import { ALL_METRICS } from '../../../src/rnn/metrics/metricColumns';
import { metricsOf } from '../../../src/rnn/metrics/metrics';
import { metricsBundle } from '../../../src/rnn/metrics/metricTable';
import type { MetricsView } from '../../../src/rnn/display/views';
import { MIME } from '../../../src/rnn/display/mime';
import * as fixtures from '../../renderers/fixtures';

const views: [string, unknown][] = [
  [MIME.unrolled, fixtures.forecaster()],
  [MIME.unrolled, fixtures.bidirectional()],
  [MIME.unrolled, fixtures.bidirectional(false)],
  [MIME.unrolled, fixtures.encoderDecoder()],
  [MIME.unrolled, fixtures.repeated()],
  [MIME.unrolled, fixtures.anyLength()],
  [MIME.unrolled, { ...fixtures.forecaster(), layers: [] }],
  [MIME.gates, fixtures.gatesView('LSTM', 20, 6)],
  [MIME.gates, fixtures.gatesView('GRU', 1, 1)],
  [MIME.gates, fixtures.gatesView('SimpleRNN', 3, 2, 4)],
  [MIME.metrics, fixtures.metricsView()],
  [MIME.training, fixtures.trainingView()],
  [MIME.training, { ...fixtures.trainingView(0), curves: [] }],
  [MIME.model, fixtures.modelView()],
  [MIME.tensor, fixtures.tensorView()],
];

const anyLengthModel = () => ({
  layers: [
    [null, null, 16],
    [null, 8],
    [1, 8],
  ].map((outputShape, i) => ({ name: `l${i}`, type: 'GRU', outputShape, parameters: 0, trainable: true })),
});

/** The texts of a drawing, as a reader sees them. */
const textsOf = (markup: string) =>
  [...markup.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner]) =>
    inner!.replace(/<title>.*?<\/title>|<[^>]*>/gs, ''),
  );

describe('static views', () => {
  it('draw every view without a document, and without a number that is none', () => {
    for (const [mime, data] of views) {
      const markup = renderStatic(mime, data)!;
      assert.match(markup, /^<(svg|div)/);
      assert.doesNotMatch(markup, /NaN|undefined|\[object/, mime);
    }
  });

  it('give pictures that stand alone: a namespace, a size, no class or variable to resolve', () => {
    for (const [mime, data] of views.filter(([mime]) => mime === MIME.unrolled || mime === MIME.gates)) {
      const svg = renderStatic(mime, data)!;
      assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
      assert.doesNotMatch(svg, /var\(|currentColor/);
    }
  });

  it('write ‖h‖ and the input of each whole step as they are in the data', () => {
    const view = fixtures.forecaster(8, 6);
    const texts = textsOf(renderStatic(MIME.unrolled, view, { width: 900 })!);
    for (const norm of view.layers[0]!.hiddenNorm!) assert.ok(texts.includes(short(norm)), short(norm));
    for (const [x] of view.example!.input) assert.ok(texts.includes(short(x!)), short(x!));
    assert.ok(texts.includes(`ŷ ${short(view.example!.output[0]!)}`));
    assert.ok(
      texts.includes('160 parameters') || texts.includes('192 parameters'),
      'the LSTM has 4·6·(6+1+1) = 192',
    );
  });

  it('draw a state edge between all steps, and an LSTM’s cell state beside it', () => {
    const drawn = (view: unknown, kind: string) =>
      renderStatic(MIME.unrolled, view, { width: 900 })!.split(`rnn-edge-${kind}"`).length - 1;
    const lstm = fixtures.forecaster(8, 6);
    assert.deepEqual([drawn(lstm, 'hidden'), drawn(lstm, 'cell')], [8, 8]); // the first step's comes from zero
    const gru = fixtures.gruClassifier();
    assert.deepEqual([drawn(gru, 'hidden'), drawn(gru, 'cell')], [12, 0]);
  });

  it('mark the best of each column, the baselines’ included, and say why a value is missing', () => {
    const view = fixtures.metricsView();
    view.rows[1]!.values.mse = 1;
    const html = renderStatic(MIME.metrics, view)!;
    const rows = Object.fromEntries(
      [...html.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*?<th scope="row">([^<]+)(.*?)<\/tr>/gs)].map(
        ([, name, cells]) => [name, cells!],
      ),
    );
    assert.equal(
      html.split('▸').length - 1,
      6,
      'mse, rmse, mae, r2 once; direction accuracy is shared by two',
    );
    assert.match(rows.naive!, /title="1 °C², best of its column"/);
    assert.doesNotMatch(rows.LSTM!, /6\.23<[^>]*>, best/);
    assert.match(rows.naive!, /title="Direction accuracy: the naive forecast has no direction\."[^>]*>n\/a/);
    assert.match(rows.LSTM!, /title="2\.49691 °C, best of its column"/);
    assert.ok(html.indexOf('>seasonal naive') < html.indexOf('>LSTM'), 'baselines come first');
  });

  it('say what the open sizes of a shape are', () => {
    const html = renderStatic(MIME.model, { ...fixtures.modelView(), ...anyLengthModel() })!;
    const cells = [...html.matchAll(/<td class="rnn-code"([^>]*)>(.*?)<\/td>/g)].map(
      ([, attributes, shape]) => [shape, /title="(.*?)"/.exec(attributes!)?.[1]],
    );
    assert.deepEqual(cells, [
      ['[batch, any, 16]', 'batch: any number of examples; any: sequences of any length'],
      ['[batch, 8]', 'batch: any number of examples'],
      ['[1, 8]', undefined],
    ]);
    assert.doesNotMatch(renderStatic(MIME.unrolled, fixtures.anyLength())!, /null|\?/);
  });

  it('call tokens tokens, with every digit, and no vector of features', () => {
    const view = fixtures.anyLength();
    const input = [[1234], [7], [0]];
    const texts = textsOf(
      renderStatic(MIME.unrolled, { ...view, timesteps: 3, example: { input, output: [0.5] } })!,
    );
    for (const text of ['tokens', '1,234', '7', '0']) assert.ok(texts.includes(text), text);
    assert.ok(!texts.some((text) => /feature|\(\)/.test(text)), texts.join(' '));
  });

  it('write numbers with one minus sign, and words as they are', () => {
    const tensor = fixtures.tensorView();
    const html = renderStatic(MIME.tensor, { ...tensor, preview: [['-0.4922', '1.2e-7']] })!;
    assert.match(html, /text-align:right">−0\.4922<.*text-align:right">1\.2e−7</s);
    assert.doesNotMatch(html.replace(/<[^>]*>/g, ''), /-/);
    const words = { ...tensor, dtype: 'string', statistics: null, preview: [['re-run']] };
    assert.match(renderStatic(MIME.tensor, words)!, /<td>re-run</);
  });

  it('speak Indonesian', () => {
    assert.match(
      renderStatic(MIME.unrolled, fixtures.forecaster(), { language: 'id' })!,
      /bobot yang sama di setiap langkah/,
    );
    const naive = [undefined, [2, 1], [2, 12], [0, 1], [0, 12]].map(
      (scale) => scale && { mae: scale[0]!, period: scale[1]! },
    );
    const measured = naive.map((scale) => metricsOf([0, 0], [0, 1], 1, scale));
    const bundles = measured.map((LSTM) => metricsBundle({ LSTM }, { metrics: ALL_METRICS, unit: '°C' }));
    const [data, ...others] = bundles.map((bundle) => bundle[MIME.metrics] as MetricsView);
    data!.notes = [...new Set([data!, ...others].flatMap(({ notes }) => notes))];
    const english = ['Direction accuracy', ...data!.notes];
    assert.equal(english.length, 10, 'all that the library has to say');
    const html = renderStatic(MIME.metrics, data, { language: 'id' })!;
    assert.match(html, />Akurasi arah /);
    for (const words of english) assert.ok(!html.includes(words), words);
    for (const words of english) assert.ok(renderStatic(MIME.metrics, data)!.includes(words), words);
  });

  it('draw training and a model as one picture where that is wanted', async () => {
    for (const [mime, data] of [
      [MIME.training, fixtures.trainingView()],
      [MIME.model, fixtures.modelView()],
    ] as const) {
      assert.match((await renderStaticSvg(mime, data))!, /^<svg xmlns/);
    }
    assert.equal(renderStatic('text/plain', 'x'), undefined);
  });
});

describe('view data that nobody vouches for', () => {
  const attack = '</svg></script><script>alert(1)</script><img src=x onerror="alert(2)">';
  const poison = (value: unknown, key = ''): unknown => {
    const keep = [
      'type',
      'cell',
      'direction',
      'gate',
      'better',
      'status',
      'dtype',
      'base64',
      'inputExtent',
      'outputExtent',
      'id',
    ];
    if (typeof value === 'string') return keep.includes(key) ? value : attack;
    if (Array.isArray(value)) return value.map((v) => poison(v));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, k)]));
  };

  it('is text, whatever it holds', () => {
    for (const [mime, data] of views) {
      const markup = renderStatic(mime, poison(data))!;
      assert.doesNotMatch(markup, /<script|<img|<\/script/i, mime);
    }
  });

  it('is refused when malformed, with the place of the fault', () => {
    const layers = fixtures.forecaster().layers.map((layer) => ({ ...layer, inbound: 'none' }));
    assert.throws(
      () => renderStatic(MIME.unrolled, { ...fixtures.forecaster(), layers }),
      (error) => error instanceof ViewDataError && error.message === 'layers.0.inbound: expected array',
    );
    for (const [mime] of views) {
      for (const data of [null, 7, 'text', [], {}, { version: 1 }, { version: '1' }]) {
        assert.throws(() => renderStatic(mime, data), ViewDataError, mime);
      }
    }
  });

  it('is refused as newer when its version is', () => {
    for (const [mime, data] of views) {
      const newer = { ...(data as object), version: 99 };
      assert.throws(
        () => renderStatic(mime, newer),
        (error) => error instanceof ViewDataError && error.newer,
      );
    }
  });
});
