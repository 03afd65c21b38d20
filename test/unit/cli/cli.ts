import { spawn, type SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command to its end. */
export function rnnbook(
  args: string[],
  options: SpawnOptions & { interruptAfter?: RegExp; interruptWhen?: () => boolean } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], { ...options, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  let interrupted = false;
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
    if (interrupted || !options.interruptAfter?.test(stderr)) return;
    interrupted = true;
    child.kill('SIGINT');
  });
  const watching = setInterval(() => {
    if (interrupted || !options.interruptWhen?.()) return;
    interrupted = true;
    child.kill('SIGINT');
  }, 20);
  return new Promise((done) =>
    child.on('close', (code) => {
      clearInterval(watching);
      done({ code, stdout, stderr });
    }),
  );
}

export interface TestCell {
  id: string;
  kind: 'code' | 'markdown';
  language?: string;
  source: string[];
  /** `outputs`, `exercise`, … */
  [member: string]: unknown;
}

/** A folder with a notebook in it. */
export class NotebookFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'rnnbook-cli-'));

  file(name: string): string {
    return join(this.path, name);
  }

  write(name: string, cells: (string | TestCell)[], metadata: object = {}): string {
    const complete = cells.map((cell, i) =>
      typeof cell === 'string'
        ? { id: `cell${i + 1}`, kind: 'code', language: 'typescript', source: cell.split('\n') }
        : cell,
    );
    writeFileSync(this.file(name), JSON.stringify({ rnnbook: 1, metadata, cells: complete }));
    return this.file(name);
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
