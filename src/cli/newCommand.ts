import { type Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { TextLanguage } from '../builder/BuiltCell';
import { type Template, TEMPLATE_TEXTS, TEMPLATES } from '../builder/templates/texts';
import { emptyNotebook } from '../notebook/emptyNotebook';
import { printNotebook } from '../notebook/print';
import { writeNotebookFile } from '../notebook/write';
import { UsageError } from './exit';

interface NewOptions {
  template?: Template;
  language: TextLanguage;
}

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .argument('<file>', 'the notebook to create, e.g. forecast.rnnbook')
    .description('create a notebook with a first model, or from a template')
    .addOption(new Option('--template <name>', 'what to start from').choices(TEMPLATES))
    .addOption(new Option('--language <language>', 'of its texts').choices(['en', 'id']).default('en'))
    .addHelpText('after', `\nTemplates:\n${TEMPLATES.map(helpLine).join('\n')}`)
    .action(async (file: string, { template, language }: NewOptions) => {
      const path = file.endsWith('.rnnbook') ? file : `${file}.rnnbook`;
      if (existsSync(path)) throw new UsageError(`${path} exists already; choose another name`);
      const notebook = template
        ? (await import('../builder/templates')).templateNotebook(template, language)
        : emptyNotebook(basename(path, '.rnnbook'));
      await writeNotebookFile(path, printNotebook(notebook));
      process.stdout.write(`${path}\n`);
    });
}

function helpLine(template: Template): string {
  return `  ${template.padEnd(20)} ${TEMPLATE_TEXTS.en[template].description}`;
}
