import { type Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { TextLanguage } from '../builder/BuiltCell';
import { type Template, TEMPLATE_TEXTS, TEMPLATES } from '../builder/templates/texts';
import { emptyNotebook } from '../notebook/emptyNotebook';
import { printNotebook } from '../notebook/print';
import { writeNotebookFile } from '../notebook/write';
import { UsageError } from './exit';
import { say } from './say';
import { systemLanguage } from './systemLanguage';

interface NewOptions {
  template?: Template;
  language: TextLanguage;
}

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .argument(
      '<file>',
      say({
        en: 'the notebook to create, e.g. forecast.rnnbook',
        id: 'notebook yang dibuat, mis. ramalan.rnnbook',
      }),
    )
    .description(
      say({
        en: 'create a notebook with a first model, or from a template',
        id: 'buat notebook dengan model pertama, atau dari templat',
      }),
    )
    .addOption(
      new Option('--template <name>', say({ en: 'what to start from', id: 'templat awalnya' })).choices(
        TEMPLATES,
      ),
    )
    .addOption(
      new Option('--language <language>', say({ en: 'of its texts', id: 'bahasa teksnya' }))
        .choices(['en', 'id'])
        .default('en'),
    )
    .addHelpText(
      'after',
      `\n${say({ en: 'Templates:', id: 'Templat:' })}\n${TEMPLATES.map(helpLine).join('\n')}`,
    )
    .action(async (file: string, { template, language }: NewOptions) => {
      const path = file.endsWith('.rnnbook') ? file : `${file}.rnnbook`;
      if (existsSync(path))
        throw new UsageError(
          say({
            en: `${path} exists already; choose another name`,
            id: `${path} sudah ada; pilih nama lain`,
          }),
        );
      const notebook = template
        ? (await import('../builder/templates')).templateNotebook(template, language)
        : emptyNotebook(basename(path, '.rnnbook'));
      await writeNotebookFile(path, printNotebook(notebook));
      process.stdout.write(`${path}\n`);
    });
}

function helpLine(template: Template): string {
  return `  ${template.padEnd(20)} ${TEMPLATE_TEXTS[systemLanguage()][template].description}`;
}
