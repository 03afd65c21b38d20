import type { Picture } from './Studio';

const CELLS = [
  [
    'const lookback = 24;',
    "const load = rnn.synthetic.energyLoad({ seed: 3, hours: 24 * 70 }).numbers('load');",
    'const { x, y } = rnn.windows(rnn.standardScaler().fit(load).transform(load), { lookback });',
  ].join('\n'),
  'const units = 16;',
  [
    'const model = rnn.models.lstmForecaster({ lookback, units }).build();',
    'const { rmse } = rnn.metrics(y, model.predict(x) as tf.Tensor2D);',
    '`RMSE before any training: ${rmse.toFixed(2)}`',
    // the reason is drawn over these
    '\n\n',
  ].join('\n'),
];
const [UNITS, MODEL] = [1, 2] as const;

/** Cells that are out of date, with the reason, and what each took. */
export const stale: Picture = {
  size: { width: 900, height: 600 },
  settings: { 'breadcrumbs.enabled': false, 'workbench.activityBar.location': 'hidden' },
  async take(studio) {
    const { page, notebook } = studio;
    await studio.open('units.rnnbook', CELLS);
    await studio.hideBar();
    await notebook.runAll(MODEL);
    await studio.lines(UNITS).first().click();
    await page.keyboard.press('End');
    for (const key of ['ArrowLeft', 'Backspace', 'Backspace']) await page.keyboard.press(key);
    await page.keyboard.type('32');
    const item = notebook.cell(MODEL).locator('.cell-status-item', { hasText: 'out of date' });
    await item.waitFor();
    await item.hover();
    await page.locator('.monaco-hover').filter({ visible: true, hasText: 'units' }).first().waitFor();
    await studio.shoot();
  },
};
