// Compiles several files at a time, and none again whose source, headers and flags are what they were.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * @param compiler { command, env }: the program and its first arguments
 * @param units [{ source, flags, object }], sources relative to `folder`
 * @param out folder of the objects
 * @returns paths of the objects
 */
export async function compile({ command, env }, units, { folder, flags, out }) {
  mkdirSync(out, { recursive: true });
  const headers = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.h'))
    .sort();
  const common = headers
    .map((name) => readFileSync(join(folder, name)))
    .concat(Buffer.from(command.join(' ')));
  const waiting = [...units];
  const worker = async () => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
      const object = join(out, unit.object);
      const source = join(folder, unit.source);
      const all = [...flags, ...unit.flags];
      const hash = createHash('sha256');
      for (const part of [...common, readFileSync(source), all.join(' ')]) hash.update(part);
      const key = hash.digest('hex');
      const stamp = `${object}.key`;
      if (existsSync(object) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) continue;
      const [program, ...first] = command;
      const { stderr } = await execute(program, [...first, ...all, '-c', source, '-o', object], {
        env,
        maxBuffer: 2 ** 26,
      });
      if (stderr.trim()) console.error(stderr);
      writeFileSync(stamp, key);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return units.map(({ object }) => join(out, object));
}
