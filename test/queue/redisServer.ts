import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  url: string;
  port: number;
  stop(): Promise<void>;
  /** Kills it and starts an empty one in its place. */
  loseEverything(): Promise<void>;
}

/** A Redis of the test's own, on a free port, which keeps nothing on disk. */
export async function startRedis(more: string[] = []): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-redis-'));
  let kill = await start(port, folder, more);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
    async loseEverything() {
      await kill();
      kill = await start(port, folder, more);
    },
  };
}

/** @returns what ends it at once */
async function start(port: number, folder: string, more: string[]): Promise<() => Promise<void>> {
  const server = spawn(
    'redis-server',
    [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'],
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on(
      'data',
      (text: Buffer) => /Ready to accept connections/.test(text.toString()) && resolve(),
    );
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
  return () => {
    server.kill('SIGKILL');
    return ended;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
