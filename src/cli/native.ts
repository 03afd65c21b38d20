import type { Command } from 'commander';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { checkNative } from '../native/check';
import { NativeError } from '../native/errors';
import { defaultNativeFolder } from '../native/folder';
import { type InstallProgress, installNative } from '../native/install';
import { removeNative } from '../native/remove';
import { nativeStatus } from '../native/status';

/** `native/` beside the folder of the built command line. */
const shipped = join(__dirname, '..', 'native');
const INTERRUPTED = 130;

/** `rnnbook native install|remove|status` */
export function addNativeCommand(program: Command): void {
  const native = program.command('native').description('native TensorFlow, a faster backend, for this user');
  native
    .command('install')
    .description(
      'downloads it (207 MB, 614 MB when unpacked; needs Python’s pip or uv) and checks that it works',
    )
    .action(() => plainErrors(install));
  native
    .command('remove')
    .description('removes it')
    .action(() => plainErrors(remove));
  native
    .command('status')
    .description('says whether it is installed, where, and whether it works')
    .action(() => plainErrors(status));
}

async function install(): Promise<void> {
  const folder = defaultNativeFolder();
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort(new NativeError('Interrupted; nothing was changed.'));
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
    if (done.state === 'installed') stdout.write(`TensorFlow ${done.tensorflow} works. It is in ${folder}\n`);
  } catch (error) {
    progress.end();
    if (!interrupt.signal.aborted) throw error;
    stderr.write('Interrupted; nothing was changed.\n');
    process.exitCode = INTERRUPTED;
  }
}

async function remove(): Promise<void> {
  const folder = defaultNativeFolder();
  stdout.write((await removeNative(folder)) ? `Removed ${folder}\n` : `There is nothing in ${folder}\n`);
}

async function status(): Promise<void> {
  const folder = defaultNativeFolder();
  const found = await nativeStatus(folder);
  if (found.state === 'missing') stdout.write('Not installed. "rnnbook native install" does it.\n');
  else if (found.state === 'damaged')
    throw new NativeError(`Damaged: ${found.reason}. "rnnbook native install" repairs it.`);
  else {
    const version = await checkNative(folder, shipped);
    stdout.write(`TensorFlow ${version} works. It is in ${folder} (${megabytes(found.bytes)} MB)\n`);
  }
}

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
      const amount = `${megabytes(shown)} of ${megabytes(totalBytes)} MB (${Math.floor((100 * shown) / totalBytes)} %)`;
      const line = {
        download: `Downloading TensorFlow: ${amount}`,
        unpack: `Unpacking: ${amount}`,
        check: 'Checking that it works',
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
