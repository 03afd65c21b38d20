import assert from 'node:assert/strict';
import { format } from 'prettier';
import { filledSnippet } from '../../../../src/extension/completions/filledSnippet';
import { SNIPPETS } from '../../../../src/extension/completions/snippets';
import { typeErrors } from '../../builder/typeCheck';
import { TestKernel } from '../../kernel/testKernel';
import { CSV, steps, variants } from './snippetNotebook';

const PRETTIER = { parser: 'typescript', singleQuote: true, printWidth: 100 };
/** Instead of the defaults, to be done soon. */
const SHORT: Partial<Record<string, Record<string, string>>> = {
  fit: { 3: '2' },
  search: { 1: '2', 2: '1' },
};
const cells = steps('typescript');
const snippets = cells.filter(({ name }) => name !== undefined);

describe('the snippets of common calls', function () {
  this.timeout(180_000);

  it('are all tested here', () => {
    assert.deepEqual(snippets.map(({ name }) => name).toSorted(), Object.keys(SNIPPETS).toSorted());
  });

  it('are type-correct behind one another, with each of their choices', () => {
    const notebooks: Record<string, string[]> = {};
    cells.forEach(({ name, code }, at) => {
      const before = cells.slice(0, at).map((step) => filledSnippet(step.code));
      variants(code).forEach((variant, i) => (notebooks[`${at} ${name} ${i}`] = [...before, variant]));
    });
    assert.deepEqual(typeErrors(notebooks), []);
  });

  it('are formatted as Prettier formats them, with each of their choices', async () => {
    for (const { code } of snippets)
      for (const variant of variants(code)) {
        const statement = `${variant}${variant.endsWith(';') ? '' : ';'}\n`;
        assert.equal(statement, await format(statement, PRETTIER));
      }
  });

  it('say what their layers compute, as Keras computes it', () => {
    for (const { code } of snippets) {
      const layers = code.match(/layers\.(lstm|gru)\(\{[^{]*?\}/g) ?? [];
      for (const layer of layers) assert.match(layer, /recurrentActivation: 'sigmoid'/);
      for (const gru of layers.filter((layer) => layer.includes('gru')))
        assert.match(gru, /resetAfter: true/);
    }
  });

  for (const language of ['typescript', 'javascript'] as const)
    it(`run behind one another in cells of ${language}`, async () => {
      const kernel = new TestKernel({ backend: 'wasm' });
      try {
        kernel.write(CSV.name, CSV.text);
        for (const { name, code } of steps(language)) {
          const source = filledSnippet(code, SHORT[name ?? '']);
          const { status, error } = await kernel.run(source, undefined, language);
          assert.equal(status, 'ok', `${name}: ${error?.message}\n${source}`);
        }
      } finally {
        kernel.dispose();
      }
    });
});
