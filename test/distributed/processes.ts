import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { env } from 'node:process';
import type { TrainingLanguage } from '../../src/rnn/exchange/training/startLines';

export interface Run {
  python: string;
  language: TrainingLanguage;
  /** The script with its options, or a program before it. */
  args: string[];
  folder: string;
}

/** Processes that train together, with what they print. */
export class Processes {
  output = '';
  private errors = '';
  private readonly exits: Promise<number | null>[];

  constructor(private readonly children: ChildProcess[]) {
    this.exits = children.map((child) => new Promise((done) => child.once('close', (code) => done(code))));
    for (const child of children) {
      child.stdout!.on('data', (text: Buffer) => (this.output += String(text)));
      child.stderr!.on('data', (text: Buffer) => (this.errors += String(text)));
    }
  }

  /** @throws with their last messages when one fails */
  async ended(): Promise<string> {
    const codes = await Promise.all(this.exits);
    if (codes.every((code) => code === 0)) return this.output;
    throw new Error(`ended with ${codes.join(', ')}:\n${this.output}\n${this.errors.slice(-4000)}`);
  }

  /** Kills all of them as soon as one has printed the text. */
  async killedAt(text: string): Promise<string> {
    const watch = setInterval(() => {
      if (this.output.includes(text)) for (const child of this.children) child.kill('SIGKILL');
    }, 1);
    await Promise.all(this.exits);
    clearInterval(watch);
    if (this.output.includes(text)) return this.output;
    throw new Error(`no "${text}" was printed:\n${this.output}\n${this.errors.slice(-4000)}`);
  }
}

export function alone(run: Run): Processes {
  return new Processes([start(run, run.python, run.args)]);
}

/** Two processes, as the head of the script has it. */
export async function together(run: Run): Promise<Processes> {
  if (run.language === 'keras') return byTwoStarts(run);
  const torchrun = ['-m', 'torch.distributed.run', '--nnodes=1', '--nproc-per-node=2'];
  const meeting = ['--rdzv-backend=c10d', '--rdzv-id=rnn', `--rdzv-endpoint=127.0.0.1:${await freePort()}`];
  return new Processes([start(run, run.python, [...torchrun, ...meeting, ...run.args])]);
}

/** Two processes that are started, and can be killed, each by itself: for PyTorch what torchrun does. */
export async function byTwoStarts(run: Run): Promise<Processes> {
  const ports = [await freePort(), await freePort()];
  const placed = (index: number): Record<string, string> =>
    run.language === 'keras'
      ? {
          TF_CONFIG: JSON.stringify({
            cluster: { worker: ports.map((port) => `127.0.0.1:${port}`) },
            task: { type: 'worker', index },
          }),
        }
      : {
          RANK: String(index),
          LOCAL_RANK: String(index),
          WORLD_SIZE: '2',
          MASTER_ADDR: '127.0.0.1',
          MASTER_PORT: String(ports[0]),
        };
  return new Processes([0, 1].map((index) => start(run, run.python, run.args, placed(index))));
}

function start({ folder }: Run, program: string, args: string[], more: Record<string, string> = {}) {
  return spawn(program, args, {
    cwd: folder,
    env: { ...env, CUDA_VISIBLE_DEVICES: '-1', OMP_NUM_THREADS: '1', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
