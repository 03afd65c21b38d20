import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PARTS, type TextLanguage } from '../../../src/builder/BuiltCell';
import { recipeCells } from '../../../src/builder/recipes';
import { ARCHITECTURE_NAMES, specificationOf } from '../../../src/rnn/models';
import { assertFormatted, bareCode, codeOf } from './cellCode';
import { anyModel, LARGE } from './randomModels';
import { typeErrors } from './typeCheck';

const LANGUAGES: TextLanguage[] = ['en', 'id'];

describe('the cells around a model', function () {
  this.timeout(180_000);

  it('have every part, in order', () => {
    fc.assert(
      fc.property(anyModel(LARGE), fc.constantFrom(...LANGUAGES), (specification, language) => {
        const parts = recipeCells(specification, language).map(({ part }) => part);
        assert.deepEqual([...new Set(parts)], [...PARTS]);
        assert.deepEqual(
          parts.toSorted((a, b) => PARTS.indexOf(a) - PARTS.indexOf(b)),
          parts,
        );
      }),
    );
  });

  it('are type-correct for any model', () => {
    fc.assert(
      fc.property(fc.array(anyModel(LARGE), { minLength: 60, maxLength: 60 }), (specifications) => {
        const notebooks = specifications.map((specification, i): [string, string[]] => [
          `${i}: ${JSON.stringify(specification)}`,
          codeOf(recipeCells(specification, LANGUAGES[i % 2]!)),
        ]);
        assert.deepEqual(typeErrors(Object.fromEntries(notebooks)), []);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('are formatted as Prettier formats them', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel(LARGE), fc.constantFrom(...LANGUAGES), async (specification, language) => {
        await assertFormatted(recipeCells(specification, language));
      }),
      { numRuns: 150 },
    );
  });

  it('are formatted for every architecture with the chapter’s numbers', async () => {
    for (const name of ARCHITECTURE_NAMES) {
      // this one is for any task: the advisor's, which are drawn above
      const specification = specificationOf(name, name === 'recurrentModel' ? { task: 'forecasting' } : {});
      for (const language of LANGUAGES) await assertFormatted(recipeCells(specification, language));
    }
  });

  it('have the same code in both languages, but for what the reader reads', () => {
    fc.assert(
      fc.property(anyModel(LARGE), (specification) => {
        const [english, indonesian] = LANGUAGES.map((language) => recipeCells(specification, language));
        assert.deepEqual(bareCode(indonesian!), bareCode(english!));
      }),
    );
  });
});
