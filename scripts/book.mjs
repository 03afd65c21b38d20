// npm run book: the course in both languages as a static site, from the outputs that its notebooks hold: out/book/index.html.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, run, say } from './prepare.mjs';

prepare();
const out = join(root, 'out', 'book');
rmSync(out, { recursive: true, force: true });
run(process.execPath, [join('dist', 'book.js'), 'samples', out]);
say(`open ${join(out, 'index.html')} in a browser, or publish the folder as it is`);
