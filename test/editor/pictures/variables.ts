import texts from '../../../package.nls.json';
import { CELLS, NOTEBOOK, SERIES, WINDOWS } from './load';
import type { Picture } from './Studio';

/** The Variables view, and a tensor opened beside the notebook. */
export const variables: Picture = {
  size: { width: 1240, height: 640 },
  settings: { 'breadcrumbs.enabled': false },
  async take(studio) {
    const { page } = studio;
    await studio.open(NOTEBOOK, CELLS);
    await studio.openBar();
    await page.locator('.pane-header', { hasText: texts['view.course'] }).first().click();
    const pane = page.locator('.pane', { hasText: texts['view.variables'] }).last();
    for (const cell of [SERIES, WINDOWS]) await studio.notebook.runCell(cell);
    await pane.locator('.monaco-list-row[aria-label^="windows"] .monaco-tl-twistie').click();
    const tensor = pane
      .locator('.monaco-list-row[aria-label^="x,"], .monaco-list-row[aria-label^="x:"]')
      .first();
    await tensor.click();
    await studio.drawn('main svg, main canvas');
    await studio.shoot();
  },
};
