import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { describe, it } from 'mocha';
import manifest from '../../../package.json';
import indonesianBundle from '../../../l10n/bundle.l10n.id.json';
import englishBundle from '../../../l10n/bundle.l10n.json';
import indonesian from '../../../package.nls.id.json';
import english from '../../../package.nls.json';
import { COMMANDS } from '../../../src/extension/commandIds';
import { EDITOR_LANGUAGES } from '../../../src/extension/notebook/cellLanguage';
import { NOTEBOOK_TYPE } from '../../../src/extension/notebook/notebookType';
import { SETTINGS } from '../../../src/extension/settings';
import { BACKENDS } from '../../../src/rnn/backend/names';
import { MIME } from '../../../src/rnn/display/mime';

const root = join(import.meta.dirname, '..', '..', '..');
const { contributes } = manifest;
const sources = readdirSync(join(root, 'src', 'extension'), { recursive: true, encoding: 'utf8' })
  .filter((file) => extname(file) === '.ts')
  .map((file) => readFileSync(join(root, 'src', 'extension', file), 'utf8'));

const sorted = (values: Iterable<string>) => [...values].sort();
const placeholders = (text: string) => sorted(text.match(/\{\d+\}/g) ?? []);

describe('the manifest', () => {
  it('declares the commands that the code registers', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(COMMANDS));
    const menus = Object.values(contributes.menus).flat();
    for (const { command } of menus) assert.ok((COMMANDS as readonly string[]).includes(command), command);
    const used = sources.flatMap((text) => text.match(/'rnnbook\.\w+'/g) ?? []).map((id) => id.slice(1, -1));
    for (const id of new Set(used)) {
      const known =
        (COMMANDS as readonly string[]).includes(id) ||
        [
          'rnnbook.kernel',
          'rnnbook.backend',
          'rnnbook.modelPreview',
          'rnnbook.exercise',
          'rnnbook.course',
          'rnnbook.workspaceReport',
          'rnnbook.variables',
          'rnnbook.variable',
        ].includes(id);
      assert.ok(known, `${id} is used but not declared`);
    }
  });

  it('declares the settings that the code reads, with the same defaults', () => {
    const declared = Object.entries(contributes.configuration.properties).map(([id, { default: value }]) => [
      id,
      value,
    ]);
    const read = Object.entries(SETTINGS).map(([name, value]) => [`rnnbook.${name}`, value]);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(read));
    assert.deepEqual(contributes.configuration.properties['rnnbook.backend'].enum, ['auto', ...BACKENDS]);
  });

  it('keeps settings that choose a program from untrusted folders', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    assert.deepEqual(restricted, ['rnnbook.kernel.node', 'rnnbook.kernel.nodeArguments']);
  });

  it('names every text in both languages, and none that is not used', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!));
    assert.deepEqual(sorted(Object.keys(english)), sorted(used));
    assert.deepEqual(Object.keys(indonesian), Object.keys(english));
  });

  it('has a renderer for each view, without messaging', () => {
    const own = Object.values(MIME).filter((mime) => mime.startsWith('application/'));
    assert.deepEqual(sorted(contributes.notebookRenderer.flatMap(({ mimeTypes }) => mimeTypes)), sorted(own));
    for (const { requiresMessaging, entrypoint } of contributes.notebookRenderer) {
      assert.equal(requiresMessaging, 'never');
      const view = /^\.\/dist\/renderers\/([\w-]+)\.js$/.exec(entrypoint)?.[1];
      assert.ok(existsSync(join(root, 'renderers', view ?? '', 'index.tsx')), entrypoint);
    }
  });

  it('has a grammar, brackets and breakpoints for the languages of cells', () => {
    for (const id of EDITOR_LANGUAGES) {
      const grammar = contributes.grammars.find(({ language }) => language === id);
      const { configuration } = contributes.languages.find((language) => language.id === id)!;
      for (const file of [grammar!.path, configuration!]) assert.ok(existsSync(join(root, file)), file);
      assert.ok(contributes.breakpoints.some(({ language }) => language === id));
    }
  });

  it('points to files that are there, and to the notebook type of the code', () => {
    const [validation] = contributes.jsonValidation;
    const views = [...contributes.viewsContainers.activitybar, ...contributes.views.rnnbook];
    for (const file of [manifest.icon, validation!.url, ...views.map(({ icon }) => icon)])
      assert.ok(existsSync(join(root, file)), file);
    assert.equal(contributes.notebooks[0]!.type, NOTEBOOK_TYPE);
    const clauses = [...JSON.stringify(contributes.menus).matchAll(/notebookType == '(\w+)'/g)];
    for (const [, type] of clauses) assert.equal(type, NOTEBOOK_TYPE);
  });
});

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has a picture of each step for every kind of theme, none of them large', () => {
    for (const { media } of steps)
      for (const file of Object.values(media.image)) {
        const { size } = statSync(join(root, file));
        assert.ok(size < 120_000, `${file}: ${size} bytes`);
      }
    const used = steps.flatMap(({ media }) => Object.values(media.image));
    const there = readdirSync(join(root, 'media', 'walkthrough')).map((file) => `media/walkthrough/${file}`);
    assert.deepEqual(sorted(there), sorted(new Set(used)));
  });

  it('has a button in each step, in both languages for the same command of ours', () => {
    const buttonOf = (text: string) => /\n\[[^\]]+\]\(command:toSide:([\w.]+)\)$/.exec(text)?.[1];
    for (const { id, description, completionEvents } of steps) {
      const key = description.slice(1, -1) as keyof typeof english;
      const command = buttonOf(english[key]);
      assert.ok((COMMANDS as readonly string[]).includes(command ?? ''), `${id}: ${command}`);
      assert.equal(buttonOf(indonesian[key]), command);
      const events = completionEvents.map((event) => event.replace(/^onCommand:/, ''));
      for (const event of events)
        assert.ok(
          [...COMMANDS, 'notebook.execute'].some((known) => known === event),
          event,
        );
    }
  });
});

describe('the texts of the code', () => {
  it('are all in the English bundle', async () => {
    const found = await getL10nJson(sources.map((contents) => ({ contents, extension: '.ts' })));
    assert.deepEqual(sorted(Object.keys(englishBundle)), sorted(Object.keys(found)));
  }).timeout(120_000);

  it('are all translated, with the same placeholders', () => {
    assert.deepEqual(Object.keys(indonesianBundle), Object.keys(englishBundle));
    for (const [text, translation] of Object.entries(indonesianBundle)) {
      assert.deepEqual(placeholders(translation), placeholders(text), text);
    }
  });
});
