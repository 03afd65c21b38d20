import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rnnbook } from './cli';

describe('the languages', () => {
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
