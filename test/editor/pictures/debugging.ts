import { setBreakpoint } from '../editing';
import { drag, pullEdge } from './drag';
import type { Picture, Studio } from './Studio';

const CELLS = [
  'const [w, u, b] = [0.8, 0.5, -0.1];',
  [
    'function step(input: number, state: number): number {',
    '  const sum = w * input + u * state + b;',
    '  return Math.tanh(sum);',
    '}',
    'let state = 0;',
    'for (const input of [1, 0.5, -1]) state = step(input, state);',
    'state',
  ].join('\n'),
];
const [WEIGHTS, STEPS] = [0, 1] as const;

/** A cell that stands at a breakpoint, with its values. */
export const debugging: Picture = {
  size: { width: 1120, height: 590 },
  settings: {
    'debug.toolBarLocation': 'docked',
    'debug.showInlineBreakpointCandidates': false,
    'breadcrumbs.enabled': false,
  },
  async take(studio) {
    const { page, notebook, vscode } = studio;
    await studio.open('debug.rnnbook', CELLS);
    await notebook.runCell(WEIGHTS);
    await vscode.command('View: Show Run and Debug');
    await pullEdge(page, 60);
    await setBreakpoint(notebook.cell(STEPS), 'return Math.tanh');
    await vscode.command('RNN: Debug Cell');
    const values = page.locator('.debug-viewlet .monaco-list-row');
    await values.filter({ hasText: /^sum\s*=\s*0\.7/ }).waitFor();
    await page.locator('.debug-viewlet .pane-header', { hasText: 'Call Stack' }).click();
    await watch(studio, 'Math.tanh(sum)');
    await vscode.command('Debug: Continue');
    await values.filter({ hasText: /^sum\s*=\s*0\.6/ }).waitFor();
    await enlargeVariables(studio);
    await studio.hidePointer();
    // values that have changed are marked for a while
    await page.waitForTimeout(3_000);
    await studio.shoot();
  },
};

async function watch({ page }: Studio, expression: string): Promise<void> {
  const viewlet = page.locator('.debug-viewlet');
  await viewlet.locator('.pane-header', { hasText: 'Watch' }).hover();
  await viewlet.locator('.codicon-watch-expressions-add').click();
  const input = viewlet.locator('.inputBoxContainer input');
  await input.fill(expression);
  await input.press('Enter');
  await viewlet.locator('.monaco-list-row', { hasText: expression }).waitFor();
}

/** Room for all scopes. */
async function enlargeVariables({ page }: Studio): Promise<void> {
  const below = page.locator('.debug-viewlet .pane-header', { hasText: 'Watch' });
  const { x, y } = (await below.boundingBox())!;
  await drag(page, [x + 200, y], [x + 200, y + 70]);
}
