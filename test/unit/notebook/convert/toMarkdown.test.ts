import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { toMarkdown } from '../../../../src/notebook/convert/toMarkdown';
import type { DataOutput } from '../../../../src/notebook/notebook';
import { notebook } from '../arbitraries';
import { code, markdown, notebookOf } from './cells';

const data = (bundle: DataOutput['data']): DataOutput => ({ kind: 'data', data: bundle });

describe('toMarkdown', function () {
  this.timeout(60_000);

  it('is the notebook to read: text as it is, code and outputs in fences', () => {
    const n = notebookOf(
      markdown('# Gates\n\n$h_t$'),
      code(
        'const a = 1;\na',
        { kind: 'stream', stream: 'stdout', text: 'out\n' },
        data({ 'text/plain': '1' }),
      ),
      code('no', { kind: 'error', error: { name: 'ReferenceError', message: 'no is not defined' } }),
      code(''),
    );
    assert.equal(
      toMarkdown(n),
      `# Gates

$h_t$

\`\`\`typescript
const a = 1;
a
\`\`\`

\`\`\`text
out
\`\`\`

\`\`\`text
1
\`\`\`

\`\`\`typescript
no
\`\`\`

\`\`\`text
ReferenceError: no is not defined
\`\`\`
`,
    );
  });

  it('begins with the title when the notebook itself does not', () => {
    const untitled = { ...notebookOf(markdown('text')), metadata: { title: 'Gates' } };
    assert.equal(toMarkdown(untitled), '# Gates\n\ntext\n');
    const titled = { ...notebookOf(markdown('# Doors')), metadata: { title: 'Gates' } };
    assert.equal(toMarkdown(titled), '# Doors\n');
  });

  it('draws a view, with the view as text below', () => {
    const output = data({ 'application/vnd.rnnbook.gates+json': { units: 4 }, 'text/plain': 'four units' });
    const text = toMarkdown(notebookOf(code('', output)), {
      staticOutput: (mime, value) => ({
        mime: 'image/svg+xml',
        text: `<svg>${mime} ${JSON.stringify(value)} √</svg>`,
      }),
    });
    const picture = /!\[\]\(data:image\/svg\+xml;base64,(.+)\)/.exec(text)?.[1] ?? '';
    assert.equal(
      Buffer.from(picture, 'base64').toString(),
      '<svg>application/vnd.rnnbook.gates+json {"units":4} √</svg>',
    );
    assert.match(text, /<details>.*\n\n```text\nfour units\n```\n\n<\/details>/);
  });

  it('puts a table that is drawn as HTML in as it is, in one block', () => {
    const text = toMarkdown(notebookOf(code('', data({ 'application/x+json': 1 }))), {
      staticOutput: () => ({ mime: 'text/html', text: '<table>\n\n<tr><td>1</td></tr>\n  \n</table>' }),
    });
    assert.equal(text, '<table>\n<tr><td>1</td></tr>\n</table>\n');
  });

  it("shows an output's own HTML as text, for it is not trusted", () => {
    const text = toMarkdown(notebookOf(code('', data({ 'text/html': '<script>x</script>' }))));
    assert.equal(text, '```html\n<script>x</script>\n```\n');
  });

  it('keeps pictures, and says of an output that it cannot show what it is', () => {
    const text = toMarkdown(
      notebookOf(code('', data({ 'image/png': 'aGk=\n' }), data({ 'application/x+json': {} }))),
    );
    assert.equal(
      text,
      '![](data:image/png;base64,aGk=)\n\n```text\n(an output of type application/x+json)\n```\n',
    );
  });

  it('lets no code or text break out of its fence', () => {
    const reader = new MarkdownIt();
    const line = fc.oneof(fc.constantFrom('```', '````', '~~~', '`', '# x', '    ', '<b>'), fc.string());
    const lines = fc.array(line, { minLength: 1 }).map((l) => `x\n${l.join('\n')}\nx`);
    fc.assert(
      fc.property(lines, lines, (source, text) => {
        const blocks = reader.parse(toMarkdown(notebookOf(code(source, data({ 'text/plain': text })))), {});
        assert.deepEqual(
          blocks.map(({ type, content }) => [type, content]),
          [source, text].map((content) => ['fence', `${content}\n`]),
        );
      }),
    );
  });

  it('makes one line of a title', () => {
    const titled = (title: string) => toMarkdown({ metadata: { title }, cells: [], extra: {} });
    assert.equal(titled(' two\nlines '), '# two lines\n');
    assert.equal(titled('\n'), '');
  });

  it('takes any notebook', () => {
    fc.assert(fc.property(notebook, (n) => assert.match(toMarkdown(n), /^$|[^\n]\n$/)));
  });
});
