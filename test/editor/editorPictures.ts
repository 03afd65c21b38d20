/** Takes the README's pictures of the editor into docs/images/: completions and variables. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import texts from '../../package.nls.json';
import { NotebookEditor } from './notebookEditor';
import { savePicture } from './savePicture';
import { until } from './until';
import { THEMES, VSCode } from './vscode';

const FOLDER = resolve('docs', 'images');
const SIZE = { width: 1240, height: 700 };
/** Little around the editor, so that its text can be read where the picture is drawn small. */
const PLAIN = {
  'workbench.colorTheme': THEMES.light.name,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
};

const NOTEBOOK = 'load.rnnbook';
const [SERIES, WINDOWS, NEXT] = [0, 1, 2] as const;
const CELLS = [
  "const load = rnn.synthetic.energyLoad({ seed: 3, hours: 336 }).numbers('load');\nconst { train, test } = rnn.split(load);",
  'const scaler = rnn.standardScaler().fit(train);\nconst windows = rnn.windows(scaler.transform(train), { lookback: 24 });',
  '',
  [
    'function meanError(values: number[], forecast: (hour: number) => number): number {',
    '  let sum = 0;',
    '  for (let hour = 24; hour < values.length; hour++) {',
    '    const error = values[hour] - forecast(hour);',
    '    sum += Math.abs(error);',
    '  }',
    '  return sum / (values.length - 24);',
    '}',
    'meanError(load, (hour) => load[hour - 24]);',
  ].join('\n'),
];

class Photographer {
  readonly #notebook: NotebookEditor;

  constructor(private readonly vscode: VSCode) {
    this.#notebook = new NotebookEditor(vscode);
  }

  async takeAll(): Promise<void> {
    const { server } = this.vscode;
    const cells = CELLS.map((source, i) => ({ id: `picture${i}`, kind: 'code', source: source.split('\n') }));
    server.write(NOTEBOOK, JSON.stringify({ rnnbook: 1, metadata: {}, cells }));
    await this.vscode.openNotebook(NOTEBOOK);
    await this.vscode.command('View: Toggle Primary Side Bar Visibility');
    await this.#completions();
    await this.#variables();
  }

  async #completions(): Promise<void> {
    const { page } = this.vscode;
    await this.#lines(NEXT).first().click();
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
    await this.#shoot('completions');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }

  async #variables(): Promise<void> {
    const { page } = this.vscode;
    await this.#openBar();
    await page.locator('.pane-header', { hasText: texts['view.course'] }).first().click();
    const pane = page.locator('.pane', { hasText: texts['view.variables'] }).last();
    for (const cell of [SERIES, WINDOWS]) await this.#notebook.runCell(cell);
    await pane.locator('.monaco-list-row[aria-label^="windows"] .monaco-tl-twistie').click();
    const tensor = pane
      .locator('.monaco-list-row[aria-label^="x,"], .monaco-list-row[aria-label^="x:"]')
      .first();
    await tensor.click();
    await until('page of the tensor', async () => {
      const found = page.frames().map((frame) =>
        frame
          .locator('main svg, main canvas')
          .count()
          .catch(() => 0),
      );
      return (await Promise.all(found)).some((count) => count > 0);
    });
    await this.#shoot('variables');
    await this.vscode.command('View: Close Editor');
  }

  async #openBar(): Promise<void> {
    await this.vscode.page
      .locator('.activitybar')
      .getByRole('tab', { name: texts['viewsContainer.title'] })
      .click();
  }

  #lines(cell: number) {
    return this.#notebook.cell(cell).locator('.view-line');
  }

  async #shoot(name: string): Promise<void> {
    await savePicture(this.vscode.page, { x: 0, y: 0, ...SIZE }, join(FOLDER, `${name}.png`));
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const vscode = await VSCode.start({ ...SIZE, settings: PLAIN });
  try {
    await new Photographer(vscode).takeAll();
  } catch (error) {
    await vscode.saveEvidence('pictures of the editor');
    throw error;
  } finally {
    await vscode.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
