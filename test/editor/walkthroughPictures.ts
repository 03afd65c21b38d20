/** Takes the pictures of the walkthrough's steps into media/walkthrough/, in light and dark. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import texts from '../../package.nls.json';
import { NotebookEditor } from './notebookEditor';
import { QuickInput } from './quickInput';
import { pullEdge } from './pictures/drag';
import { savePicture } from './pictures/savePicture';
import { until } from './until';
import { type Theme, THEMES, VSCode } from './vscode';

const FOLDER = resolve('media', 'walkthrough');
const SIZE = { width: 800, height: 600 };
/** VS Code draws only what is in view. */
const TALL = { width: SIZE.width, height: 8000 };
const TRAINING_TIMEOUT = 300_000;

/** Little around the editor, so that its text can be read where the picture is drawn small. */
const PLAIN = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
};

/** The editor of one theme on its way through the steps. */
class Photographer {
  readonly #quick: QuickInput;
  readonly #notebook: NotebookEditor;

  constructor(
    private readonly vscode: VSCode,
    private readonly theme: Theme,
  ) {
    this.#quick = new QuickInput(vscode.page);
    this.#notebook = new NotebookEditor(vscode);
  }

  async takeAll(): Promise<void> {
    await this.vscode.command('View: Toggle Primary Side Bar Visibility');
    await this.vscode.command('View: Toggle Status Bar Visibility');
    // once a notebook opens, the extension's commands are there
    await this.vscode.openNotebook('text.rnnbook');
    await this.vscode.command('View: Close Editor');
    await this.#open();
    await this.#build();
    await this.#run();
    await this.#variables();
    await this.#exercise();
    await this.#elsewhere();
  }

  async #open(): Promise<void> {
    await this.vscode.command('RNN: New RNN Notebook from Template…');
    await this.#quick.asks('What should the notebook start from?');
    await this.#shoot('open');
    await this.#quick.escape();
  }

  async #build(): Promise<void> {
    await this.vscode.command('RNN: Build Model…');
    await this.#quick.choose('LSTM forecaster');
    await this.#quick.asks('Insert the model');
    await until('preview', async () => {
      const previews = this.vscode.page.frames().map((frame) => frame.locator('main > #model *').count());
      return (await Promise.all(previews)).some((count) => count > 0);
    });
    await this.#shoot('build');
    await this.#quick.choose('Insert the model with all around it');
    // its focus comes late, and would end the command palette
    const inserted = '.notebookOverlay .monaco-list-row.focused';
    await this.vscode.page.locator(inserted, { hasText: 'lstm_forecaster' }).waitFor();
  }

  async #run(): Promise<void> {
    await this.vscode.page.setViewportSize(TALL);
    const last = await this.#indexOf('rnn.gradientFlow(');
    await this.#notebook.runAll(last, TRAINING_TIMEOUT);
    await this.#shootCell('run', await this.#indexOf('rnn.fit('));
    await this.#shootCell('inside', await this.#indexOf('rnn.gates('));
  }

  /** Those of the model unfolded, and one of its weights, in the place of the notebook. */
  async #variables(): Promise<void> {
    const { page } = this.vscode;
    await page.setViewportSize(SIZE);
    await this.vscode.command('RNN Notebooks: Focus on Variables View');
    await page.locator('.pane-header', { hasText: texts['view.course'] }).first().click();
    await pullEdge(page, 180);
    const pane = page.locator('.pane', { hasText: texts['view.variables'] }).last();
    const row = (name: string) => pane.locator(`.monaco-list-row[aria-label^="${name},"]`).first();
    for (const name of ['model', 'lstm_layer']) await row(name).locator('.monaco-tl-twistie').click();
    await row('recurrent_kernel').click();
    await until('page of the weights', async () => {
      const pages = page.frames().map((frame) => frame.locator('main svg, main canvas').count());
      return (await Promise.all(pages)).some((count) => count > 0);
    });
    await this.vscode.tab('recurrent_kernel').click();
    await this.vscode.command('View: Toggle Maximize Editor Group');
    await this.#shoot('variables');
    await this.vscode.command('View: Close Editor');
    await this.vscode.command('View: Toggle Primary Side Bar Visibility');
    await page.setViewportSize(TALL);
  }

  async #exercise(): Promise<void> {
    await this.#notebook
      .cell(await this.#indexOf('tf.layers.dropout('))
      .locator('.view-lines')
      .click();
    await this.vscode.page.keyboard.press('Escape');
    await this.vscode.page.setViewportSize(SIZE);
    await this.vscode.command('Notebook: Center Active Cell');
    await this.vscode.command('RNN: Change Model…');
    await this.#quick.asks('Change Model: model');
    await this.#shoot('exercise');
    await this.#quick.escape();
  }

  async #elsewhere(): Promise<void> {
    await this.vscode.command('RNN: Show Model as Code…');
    await this.#quick.choose('Keras');
    await this.vscode.page.locator('.editor-instance .view-line', { hasText: 'keras' }).first().waitFor();
    await this.#shoot('elsewhere');
  }

  /** Of the code cell with the text. */
  async #indexOf(text: string): Promise<number> {
    const cell = this.#notebook.cells.filter({
      has: this.vscode.page.locator('.view-lines', { hasText: text }),
    });
    return Number(await cell.first().getAttribute('data-index', { timeout: 60_000 }));
  }

  async #shootCell(name: string, index: number): Promise<void> {
    await this.#notebook.outputsOf(index);
    const box = await this.#notebook.cell(index).boundingBox();
    if (!box) throw new Error(`no cell for the picture "${name}"`);
    await this.#shoot(name, { x: 0, y: box.y, ...SIZE });
  }

  async #shoot(name: string, clip = { x: 0, y: 0, ...SIZE }): Promise<void> {
    const { page } = this.vscode;
    await page.mouse.move(30, SIZE.height - 10);
    await savePicture(page, clip, join(FOLDER, `${name}-${this.theme}.png`));
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const settings = { ...PLAIN, 'workbench.colorTheme': THEMES[theme].name };
    const vscode = await VSCode.start({ ...SIZE, settings });
    try {
      await new Photographer(vscode, theme).takeAll();
    } catch (error) {
      await vscode.saveEvidence(`walkthrough ${theme}`);
      throw error;
    } finally {
      await vscode.stop();
    }
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
