import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { format, resolveConfig } from 'prettier';
import { root } from './rnn-type.mjs';

/** Writes what was found into a JSON file; with --check only says, by the exit code, when it is out of date. */
export async function written(file, found, script) {
  const target = root + file;
  const text = await format(JSON.stringify(found), { ...(await resolveConfig(target)), parser: 'json' });
  if (!argv.includes('--check')) {
    writeFileSync(target, text);
    console.log(`${file}: ${Object.keys(found).length} members`);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${file} is out of date: run node ${script}`);
    process.exit(1);
  }
}
