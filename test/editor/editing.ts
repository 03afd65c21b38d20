import type { Locator } from 'playwright-core';
import { succeeds, until } from './until';
import type { VSCode } from './vscode';

/** For what is tried again. */
const SHORT = { timeout: 2_000 };

/**
 * Writes into a small editor, such as a breakpoint's, and gives it by Enter until it is gone or empty: one that has just
 * opened may not have the focus yet, and what it suggests may swallow the key.
 */
export async function give(vscode: VSCode, editor: Locator, text: string): Promise<void> {
  const { keyboard } = vscode.page;
  const written = async () => (await vscode.textOf(editor)).trim();
  const focused = editor.and(vscode.page.locator('.focused'));
  await editor.waitFor();
  await until(`"${text}" in its field`, async () => {
    await succeeds(editor.locator('.view-lines').click(SHORT));
    if (!(await succeeds(focused.waitFor(SHORT)))) return undefined;
    await keyboard.press('Control+a');
    await keyboard.insertText(text);
    return succeeds(until('text', async () => (await written()) === text, 1_000));
  });
  const isOver = async () => (await editor.count()) === 0 || (await written()) === '';
  await until(`end of the field with "${text}"`, async () => {
    // without the field the key would go to the cell
    if (await isOver()) return true;
    await keyboard.press('Enter');
    return succeeds(until('end', isOver, 3_000));
  });
}

/** Sets a breakpoint at a line, and sees to it that it stands there. */
export async function setBreakpoint(editor: Locator, line: string): Promise<void> {
  const place = editor.locator('.view-line', { hasText: line }).first();
  const glyphs = editor.locator('.codicon-debug-breakpoint, .codicon-debug-breakpoint-unverified');
  const isSet = async () => {
    const box = await place.boundingBox(SHORT).catch(() => null); // drawn anew meanwhile
    const tops = await glyphs.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    return box !== null && tops.some((top) => Math.abs(top - box.y) < box.height / 2);
  };
  await until(`breakpoint at "${line}"`, async () => {
    // the key would take it away again
    if (await isSet()) return true;
    if (!(await succeeds(place.click(SHORT)))) return undefined;
    await editor.page().keyboard.press('F9');
    return succeeds(until('glyph', isSet, 5_000));
  });
}
