import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** What the `export` of a Keras that is none does. */
export type Behaviour = 'writes' | 'fails' | 'dies' | 'hangs';

const KERAS = `
import os
import zipfile
from pathlib import Path

__version__ = os.environ.get("FAKE_KERAS_VERSION", "3.9.1")


class Model:
    def __init__(self, archive):
        self.parts = sorted(zipfile.ZipFile(archive).namelist())

    def export(self, folder):
        Path(os.environ["FAKE_KERAS_PID"]).write_text(str(os.getpid()))
        Path(folder, "variables").mkdir(parents=True)
        behaviour = os.environ["FAKE_KERAS"]
        if behaviour == "fails":
            raise ValueError("no layer of that kind")
        if behaviour == "dies":
            os.kill(os.getpid(), 9)
        if behaviour == "hangs":
            import time
            time.sleep(600)
        Path(folder, "saved_model.pb").write_text(" ".join(self.parts))


class saving:
    load_model = Model
`;

/**
 * A real Python in which `keras` and `tensorflow` are what a test makes of them, named in RNNBOOK_PYTHON until
 * `dispose`.
 */
export class FakePython {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rnnbook-python-'));
  readonly #before = new Map<string, string | undefined>();

  constructor() {
    this.#package('keras', KERAS);
    this.#package('tensorflow', '');
    this.behave('writes');
    this.set('PYTHONPATH', [join(this.#folder, 'packages'), env.PYTHONPATH].filter(Boolean).join(delimiter));
    this.set('FAKE_KERAS_PID', join(this.#folder, 'pid'));
    // without site-packages, so that no other Keras is found
    this.set('RNNBOOK_PYTHON', this.program('python', 'exec python3 -S "$@"'));
  }

  behave(behaviour: Behaviour): void {
    this.set('FAKE_KERAS', behaviour);
    rmSync(join(this.#folder, 'pid'), { force: true });
  }

  /** A shell script to name in RNNBOOK_PYTHON. @returns its path */
  program(name: string, script: string): string {
    const file = join(this.#folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  remove(name: 'keras' | 'tensorflow'): void {
    rmSync(join(this.#folder, 'packages', name), { recursive: true });
  }

  /** An environment variable, until `dispose`. */
  set(name: string, value: string): void {
    if (!this.#before.has(name)) this.#before.set(name, env[name]);
    env[name] = value;
  }

  /** Of the Python whose export has begun. */
  get pid(): number | undefined {
    const file = join(this.#folder, 'pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
  }

  dispose(): void {
    for (const [name, value] of this.#before)
      if (value === undefined) delete env[name];
      else env[name] = value;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #package(name: string, text: string): void {
    mkdirSync(join(this.#folder, 'packages', name), { recursive: true });
    writeFileSync(join(this.#folder, 'packages', name, '__init__.py'), text);
  }
}
