import assert from 'node:assert/strict';
import { newCellId } from '../../../src/notebook/id';
import type { Notebook } from '../../../src/notebook/notebook';
import { printNotebook } from '../../../src/notebook/print';

const notebook: Notebook = {
  extra: { tool: { name: 'x' } },
  metadata: { course: ['a'], title: 'Gates' },
  cells: [
    { extra: {}, source: '# Gates\n\nof an LSTM', kind: 'markdown', id: 'k3f9a2c1' },
    {
      extra: { tags: [] },
      outputs: [
        { kind: 'stream', stream: 'stdout', text: 'one\ntwo\n' },
        {
          kind: 'data',
          data: {
            'application/vnd.rnnbook.gates+json': { version: 1, input: [[1], [2]] },
            'text/plain': 'forget 0.5',
          },
        },
        { kind: 'data', data: { 'text/plain': 'a\nb' } },
        {
          kind: 'error',
          error: {
            name: 'TypeError',
            message: 'no',
            line: 2,
            column: 3,
            stack: 'TypeError: no\n    at cell p0q8z7m4:2:3',
          },
        },
      ],
      source: 'const a = 1;',
      language: 'typescript',
      kind: 'code',
      id: 'p0q8z7m4',
    },
    { id: 'e', kind: 'code', language: 'javascript', source: '', outputs: [], extra: {} },
  ],
};

const text = `{
  "rnnbook": 1,
  "metadata": {
    "title": "Gates",
    "course": [
      "a"
    ]
  },
  "cells": [
    {
      "id": "k3f9a2c1",
      "kind": "markdown",
      "source": [
        "# Gates",
        "",
        "of an LSTM"
      ]
    },
    {
      "id": "p0q8z7m4",
      "kind": "code",
      "language": "typescript",
      "source": [
        "const a = 1;"
      ],
      "outputs": [
        {
          "stdout": [
            "one",
            "two",
            ""
          ]
        },
        {
          "application/vnd.rnnbook.gates+json": {"version":1,"input":[[1],[2]]},
          "text/plain": "forget 0.5"
        },
        {
          "text/plain": [
            "a",
            "b"
          ]
        },
        {
          "error": {
            "name": "TypeError",
            "message": "no",
            "line": 2,
            "column": 3,
            "stack": [
              "TypeError: no",
              "    at cell p0q8z7m4:2:3"
            ]
          }
        }
      ],
      "tags": []
    },
    {
      "id": "e",
      "kind": "code",
      "language": "javascript",
      "source": []
    }
  ],
  "tool": {
    "name": "x"
  }
}
`;

describe('printNotebook', () => {
  it('has a fixed layout: two spaces, fixed order, a line a line, JSON views on one line, a final newline', () => {
    assert.equal(printNotebook(notebook), text);
  });

  it('changes one line of the file when one line of a cell changes', () => {
    const cells = notebook.cells.map((c) =>
      c.kind === 'markdown' ? { ...c, source: '# Doors\n\nof an LSTM' } : c,
    );
    const changed = printNotebook({ ...notebook, cells }).split('\n');
    assert.deepEqual(
      changed.filter((line, i) => line !== text.split('\n')[i]),
      ['        "# Doors",'],
    );
  });

  it('writes no line separator that an editor would ask about', () => {
    const cells = [
      { id: 'a', kind: 'markdown' as const, source: 'a\u2028b\u2029c', extra: { 'x\u2028': '\u2029' } },
    ];
    assert.doesNotMatch(printNotebook({ metadata: {}, cells, extra: {} }), /[\u2028\u2029]/);
  });

  it('leaves out a value that is not there', () => {
    const output = { kind: 'data' as const, data: { 'text/plain': '1', 'application/json': undefined } };
    const cell = {
      id: 'a',
      kind: 'code' as const,
      language: 'typescript' as const,
      source: '',
      outputs: [output],
      extra: { gone: undefined },
    };
    const file: unknown = JSON.parse(printNotebook({ metadata: {}, cells: [cell], extra: {} }));
    assert.deepEqual(file, {
      rnnbook: 1,
      metadata: {},
      cells: [
        { id: 'a', kind: 'code', language: 'typescript', source: [], outputs: [{ 'text/plain': '1' }] },
      ],
    });
  });

  it('lets the format’s own members win over unknown ones of the same name', () => {
    const cell = {
      id: 'a',
      kind: 'code' as const,
      language: 'typescript' as const,
      source: 'x',
      outputs: [],
      extra: { source: 'y', language: 'z' },
    };
    const printed = printNotebook({ metadata: {}, cells: [cell], extra: {} });
    assert.equal(printed.match(/"source"|"language"/g)?.length, 2);
    assert.deepEqual((JSON.parse(printed) as { cells: unknown[] }).cells, [
      { id: 'a', kind: 'code', language: 'typescript', source: ['x'] },
    ]);
  });
});

describe('newCellId', () => {
  it('gives 8 characters, and never the same', () => {
    const ids = Array.from({ length: 1000 }, newCellId);
    assert.ok(ids.every((id) => /^[a-z0-9]{8}$/.test(id)));
    assert.equal(new Set(ids).size, 1000);
  });
});
