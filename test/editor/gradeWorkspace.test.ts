import assert from 'node:assert/strict';
import { relative } from 'node:path';
import Papa from 'papaparse';
import { releaseExercise } from '../../src/grading/release/releaseExercise';
import { workspaceReport } from '../../src/grading/report/workspace/WorkspaceReport';
import { parseNotebook } from '../../src/notebook/parse';
import { printNotebook } from '../../src/notebook/print';
import { readXml, named } from '../unit/grading/report/readXml';
import { useVSCode } from './hooks';
import { until } from './until';

const code = (id: string, source: string, exercise?: object) => ({
  ...{ id, kind: 'code', language: 'typescript', source },
  ...(exercise && { exercise }),
});
const text = (id: string, source: string) => ({ id, kind: 'markdown', source });

/** @param answer what the learner wrote; `undefined`: a teacher's own notebook */
function exercise(id: string, title: string, answer?: string): string {
  const teachers = parseNotebook(
    JSON.stringify({
      rnnbook: 1,
      metadata: { title, exercise: { id, cellSeconds: 20 } },
      cells: [
        text('head', `# ${title}`),
        text('t1', '## Double a number'),
        code('answer', 'function double(x: number): number {\n  return 0;\n}', { role: 'starter' }),
        code('solved', 'function double(x: number): number {\n  return 2 * x;\n}', {
          role: 'solution',
          of: 'answer',
        }),
        code(
          'seen',
          "rnn.test('double of 3', { points: 2 }, async (t) => t.equal(await t.call('double', 3), 6));\n" +
            "rnn.test('double of 0', { points: 1 }, async (t) => t.equal(await t.call('double', 0), 0));",
          { role: 'test', hidden: false },
        ),
        code(
          'unseen',
          "rnn.test('double of −4', { points: 3 }, async (t) => t.equal(await t.call('double', -4), -8));",
          {
            role: 'test',
            hidden: true,
          },
        ),
      ],
    }),
  );
  if (answer === undefined) return printNotebook(teachers);
  const released = releaseExercise(teachers);
  const cells = released.cells.map((cell) => (cell.id === 'answer' ? { ...cell, source: answer } : cell));
  return printNotebook({ ...released, cells });
}

