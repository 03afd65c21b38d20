import assert from 'node:assert/strict';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { useVSCode } from './hooks';
import { NotebookEditor } from './notebookEditor';
import { QuickInput } from './quickInput';
import { until } from './until';

const text = (key: string) => (texts as Record<string, string>)[key.slice(1, -1)]!;
const steps = manifest.contributes.walkthroughs.flatMap((one) => one.steps);

describe('the walkthrough', function () {
  this.timeout(300_000);
  const vscode = useVSCode({ width: 1700, height: 1200 });
  const walkthrough = () => vscode().page.locator('.gettingStartedContainer').filter({ visible: true });
  const step = (id: string) => walkthrough().locator(`.getting-started-step[data-step-id$="#${id}"]`);

  /** Opens a step, if it is not open, and presses its button. In a narrow window a notebook hides the walkthrough. */
  async function press(id: string): Promise<void> {
    await vscode().command('RNN: Get Started');
    await show(id);
    await step(id).locator('.button-container .monaco-button').click();
  }

  async function show(id: string): Promise<void> {
    await until(`step ${id}`, async () => {
      if ((await step(id).getAttribute('aria-expanded')) === 'true') return true;
      await step(id)
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      return undefined;
    });
  }

  /** The last code cell with a text. */
  async function lastCell(notebook: NotebookEditor, code: string): Promise<number> {
    const lines = vscode().page.locator('.view-lines', { hasText: code });
    const cell = notebook.cells.filter({ has: lines }).last();
    return Number(await cell.getAttribute('data-index', { timeout: 60_000 }));
  }

  before(async () => {
    // once a notebook opens, the extension's commands are there
    await vscode().openNotebook('text.rnnbook');
    await vscode().command('View: Close Editor');
    await vscode().command('RNN: Get Started');
    await walkthrough().locator('.getting-started-step').first().waitFor();
  });

  it('has its steps, each with a picture that loads, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await vscode().setTheme(theme);
      for (const { id, title, media } of steps) {
        await show(id);
        assert.ok((await step(id).innerText()).includes(text(title)));
        const picture = walkthrough().getByAltText(text(media.altText));
        await picture.waitFor();
        const name = media.image[theme].split('/').at(-1)!;
        await until(`picture ${name}, loaded`, () =>
          picture.evaluate(
            (image: HTMLImageElement, file) =>
              decodeURIComponent(image.currentSrc).includes(file) &&
              image.complete &&
              image.naturalWidth > 300,
            name,
          ),
        ).catch(async (error: unknown) => {
          throw new Error(`${String(error)}: ${await picture.evaluate((image) => image.outerHTML)}`);
        });
        await vscode().screenshot(`walkthrough ${id} ${theme}`);
      }
    }
    await vscode().setTheme('light');
    assert.equal(await walkthrough().locator('.getting-started-step').count(), steps.length);
  });

  it('opens a notebook, runs it, looks inside its model and at its variables, each by a button', async () => {
    const quick = new QuickInput(vscode().page);
    // narrow, so that the notebook hides the walkthrough
    await vscode().page.setViewportSize({ width: 1280, height: 1200 });
    await press('open');
    await quick.asks('What should the notebook start from?');
    await quick.choose('Forecasting');
    const notebook = new NotebookEditor(vscode());
    await notebook.cell(2).waitFor();
    await vscode().page.setViewportSize({ width: 1280, height: 9000 });
    const before = await lastCell(notebook, 'rnn.gradientFlow(');
    await press('run');
    const gradients = await notebook.outputsOf(before, 240_000);
    await gradients.locator('.rnn-view svg').first().waitFor();
    await press('inside');
    await quick.choose('gates');
    const gates = await notebook.outputsOf(await lastCell(notebook, 'rnn.gates(model, data.test.x'));
    await gates.locator('.rnn-view canvas').first().waitFor();
    await press('variables');
    await quick.asks('The variable to open');
    await quick.escape();
    await vscode().page.setViewportSize({ width: 1280, height: 1200 });
  });

  it('ticks off the steps that were done', async () => {
    await vscode().command('RNN: Get Started');
    for (const id of ['open', 'run', 'inside', 'variables'])
      await until(`step ${id}, done`, async () => (await step(id).getAttribute('aria-checked')) === 'true');
  });

  it('begins to build a model, and shows it as code, each by a button', async () => {
    const quick = new QuickInput(vscode().page);
    await press('build');
    await quick.asks('What is the model to do?');
    await quick.escape();
    await press('elsewhere');
    await quick.choose('Keras');
    await vscode().page.locator('.view-line', { hasText: 'keras' }).first().waitFor();
  });
});
