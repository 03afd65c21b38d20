import type { Command } from 'commander';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { checkNative } from '../native/check';
import { NativeError } from '../native/errors';
import { defaultNativeFolder } from '../native/folder';
import { type InstallProgress, installNative } from '../native/install';
import { removeNative } from '../native/remove';
import { nativeStatus } from '../native/status';
import { say } from './say';

/** `native/` beside the folder of the built command line. */
const shipped = join(__dirname, '..', 'native');
const INTERRUPTED = 130;
const INTERRUPTION = say({
  en: 'Interrupted; nothing was changed.',
  id: 'Dihentikan; tidak ada yang berubah.',
});

/** `rnnbook native install|remove|status` */
export function addNativeCommand(program: Command): void {
  const native = program.command('native').description(
    say({
      en: 'native TensorFlow, a faster backend, for this user',
      id: 'TensorFlow native, backend yang lebih cepat, untuk pengguna ini',
    }),
  );
  native
    .command('install')
    .description(
      say({
        en: 'downloads it (207 MB, 614 MB when unpacked; needs Python’s pip or uv) and checks that it works',
        id: 'mengunduhnya (207 MB, 614 MB setelah dibuka; memerlukan pip dari Python, atau uv) dan memeriksa apakah berfungsi',
      }),
    )
    .action(() => plainErrors(install));
  native
    .command('remove')
    .description(say({ en: 'removes it', id: 'menghapusnya' }))
    .action(() => plainErrors(remove));
  native
    .command('status')
    .description(
      say({
        en: 'says whether it is installed, where, and whether it works',
        id: 'menunjukkan apakah sudah terpasang, di mana, dan apakah berfungsi',
      }),
    )
    .action(() => plainErrors(status));
}

async function install(): Promise<void> {
  const folder = defaultNativeFolder();
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort(new NativeError(INTERRUPTION));
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, onInterrupt);
  const progress = showProgress(stderr);
  try {
    const done = await installNative({
      folder,
      shipped,
      onProgress: progress.show,
      signal: interrupt.signal,
    });
    progress.end();
    if (done.state === 'installed') stdout.write(`${works(done.tensorflow, folder)}\n`);
  } catch (error) {
    progress.end();
    if (!interrupt.signal.aborted) throw error;
    stderr.write(`${INTERRUPTION}\n`);
    process.exitCode = INTERRUPTED;
  }
}

async function remove(): Promise<void> {
  const folder = defaultNativeFolder();
  const done = (await removeNative(folder))
    ? say({ en: `Removed ${folder}`, id: `${folder} dihapus` })
    : say({ en: `There is nothing in ${folder}`, id: `Tidak ada apa-apa di ${folder}` });
  stdout.write(`${done}\n`);
}

async function status(): Promise<void> {
  const folder = defaultNativeFolder();
  const found = await nativeStatus(folder);
  if (found.state === 'missing') {
    const how = say({
      en: 'Not installed. "rnnbook native install" does it.',
      id: 'Belum terpasang. Pasang dengan "rnnbook native install".',
    });
    stdout.write(`${how}\n`);
  } else if (found.state === 'damaged')
    throw new NativeError(
      say({
        en: `Damaged: ${found.reason}. "rnnbook native install" repairs it.`,
        id: `Rusak: ${found.reason}. Perbaiki dengan "rnnbook native install".`,
      }),
    );
  else {
    const version = await checkNative(folder, shipped);
    stdout.write(`${works(version, folder)} (${megabytes(found.bytes)} MB)\n`);
  }
}

const works = (version: string, folder: string) =>
  say({
    en: `TensorFlow ${version} works. It is in ${folder}`,
    id: `TensorFlow ${version} berfungsi. Tempatnya ${folder}`,
  });

async function plainErrors(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof NativeError)) throw error;
    stderr.write(`rnnbook: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** One line that is rewritten on a terminal; elsewhere a line for each step and quarter. */
function showProgress(stream: NodeJS.WriteStream) {
  let last = '';
  return {
    show({ step, bytes, totalBytes }: InstallProgress) {
      const quarters = Math.floor((4 * bytes) / totalBytes);
      const shown = stream.isTTY ? bytes : (quarters * totalBytes) / 4;
      const [done, all] = [megabytes(shown), megabytes(totalBytes)];
      const share = Math.floor((100 * shown) / totalBytes);
      const amount = say({
        en: `${done} of ${all} MB (${share} %)`,
        id: `${done} dari ${all} MB (${share} %)`,
      });
      const line = {
        download: say({
          en: `Downloading TensorFlow: ${amount}`,
          id: `Mengunduh TensorFlow: ${amount}`,
        }),
        unpack: say({ en: `Unpacking: ${amount}`, id: `Membuka arsip: ${amount}` }),
        check: say({ en: 'Checking that it works', id: 'Memeriksa apakah berfungsi' }),
      }[step];
      if (line !== last) stream.write(stream.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
      last = line;
    },
    end() {
      if (stream.isTTY && last) stream.write('\r\x1b[K');
    },
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
