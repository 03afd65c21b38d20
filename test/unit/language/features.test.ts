import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  completion,
  type CompletionData,
  resolveCompletion,
} from '../../../src/language/features/completion';
import { definition, highlights } from '../../../src/language/features/definition';
import { diagnostics } from '../../../src/language/features/diagnostics';
import { format } from '../../../src/language/features/formatting';
import { hover } from '../../../src/language/features/hover';
import { quickFixes } from '../../../src/language/features/quickFixes';
import { prepareRename, references, rename } from '../../../src/language/features/rename';
import { LEGEND, semanticTokens } from '../../../src/language/features/semanticTokens';
import { signatureHelp } from '../../../src/language/features/signatureHelp';
import { language, open, uriOfCell } from './notebook';

const hoverText = (...sources: string[]) => {
  const { cell, position } = open(...sources);
  return (hover(language, cell, position)?.contents as { value: string } | undefined)?.value;
};
const offered = (...sources: string[]) => {
  const { cell, position } = open(...sources);
  return completion(language, cell, position).items;
};
const labels = (...sources: string[]) => offered(...sources).map(({ label }) => label);
const edited = (source: string, edits: TextEdit[] = []) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, source), edits);

describe('hover', () => {
  it('tells what a name is, as if its cell were this one', () => {
    assert.match(
      hoverText('/** How many. */\nconst many = [1];', 'm‸any')!,
      /^```typescript\nconst many: number\[\]\n```\n\nHow many\.$/,
    );
    assert.match(
      hoverText('function twice(x: number) { return 2 * x; }', 'twi‸ce(1)')!,
      /\nfunction twice\(x: number\): number\n/,
    );
    assert.match(hoverText('class Net {}', 'new N‸et()')!, /\nnew Net\(\): Net\n/);
    assert.match(hoverText('let total = 0;', 'tot‸al + 1')!, /\nlet total: number\n/);
    assert.equal(hoverText('const a = 1;', 'const b‸ = 1;')!.includes('const b: 1'), true);
  });

  it('shows the documentation of rnn and of tf', () => {
    const windows = hoverText('rnn.win‸dows([1], { lookback: 1 })')!;
    assert.match(windows, /\(method\) Rnn\.windows</);
    assert.match(windows, /lookback/);
    assert.match(windows, /\*@returns\* `x` \[windows, lookback, features\]/);
    assert.match(hoverText('tf.layers.ls‸tm({ units: 1 })')!, /LSTM/);
    assert.match(hoverText('r‸nn')!, /The library that cells see/);
  });
});

describe('completions', () => {
  it('offer the names of cells above, not of cells below, with what they are', () => {
    const items = offered('const first = 1;\nfunction make() {}', 'fir‸', 'const later = 1;');
    const names = items.map(({ label }) => label);
    assert.ok(
      names.includes('first') && names.includes('make') && names.includes('tf') && names.includes('rnn'),
    );
    assert.ok(!names.includes('later'));
    assert.equal(items.find(({ label }) => label === 'first')!.kind, 21);
    assert.equal(items.find(({ label }) => label === 'make')!.kind, 3);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
      'nothing twice',
    );
    assert.ok(!labels('let a;', 'a = 1;', '‸').some((label) => label.includes('$')));
  });

  it('offer members, and the options of functions', () => {
    assert.ok(labels('const a = [1];', 'a.fi‸').includes('filter'));
    const options = labels('rnn.windows([1], { look‸ });');
    assert.ok(options.includes('lookback') && options.includes('horizon'));
    assert.ok(labels('tf.layers.lstm({ units: 1, ‸ });').includes('recurrentDropout'));
    assert.ok(labels("tf.layers.dense({ units: 1, activation: '‸' });").includes('softmax'));
  });

  it('put the cursor between the parentheses of a call of rnn or tf, where there are none', () => {
    const find = (source: string, name: string) => offered(source).find(({ label }) => label === name)!;
    assert.equal(find('rnn.‸', 'windows').insertText, 'windows($0)');
    assert.equal(find('tf.layers.‸', 'lstm').insertText, 'lstm($0)');
    assert.equal(find('rnn.‸([1])', 'windows').insertText, undefined);
    assert.equal(find('[1].‸', 'map').insertText, undefined);
  });

  it('put a colon behind an option', () => {
    const find = (source: string, name: string) => offered(source).find(({ label }) => label === name)!;
    assert.equal(find('rnn.windows([1], { look‸ })', 'lookback').insertText, 'lookback: ');
    assert.equal(find('rnn.windows([1], { lookback: 1, ‸ })', 'horizon').insertText, 'horizon: ');
    assert.equal(find('rnn.windows([1], { look‸: 1 })', 'lookback').insertText, undefined);
    assert.equal(
      find('const a = { b: { c: 1 } }; rnn.windows([1], { lookback: a.‸ })', 'b').insertText,
      undefined,
    );
  });

  it('tell more of one that is chosen', () => {
    const { cell, position } = open('/** How many. */\nconst many = 1;', 'man‸');
    const item = completion(language, cell, position).items.find(({ label }) => label === 'many')!;
    const { detail, documentation } = resolveCompletion(language, cell, item, item.data as CompletionData);
    assert.equal(detail, 'const many: 1');
    assert.deepEqual(documentation, { kind: 'markdown', value: 'How many.' });
  });
});

