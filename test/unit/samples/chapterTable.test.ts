import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSection, SECTIONS } from '../../chapter/chapterFiles';

const SUBSECTIONS = Array.from({ length: 9 }, (_, i) => [1, 2, 3].map((j) => `7.${i + 1}.${j}`)).flat();

/** What the chapter holds, by the subsections in which it stands; one that stands there twice has two. */
const CHAPTER = {
  subsection: SUBSECTIONS,
  figure: ['7.1.3', '7.2.1', '7.2.3', '7.3.1', '7.3.3', '7.4.1', '7.5.1', '7.5.3', '7.6.1', '7.9.2'],
  table: ['7.4.3'],
  listing: [
    ...['7.2.2', '7.2.2', '7.3.2', '7.3.2', '7.4.2', '7.4.2', '7.4.3', '7.5.1', '7.5.2', '7.5.3'],
    ...['7.6.1', '7.6.2', '7.6.3', '7.7.1', '7.7.2', '7.7.3', '7.8.1', '7.8.2', '7.8.2', '7.8.2', '7.8.3'],
  ],
  box: ['7.1.1', '7.1.2', '7.2.3', '7.3.3', '7.4.3', '7.6.3', '7.8.2', '7.9.1'],
  exercise: Array.from({ length: 15 }, () => '7.10'),
};

interface Row {
  notebook: string;
  kind: string;
  chapter: string;
  cells: string[];
}

describe('the table of the chapter', () => {
  const rows = readTable();

  for (const [kind, places] of Object.entries(CHAPTER)) {
    it(`has every ${kind} of the chapter`, () => {
      const there = rows.filter((row) => row.kind === kind);
      const missing = [...new Set(places)].filter((place) => {
        const found = there.filter(
          ({ chapter }) => chapter.startsWith(place) && !/^\d/.test(chapter.slice(place.length)),
        );
        return found.length < places.filter((other) => other === place).length;
      });
      assert.deepEqual(missing, []);
    });
  }

  it('names cells that are there', () => {
    const wrong = rows.flatMap(({ notebook, cells }) => {
      const ids = new Set(readSection(notebook, 'en').cells.map(({ id }) => id));
      return cells.length > 0 && cells.every((cell) => ids.has(cell))
        ? []
        : [`${notebook}: ${cells.join(', ')}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('has every notebook', () => {
    assert.deepEqual([...new Set(rows.map(({ notebook }) => notebook))], SECTIONS);
  });
});

function readTable(): Row[] {
  let notebook = '';
  return readFileSync('docs/chapter.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      notebook = /^## \[.*\]\(\.\.\/samples\/chapter\/(.*)\.rnnbook\)/.exec(line)?.[1] ?? notebook;
      const [, kind = '', chapter = '', cells = ''] = line.split(/(?<!\\)\|/).map((text) => text.trim());
      if (!line.startsWith('|') || kind === 'what' || kind.startsWith('-')) return [];
      return [{ notebook, kind, chapter, cells: [...cells.matchAll(/`(\w+)`/g)].map(([, id]) => id!) }];
    });
}
