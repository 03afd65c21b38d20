import assert from 'node:assert/strict';
import { layoutTree, nodeAt, SIZE } from '../../../renderers/advisor/layout';
import { words } from '../../../renderers/advisor/words';
import { textWidth } from '../../../renderers/shared/measureText';
import { advisorTexts } from '../../../src/rnn/display/advisor';

describe('the advisor’s tree', () => {
  for (const language of ['en', 'id'] as const)
    it(`has all text inside boxes that lie apart, at any width (${language})`, () => {
      for (let width = 330; width <= 1400; width += 10) {
        const { nodes, height } = layoutTree(width, words[language]);
        assert.equal(nodes.length, 13);
        for (const box of nodes) {
          assert.ok(box.x >= 0 && box.x + box.width <= width + 1e-9 && box.y + box.height <= height);
          for (const { text, bold, baseline } of box.lines) {
            const needed = textWidth(text, bold ? SIZE.result : SIZE.answer, bold);
            assert.ok(needed <= box.width, `"${text}" at ${width}`);
            assert.ok(baseline - 10 >= box.y && baseline + 3 <= box.y + box.height, `"${text}" at ${width}`);
          }
          for (const other of nodes) {
            if (other === box) continue;
            const apart = other.x + 1e-9 >= box.x + box.width || box.x + 1e-9 >= other.x + other.width || other.y >= box.y + box.height || box.y >= other.y + other.height; // prettier-ignore
            assert.ok(apart);
          }
        }
      }
    });

  it('leads from every answer to the next question, but for what is no sequence', () => {
    const { edges } = layoutTree(600, words.en);
    const name = ({ node: { fork, branch } }: (typeof edges)[number]['from']) => `${fork}${branch ? `.${branch}` : ''}`; // prettier-ignore
    const lines = edges.map(({ from, to }) => `${name(from)} → ${name(to)}`);
    assert.ok(lines.includes('order.yes → dependency') && !lines.some((line) => line.startsWith('order.no')));
    for (const branch of ['short', 'medium', 'long']) {
      assert.ok(lines.includes(`dependency → dependency.${branch}`));
      assert.ok(lines.includes(`dependency.${branch} → samples`));
    }
  });

  it('knows the box under the pointer', () => {
    const layout = layoutTree(600, words.en);
    layout.nodes.forEach(({ x, y, width, height }, i) =>
      assert.equal(nodeAt(layout, x + width / 2, y + height / 2), i),
    );
    assert.equal(nodeAt(layout, -50, -50), undefined);
  });

  it('says everything in both languages', () => {
    const keys = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner).map((rest) => `${key}.${rest}`))
        : [''];
    assert.deepEqual(keys(advisorTexts.id), keys(advisorTexts.en));
  });
});
