import assert from 'node:assert/strict';
import { renderStaticSvg } from '../../../renderers/static';
import { MIME } from '../../../src/rnn/display/mime';
import { chart } from '../../renderers/fixtures';

const bars = {
  data: {
    values: [
      { k: 'a', v: 3 },
      { k: 'b', v: 5 },
    ],
  },
  mark: 'bar',
  encoding: { x: { field: 'k', type: 'nominal' }, y: { field: 'v', type: 'quantitative' } },
};
const draw = (spec: unknown) => renderStaticSvg(MIME.vegaLite, spec);

describe('vega-lite charts', () => {
  it('are drawn from the values inside', async () => {
    const svg = (await draw(bars))!;
    assert.match(svg, /^<svg/);
    assert.match(svg, /aria-label="k: a; v: 3"/);
    assert.match(svg, /aria-label="k: b; v: 5"/);
    assert.match((await draw(chart))!, /Forecast/);
  });

  it('load nothing from outside', async () => {
    for (const url of ['https://example.org/data.csv', 'file:///etc/passwd', 'data.json']) {
      await assert.rejects(() => draw({ ...bars, data: { url } }), /asks for a resource from outside/);
    }
    const image = { ...bars, mark: { type: 'image', url: 'https://example.org/x.png', width: 9, height: 9 } };
    await assert.rejects(() => draw(image), /asks for a resource from outside/);
  });

  it('evaluate expressions, and no code', async () => {
    const transform = (calculate: string) => ({ ...bars, transform: [{ calculate, as: 'v' }] });
    assert.match((await draw(transform('datum.v * 2')))!, /aria-label="k: b; v: 10"/);
    await assert.rejects(() => draw(transform("datum.constructor.constructor('globalThis.hacked = 1')()")));
    assert.equal('hacked' in globalThis, false);
  });

  it('say what is wrong with a specification', async () => {
    await assert.rejects(() => draw({}), /Invalid specification/);
    await assert.rejects(() => draw({ ...bars, mark: 'nonsense' }), /mark "nonsense" is unknown/);
    await assert.rejects(() => draw('text'), /a vega-lite specification is an object/);
  });
});
