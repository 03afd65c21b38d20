import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { recipeCells } from '../../../src/builder/recipes';
import { TestKernel } from '../kernel/testKernel';
import { anyModel, TINY } from './randomModels';

const RUNS = Number(process.env.RECIPES ?? 12);

describe('the cells around a model, run', function () {
  this.timeout(RUNS * 20_000);
  const kernel = new TestKernel({ backend: 'wasm' });
  after(() => kernel.dispose());

  it('run from top to bottom, for any model', async () => {
    const language = fc.constantFrom('en' as const, 'id' as const);
    await fc.assert(
      fc.asyncProperty(anyModel(TINY), language, async (specification, language) => {
        for (const { part, kind, source } of recipeCells(specification, language)) {
          if (kind === 'markdown') continue;
          const { status, error, text, outputs } = await kernel.run(
            source.replace(/epochs: \d+/, 'epochs: 1'),
          );
          assert.equal(status, 'ok', `${part}: ${error?.message}\n${source}`);
          assert.ok(outputs.length > 0, `${part} shows nothing:\n${source}`);
          if (part === 'evaluation') assert.doesNotMatch(text, /NaN/, `${text}\n${source}`);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
