import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { rnnbook } from './cli';

/** What takes a text for people, and which of its arguments that is. */
const TAKES_TEXT: Record<string, number> = {
  description: 0,
  argument: 1,
  option: 1,
  requiredOption: 1,
  addHelpText: 1,
  Option: 1,
  UsageError: 0,
  InvalidArgumentError: 0,
  showHelpAfterError: 0,
};

/** Texts that do not go through `say`, each with its line. */
function untranslated(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText();
      const text = name in TAKES_TEXT ? node.arguments?.[TAKES_TEXT[name]!] : undefined;
      if (text && hasWords(text)) {
        const { line } = source.getLineAndCharacterOfPosition(text.getStart());
        found.push(`${file}:${line + 1}: ${text.getText().slice(0, 80)}`);
      }
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** Whether a word stands in a text outside `say(…)`. */
function hasWords(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && node.expression.getText() === 'say') return false;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return /\p{L}{2}/u.test(node.text);
  return ts.forEachChild(node, (child) => hasWords(child) || undefined) ?? false;
}

describe('the languages', () => {
  const files = readdirSync('src/cli').filter((name) => name.endsWith('.ts'));

  it('are both there for every text of the command line', () => {
    assert.deepEqual(
      files.flatMap((name) => untranslated(join('src/cli', name))),
      [],
    );
  });

  for (const [english, indonesian] of [
    ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.id.json'],
    ['package.nls.json', 'package.nls.id.json'],
  ] as const) {
    it(`are both there, with the same places for values: ${indonesian}`, () => {
      const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const [en, id] = [read(english), read(indonesian)];
      assert.deepEqual(Object.keys(id).sort(), Object.keys(en).sort());
      const places = (text: unknown) => [...JSON.stringify(text).matchAll(/\{\d+\}/g)].map(String).sort();
      for (const [key, text] of Object.entries(en))
        assert.deepEqual([...new Set(places(id[key]))], [...new Set(places(text))], key);
    });
  }

  it('are that of the system in help and errors', async () => {
    const env = { ...process.env, LC_ALL: 'id_ID.UTF-8' };
    const help = await rnnbook(['run', '--help'], { env });
    assert.match(help.stdout, /^Pemakaian: rnnbook run[^]*Opsi:[^]*\(pilihan: "auto"[^]*bawaan: "auto"/);
    const wrong = await rnnbook(['export', 'x.rnnbook', '--to', 'docx'], { env });
    assert.match(
      wrong.stderr,
      /^kesalahan: nilai 'docx' untuk opsi '--to <format>' tidak sah\. Pilihannya: html/,
    );
  });
});
