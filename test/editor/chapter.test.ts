import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { readSection, SECTIONS } from '../chapter/chapterFiles';
import { useVSCode } from './hooks';
import { until } from './until';

const VIEW = /^application\/vnd\.(rnnbook\.[\w-]+|vegalite\.v\d+)\+json$/;

/** As somebody who reads Indonesian sees it who has run nothing; code and views are the same in English. */
describe('the chapter as it comes', function () {
  this.timeout(120_000);
  // all of a notebook at once: what is out of sight is not drawn
  const vscode = useVSCode({ height: 30_000 });

  for (const section of SECTIONS) {
    it(`${section} shows its saved outputs, each within its place, in light and dark`, async () => {
      const notebook = await vscode().openNotebook(`samples/chapter/${section}.id.rnnbook`);
      const views = notebook.outputFrame.locator('.rnn-view');
      const expected = viewsOf(section);
      for (const theme of ['light', 'dark'] as const) {
        await vscode().setTheme(theme);
        await until(`${expected} views`, async () => (await views.count()) >= expected || undefined, 60_000);
        for (const view of await views.all()) await fits(view);
        await vscode().screenshot(`chapter ${section} ${theme}`);
      }
      assert.equal(await notebook.outputFrame.locator('.output.error, .rnn-message-error').count(), 0);
    });
  }
});

async function fits(view: Locator): Promise<void> {
  const [needs, has, label] = await view.evaluate((element) => [
    element.scrollWidth,
    element.clientWidth,
    element.textContent?.slice(0, 60),
  ]);
  assert.ok(Number(needs) <= Number(has) + 1, `"${label}" needs ${needs} of ${has} pixels`);
}

function viewsOf(section: string): number {
  return readSection(section, 'id')
    .cells.flatMap((cell) => (cell.kind === 'code' ? cell.outputs : []))
    .filter((output) => output.kind === 'data' && Object.keys(output.data).some((mime) => VIEW.test(mime)))
    .length;
}
