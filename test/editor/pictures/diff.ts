import { spawnSync } from 'node:child_process';
import { succeeds, until } from '../until';
import type { Picture } from './Studio';

const NOTEBOOK = 'units.rnnbook';
const CELLS = [
  'const units = 8;',
  'const model = rnn.models.lstmForecaster({ lookback: 24, units }).build();\nrnn.unroll(model)',
];
const [UNITS, MODEL] = [0, 1] as const;

/** A changed notebook beside what is committed: code and outputs, drawn. */
export const diff: Picture = {
  size: { width: 1040, height: 806 },
  settings: { 'git.enabled': true, 'breadcrumbs.enabled': false, 'workbench.activityBar.location': 'hidden' },
  async take(studio) {
    const { page, vscode, notebook } = studio;
    const git = (...args: string[]) => {
      const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
      spawnSync('git', [...identity, ...args], { cwd: vscode.server.workspace });
    };
    git('init', '-q');
    await studio.open(NOTEBOOK, CELLS);
    await studio.hideBar();
    await notebook.runAll(MODEL);
    await vscode.save();
    git('add', NOTEBOOK);
    git('commit', '-qm', 'first');
    await notebook.cell(UNITS).locator('.view-lines').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('const units = 16;');
    await notebook.runAll(MODEL);
    await vscode.save();
    const changes = page.locator('.notebook-text-diff-editor');
    // nothing opens before the editor has seen the commit and the change
    await until(
      'diff',
      async () => {
        await vscode.command('Git: Open Changes');
        return succeeds(changes.getByText('Input changed').waitFor({ timeout: 3_000 }));
      },
      60_000,
    );
    await changes.getByText('Outputs changed').waitFor();
    await studio.drawn('.rnn-view');
    await studio.shoot();
  },
};
