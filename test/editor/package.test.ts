import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json';
import { FOLDERS } from '../../src/course/layout';
import { readSetup } from './setup';

describe('the installed extension', () => {
  const { extensions } = readSetup();
  const name = readdirSync(extensions).find((folder) => folder.startsWith('rnnbook.rnnbook-')) ?? '';
  const files = readdirSync(join(extensions, name), { recursive: true, encoding: 'utf8' });

  it('holds what a user needs to read', () => {
    const documents = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'THIRD_PARTY_NOTICES.md'];
    const held = new Set(files.map((file) => file.replace(/\.(md|txt)$/i, '').toLowerCase()));
    for (const document of documents)
      assert.ok(held.has(document.replace(/\.md$/, '').toLowerCase()), document);
  });

  it('holds no sources, tests, maps or packages', () => {
    const unwanted = /(^|\/)(src|test|scripts|node_modules|\.cache|\.git|\.vscode)\/|\.(tsx?|map|tgz)$/;
    assert.deepEqual(
      files.filter((file) => unwanted.test(file) && !file.endsWith('.d.ts') && !file.startsWith('samples/')),
      [],
    );
  });

  it('holds all of the course, and no other samples', () => {
    const samples = resolve('samples');
    const course = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        FOLDERS.some((folder) => file.startsWith(`${folder}/`)) && statSync(join(samples, file)).isFile(),
    );
    const held = files
      .filter((file) => file.startsWith('samples/'))
      .filter((file) => statSync(join(extensions, name, file)).isFile())
      .map((file) => file.slice('samples/'.length));
    assert.deepEqual(held.sort(), course.sort());
  });

  it('holds every file that its programs load when they need it', () => {
    const dist = join(extensions, name, 'dist');
    const built = readdirSync(resolve('dist'));
    const programs = readdirSync(dist).filter((file) => /\.m?js$/.test(file));
    assert.ok(programs.includes('kernel-main.js'));
    const missing = programs.flatMap((program) => {
      const text = readFileSync(join(dist, program), 'utf8');
      const loaded = [...text.matchAll(/(?:require|import)\("\.\/([\w.-]+)"\)/g)].map(([, file]) => file!);
      return loaded
        .filter((file) => built.includes(file) && !existsSync(join(dist, file)))
        .map((file) => `${program} loads ${file}`);
    });
    assert.deepEqual(missing, []);
  });

  it('holds the pictures of the walkthrough', () => {
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const pictures = steps.flatMap(({ media }) => Object.values(media.image));
    assert.ok(pictures.length > 0);
    for (const picture of pictures) assert.ok(files.includes(picture), picture);
  });

  it('reads little when it is activated: what is heavy is a file of its own', () => {
    const { size } = statSync(join(extensions, name, 'dist', 'extension.js'));
    assert.ok(size < 200_000, `${size} bytes`);
  });

  it('takes less than 40 MB on the disk, of which the language service of cells is 8, and the course 12 MB more', () => {
    const sizeOf = (paths: string[]) => {
      const bytes = paths
        .map((file) => statSync(join(extensions, name, file)))
        .filter((stats) => stats.isFile());
      return bytes.reduce((sum, { size }) => sum + size, 0) / 1e6;
    };
    const isCourse = (file: string) => file.startsWith('samples/');
    const [course, rest] = [files.filter(isCourse), files.filter((file) => !isCourse(file))].map(sizeOf);
    assert.ok(rest! < 40, `${rest!.toFixed(1)} MB`);
    assert.ok(course! < 12, `${course!.toFixed(1)} MB`);
  });
});
