import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { NotebookEditor } from './notebookEditor';
import { Server } from './server';
import { readSetup } from './setup';
import { succeeds, until } from './until';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For what is tried again. */
const SHORT = { timeout: 3_000 };

export interface VSCodeOptions {
  /** Default: true. */
  trusted?: boolean;
  /** Of the window. Default: 1280. */
  width?: number;
  /** Of the window: VS Code draws only the cells that are in view, so it is taller than any screen. */
  height?: number;
  /** Of the user, over those of all tests. */
  settings?: Record<string, unknown>;
}

export const THEMES = {
  light: { name: 'Light 2026', class: 'vs' },
  dark: { name: 'Dark 2026', class: 'vs-dark' },
  'high contrast': { name: 'Dark High Contrast', class: 'hc-black' },
  'high contrast light': { name: 'Light High Contrast', class: 'hc-light' },
};
export type Theme = keyof typeof THEMES;

/** A running VS Code, seen through a browser. */
export class VSCode {
  private constructor(
    readonly server: Server,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly out: string,
    private readonly url: string,
  ) {}

  static async start(options: VSCodeOptions = {}): Promise<VSCode> {
    const { trusted = true, width = 1280, height = 2400, settings = {} } = options;
    const setup = readSetup();
    const { server, url } = await Server.start(setup, { trusted, settings });
    try {
      const browser = await chromium.launch({ executablePath: setup.chromium, args: CHROMIUM_ARGUMENTS });
      const context = await browser.newContext({ viewport: { width, height } });
      const folder = `${url}/?folder=${encodeURIComponent(server.workspace)}`;
      const vscode = new VSCode(server, context, await context.newPage(), setup.out, folder);
      await vscode.#open();
      return vscode;
    } catch (error) {
      server.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.context.browser()?.close();
    this.server.kill();
  }

  /** Another window on the same folder, as a second tab of the browser. */
  async openWindow(): Promise<VSCode> {
    const window = new VSCode(this.server, this.context, await this.context.newPage(), this.out, this.url);
    await window.#open();
    return window;
  }

  /** A page that is not VS Code's, e.g. an exported one. */
  async openPage(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  async #open(): Promise<void> {
    // closing the page must not ask about unsaved files
    this.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await this.page.goto(this.url);
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 90_000 });
    await this.page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its title in the command palette, e.g. `Notebook: Run All`. */
  async command(title: string): Promise<void> {
    await this.#pick(`>${title}`, (label) => label === title || label.startsWith(`${title},`), { key: 'F1' });
  }

  /** Opens a file of the workspace by quick open. */
  async openFile(file: string): Promise<void> {
    const name = file.split('/').at(-1) ?? file;
    const tab = this.page.locator('.tabs-container .tab.active', { hasText: name });
    // a list that is sorted anew, or loses the focus, may have opened another file, or none
    await until(
      `tab ${name}`,
      async () => {
        // in a new window, the folder has to be searched first
        await this.#pick(file, (label) => label.startsWith(name), { key: 'Control+p', timeout: 60_000 });
        return succeeds(tab.first().waitFor({ timeout: 8_000 }));
      },
      40_000,
    );
  }

  async openNotebook(file: string): Promise<NotebookEditor> {
    await this.openFile(file);
    const notebook = new NotebookEditor(this);
    await notebook.cells.first().waitFor({ timeout: 60_000 });
    return notebook;
  }

