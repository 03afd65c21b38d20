import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutputLedger } from '../../../src/extension/kernel/OutputLedger';
import type { Output } from '../../../src/notebook/notebook';

const stream = (text: string, name: 'stdout' | 'stderr' = 'stdout'): Output => ({
  kind: 'stream',
  stream: name,
  text,
});
const data = (value: string): Output => ({ kind: 'data', data: { 'text/plain': value } });

describe('the ledger of outputs', () => {
  it('lets text of one stream go on until something else comes between', () => {
    const ledger = new OutputLedger();
    const outputs = [stream('a'), stream('b'), stream('c', 'stderr'), data('d'), stream('e'), stream('f')];
    const edits = outputs.flatMap((output) => ledger.receive('cell', { type: 'append', output }));
    assert.deepEqual(
      edits.map(({ type }) => type),
      ['append', 'extend', 'append', 'append', 'append', 'extend'],
    );
    assert.equal(edits[1]!.place, edits[0]!.place);
    assert.equal(edits[5]!.place, edits[4]!.place);
  });

  it('keeps the streams of two cells apart', () => {
    const ledger = new OutputLedger();
    ledger.receive('a', { type: 'append', output: stream('1') });
    assert.equal(ledger.receive('b', { type: 'append', output: stream('2') })[0]!.type, 'append');
    assert.equal(ledger.receive('a', { type: 'append', output: stream('3') })[0]!.type, 'extend');
  });

  it('replaces a display wherever it stands, whichever cell updates it', () => {
    const ledger = new OutputLedger();
    const places = ['a', 'b'].map(
      (cell) => ledger.receive(cell, { type: 'append', output: data('0'), displayId: 'd' })[0]!.place,
    );
    const edits = ledger.receive('c', { type: 'update', output: data('1'), displayId: 'd' });
    assert.deepEqual(edits, [
      { type: 'replace', place: places[0], cellId: 'a', output: data('1') },
      { type: 'replace', place: places[1], cellId: 'b', output: data('1') },
    ]);
  });

  it('appends after a display instead of extending the stream before it', () => {
    const ledger = new OutputLedger();
    ledger.receive('a', { type: 'append', output: stream('1') });
    ledger.receive('a', { type: 'append', output: data('2'), displayId: 'd' });
    ledger.receive('a', { type: 'update', output: data('3'), displayId: 'd' });
    assert.equal(ledger.receive('a', { type: 'append', output: stream('4') })[0]!.type, 'append');
  });

  it('forgets what a cleared cell showed, and no more', () => {
    const ledger = new OutputLedger();
    for (const cell of ['a', 'b'])
      ledger.receive(cell, { type: 'append', output: data('0'), displayId: 'd' });
    ledger.receive('a', { type: 'append', output: stream('1') });
    ledger.forgetCell('a');
    const edits = ledger.receive('a', { type: 'update', output: data('1'), displayId: 'd' });
    assert.deepEqual(
      edits.map(({ cellId }) => cellId),
      ['b'],
    );
    assert.equal(ledger.receive('a', { type: 'append', output: stream('2') })[0]!.type, 'append');
  });

  it('does not mix up the displays of two kernels', () => {
    const ledger = new OutputLedger();
    ledger.receive('a', { type: 'append', output: data('0'), displayId: 'd' });
    ledger.forgetAll();
    assert.deepEqual(ledger.receive('a', { type: 'update', output: data('1'), displayId: 'd' }), []);
  });
});
