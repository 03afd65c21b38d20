/** Notebooks as fast-check makes them: every kind of text and JSON that can be in one. */
import fc from 'fast-check';
import type { Cell, CellError, Extra, Notebook, Output } from '../../../src/notebook/notebook';

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme' }) },
  // Lone surrogates, control characters and every kind of line end.
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '\n',
          '\r',
          '\r\n',
          '\u2028',
          '\u2029',
          '\u0085',
          '\uFEFF',
          '\0',
          '\ud800',
          '\udfff',
          '<<<<<<< a',
        ),
      ),
    )
    .map((parts) => parts.join('')),
);

/** JSON as deep as it comes; -0 is no JSON value of its own. */
const json = fc
  .jsonValue({ maxDepth: 6, stringUnit: 'binary' })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const memberName = fc.oneof(
  text,
  fc.constantFrom('__proto__', 'constructor', 'toString', '0', '10', '2', '-1', '', 'metadata', 'id'),
);

function extra(reserved: readonly string[]): fc.Arbitrary<Extra> {
  return fc
    .array(fc.tuple(memberName, json), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries.filter(([name]) => !reserved.includes(name))));
}

function optionalExtra(reserved: readonly string[], allowed: (name: string) => boolean = () => true) {
  return extra(reserved).map((members) => {
    const kept = Object.entries(members).filter(([name]) => allowed(name));
    return kept.length > 0 ? { extra: Object.fromEntries(kept) } : {};
  });
}

const words = ['stdout', 'stderr', 'error'];

const mimeType = fc.oneof(
  fc.constantFrom('text/plain', 'text/html', 'image/png', 'image/svg+xml', 'application/javascript'),
  fc.tuple(text, text).map(([a, b]) => `${a}/${b}`),
);
const jsonMimeType = fc.oneof(
  fc.constantFrom('application/json', 'application/vnd.rnnbook.gates+json'),
  fc.tuple(text, text).map(([a, b]) => `${a}/${b}+json`),
);

const data: fc.Arbitrary<Output> = fc
  .record({
    texts: fc.array(
      fc.tuple(
        mimeType.filter((mime) => !/[/+]json$/.test(mime)),
        text,
      ),
      { maxLength: 3 },
    ),
    values: fc.array(fc.tuple(jsonMimeType, json), { maxLength: 3 }),
    more: optionalExtra(words, (name) => !name.includes('/')),
  })
  .map(({ texts, values, more }) => ({
    kind: 'data',
    data: Object.fromEntries([...texts, ...values]),
    ...more,
  }));

const stream: fc.Arbitrary<Output> = fc
  .record({ stream: fc.constantFrom('stdout' as const, 'stderr' as const), text, more: optionalExtra(words) })
  .map(({ more, ...own }) => ({ kind: 'stream', ...own, ...more }));

const cellError: fc.Arbitrary<CellError> = fc
  .record(
    {
      name: text,
      message: text,
      line: fc.integer({ min: 1 }),
      column: fc.integer({ min: 1 }),
      stack: text,
      more: optionalExtra(['name', 'message', 'line', 'column', 'stack']),
    },
    { requiredKeys: ['name', 'message', 'more'] },
  )
  .map(({ more, ...own }) => ({ ...own, ...more }));

const error: fc.Arbitrary<Output> = fc
  .record({ error: cellError, more: optionalExtra(words) })
  .map(({ more, ...own }) => ({ kind: 'error', ...own, ...more }));

const cellWithoutId = fc.oneof(
  fc.record({ kind: fc.constant('markdown' as const), source: text, extra: extra(['id', 'kind', 'source']) }),
  fc.record({
    kind: fc.constant('code' as const),
    language: fc.constantFrom('typescript' as const, 'javascript' as const),
    source: text,
    outputs: fc.array(fc.oneof(data, stream, error), { maxLength: 3 }),
    extra: extra(['id', 'kind', 'language', 'source', 'outputs']),
  }),
);

const cells: fc.Arbitrary<Cell[]> = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), cellWithoutId), {
    selector: ([id]) => id,
    maxLength: 6,
  })
  .map((pairs) => pairs.map(([id, cell]) => ({ id, ...cell })));

export const notebook: fc.Arbitrary<Notebook> = fc
  .record({
    title: fc.option(text, { nil: undefined }),
    metadata: extra(['title']),
    cells,
    extra: extra(['rnnbook', 'metadata', 'cells']),
  })
  .map(({ title, metadata, ...rest }) => ({
    metadata: title === undefined ? metadata : { ...metadata, title },
    ...rest,
  }));