  /**
   * Types into the quick input and takes the line with the label.
   * @param options `key` opens it, again where something else has taken the focus and so closed it
   */
  async #pick(
    text: string,
    matches: (label: string) => boolean,
    { key, timeout }: { key?: string; timeout?: number },
  ): Promise<void> {
    const input = this.page.locator('.quick-input-widget input').filter({ visible: true });
    let isTyped = false;
    const type = async () => {
      if (key && (await input.count()) === 0) await this.page.keyboard.press(key);
      return input.fill(text, SHORT).then(
        () => true,
        () => false,
      );
    };
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await until(
      `"${text}" in the quick input`,
      async () => {
        if (!isTyped || (await input.count()) === 0) isTyped = await type();
        if (!isTyped) return undefined;
        const labels = await rows.evaluateAll((all) =>
          all.map((one) => one.getAttribute('aria-label') ?? ''),
        );
        const label = labels.find(matches);
        if (label === undefined) return undefined;
        // by its label: the list may still change its order, and the label itself
        const row = this.page
          .locator(`.quick-input-list .monaco-list-row[aria-label=${JSON.stringify(label)}]`)
          .first();
        const take = async () => {
          // a row that is clicked may have become another one
          const isFirst = await row.evaluate((one) => one.classList.contains('focused'), null, SHORT);
          return isFirst ? input.press('Enter', SHORT) : row.click(SHORT);
        };
        // one that was taken may be gone before that is known
        return take().then(
          () => true,
          async () => (await input.count()) === 0,
        );
      },
      timeout,
    );
    // closed, or asking the next question
    await until(
      'end of the quick input',
      async () => (await input.count()) === 0 || (await input.inputValue()) !== text,
    );
  }

  /** What a command asks in the quick input: a list, or a file's name. */
  get question(): Locator {
    return this.page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** Takes the line of a list that a command shows. */
  async choose(label: string | RegExp): Promise<void> {
    await this.question.locator('.monaco-list-row', { hasText: label }).first().click();
  }

  /** Takes the file that a dialog proposes, or gives it another path. */
  async giveFile(path?: string): Promise<string> {
    const input = this.question.locator('input').first();
    await this.question.locator('.quick-input-action .monaco-button').first().waitFor();
    const title = await this.#dialogTitle();
    // gone, or the next one
    const isOver = async () => (await this.question.count()) === 0 || (await this.#dialogTitle()) !== title;
    return until('file that the dialog takes', async () => {
      if (path !== undefined) {
        await input.fill(path);
        // the dialog writes a path of its own when it has read the folder
        await this.page.waitForTimeout(1_000);
        if ((await input.inputValue()) !== path) return undefined;
      }
      const given = await input.inputValue();
      if (given.endsWith('/')) return undefined;
      await input.press('Enter');
      return (await succeeds(until('end of the dialog', isOver, 2_000))) && given;
    });
  }

  async #dialogTitle(): Promise<string> {
    return this.question
      .locator('.quick-input-title')
      .innerText({ timeout: 2_000 })
      .catch(() => '');
  }

  /** The text of the active text editor, as far as it is in view. */
  async editorText(): Promise<string> {
    return this.textOf(this.page.locator('.editor-group-container.active .editor-instance > .monaco-editor'));
  }

  /** The text of an editor or a cell, as far as it is in view. */
  async textOf(editor: Locator): Promise<string> {
    const lines = editor.locator('.view-line');
    const placed = await lines.evaluateAll((all) =>
      all.map((line) => ({ top: parseFloat((line as HTMLElement).style.top), text: line.textContent ?? '' })),
    );
    return placed
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** Closes all editors; what is not saved is lost. */
  async closeAll(): Promise<void> {
    await this.command('View: Revert and Close Editor').catch(() => undefined);
    await this.command('View: Close All Editors');
  }

  async save(): Promise<void> {
    await this.command('File: Save');
    await this.page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
  }

  /** The status bar item whose text matches. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar .statusbar-item', { hasText: text });
  }

  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast, .notification-list-item', { hasText: text }).first();
  }

  /** A modal dialog's button. */
  dialogButton(label: string): Locator {
    return this.page.locator('.monaco-dialog-box .monaco-button', { hasText: label });
  }

  async setTheme(theme: Theme): Promise<void> {
    // the list is that of the moment when it opens: in a new window the themes are not in it yet
    const choose = async () => {
      await this.command('Preferences: Color Theme');
      const { name } = THEMES[theme];
      return this.#pick(name, (label) => label.startsWith(name), { timeout: 5_000 }).then(
        () => true,
        () => this.page.keyboard.press('Escape').then(() => false),
      );
    };
    await until(`theme ${theme}`, choose, 90_000);
    await this.page.locator(`.monaco-workbench.${THEMES[theme].class}`).first().waitFor({ timeout: 15_000 });
  }

  async screenshot(name: string, page = this.page): Promise<void> {
    await page.screenshot({ path: join(this.out, `${name}.png`) });
  }

  /** A screenshot and all logs, in a folder of `out/editor/`. */
  async saveEvidence(name: string): Promise<void> {
    const folder = name.replaceAll(/[^\w]+/g, '-').slice(0, 80);
    await this.screenshot(join(folder, 'screenshot'));
    for (const [file, text] of Object.entries(this.server.logs())) {
      writeFileSync(join(this.out, folder, file), text);
    }
  }
}
