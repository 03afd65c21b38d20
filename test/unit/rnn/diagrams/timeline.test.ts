import assert from 'node:assert/strict';
import { MIME } from '../../../../src/rnn/display/mime';
import type { TimelineView } from '../../../../src/rnn/display/views';
import { rnn } from '../support';

const { bundle } = rnn.timeline();
const { eras, events } = bundle[MIME.timeline] as TimelineView;

describe('rnn.timeline', () => {
  it('has the models of chapter 7.1.2 with the years of their papers', () => {
    const years = Object.fromEntries(events.map(({ name, year }) => [name, year]));
    const expected = { 'Simple RNN': 1986, LSTM: 1997, Bidirectional: 1997, GRU: 2014, Attention: 2014, Transformer: 2017, BERT: 2018, GPT: 2018 }; // prettier-ignore
    for (const [name, year] of Object.entries(expected)) assert.equal(years[name], year, name);
    for (const name of ['AR', 'HMM']) assert.ok(years[name]! < 1986);
  });

  it('names the paper of each, with its year', () => {
    for (const { name, year, papers } of events) {
      assert.ok(papers[0]!.includes(`(${year})`), name);
      for (const paper of papers) assert.match(paper, /^\S.+ \((19|20)\d\d\)\. .+\.\)?$/);
    }
  });

  it('goes from era to era without a gap, in the order of time', () => {
    assert.deepEqual(eras.slice(1).map(({ from }) => from), eras.slice(0, -1).map(({ to }) => to)); // prettier-ignore
    const years = events.map(({ year }) => year);
    assert.deepEqual(
      years,
      [...years].sort((a, b) => a - b),
    );
    assert.equal(
      new Set([...events, ...eras].map(({ id, name }) => id + name)).size,
      events.length + eras.length,
    );
  });

  it('has all of it in its text', () => {
    const text = String(bundle[MIME.text]);
    for (const { name, year, solved, papers } of events)
      for (const part of [name, String(year), solved, ...papers]) assert.ok(text.includes(part), part);
    for (const { name, limit } of eras) assert.ok(text.includes(`${name}, `) && text.includes(limit!));
  });
});
