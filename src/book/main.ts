/** `npm run book`: writes the site of the course. Arguments: the folder of samples, and where the site is to be. */
import { version } from '../../package.json';
import { writeBook } from './writeBook';

const REPOSITORY = 'https://github.com/rnnbook/rnnbook/tree/main/samples';
const [samples, out] = process.argv.slice(2);
if (!samples || !out) throw new Error('usage: book SAMPLES OUT');

writeBook({
  samples,
  out,
  distFolder: __dirname,
  generator: `rnnbook ${version}`,
  repository: REPOSITORY,
}).then(
  (paths) => process.stdout.write(`${paths.join('\n')}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
