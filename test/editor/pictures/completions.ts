import { until } from '../until';
import { CELLS, NEXT, NOTEBOOK } from './load';
import type { Picture } from './Studio';

/** The members of rnn as they are typed, with their documentation. */
export const completions: Picture = {
  size: { width: 1240, height: 840 },
  settings: { 'breadcrumbs.enabled': false },
  async take(studio) {
    const { page } = studio;
    await studio.open(NOTEBOOK, CELLS);
    await studio.hideBar();
    await studio.lines(NEXT).first().click();
    await page.keyboard.type('rnn.win', { delay: 80 });
    const offered = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'windows' }).first();
    await offered.waitFor();
    await page.keyboard.press('ArrowDown');
    const details = page.locator('.suggest-details', { hasText: 'Windows of a series' });
    // the key opens them and closes them
    await until('documentation', async () => {
      if (await details.isVisible()) return true;
      await page.keyboard.press('Control+Space');
      await page.waitForTimeout(2_000);
      return (await details.isVisible()) || undefined;
    });
    // the window is taller, so that they open downwards
    await studio.shoot({ height: 680 });
  },
};
