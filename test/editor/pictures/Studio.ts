import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import texts from '../../../package.nls.json';
import { NotebookEditor } from '../notebookEditor';
import { until } from '../until';
import { THEMES, VSCode } from '../vscode';
import { savePicture } from './savePicture';

const FOLDER = resolve('docs', 'images');

/** Little around the editor, so that its text can be read where the picture is drawn small. */
const PLAIN = {
  'workbench.colorTheme': THEMES.light.name,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
};

/** Height of the status bar. */
const STATUS = 30;

export interface Size {
  width: number;
  height: number;
}

/** What a picture shows, and how one gets there. */
export interface Picture {
  /** Of the window. */
  size: Size;
  settings?: Record<string, unknown>;
  take(studio: Studio): Promise<void>;
}

/** A fresh editor for one picture of the README. */
export class Studio {
  readonly notebook: NotebookEditor;
  readonly page: Page;

  private constructor(
    readonly vscode: VSCode,
    private readonly name: string,
    readonly size: Size,
  ) {
    this.notebook = new NotebookEditor(vscode);
    this.page = vscode.page;
  }

  static async take(name: string, { size, settings, take }: Picture): Promise<void> {
    const vscode = await VSCode.start({ ...size, settings: { ...PLAIN, ...settings } });
    try {
      await take(new Studio(vscode, name, size));
    } catch (error) {
      await vscode.saveEvidence(`picture ${name}`);
      throw error;
    } finally {
      await vscode.stop();
    }
  }

  /** Opens a notebook with these code cells. */
  async open(file: string, sources: string[]): Promise<void> {
    const cells = sources.map((source, i) => ({
      id: `picture${i}`,
      kind: 'code',
      source: source.split('\n'),
    }));
    this.vscode.server.write(file, JSON.stringify({ rnnbook: 1, metadata: {}, cells }));
    await this.vscode.openNotebook(file);
  }

  /** Removes the fixtures of tests from the folder. */
  async emptyFolder(): Promise<void> {
    const { workspace } = this.vscode.server;
    for (const name of readdirSync(workspace)) rmSync(join(workspace, name), { recursive: true });
    await this.page
      .locator('.explorer-viewlet .monaco-list-row')
      .first()
      .waitFor({ state: 'detached', timeout: 60_000 });
  }

  async hideBar(): Promise<void> {
    await this.vscode.command('View: Toggle Primary Side Bar Visibility');
  }

  /** The bar of notebooks: the course and the variables. */
  async openBar(): Promise<void> {
    const name = texts['viewsContainer.title'];
    await this.page.locator('.activitybar').getByRole('tab', { name }).click();
  }

  /** Where the pointer shows nothing of its own. */
  async hidePointer(): Promise<void> {
    await this.page.mouse.move(this.size.width - 40, this.size.height - 60);
  }

  lines(cell: number): Locator {
    return this.notebook.cell(cell).locator('.view-line');
  }

  /** Waits for something drawn in a webview. */
  async drawn(selector: string): Promise<void> {
    await until(`${selector} in a webview`, async () => {
      const counts = this.page.frames().map((frame) =>
        frame
          .locator(selector)
          .count()
          .catch(() => 0),
      );
      return (await Promise.all(counts)).some((count) => count > 0);
    });
  }

  /** @param clip default: the whole window but for the status bar */
  async shoot(clip: Partial<Size> & { x?: number; y?: number } = {}, page = this.page): Promise<void> {
    await savePicture(
      page,
      { x: 0, y: 0, width: this.size.width, height: this.size.height - STATUS, ...clip },
      join(FOLDER, `${this.name}.png`),
    );
  }
}
