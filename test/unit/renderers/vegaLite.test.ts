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
const barsOf = (...names: string[]) => ({
  ...bars,
  data: { values: names.map((k, i) => ({ k, v: i + 1 })) },
});
/** The labels of the horizontal axis, in order, and which way they stand. */
const namesOn = (svg: string) => {
  const axis = /class="mark-text role-axis-label".*?<\/g>/s.exec(svg)![0];
  return [...axis.matchAll(/<text[^>]*?transform="([^"]*)"[^>]*?opacity="1"[^>]*>(.*?)<\/text>/g)].map(
    ([, transform, name]) => ({ name, upright: !transform!.includes('rotate') }),
  );
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

  it('have the names on their axis upright, unless that leaves no room', async () => {
    const runs = ['1', '2', '3', '4', '5'];
    const long = ['LSTM', 'GRU', 'SimpleRNN'].flatMap((cell) =>
      [1, 2, 3, 4].map((layers) => `${cell} ${layers} deep`),
    );
    const upright = (names: string[], yes: boolean) => names.map((name) => ({ name, upright: yes }));
    assert.deepEqual(namesOn((await draw(barsOf(...runs)))!), upright(runs, true));
    assert.deepEqual(namesOn((await draw(barsOf(...long)))!), upright([...long].sort(), false));
    const own = { ...bars.encoding, x: { ...bars.encoding.x, axis: { labelAngle: -90 } } };
    const turned = (await draw({ ...barsOf(...runs), encoding: own }))!;
    assert.deepEqual(namesOn(turned), upright(runs, false), 'the author’s own angle stays');
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
