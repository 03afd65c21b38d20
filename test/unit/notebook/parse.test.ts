import assert from 'node:assert/strict';
import type { NotebookProblem } from '../../../src/notebook/NotebookFileError';
import { NotebookFileError } from '../../../src/notebook/NotebookFileError';
import type { CodeCell } from '../../../src/notebook/notebook';
import { parseNotebook } from '../../../src/notebook/parse';
import { printNotebook } from '../../../src/notebook/print';

/** The lines of a file; the error's line is the one that holds `<- here`, which stands for nothing. */
function refuses(lines: string[], problem: NotebookProblem, message: RegExp): void {
  const line = lines.findIndex((l) => l.includes('<- here')) + 1;
  const text = lines.map((l) => l.replace('<- here', '')).join('\n');
  assert.throws(
    () => parseNotebook(text, 'lesson.rnnbook'),
    (error) => {
      assert.ok(error instanceof NotebookFileError, String(error));
      assert.equal(error.problem, problem);
      assert.equal(error.file, 'lesson.rnnbook');
      assert.equal(error.line, line, error.message);
      assert.ok(error.message.startsWith(`lesson.rnnbook:${line}:${error.column}: `), error.message);
      assert.match(error.message, message);
      return true;
    },
  );
}

function withCell(cell: object): string {
  return JSON.stringify({ rnnbook: 1, cells: [cell] });
}

function outputsOf(text: string): CodeCell['outputs'] {
  const cell = parseNotebook(text).cells[0];
  assert.ok(cell?.kind === 'code');
  return cell.outputs;
}

describe('parseNotebook', () => {
  it('reads the notebook of the format’s description', () => {
    const text = `{
      "rnnbook": 1,
      "metadata": { "title": "LSTM forecaster" },
      "cells": [
        { "id": "k3f9a2c1", "kind": "markdown", "source": ["# LSTM forecaster"] },
        { "id": "p0q8z7m4", "kind": "code", "language": "typescript", "source": ["const a = 1;", "a + 1"],
          "outputs": [{ "text/plain": "2" }] }
      ]
    }`;
    assert.deepStrictEqual(parseNotebook(text), {
      metadata: { title: 'LSTM forecaster' },
      cells: [
        { id: 'k3f9a2c1', kind: 'markdown', source: '# LSTM forecaster', extra: {} },
        {
          id: 'p0q8z7m4',
          kind: 'code',
          language: 'typescript',
          source: 'const a = 1;\na + 1',
          outputs: [{ kind: 'data', data: { 'text/plain': '2' } }],
          extra: {},
        },
      ],
      extra: {},
    });
  });

  for (const [what, text] of Object.entries({
    empty: '',
    blank: ' \r\n\t\n',
    'only a byte order mark': '\uFEFF',
  })) {
    it(`reads a file that is ${what} as an empty notebook`, () => {
      assert.deepStrictEqual(parseNotebook(text), { metadata: {}, cells: [], extra: {} });
    });
  }

  it('skips a byte order mark, and counts columns without it', () => {
    const text = '\uFEFF{"rnnbook":1,"cells":[]}';
    assert.deepStrictEqual(parseNotebook(text).cells, []);
    assert.throws(() => parseNotebook('\uFEFF{"rnnbook":1,"cells":5}'), { line: 1, column: 22 });
  });

  it('reads a file with Windows line ends', () => {
    const text = withCell({ kind: 'markdown', source: ['a', 'b'] }).replaceAll(',', ',\r\n');
    assert.equal(parseNotebook(text).cells[0]?.source, 'a\nb');
  });

  it('takes a code cell without a language for TypeScript', () => {
    const cell = parseNotebook(withCell({ kind: 'code', source: '1' })).cells[0];
    assert.equal(cell?.kind === 'code' && cell.language, 'typescript');
  });

  it('reads outputs: texts by line or whole, JSON as it is', () => {
    const outputs = [
      { 'text/plain': ['a', 'b'], 'text/html': '<b>x</b>', 'application/json': ['a', 'b'] },
      { stdout: ['1', ''] },
      { stderr: 'oh' },
      {
        error: {
          name: 'TypeError',
          message: ['x is', 'not'],
          line: 2,
          column: 5,
          stack: ['TypeError: x', '    at y'],
        },
      },
    ];
    assert.deepStrictEqual(outputsOf(withCell({ kind: 'code', source: [], outputs })), [
      {
        kind: 'data',
        data: { 'text/plain': 'a\nb', 'text/html': '<b>x</b>', 'application/json': ['a', 'b'] },
      },
      { kind: 'stream', stream: 'stdout', text: '1\n' },
      { kind: 'stream', stream: 'stderr', text: 'oh' },
      {
        kind: 'error',
        error: {
          name: 'TypeError',
          message: 'x is\nnot',
          line: 2,
          column: 5,
          stack: 'TypeError: x\n    at y',
        },
      },
    ]);
  });
});

