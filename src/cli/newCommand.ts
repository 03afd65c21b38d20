import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { emptyNotebook } from '../notebook/emptyNotebook';
import { printNotebook } from '../notebook/print';
import { writeNotebookFile } from '../notebook/write';
import { UsageError } from './exit';

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .argument('<file>', 'the notebook to create, e.g. forecast.rnnbook')
    .description('create a notebook with a first model')
    .action(async (file: string) => {
      const path = file.endsWith('.rnnbook') ? file : `${file}.rnnbook`;
      if (existsSync(path)) throw new UsageError(`${path} exists already; choose another name`);
      await writeNotebookFile(path, printNotebook(emptyNotebook(basename(path, '.rnnbook'))));
      process.stdout.write(`${path}\n`);
    });
}
