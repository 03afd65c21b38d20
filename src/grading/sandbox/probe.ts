import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { KernelLaunch } from '../../kernel/KernelLaunch';
import { say } from '../../say';

/** What code in a jail could do. */
const findings = z.object({
  readsBundles: z.boolean(),
  readsOutside: z.boolean(),
  writesOutside: z.boolean(),
  writesInside: z.boolean(),
  connects: z.boolean(),
});
export type Findings = z.infer<typeof findings>;

const LIMIT_MS = 20_000;

/** Runs in the jail, with a folder outside, a port at which a server listens, and one of our files. */
const TRIES = `
const [folder, port, bundle] = process.argv.slice(1);
const { readFileSync, writeFileSync } = require('node:fs');
const works = (action) => { try { action(); return true; } catch { return false; } };
const tell = (connects) => {
  const readsBundles = works(() => readFileSync(bundle));
  const readsOutside = works(() => readFileSync(folder + '/secret'));
  const writesOutside = works(() => writeFileSync(folder + '/written', ''));
  const writesInside = works(() => writeFileSync('written', ''));
  console.log(JSON.stringify({ readsBundles, readsOutside, writesOutside, writesInside, connects }));
  process.exit();
};
try {
  require('node:net').connect(port, '127.0.0.1').on('connect', () => tell(true)).on('error', () => tell(false));
} catch { tell(false); }`;

/**
 * Tries a jail: what code in it reaches of a file and a server that everybody else may reach.
 *
 * @throws Error with what was said, when nothing runs in it
 */
export async function probe(launch: KernelLaunch): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'rnnbook-probe-'));
  chmodSync(folder, 0o777);
  writeFileSync(join(folder, 'secret'), '');
  const server = createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const found = findings.parse(
      JSON.parse(
        await run(launch, ['-e', TRIES, folder, String(port), join(launch.distFolder, 'kernel.js')]),
      ),
    );
    return { ...found, writesOutside: found.writesOutside || existsSync(join(folder, 'written')) };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(launch: KernelLaunch, args: string[]): Promise<string> {
  const [command, ...rest] = launch.wrap([launch.node, ...args]);
  const { cwd, env } = launch;
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const child = spawn(command!, rest, { cwd, env: { ...env, ELECTRON_RUN_AS_NODE: '1' }, stdio: [...stdio] });
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  let said = '';
  let complained = '';
  child.stdout!.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr!.on('data', (data: Buffer) => (complained += data.toString()));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0)
      throw new Error(
        complained.trim().slice(0, 500) || say({ en: `exit code ${code}`, id: `kode keluar ${code}` }),
      );
    return said;
  } finally {
    clearTimeout(timer);
    launch.ended();
  }
}
