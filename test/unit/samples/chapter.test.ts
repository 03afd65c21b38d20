import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, LANGUAGES, readSection, SECTIONS } from '../../chapter/chapterFiles';
import { typeErrors } from '../builder/typeCheck';
import { skeleton } from './skeleton';

/** What needs no training; the rest is in `npm run book:check`. */
describe('the notebooks of the chapter', function () {
  this.timeout(120_000);

  it('are eleven: the sections and the lab', () => {
    assert.deepEqual(
      SECTIONS.map((name) => name.slice(0, 2)),
      Array.from({ length: 11 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
  });

  for (const section of SECTIONS) {
    it(`${section} is the same code in both languages, but for what a reader sees`, () => {
      const [en, id] = LANGUAGES.map((language) => readSection(section, language).cells.map(skeleton));
      assert.deepEqual(id, en);
    });

    for (const language of LANGUAGES) {
      it(`${section} (${language}) shows itself before anything has run, without an error`, () => {
        const { cells, metadata } = readSection(section, language);
        assert.equal(metadata.language, language);
        const outputs = cells.flatMap((cell) => (cell.kind === 'code' ? cell.outputs : []));
        assert.ok(outputs.some(({ kind }) => kind === 'data'));
        assert.deepEqual(
          outputs.filter(({ kind }) => kind === 'error'),
          [],
        );
      });

      it(`${section} (${language}) has links that lead somewhere`, () => {
        assert.deepEqual(brokenLinks(fileOf(section, language)), []);
      });
    }

    it(`${section} speaks with the words of the glossary`, () => {
      const said = readSection(section, 'id').cells.map(({ id, source }) => `${id}: ${source}`);
      const wrong = wordsNotUsed().flatMap((word) => {
        const pattern = new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'iu');
        return said.filter((text) => pattern.test(text)).map((text) => `${text.slice(0, 8)}: ${word}`);
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('have no type errors', () => {
    const sources = SECTIONS.map((section): [string, string[]] => [
      section,
      // the checker knows no imports: those of the quizzes' questions, on which no other cell stands
      readSection(section, 'en').cells.flatMap((cell) =>
        cell.kind === 'code' && !/^import /m.test(cell.source) ? [cell.source] : [],
      ),
    ]);
    assert.deepEqual(typeErrors(Object.fromEntries(sources)), []);
  });
});

/** Links of a notebook to files that are not there, or to cells that the other notebook does not have. */
function brokenLinks(file: string): string[] {
  const text = (
    JSON.parse(readFileSync(file, 'utf8')) as { cells: { kind: string; source: string[] }[] }
  ).cells
    .filter(({ kind }) => kind === 'markdown')
    .flatMap(({ source }) => source)
    .join('\n');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, href]) => {
    if (/^https?:/.test(href!)) return [];
    const path = decodeURI(href!.split('#', 1)[0]!);
    return path === '' || existsSync(join(dirname(file), path)) ? [] : [href!];
  });
}

/** The last column of the glossary. */
function wordsNotUsed(): string[] {
  return readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!English|-)/.test(line))
    .flatMap((line) => (line.split('|')[3] ?? '').split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
