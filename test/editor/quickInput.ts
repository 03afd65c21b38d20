import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** VS Code's quick input, driven by the keyboard alone. */
export class QuickInput {
  readonly #widget: Locator;

  constructor(private readonly page: Page) {
    this.#widget = page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** Waits for a question whose title or text below it matches. */
  async asks(text: string | RegExp): Promise<void> {
    await this.#widget.filter({ hasText: text }).or(this.#withPlaceholder(text)).first().waitFor();
  }

  /** Waits for the question for one value. */
  async asksFor(label: string): Promise<void> {
    await until(`question for ${label}`, async () => (await this.title()) === label);
  }

  /** Labels and descriptions of the lines that are there. */
  async lines(): Promise<string[]> {
    const rows = this.#widget.locator('.monaco-list-row');
    return rows.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  }

  /** Types what narrows the list down to a line, and takes it. */
  async choose(label: string): Promise<void> {
    const focused = this.#widget.locator('.monaco-list-row.focused');
    await until(`line "${label}" to be the chosen one`, async () => {
      // the question before may still have been there
      if ((await this.#input.inputValue()) !== label) await this.type(label);
      const line = await focused.getAttribute('aria-label', { timeout: 500 }).catch(() => null);
      return line?.includes(label);
    });
    await this.page.keyboard.press('Enter');
  }

  /** Replaces the text of an input, which may get the focus late. */
  async type(text: string): Promise<void> {
    await until(`"${text}" in the input`, async () => {
      await this.page.keyboard.press('Control+a');
      if (text === '') await this.page.keyboard.press('Delete');
      else await this.page.keyboard.type(text);
      const typed = await this.#input.inputValue({ timeout: 1_000 }).catch(() => undefined);
      return typed === text;
    });
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** The step before, by its button's key on Linux. */
  async back(): Promise<void> {
    await this.page.keyboard.press('Control+Alt+Minus');
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** What is said against the text that stands in the input. */
  async message(): Promise<string> {
    return until('message below the input', async () => {
      const text = await this.#widget.locator('.quick-input-message').innerText();
      return text.trim() || undefined;
    });
  }

  async title(): Promise<string> {
    return this.#widget.locator('.quick-input-title').innerText();
  }

  async placeholder(): Promise<string> {
    return (await this.#input.getAttribute('placeholder')) ?? '';
  }

  get #input(): Locator {
    return this.#widget.locator('input').filter({ visible: true }).first();
  }

  #withPlaceholder(text: string | RegExp): Locator {
    return this.#widget.filter({ has: this.page.getByPlaceholder(text) });
  }
}
