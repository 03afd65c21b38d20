import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineReader } from '../../../src/kernel/LineReader';
import { hasMoreOutsideTexts } from '../../../src/kernel/outsideTexts';

describe('lines from a kernel that nobody trusts', () => {
  it('come whole, however they are cut', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)));
    fc.assert(
      fc.property(pieces, (all) => {
        const reader = new LineReader(10_000);
        const lines = all.flatMap((piece) => reader.read(piece).lines.map((line) => Buffer.from(line)));
        const whole = Buffer.concat(all).toString('latin1').split('\n');
        assert.deepEqual(
          lines.map((line) => line.toString('latin1')),
          whole.slice(0, -1),
        );
      }),
    );
  });

  it('are given up where one becomes too long, with those before it told', () => {
    const reader = new LineReader(5);
    assert.deepEqual(reader.read(Buffer.from('abc')), { lines: [], tooLong: false });
    assert.deepEqual(reader.read(Buffer.from('de\n12345\n')).lines.map(String), ['abcde', '12345']);
    const { lines, tooLong } = reader.read(Buffer.from('a\n123456'));
    assert.deepEqual([lines.map(String), tooLong], [['a'], true]);
    assert.ok(new LineReader(5).read(Buffer.from('123456\n')).tooLong);
  });

  it('cost no more memory in small pieces than in large ones', () => {
    const reader = new LineReader(1e6);
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 900_000; i++) reader.read(Buffer.from('x'));
    assert.equal(reader.read(Buffer.from('\n')).lines[0]?.length, 900_000);
    assert.ok(process.memoryUsage().rss - before < 40e6);
  });

  it('are measured by what stands outside of their texts', () => {
    const json = fc.json({ maxDepth: 4 });
    fc.assert(
      fc.property(json, (text) => {
        const outside = text.replace(/"(?:[^"\\]|\\.)*"/g, '"').length;
        const bytes = Buffer.from(text);
        assert.equal(hasMoreOutsideTexts(bytes, outside), false);
        if (outside > 0) assert.equal(hasMoreOutsideTexts(bytes, outside - 1), true);
      }),
    );
    const long = 'x'.repeat(1e6) + '\\"[[[\\\\';
    assert.equal(hasMoreOutsideTexts(Buffer.from(`["${long}"]`), 3), false);
    assert.equal(hasMoreOutsideTexts(Buffer.from(`["${long}",[]]`), 3), true);
    assert.equal(hasMoreOutsideTexts(Buffer.from('"never ended'), 1), false);
  });
});
