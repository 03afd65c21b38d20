import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SampleRun } from '../unit/samples/sampleRun';
import { fileOf, LANGUAGES, SECTIONS } from './chapterFiles';
import { differences, type SavedOutput } from './differences';

interface SavedCell {
  id: string;
  kind: string;
  outputs?: SavedOutput[];
  check?: { times?: boolean };
}

/** `npm run book:check`: each notebook is run again on WebAssembly, and shows what it was committed with. */
describe('the chapter', function () {
  this.timeout(600_000);

  for (const section of SECTIONS) {
    for (const language of LANGUAGES) {
      it(`${section} (${language}) shows again what it was committed with`, async () => {
        const file = fileOf(section, language);
        const run = new SampleRun();
        try {
          await run.run(file.replace(/^samples\//, ''));
          const { cells } = JSON.parse(readFileSync(file, 'utf8')) as { cells: SavedCell[] };
          const different = cells.flatMap(({ id, kind, outputs = [], check }) =>
            kind === 'code'
              ? differences(outputs, run.outputs(id), { times: check?.times }).map((what) => `${id} ${what}`)
              : [],
          );
          assert.deepEqual(different, []);
        } finally {
          run.dispose();
        }
      });
    }
  }
});
