import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { check, format } from 'prettier';
import * as ts from 'typescript';
import { type BuiltCell, PARTS, type TextLanguage } from '../../../src/builder/BuiltCell';
import { recipeCells } from '../../../src/builder/recipes';
import type { ModelSpecification } from '../../../src/rnn/models';
import { anyModel, LARGE } from './randomModels';
import { typeErrors } from './typeCheck';

const LANGUAGES: TextLanguage[] = ['en', 'id'];
const PRETTIER = { parser: 'typescript', singleQuote: true, printWidth: 100 };

const codeOf = (cells: BuiltCell[]) =>
  cells.filter(({ kind }) => kind === 'code').map(({ source }) => source);

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
        for (const source of codeOf(recipeCells(specification, language)))
          if (!(await check(`${source}\n`, PRETTIER)))
            assert.equal(`${source}\n`, await format(`${source}\n`, PRETTIER));
      }),
      { numRuns: 150 },
    );
  });

  it('have the same code in both languages, but for what the reader reads', () => {
    fc.assert(
      fc.property(anyModel(LARGE), (specification) => {
        assert.deepEqual(bareCode(specification, 'id'), bareCode(specification, 'en'));
      }),
    );
  });
});

/** Without comments and the words in quotes, the lists of words of any length. */
function bareCode(specification: ModelSpecification, language: TextLanguage): string[] {
  const printer = ts.createPrinter({ removeComments: true });
  return codeOf(recipeCells(specification, language)).map((source) => {
    const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022, true);
    const bare = ts.transform(file, [
      (context) => {
        const visit = (node: ts.Node): ts.Node => {
          if (ts.isStringLiteral(node)) return ts.factory.createStringLiteral('…');
          if (ts.isTemplateHead(node)) return ts.factory.createTemplateHead('…');
          if (ts.isTemplateMiddle(node)) return ts.factory.createTemplateMiddle('…');
          if (ts.isTemplateTail(node)) return ts.factory.createTemplateTail('…');
          return ts.visitEachChild(node, visit, context);
        };
        return (root) => ts.visitEachChild(root, visit, context);
      },
    ]);
    return printer.printFile(bare.transformed[0]!).replace(/\s+/g, '').replaceAll(',]', ']');
  });
}
