import type { FrameLocator, Locator, Page } from 'playwright-core';
import { endedRuns, watchRuns } from './runs';
import { succeeds, until } from './until';
import type { VSCode } from './vscode';

export type CellStatus = 'success' | 'error';

/** Enough for a cell that trains something. */
const RUN_TIMEOUT = 60_000;
const OUTPUT_TIMEOUT = 30_000;

/** Of notebooks in tabs behind others, the overlay stays, inert. */
const OVERLAY = '.notebookOverlay:not([inert])';

/** The notebook in the active editor. Cells are counted from 0, markdown included. */
export class NotebookEditor {
  readonly #page: Page;

  constructor(private readonly vscode: VSCode) {
    this.#page = vscode.page;
  }

  get cells(): Locator {
    return this.#page.locator(`${OVERLAY} .monaco-list-row[data-index]`).filter({ visible: true });
  }

  cell(index: number): Locator {
    return this.#page.locator(`${OVERLAY} .monaco-list-row[data-index="${index}"]`).filter({ visible: true });
  }

  /** The document that the renderers draw into: a webview's frame within a frame. */
  get outputFrame(): FrameLocator {
    return this.#page
      .locator(`${OVERLAY} iframe.webview.ready`)
      .filter({ visible: true })
      .contentFrame()
      .locator('iframe#active-frame, iframe#pending-frame')
      .contentFrame();
  }

  /** Everything that one cell put out; waits until there is something. */
  async outputsOf(index: number, timeout = OUTPUT_TIMEOUT): Promise<Locator> {
    const containers = this.outputFrame.locator('.cell_container:has(.output > *)');
    const ask = async () => {
      // the frame lies over the cells: what belongs together begins at the same height
      const cell = await this.cell(index).boundingBox();
      for (const container of await containers.all()) {
        const box = await container.boundingBox();
        if (cell && box && Math.abs(box.y - cell.y) < 2)
          return (await container.getAttribute('id')) ?? undefined;
      }
      return undefined;
    };
    const id = await until(`output of cell ${index}`, ask, timeout);
    return this.outputFrame.locator(`[id="${id}"].cell_container`);
  }

  /** The text of all outputs of a cell. */
  async outputText(index: number): Promise<string> {
    return (await this.outputsOf(index)).innerText();
  }

  /** Starts a cell by its run button. */
  async startCell(index: number): Promise<void> {
    await this.#page.evaluate(watchRuns);
    await this.#clickRunButton(index, 'execute');
  }

  /** Runs a cell by its run button, to its end. */
  async runCell(index: number): Promise<CellStatus> {
    await this.startCell(index);
    return this.waitForCell(index);
  }

  async startAll(): Promise<void> {
    await this.#page.evaluate(watchRuns);
    await this.vscode.command('Notebook: Run All');
  }

  /** Runs all cells. @param last the last code cell. */
  async runAll(last: number, timeout = RUN_TIMEOUT): Promise<CellStatus> {
    await this.startAll();
    return this.waitForCell(last, timeout);
  }

  /** Clicks the stop button of a running cell. */
  async interruptCell(index: number): Promise<void> {
    await this.#clickRunButton(index, 'stop');
  }

  /** The button shows only under the pointer, and an output that comes late moves the cells away from there. */
  async #clickRunButton(index: number, name: 'execute' | 'stop'): Promise<void> {
    const cell = this.cell(index);
    const button = cell.locator(`.run-button-container .codicon-notebook-${name}`);
    await until(`${name} button of cell ${index}`, async () => {
      // VS Code may draw it anew meanwhile
      if (!(await succeeds(cell.hover({ timeout: 5_000 })))) return undefined;
      return succeeds(button.click({ timeout: 1_000 }));
    });
  }

  /** Waits for the end of a cell that was started, or of another that failed. */
  async waitForCell(index: number, timeout = RUN_TIMEOUT): Promise<CellStatus> {
    return until(
      `end of cell ${index}`,
      async () => {
        const ended = await this.#page.evaluate(endedRuns);
        if (ended.some(({ failed }) => failed)) return 'error' as const;
        if (ended.some((run) => run.index === index)) return 'success' as const;
        return undefined;
      },
      timeout,
    );
  }
}
