import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fromIpynb } from '../notebook/convert/fromIpynb';
import { importRemarks } from '../notebook/convert/ipynb/importRemarks';
import { importRemarkText } from '../notebook/convert/ipynb/remarkTexts';
import { decodeNotebook } from '../notebook/decode';
import { NotebookFileError } from '../notebook/NotebookFileError';
import { printNotebook } from '../notebook/print';
import { explainSystemError } from '../notebook/systemError';
import { writeNotebookFile } from '../notebook/write';
import { checkOutputs } from './checkOutputs';
import { UsageError } from './exit';
import { say } from './say';
import { systemLanguage } from './systemLanguage';

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .argument('<file>', say({ en: 'the Jupyter notebook (.ipynb)', id: 'notebook Jupyter (.ipynb)' }))
    .description(
      say({
        en: 'make a notebook of a Jupyter notebook in TypeScript or JavaScript, which stays as it is',
        id: 'buat notebook dari notebook Jupyter berbahasa TypeScript atau JavaScript, yang tidak diubah',
      }),
    )
    .option(
      '-o, --out <path>',
      say({ en: 'where to (default: beside it)', id: 'tempat menyimpan (bawaan: di sampingnya)' }),
    )
    .addHelpText(
      'after',
      say({
        en:
          '\nOutputs, pictures in text, raw cells and metadata are kept; execution counts are not. Code in another language' +
          '\nis kept as text with its outputs. What cannot run here is said, with the cells.',
        id:
          '\nKeluaran, gambar di dalam teks, sel mentah, dan metadata disimpan; nomor eksekusi tidak. Kode dalam bahasa lain' +
          '\ndisimpan sebagai teks beserta keluarannya. Yang tidak dapat berjalan di sini disebutkan, dengan selnya.',
      }),
    )
    .action(async (file: string, { out }: { out?: string }) => {
      const path = out ?? `${file.replace(/\.ipynb$/i, '')}.rnnbook`;
      checkOutputs([file], [path]);
      if (existsSync(path)) {
        throw new UsageError(
          say({
            en: `${path} exists already; choose another name with --out`,
            id: `${path} sudah ada; pilih nama lain dengan --out`,
          }),
        );
      }
      const notebook = fromIpynb(decodeNotebook(await read(file), file), file, { foreign: 'text' });
      await writeNotebookFile(path, printNotebook(notebook));
      for (const remark of importRemarks(notebook)) {
        process.stderr.write(`${importRemarkText(remark, systemLanguage())}\n`);
      }
      process.stdout.write(`${path}\n`);
    });
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new NotebookFileError('read', { ...explainSystemError(cause, 'read'), file, cause });
  }
}
