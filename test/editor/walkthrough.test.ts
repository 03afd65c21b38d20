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
  const vscode = useVSCode({ height: 1400 });
  const walkthrough = () => vscode().page.locator('.gettingStartedContainer').filter({ visible: true });
  const step = (id: string) => {
    const { title } = steps.find((one) => one.id === id)!;
    return walkthrough().locator('.getting-started-step', { hasText: text(title) });
  };

  /** Opens a step, if it is not open, and presses its button. */
  async function press(id: string): Promise<void> {
    await show(id);
    await step(id).locator('.button-container .monaco-button').click();
  }

  async function show(id: string): Promise<void> {
    await until(`step ${id}`, async () => {
      if (!/expanded/.test((await step(id).getAttribute('class')) ?? ''))
        await step(id).locator('h3').click();
      return /expanded/.test((await step(id).getAttribute('class')) ?? '');
    });
  }

  before(async () => {
    await vscode().command('RNN: Get Started');
    await walkthrough().locator('.getting-started-step').first().waitFor();
  });

  it('has its steps, each with a picture that loads, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await vscode().setTheme(theme);
      for (const { id, title, media } of steps) {
        await show(id);
        assert.ok((await step(id).innerText()).includes(text(title)));
        const picture = walkthrough().locator(`img[src*="${media.image[theme].split('/').at(-1)}"]`);
        await picture.waitFor();
        const width = () =>
          picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth);
        await until(`picture ${media.image[theme]}`, async () => ((await width()) || 0) > 300);
        assert.equal(await picture.getAttribute('alt'), text(media.altText));
        await vscode().screenshot(`walkthrough ${id} ${theme}`);
      }
    }
    await vscode().setTheme('light');
    assert.equal(await walkthrough().locator('.getting-started-step').count(), steps.length);
  });

  it('opens a notebook, runs it, and looks inside its model, each by a button', async () => {
    const quick = new QuickInput(vscode().page);
    await press('open');
    const notebook = new NotebookEditor(vscode());
    await notebook.cell(1).waitFor();
    await press('run');
    await until(
      'a card of the model',
      async () => /16 units|LSTM/.test(await notebook.outputText(1)),
      60_000,
    );
    await press('inside');
    await quick.choose('unrolled');
    await notebook.cell(2).waitFor();
  });

  it('ticks off the steps that were done', async () => {
    for (const id of ['open', 'run', 'inside']) await step(id).locator('.codicon.complete').first().waitFor();
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