describe('definition', () => {
  it('leads into the earlier cell that declared the name last', () => {
    for (const declared of ['const', 'let']) {
      const { cell, position } = open('const a = 0;', `// x\n${declared} value = 1;`, 'val‸ue');
      const [link] = definition(language, cell, position);
      assert.equal(link!.targetUri, uriOfCell(2));
      assert.deepEqual(link!.targetRange.start, { line: 1, character: declared.length + 1 });
    }
    const { cell, position } = open('const v = 1;', 'const v = 2;', 'v‸');
    assert.equal(definition(language, cell, position)[0]!.targetUri, uriOfCell(2));
  });

  it('of a function of rnn is its declaration', () => {
    const { cell, position } = open('rnn.win‸dows([1], { lookback: 1 })');
    assert.match(definition(language, cell, position)[0]!.targetUri, /\/types\/rnn\.d\.ts$/);
  });

  it('marks the same name in a cell', () => {
    const { cell, position } = open('const a = 1;', 'a‸; a + 1;');
    assert.equal(highlights(language, cell, position).length, 2);
  });
});

describe('rename', () => {
  function renamed(...sources: string[]): string[] {
    const { cell, cells, position } = open(...sources);
    const { changes = {} } = rename(language, cell, position, 'fresh');
    assert.deepEqual(
      Object.keys(changes).filter((uri) => !language.cell(uri)),
      [],
    );
    return cells.map(({ uri, source }) => edited(source, changes[uri]));
  }

  it('changes a name in all cells that have it from the same declaration', () => {
    for (const sources of [
      ['const old = 1;', 'ol‸d + 1', 'const b = { old };', 'const old = 2;', 'old'],
      ['const o‸ld = 1;', 'old + 1', 'const b = { old };', 'const old = 2;', 'old'],
    ]) {
      assert.deepEqual(renamed(...sources), [
        'const fresh = 1;',
        'fresh + 1',
        'const b = { old: fresh };',
        'const old = 2;',
        'old',
      ]);
    }
    assert.deepEqual(renamed('let old = 1;', 'old = 2;', 'ol‸d'), ['let fresh = 1;', 'fresh = 2;', 'fresh']);
    assert.deepEqual(renamed('interface Old { x: number }', 'const a: O‸ld = { x: 1 };'), [
      'interface fresh { x: number }',
      'const a: fresh = { x: 1 };',
    ]);
    assert.deepEqual(renamed('const { old } = { old: 1 };', 'ol‸d'), [
      'const { old: fresh } = { old: 1 };',
      'fresh',
    ]);
    assert.deepEqual(renamed("import { join } from 'node:path';", "jo‸in('a')"), [
      "import { join as fresh } from 'node:path';",
      "fresh('a')",
    ]);
    assert.deepEqual(renamed('class A { old = 1 }', 'new A().ol‸d'), [
      'class A { fresh = 1 }',
      'new A().fresh',
    ]);
  });

  it('finds all uses', () => {
    const { cell, position } = open('let a = 1;', 'a = 2;', 'a‸');
    assert.deepEqual(
      references(language, cell, position)
        .map(({ uri }) => uri)
        .sort(),
      [1, 2, 3].map(uriOfCell),
    );
  });

  it('is refused for what is not of the notebook', () => {
    const { cell, position } = open('rnn.win‸dows([1], { lookback: 1 })');
    assert.throws(() => prepareRename(language, cell, position), /cannot rename/);
    assert.throws(() => rename(language, cell, position, 'fresh'), /cannot rename/);
  });
});

describe('signature help', () => {
  it('tells the parameters of a call, and which is due', () => {
    const { cell, position } = open('rnn.windows([1], ‸)');
    const { signatures, activeParameter } = signatureHelp(language, cell, position)!;
    const [{ label, parameters, documentation }] = signatures as [(typeof signatures)[0]];
    assert.match(label, /^windows\(series/);
    assert.equal(activeParameter, 1);
    const [from, to] = parameters![1]!.label as [number, number];
    assert.match(label.slice(from, to), /^options/);
    assert.ok(documentation);
  });
});

describe('formatting', () => {
  it('changes only spaces of the cell', () => {
    const source = 'const a={b:1}\nif(a){\n    a.b=2\n}';
    const { cell } = open(source);
    const text = edited(source, format(language, cell, { tabSize: 2, insertSpaces: true }));
    assert.equal(text, 'const a = { b: 1 }\nif (a) {\n  a.b = 2\n}');
  });
});

describe('quick fixes', () => {
  const fixed = (...sources: string[]) => {
    const { cell } = open(...sources);
    return quickFixes(language, cell, diagnostics(language, cell)).map(({ title, edit }) => ({
      title,
      code: edited(cell.source, edit!.changes![cell.uri]),
    }));
  };

  it('mend spelling, and import what is missing into the cell', () => {
    const code = fixed('const series = [1];', 'seris.length').length;
    assert.equal(code, 0, 'the marked cell is the first');
    const { cell } = open('const series = [1];', 'seri‸s.length');
    const [fix] = quickFixes(language, cell, diagnostics(language, cell));
    assert.equal(edited(cell.source, fix!.edit!.changes![cell.uri]), 'series.length');
    assert.ok(
      fixed("readFileSync('a');").some(({ code }) =>
        /^import \{ readFileSync \} from '(node:)?fs';\n+readFileSync\('a'\);$/.test(code),
      ),
    );
  });
});

describe('semantic colours', () => {
  it('are those of the names in the cell', () => {
    const { cell } = open('class Net {}', '‸const net = new Net();\nfunction f(p: number) { return p; }');
    const { data } = semanticTokens(language, cell);
    const lines = cell.source.split('\n');
    let line = 0;
    let character = 0;
    const tokens = [];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      line += data[i]!;
      const name = lines[line]!.slice(character, character + data[i + 2]!);
      tokens.push(`${name} ${LEGEND.tokenTypes[data[i + 3]!]}`);
    }
    assert.deepEqual(tokens, ['net variable', 'Net class', 'f function', 'p parameter', 'p parameter']);
  });
});
