import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rnnbook } from '../cli/cli';

interface Report {
  ok: boolean;
  cells: { id: string; status: string; outputs: Record<string, unknown>[] }[];
}

/** A sample, run from the command line in a copy of the samples' folder. */
export class SampleRun {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rnnbook-sample-'));
  #report: Report | undefined;

  /** @param change of the notebook's text, before it runs */
  async run(name: string, change: (source: string) => string = (source) => source): Promise<void> {
    cpSync('samples', this.#folder, { recursive: true });
    const file = join(this.#folder, name);
    const json = join(this.#folder, 'report.json');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const { code, stderr } = await rnnbook(['run', file, '--backend', 'wasm', '--json', json]);
    assert.equal(code, 0, stderr);
    this.#report = JSON.parse(readFileSync(json, 'utf8')) as Report;
  }

  get report(): Report {
    assert.ok(this.#report, 'the sample has not run');
    return this.#report;
  }

  outputs(cell: string): Record<string, unknown>[] {
    return this.report.cells.find(({ id }) => id === cell)?.outputs ?? [];
  }

  /** The data of a view that a cell shows. */
  view<T>(cell: string, name: string): T {
    const mime = `application/vnd.rnnbook.${name}+json`;
    const found = this.outputs(cell).find((output) => mime in output);
    assert.ok(found, `${cell} shows no ${name}`);
    return found[mime] as T;
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
