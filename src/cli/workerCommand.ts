import { type Command, InvalidArgumentError, Option } from 'commander';
import { cwd, stderr } from 'node:process';
import { defaultWorkers, trialProgram } from '../kernel/trials/trialPools';
import { graderProgram } from '../grading/class/graderProgram';
import { defaultNativeFolder } from '../native/folder';
import { loadRedisQueues } from '../queue/loadRedisQueues';
import type { BatchKind } from '../queue/redis/wire';
import { BACKENDS, type BackendChoice } from '../rnn/backend/names';
import { UsageError } from './exit';
import { say } from './say';
import { unsafeOption } from './sharedOptions';

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
      say({
        en: 'do trials of rnn.search({ queue }) and grade for rnnbook grade --queue, until it is stopped',
        id: 'kerjakan percobaan rnn.search({ queue }) dan nilai untuk rnnbook grade --queue, sampai dihentikan',
      }),
    )
    .addOption(
      new Option(
        '--queue <url>',
        say({
          en: 'the Redis that they come through: redis://host:6379',
          id: 'Redis yang menyalurkannya: redis://host:6379',
        }),
      )
        .env('RNNBOOK_QUEUE')
        .makeOptionMandatory(),
    )
    .option(
      '--concurrency <n>',
      say({
        en: 'how many jobs of each kind run at once',
        id: 'banyaknya pekerjaan dari tiap jenis yang berjalan sekaligus',
      }),
      wholeNumber,
      defaultWorkers(),
    )
    .option(
      '--lost-after <seconds>',
      say({
        en: 'when the jobs of a silent worker are done by others',
        id: 'kapan pekerjaan dari pekerja yang diam diambil alih pekerja lain',
      }),
      seconds,
      30,
    )
    .addOption(
      new Option('--only <kind>', say({ en: 'do nothing else', id: 'kerjakan jenis ini saja' })).choices([
        'search',
        'grading',
      ]),
    )
    .addOption(unsafeOption())
    .addOption(
      new Option('--backend <name>', say({ en: 'what computes trials', id: 'yang menghitung percobaan' }))
        .choices(['auto', ...BACKENDS])
        .default('auto'),
    )
    .addHelpText(
      'after',
      `\n${TRUST}\n${say({
        en: 'A password in the URL is never printed; in the variable RNNBOOK_QUEUE, other users of the machine do not see it either.',
        id: 'Kata sandi di URL tidak pernah dicetak; di dalam variabel RNNBOOK_QUEUE, pengguna lain di mesin ini pun tidak melihatnya.',
      })}`,
    )
    .action(work);
}

const TRUST = say({
  en:
    'For searches a worker runs the code that comes through the Redis, with all rights of the user who started it, and for ' +
    'gradings the tests of exercises: whoever can write to that Redis can run programs here. Connect only to a Redis that ' +
    'you trust, and that lets in only whom you trust.',
  id:
    'Untuk pencarian, pekerja menjalankan kode yang datang melalui Redis dengan semua hak pengguna yang memulainya, dan untuk ' +
    'penilaian, tes dari latihan: siapa pun yang dapat menulis ke Redis itu dapat menjalankan program di sini. Sambungkan ' +
    'hanya ke Redis yang Anda percayai, dan yang hanya menerima orang yang Anda percayai.',
});

const BEGINS = say({ en: 'begins', id: 'mulai' });
const OUTCOMES = {
  done: say({ en: 'done', id: 'selesai' }),
  failed: say({ en: 'failed', id: 'gagal' }),
  cancelled: say({ en: 'cancelled', id: 'dibatalkan' }),
  ended: say({ en: 'ended', id: 'berakhir' }),
};

async function work(options: WorkerCommandOptions): Promise<void> {
  const { queue: url, concurrency, lostAfter, only } = options;
  const { serveRedis, shownUrl } = loadRedisQueues(__dirname);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const tell = (text: string) => stderr.write(`${text}\n`);
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
              ? say({
                  en: `The connection has a fault, and is tried again: ${event.message}`,
                  id: `Sambungan terganggu, dan dicoba lagi: ${event.message}`,
                })
              : `${event.type === 'start' ? BEGINS : OUTCOMES[event.outcome?.status ?? 'ended']} ${event.id}`;
          if (event.type !== 'error' || text !== last) tell(text);
          last = text;
        },
      }),
    ),
  ).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  const what = {
    search: say({ en: 'trials', id: 'percobaan' }),
    grading: say({ en: 'submissions', id: 'kiriman' }),
  };
  const awaited = kinds.map((kind) => what[kind]).join(say({ en: ' and ', id: ' dan ' }));
  tell(
    say({
      en: `Waiting for ${awaited} from ${shownUrl(url)}, ${concurrency} at once. Ctrl+C stops it; others go on with what it was at.`,
      id: `Menunggu ${awaited} dari ${shownUrl(url)}, ${concurrency} sekaligus. Ctrl+C menghentikannya; yang sedang dikerjakan dilanjutkan pekerja lain.`,
    }),
  );
  tell(TRUST);
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
    throw new InvalidArgumentError(
      say({ en: 'Give a whole number from 1.', id: 'Berikan bilangan bulat mulai dari 1.' }),
    );
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value >= 1 && value <= 86_400))
    throw new InvalidArgumentError(
      say({
        en: 'Give a number of seconds from 1 to 86400.',
        id: 'Berikan jumlah detik dari 1 sampai 86400.',
      }),
    );
  return value;
}
