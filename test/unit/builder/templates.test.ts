import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { TextLanguage } from '../../../src/builder/BuiltCell';
import { TEMPLATE_TEXTS, TEMPLATES, templateNotebook } from '../../../src/builder/templates';
import { templateCells } from '../../../src/builder/templates/templateCells';
import { parseNotebook } from '../../../src/notebook/parse';
import { printNotebook } from '../../../src/notebook/print';
import { rnnbook } from '../cli/cli';
import { TestKernel } from '../kernel/testKernel';
import { runTemplate } from '../../templates/runTemplate';
import { assertFormatted, bareCode, codeOf } from './cellCode';
import { typeErrors } from './typeCheck';

const LANGUAGES: TextLanguage[] = ['en', 'id'];
const ALL = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ template, language })));

describe('the templates', function () {
  this.timeout(60_000);

  it('are type-correct', () => {
    const notebooks = ALL.map(({ template, language }): [string, string[]] => [
      `${template} ${language}`,
      codeOf(templateCells(template, language)),
    ]);
    assert.deepEqual(typeErrors(Object.fromEntries(notebooks)), []);
  });

  it('are formatted as Prettier formats them, with the same code in both languages', async () => {
    for (const template of TEMPLATES) {
      const [english, indonesian] = LANGUAGES.map((language) => templateCells(template, language));
      await assertFormatted(english!);
      await assertFormatted(indonesian!);
      assert.deepEqual(bareCode(indonesian!), bareCode(english!));
    }
  });

  it('are notebooks that the format can hold', () => {
    for (const { template, language } of ALL) {
      const notebook = templateNotebook(template, language);
      assert.equal(notebook.metadata.title, TEMPLATE_TEXTS[language][template].name);
      assert.deepEqual(parseNotebook(printNotebook(notebook)), notebook);
    }
  });

  it('have a generator of as many characters as its text has', async () => {
    const kernel = new TestKernel({ backend: 'cpu' });
    try {
      for (const language of LANGUAGES) {
        const [data] = codeOf(templateCells('characterGeneration', language));
        await kernel.run(data!);
        const { text } = await kernel.run('[tokenizer.wordIndex.size + 1, vocabulary]');
        const [characters, vocabulary] = JSON.parse(text) as number[];
        assert.equal(vocabulary, characters);
      }
    } finally {
      kernel.dispose();
    }
  });

  it('are listed by the command line, which refuses others', async () => {
    const { stdout } = await rnnbook(['new', '--help']);
    for (const template of TEMPLATES) assert.ok(stdout.includes(`\n  ${template} `), template);
    const { code, stderr } = await rnnbook(['new', 'never.rnnbook', '--template', 'forecast']);
    assert.notEqual(code, 0);
    assert.match(stderr, /Allowed choices are forecasting, classification, /);
    assert.ok(!existsSync('never.rnnbook'));
  });

  it('run from the command line to a forecast that beats the naive ones', async () => {
    const { better, figures } = await runTemplate('forecasting', 'id');
    assert.ok(better, figures);
  });
});