describe('parseNotebook refuses', () => {
  it('git conflict markers, and says how to resolve them', () => {
    refuses(
      [
        '{',
        '  "rnnbook": 1,',
        '<<<<<<< HEAD<- here',
        '  "cells": []',
        '=======',
        '  "cells": [1]',
        '>>>>>>> topic',
        '}',
      ],
      'conflict',
      /git conflict markers.*git checkout --ours -- lesson\.rnnbook/,
    );
  });

  it('but not a cell that shows conflict markers', () => {
    const text = withCell({ kind: 'markdown', source: ['<<<<<<< HEAD', '=======', '>>>>>>> topic'] });
    assert.match(parseNotebook(text).cells[0]?.source ?? '', /^<<<<<<< HEAD/);
  });

  it('a newer version, whatever else it holds', () => {
    refuses(
      ['{', '  "cells": "somewhere else",', '  "rnnbook": 2<- here', '}'],
      'version',
      /newer rnnbook.*Update rnnbook/,
    );
  });

  const notJson: [string, string[], RegExp][] = [
    ['a missing comma', ['{ "rnnbook": 1', '  "cells"<- here: [] }'], /a comma is missing/],
    [
      'a trailing comma',
      ['{ "rnnbook": 1,', '  "cells": [],', '}<- here'],
      /a name in double quotes is missing/,
    ],
    ['a comment', ['{ "rnnbook": 1, // one<- here', '  "cells": [] }'], /no comments/],
    ['an open string', ['{ "rnnbook": 1,', '  "cells": ["a] }<- here', ''], /no closing quote/],
    ['a file that was cut off', ['{ "rnnbook": 1,', '  "cells": [', '<- here'], /ends too early.*restore/],
    ['text after the end', ['{ "rnnbook": 1, "cells": [] }', '{}<- here'], /more after the end/],
    ['another language', ['export const a = 1;<- here'], /not a JSON value/],
  ];
  for (const [what, lines, message] of notJson) {
    it(`what is not JSON: ${what}`, () => refuses(lines, 'syntax', message));
  }

  const wrong: [string, string[], RegExp][] = [
    [
      'JSON that is no notebook',
      ['{ <- here "nbformat": 4, "cells": [] }'],
      /not an rnnbook notebook.*convert/,
    ],
    ['a notebook without cells', ['{<- here', '  "rnnbook": 1', '}'], /cells: missing/],
    [
      'a title that is no text',
      ['{ "rnnbook": 1, "cells": [], "metadata": {', '"title": 5<- here } }'],
      /metadata\.title/,
    ],
    [
      'a kind of cell that there is not',
      ['{ "rnnbook": 1, "cells": [{', '"kind": "raw"<- here }] }'],
      /cell 1, kind: .*"markdown" or "code"/,
    ],
    [
      'a language that it cannot run, before a save could turn it into another',
      [
        '{ "rnnbook": 1, "cells": [{ "kind": "markdown", "source": [] },',
        '{ "kind": "code", "source": [],',
        '"language": "python"<- here }] }',
      ],
      /cell 2, language: expected "typescript" or "javascript"/,
    ],
    [
      'a line of source that is no text',
      ['{ "rnnbook": 1, "cells": [{ "kind": "code", "source": [', '"a",', '5<- here ] }] }'],
      /cell 1, source\[1\]: expected string, received number/,
    ],
    [
      'a text output that is no text',
      [
        '{ "rnnbook": 1, "cells": [{ "kind": "code", "source": [], "outputs": [',
        '{ "text/plain": 5<- here }] }] }',
      ],
      /outputs\[0\]\["text\/plain"\]/,
    ],
    [
      'a stream that is no text',
      [
        '{ "rnnbook": 1, "cells": [{ "kind": "code", "source": [], "outputs": [',
        '{}, {',
        '"stderr": 5<- here }] }] }',
      ],
      /outputs\[1\]\.stderr: expected a string or an array of lines/,
    ],
    [
      'an error without a message',
      [
        '{ "rnnbook": 1, "cells": [{ "kind": "code", "source": [], "outputs": [{',
        '"error": {<- here "name": "E" } }] }] }',
      ],
      /outputs\[0\]\.error\.message/,
    ],
    [
      'an id that would break a stack frame',
      ['{ "rnnbook": 1, "cells": [{ "kind": "code", "source": [],', '"id": "a:1 b"<- here }] }'],
      /cell 1, id/,
    ],
  ];
  for (const [what, lines, message] of wrong) {
    it(what, () => refuses(lines, 'structure', message));
  }

  it('a structure nested beyond any reader without running out of stack', () => {
    const deep = `{"rnnbook":1,"cells":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    assert.throws(() => parseNotebook(deep), NotebookFileError);
  });
});

describe('cell ids', () => {
  const cell = (id: string | undefined, source: string) => ({ id, kind: 'markdown', source: [source] });
  const read = (...cells: object[]) =>
    parseNotebook(JSON.stringify({ rnnbook: 1, cells })).cells.map((c) => c.id);

  it('stay as they are', () => {
    assert.deepEqual(read(cell('b', '1'), cell('a', '2')), ['b', 'a']);
  });

  it('that stand twice after a merge are made unique, and the first cell keeps its own', () => {
    const [first, second, third, other] = read(
      cell('a', '1'),
      cell('a', '2'),
      cell('a', '3'),
      cell('b', '4'),
    );
    assert.equal(first, 'a');
    assert.equal(other, 'b');
    assert.equal(new Set([first, second, third, other]).size, 4);
  });

  it('that are missing are made up, the same whenever the file is read, wherever the cell moves', () => {
    const [made] = read(cell(undefined, 'x'));
    assert.match(made ?? '', /^[a-z0-9]{8}$/);
    assert.deepEqual(read(cell('a', 'above'), cell(undefined, 'x')), ['a', made]);
  });

  it('that are made up take none that a later cell has', () => {
    const [made] = read(cell(undefined, 'x'));
    const [again, own] = read(cell(undefined, 'x'), cell(made, 'y'));
    assert.equal(own, made);
    assert.notEqual(again, made);
  });

  it('are the same after a save', () => {
    const notebook = parseNotebook(
      JSON.stringify({ rnnbook: 1, cells: [cell('a', '1'), cell('a', '2'), cell(undefined, '')] }),
    );
    assert.deepStrictEqual(parseNotebook(printNotebook(notebook)), notebook);
  });
});
