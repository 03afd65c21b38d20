/** Takes the README's pictures of the editor into docs/images/, or those that are named. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { completions } from './pictures/completions';
import { course } from './pictures/course';
import { debugging } from './pictures/debugging';
import { diff } from './pictures/diff';
import { imported } from './pictures/imported';
import { published } from './pictures/published';
import { stale } from './pictures/stale';
import { Studio } from './pictures/Studio';
import { variables } from './pictures/variables';

const PICTURES = { completions, variables, debugging, stale, course, diff, published, imported };

async function main(names: string[]): Promise<void> {
  mkdirSync(resolve('docs', 'images'), { recursive: true });
  for (const [name, picture] of Object.entries(PICTURES))
    if (names.length === 0 || names.includes(name)) await Studio.take(name, picture);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
