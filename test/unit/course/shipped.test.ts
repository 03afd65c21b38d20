import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyCourse } from '../../../src/course/copyCourse';
import { byExerciseOrder, isExercise, isSection } from '../../../src/course/layout';
import { COURSE_LANGUAGES } from '../../../src/course/languages';
import { readCourse } from '../../../src/course/readCourse';
import { parseNotebook } from '../../../src/notebook/parse';

describe('the shipped exercises', () => {
  it('have the order that their texts tell', () => {
    const names = readdirSync('samples/exercises', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `exercises/${name}/${name}.rnnbook`)
      .filter((path) => existsSync(`samples/${path}`));
    assert.ok(names.length >= 5, String(names));
    const numbers = names.sort(byExerciseOrder).map((path) => {
      const said = /\(Exercise (\d+) of section 7\.10/.exec(readFileSync(`samples/${path}`, 'utf8'));
      return Number(said?.[1]);
    });
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
    );
  });
});

for (const language of COURSE_LANGUAGES)
  describe(`the shipped course, copied in ${language}`, function () {
    this.timeout(120_000);
    let folder: string;
    let copied: string[];
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rnnbook-course-'));
      ({ copied } = await copyCourse({ samples: 'samples', folder, language }));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('is all in that language', () => {
      const notebooks = copied.filter((path) => path.endsWith('.rnnbook'));
      const own = notebooks.filter((path) => path.endsWith('.id.rnnbook') === (language === 'id'));
      assert.deepEqual(notebooks, own);
    });

    it('has nothing of solutions and hidden tests', () => {
      const exercises = copied.filter(isExercise);
      assert.ok(exercises.length >= 5);
      for (const path of exercises) {
        const { cells } = parseNotebook(readFileSync(join(folder, path), 'utf8'));
        const roles = cells.map(({ extra }) => JSON.stringify(extra['exercise'] ?? ''));
        assert.deepEqual(
          roles.filter((role) => /"solution"|"hidden":true/.test(role)),
          [],
          path,
        );
      }
    });

    it('can be read, each notebook with its title and its parts or tests', async () => {
      const course = (await readCourse(folder, language))!;
      for (const { file, title, problem, parts } of course.sections) {
        assert.equal(problem, undefined);
        assert.match(title, /^(7\.|[A-Z])/, file);
        assert.ok(parts.length > 1, file);
      }
      for (const { file, problem, tests } of course.exercises) {
        assert.equal(problem, undefined);
        assert.ok(tests.length > 0, file);
      }
    });

    // links from section to section are held by the site's test
    it('has every other file that a notebook of it leads to or reads', () => {
      const lost = copied
        .filter((path) => path.endsWith('.rnnbook'))
        .flatMap((path) => {
          const { cells } = parseNotebook(readFileSync(join(folder, path), 'utf8'));
          const links = cells.flatMap(({ kind, source }) =>
            [...source.matchAll(kind === 'markdown' ? /\]\(([^)\s#]+)/g : /['"](\.{1,2}\/[^'"]+)['"]/g)].map(
              ([, target]) => target!,
            ),
          );
          return links
            .filter((target) => !/^(https?|command|mailto):/.test(target) && /\.\w+$/.test(target))
            .filter((target) => !isSection(join(dirname(path), target).replaceAll('\\', '/')))
            .filter((target) => !existsSync(join(folder, dirname(path), target)))
            .map((target) => `${path}: ${target}`);
        });
      assert.deepEqual(lost, []);
    });
  });
