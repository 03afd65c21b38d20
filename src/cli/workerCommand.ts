import { type Command, InvalidArgumentError, Option } from 'commander';
import { cwd, stderr } from 'node:process';
import { defaultWorkers, loadRedisQueues, trialProgram } from '../kernel/trials/trialPools';
import { defaultNativeFolder } from '../native/folder';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { UsageError } from './exit';

interface WorkerCommandOptions {
  queue: string;
  concurrency: number;
  lostAfter: number;
  backend: BackendChoice;
}

/** `rnnbook worker --queue redis://host:6379` */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('do trials of rnn.search({ queue }) that other machines ask for, until it is stopped')
    .addOption(
      new Option('--queue <url>', 'the Redis that they come through: redis://host:6379')
        .env('RNNBOOK_QUEUE')
        .makeOptionMandatory(),
    )
    .option('--concurrency <n>', 'how many trials run at once', wholeNumber, defaultWorkers())
    .option('--lost-after <seconds>', 'when the trials of a silent worker are done by others', seconds, 30)
    .addOption(new Option('--backend <name>', 'what computes').choices(['auto', ...BACKENDS]).default('auto'))
    .addHelpText(
      'after',
      `\n${TRUST}\nA password in the URL is never printed; in the variable RNNBOOK_QUEUE, other users of the machine do not see it either.`,
    )
    .action(work);
}

const TRUST =
  'A worker runs the code that comes through the Redis, with all rights of the user who started it: whoever can write to ' +
  'that Redis can run programs here. Connect only to a Redis that you trust, and that lets in only whom you trust.';

async function work({ queue: url, concurrency, lostAfter, backend }: WorkerCommandOptions): Promise<void> {
  const { serveRedis, shownUrl } = loadRedisQueues(__dirname);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const say = (text: string) => stderr.write(`${text}\n`);
  const config = { distFolder: __dirname, folder: cwd(), backend, nativeFolder: defaultNativeFolder() };
  let last = '';
  const worker = await serveRedis({
    url,
    concurrency,
    lostAfterMs: lostAfter * 1000,
    program: trialProgram(config),
    onEvent(event) {
      const text =
        event.type === 'error'
          ? `The connection has a fault, and is tried again: ${event.message}`
          : `${event.type === 'start' ? 'begins' : (event.outcome?.status ?? 'ended')} ${event.id}`;
      if (event.type !== 'error' || text !== last) say(text);
      last = text;
    },
  }).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  say(
    `Waiting for trials from ${shownUrl(url)}, ${concurrency} at once. Ctrl+C stops it; others go on with what it was at.`,
  );
  say(TRUST);
  await stopped;
  await worker.close();
  // connections of BullMQ may linger
  process.exit();
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value >= 1 && value <= 86_400))
    throw new InvalidArgumentError('Give a number of seconds from 1 to 86400.');
  return value;
}
