import { type Command, InvalidArgumentError, Option } from 'commander';
import { cwd, stderr } from 'node:process';
import { defaultWorkers, trialProgram } from '../kernel/trials/trialPools';
import { graderProgram } from '../grading/class/graderProgram';
import { defaultNativeFolder } from '../native/folder';
import { loadRedisQueues } from '../queue/loadRedisQueues';
import type { BatchKind } from '../queue/redis/wire';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { UsageError } from './exit';

interface WorkerCommandOptions {
  queue: string;
  concurrency: number;
  lostAfter: number;
  backend: BackendChoice;
  only?: BatchKind;
  unsafe?: boolean;
}

/** `rnnbook worker --queue redis://host:6379` */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description(
      'do trials of rnn.search({ queue }) and grade for rnnbook grade --queue, until it is stopped',
    )
    .addOption(
      new Option('--queue <url>', 'the Redis that they come through: redis://host:6379')
        .env('RNNBOOK_QUEUE')
        .makeOptionMandatory(),
    )
    .option('--concurrency <n>', 'how many jobs of each kind run at once', wholeNumber, defaultWorkers())
    .option('--lost-after <seconds>', 'when the jobs of a silent worker are done by others', seconds, 30)
    .addOption(new Option('--only <kind>', 'do nothing else').choices(['search', 'grading']))
    .option('--unsafe', 'grade also where nothing holds submissions in: they may then do what you may')
    .addOption(
      new Option('--backend <name>', 'what computes trials').choices(['auto', ...BACKENDS]).default('auto'),
    )
    .addHelpText(
      'after',
      `\n${TRUST}\nA password in the URL is never printed; in the variable RNNBOOK_QUEUE, other users of the machine do not see it either.`,
    )
    .action(work);
}

const TRUST =
  'For searches a worker runs the code that comes through the Redis, with all rights of the user who started it, and for ' +
  'gradings the tests of exercises: whoever can write to that Redis can run programs here. Connect only to a Redis that ' +
  'you trust, and that lets in only whom you trust.';

async function work(options: WorkerCommandOptions): Promise<void> {
  const { queue: url, concurrency, lostAfter, only } = options;
  const { serveRedis, shownUrl } = loadRedisQueues(__dirname);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const say = (text: string) => stderr.write(`${text}\n`);
  let last = '';
  const programs = programsFor(options);
  const kinds = only === undefined ? (['search', 'grading'] as const) : [only];
  const workers = await Promise.all(
    kinds.map((kind) =>
      serveRedis({
        ...{ url, kind, concurrency },
        lostAfterMs: lostAfter * 1000,
        program: programs[kind],
        onEvent(event) {
          const text =
            event.type === 'error'
              ? `The connection has a fault, and is tried again: ${event.message}`
              : `${event.type === 'start' ? 'begins' : (event.outcome?.status ?? 'ended')} ${event.id}`;
          if (event.type !== 'error' || text !== last) say(text);
          last = text;
        },
      }),
    ),
  ).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const what = { search: 'trials', grading: 'submissions' };
  say(
    `Waiting for ${kinds.map((kind) => what[kind]).join(' and ')} from ${shownUrl(url)}, ${concurrency} at once. Ctrl+C stops it; others go on with what it was at.`,
  );
  say(TRUST);
  await stopped;
  await Promise.all(workers.map((worker) => worker.close()));
  // connections of BullMQ may linger
  process.exit();
}

function programsFor({ backend, unsafe = false }: WorkerCommandOptions) {
  const trials = { distFolder: __dirname, folder: cwd(), backend, nativeFolder: defaultNativeFolder() };
  return { search: trialProgram(trials), grading: graderProgram(__dirname, { allowUnsafe: unsafe }) };
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
