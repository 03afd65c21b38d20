import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KernelClient } from '../../../src/kernel/client';
import type { KernelOptions } from '../../../src/kernel/KernelOptions';
import { applyOutputEvent, type Displays } from '../../../src/kernel/OutputList';
import type { ExecutionResult } from '../../../src/kernel/protocol';
import type { Output } from '../../../src/notebook/notebook';

export const distFolder = resolve('dist');

/** Node denies what the cells do not need: the inspector, threads, other processes, files outside. */
export const PERMISSION = [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
  `--allow-fs-write=${tmpdir()}/*`,
];
/** `KERNEL=permission` runs the tests of kernels under Node's permission model; what it denies is left out. */
export const underPermission = process.env.KERNEL === 'permission';

export interface CellRun extends ExecutionResult {
  outputs: Output[];
  /** The text/plain form of the displays, and the streams' text. */
  text: string;
}

/** A kernel in a folder of its own, as a notebook has it. */
export class TestKernel {
  readonly folder = mkdtempSync(join(tmpdir(), 'rnnbook-test-'));
  readonly client: KernelClient;
  readonly displays: Displays = new Map();
  #cells = 0;

  constructor(options: Partial<KernelOptions> = {}) {
    const nodeArguments = underPermission ? PERMISSION : [];
    this.client = new KernelClient({
      folder: this.folder,
      backend: 'cpu',
      distFolder,
      nodeArguments,
      ...options,
    });
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  async run(
    source: string,
    id = `cell${++this.#cells}`,
    language: 'typescript' | 'javascript' = 'typescript',
  ): Promise<CellRun> {
    const outputs: Output[] = [];
    const result = await this.client.execute({ id, language, source }, (event) =>
      applyOutputEvent(outputs, event, this.displays),
    );
    return { ...result, outputs, text: plainText(outputs) };
  }

  /** Interrupts as soon as the running cell has printed something. */
  async runAndInterrupt(source: string): Promise<CellRun> {
    const outputs: Output[] = [];
    let seen = false;
    const result = await this.client.execute(
      { id: `cell${++this.#cells}`, language: 'typescript', source },
      (event) => {
        applyOutputEvent(outputs, event, this.displays);
        if (!seen) this.client.interrupt();
        seen = true;
      },
    );
    return { ...result, outputs, text: plainText(outputs) };
  }

  dispose(): void {
    this.client.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function plainText(outputs: Output[]): string {
  return outputs
    .map((output) =>
      output.kind === 'stream'
        ? output.text
        : output.kind === 'data'
          ? String(output.data['text/plain'])
          : '',
    )
    .join('');
}

/** Whether a process is there (and no zombie). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function until(condition: () => boolean, what: string, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
