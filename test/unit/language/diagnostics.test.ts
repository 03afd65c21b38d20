import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagnostics } from '../../../src/language/features/diagnostics';
import { language, NOTEBOOK, open, uriOfCell } from './notebook';

/** As `cell: code it is about: message`; hints are left out. */
function mistakes(...sources: string[]): string[] {
  return open(...sources).cells.flatMap((cell, i) =>
    diagnostics(language, cell)
      .filter(({ severity }) => severity !== 4)
      .map(({ range: { start, end }, message }) => {
        const line = cell.source.split('\n')[start.line]!;
        const code = line.slice(start.character, start.line === end.line ? end.character : undefined);
        return `${i + 1}: ${code}: ${message}`;
      }),
  );
}

const fine = (...sources: string[]) => assert.deepEqual(mistakes(...sources), []);

describe('mistakes in cells', () => {
  it('are none where a notebook is fine: names of earlier cells, declared anew, await at the top', () => {
    fine('const a = 1;', 'a.toFixed();', "const a = 'text';", 'a.toUpperCase();');
    fine('const answer = await Promise.resolve(1);\nanswer.toFixed();', 'answer + 1');
    fine(
      'function f(n: number): string;\nfunction f(n: string): string;\nfunction f(n: unknown) { return `${n}`; }',
      "f('a'); f(1);",
    );
    fine(
      'class A<T> { constructor(value: T) { void value; } get(): T | undefined { return undefined; } }',
      'const a: A<number> = new A(1);',
      'a.get()?.toFixed();',
    );
    fine(
      'interface Point { x: number }\ntype Points = Point[];',
      'const points: Points = [{ x: 1 }];',
      'points[0].x',
    );
    fine('export const shown = 1;', 'shown.toFixed()');
    fine('const { a, b: [c], ...d } = { a: 1, b: [2], e: 3 };', 'a + c + d.e');
    fine('for (var i = 0; i < 3; i++) { var last = i; }', 'i + last');
  });

  it('are said where they are, of types over cells too', () => {
    assert.deepEqual(mistakes('const a = 1;', 'a.toUpperCase();'), [
      "2: toUpperCase: Property 'toUpperCase' does not exist on type '1'.",
    ]);
    assert.deepEqual(mistakes('missing;'), ["1: missing: Cannot find name 'missing'."]);
  });

  it('tell which later cell declares a name, in both languages, and lead there', () => {
    const sources = [
      'later;\nit(lates);\n({ later });',
      'let a: Later;',
      'const it = 1, later = 2;',
      'interface Later { x: 1 }',
    ];
    assert.deepEqual(mistakes(...sources), [
      "1: later: 'later' is made in a later cell (cell 3): cells run from top to bottom.",
      "1: it: 'it' is made in a later cell (cell 3): cells run from top to bottom.",
      "1: lates: Cannot find name 'lates'.",
      "1: later: 'later' is made in a later cell (cell 3): cells run from top to bottom.",
      "2: Later: 'Later' is made in a later cell (cell 4): cells run from top to bottom.",
    ]);
    const [first] = diagnostics(language, open(...sources).cells[0]!);
    assert.deepEqual(
      first!.relatedInformation!.map(({ location }) => location),
      [{ uri: uriOfCell(3), range: { start: { line: 0, character: 14 }, end: { line: 0, character: 19 } } }],
    );
    language.textLanguage = 'id';
    try {
      assert.match(
        mistakes('later;', 'const later = 1;').join(),
        /'later' baru dibuat di sel berikutnya \(sel 2\)/,
      );
    } finally {
      language.textLanguage = 'en';
    }
  });

  it('know `let` over cells: it may be assigned, and its type narrows in run order', () => {
    fine('let total = 0;', 'total += 1;', 'total = total * 2;');
    assert.deepEqual(mistakes('let total = 0;', "total = 'a';"), [
      "2: total: Type 'string' is not assignable to type 'number'.",
    ]);
    fine('let model: { fit(): void } | undefined;', 'model = { fit() {} };', 'model.fit();');
    fine('let late;', 'late = [1];', 'late[0].toFixed();');
    assert.deepEqual(mistakes('let late;', 'late = [1];', 'late.foo;'), [
      "3: foo: Property 'foo' does not exist on type 'number[]'.",
    ]);
    assert.deepEqual(mistakes('const fixed = 1;', 'fixed = 2;'), [
      "2: fixed: Cannot assign to 'fixed' because it is a constant.",
    ]);
  });

  it('stay those of their cell while code is incomplete', () => {
    for (const broken of [
      'const x = {',
      'f(',
      'const text = `a',
      '/* open',
      'if (a) {',
      "import { b } from './",
    ]) {
      const found = mistakes('const a = 1;', broken, 'a.toFixed();');
      assert.ok(
        found.every((text) => text.startsWith('2: ')),
        found.join('\n'),
      );
    }
    const found = mistakes('const a = 1;', 'const b = 2; {', 'a + b;');
    assert.deepEqual(found, ["2: : '}' expected."]);
  });

  it('tell what a kernel does not run, and what is declared twice in one cell', () => {
    assert.match(mistakes('enum Colour { Red }').join('\n'), /^1: Colour: .*erasableSyntaxOnly/);
    assert.equal(mistakes('const a = 1;\nconst a = 2;').length, 2);
  });

  it('are those of the text that a notebook has when it is opened again', () => {
    assert.equal(mistakes('const before = missing;').length, 1);
    language.closeNotebook(NOTEBOOK);
    fine('const after = 1;');
  });

  it('leave JavaScript alone, but know its types', () => {
    fine(
      '//js\nlet n = 1;\nfunction twice(x) { return 2 * x; }',
      'twice(n).toFixed();',
      '//js\nn = null; n.foo();',
    );
    assert.deepEqual(mistakes("//js\nconst text = 'a';", 'text.foo;'), [
      "2: foo: Property 'foo' does not exist on type '\"a\"'.",
    ]);
  });

  it('are not that types are left out, nor that a package has none', () => {
    fine(
      'function f(x) { return x.y; }',
      'const g = (a, { b }) => a + b;',
      'try { f(1); } catch (e) { e.message; }',
    );
  });

  it('know tf, rnn and what Node.js gives', () => {
    fine(
      'const model = tf.sequential({ layers: [tf.layers.gru({ units: 2, resetAfter: true, inputShape: [3, 1] })] });',
      'const x: tf.Tensor3D = tf.ones([1, 3, 1]);\nconst y = model.predict(x) as tf.Tensor;\ny.mean().dataSync()[0];',
      "import { readFile } from 'node:fs/promises';\nimport * as tf2 from '@tensorflow/tfjs';\nawait readFile('a', 'utf8');\ntf2.zeros([1]);",
      'rnn.unroll(model);\nprocess.version; fetch; performance.now(); setTimeout(() => {}, 1); Buffer.from([1]);',
    );
    assert.deepEqual(mistakes('document.title;'), [
      "1: document: Cannot find name 'document'. Do you need to change your target library? Try changing the 'lib' compiler option to include 'dom'.",
    ]);
    assert.match(mistakes('tf.layers.lstm({ unit: 3 });').join('\n'), /'unit' does not exist/);
  });
});
