// npm start: runs the main sample without an editor and writes a page that shows every output.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, root, run, say } from './prepare.mjs';

const sample = 'samples/forecast-lstm.rnnbook';
const page = join('out', 'forecast-lstm.html');

prepare();
mkdirSync(join(root, 'out'), { recursive: true });
say(`running ${sample}: it trains an LSTM (about half a minute on two cores) …`);
run(process.execPath, ['dist/cli.js', 'run', sample, '--html', page]);
say(`every output is on this page: ${pathToFileURL(join(root, page)).href}`);
say('to open the same notebook in VS Code: npm run code');