describe('RNN: Grade Workspace', function () {
  this.timeout(240_000);
  const vscode = useVSCode({ height: 1100, width: 1300 });

  before(async () => {
    const { server } = vscode();
    server.write(
      'right.rnnbook',
      exercise('right', 'Doubled rightly', 'const double = (x: number) => x + x;'),
    );
    server.write(
      'wrong.rnnbook',
      exercise('wrong', 'Doubled wrongly', 'const double = (x: number) => x * x;'),
    );
    server.write('mine.rnnbook', exercise('mine', 'The teacher’s own'));
    // commands are there when the extension is
    await vscode().openNotebook('text.rnnbook');
    await vscode().closeAll();
  });

  /** The panel's page; a notebook has a webview, too. */
  const report = () =>
    until(
      'report',
      async () => {
        for (const frame of vscode().page.frames())
          if (
            await frame
              .locator('main.rnn-report')
              .isVisible()
              .catch(() => false)
          )
            return frame;
        return undefined;
      },
      120_000,
    );

  it('shows tasks × points of every exercise, attempts and the best, and leaves teachers’ notebooks out', async () => {
    await vscode().command('RNN: Grade Workspace');
    await (await report()).getByRole('heading', { name: 'Exercises' }).waitFor({ timeout: 120_000 });
    const rows = (await report()).locator('.rnn-tasks tbody tr');
    const cells = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].slice(0, 5).map((cell) => cell.textContent?.trim()),
      ),
    );
    assert.deepEqual(cells, [
      ['Doubled rightlyright.rnnbook', '3', '3', '3', '1'],
      ['1. Double a number', '3', '3', ''],
      ['Doubled wronglywrong.rnnbook', '1', '3', '1', '1'],
      ['1. Double a number', '1', '3', ''],
    ]);
    await (await report()).getByText('4 of 6 (66.67 %)').waitFor();
    await (await report()).getByText(/Not graded, because they hold solutions: mine\.rnnbook/).waitFor();
    assert.equal(await (await report()).getByText('double of −4').count(), 0);
  });

  it('says of a test that did not pass what was expected', async () => {
    const details = (await report()).locator('details', { hasText: 'Doubled wrongly' });
    assert.ok(await details.evaluate((one) => (one as HTMLDetailsElement).open));
    assert.match(await details.locator('pre').first().innerText(), /should be 6, but is 9/);
  });

  it('has the colours of the editor’s theme', async () => {
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await vscode().setTheme(theme);
      const colours = async () =>
        (await report())
          .locator('main')
          .evaluate((main) => [
            getComputedStyle(main).color,
            getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-foreground'),
            getComputedStyle(document.body).backgroundColor,
          ]);
      await until(`${theme} report`, async () => {
        const [ink] = await colours();
        const level = Number(/\d+/.exec(ink!)?.[0]);
        return theme === 'light' ? level < 100 : level > 150;
      });
      await vscode().screenshot(`workspace report ${theme}`);
    }
    await vscode().setTheme('light');
  });

  const saved = async (format: string) => {
    await (await report()).getByRole('link', { name: format, exact: true }).click();
    const file = relative(vscode().server.workspace, await vscode().giveFile());
    return until(file, () => Promise.resolve(vscode().server.has(file) && vscode().server.read(file)));
  };

  it('saves it as JSON, CSV, JUnit XML and HTML', async () => {
    const json = workspaceReport.parse(JSON.parse(await saved('JSON')));
    assert.deepEqual([json.points, json.earned, json.complete], [6, 4, 1]);
    assert.ok(json.leftOut.includes('mine.rnnbook'));
    const rows = Papa.parse<string[]>((await saved('CSV')).trim()).data;
    assert.deepEqual(rows[3]!.slice(0, 6), ['Doubled wrongly', 'wrong.rnnbook', '', '1', '3', '33.33']);
    const suites = named(readXml(await saved('JUnit XML')), 'testsuite');
    assert.deepEqual(
      suites.map(({ attributes: { name, tests, failures } }) => [name, tests, failures]),
      [
        ['right.rnnbook', '2', '0'],
        ['wrong.rnnbook', '2', '1'],
      ],
    );
    const html = await saved('HTML');
    assert.match(html, /Doubled rightly/);
    assert.doesNotMatch(html, /command:/);
  });

  it('counts attempts and keeps the best, with what is in the editor and not saved yet', async () => {
    const notebook = await vscode().openNotebook('right.rnnbook');
    await notebook.cell(2).locator('.monaco-editor .view-lines').click();
    await vscode().page.keyboard.press('Control+a');
    await vscode().page.keyboard.insertText('const double = (x: number) => 0;');
    await vscode().command('RNN: Grade Workspace');
    await (await report()).getByText('2 of 6 (33.33 %)').waitFor({ timeout: 120_000 });
    const cells = await (await report()).locator('.rnn-tasks tbody tr').first().locator('td').allInnerTexts();
    assert.deepEqual(
      cells.slice(0, 4).map((cell) => cell.trim()),
      ['1', '3', '3', '2'],
    );
  });

  it('stops when it is cancelled, and shows nothing', async () => {
    await vscode().tab('right.rnnbook').click();
    await vscode().save();
    await vscode().tab('Grades of the Workspace').click();
    // the keys of the editor work in the report, too
    await (await report()).locator('h1').click();
    await vscode().command('View: Close All Editors');
    vscode().server.write('slow.rnnbook', exercise('slow', 'Slow', 'await new Promise(() => {});'));
    await vscode().command('RNN: Grade Workspace');
    const progress = vscode().notification('Grading the workspace');
    await until('the slow exercise', async () => /slow\.rnnbook/.test(await progress.innerText()));
    await progress.hover();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'hidden' });
    assert.equal(await vscode().tab('Grades of the Workspace').count(), 0);
  });
});
