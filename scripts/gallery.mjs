// npm run gallery: trains the models of samples/gallery.rnnbook and writes one page with every view: out/gallery.html.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, run, say } from './prepare.mjs';

prepare();
mkdirSync(join(root, 'out'), { recursive: true });
const page = join('out', 'gallery.html');
run(process.execPath, [join('dist', 'cli.js'), 'run', join('samples', 'gallery.rnnbook'), '--html', page]);
say(`open ${join(root, page)} in a browser`);
