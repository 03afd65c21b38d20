import { join } from 'node:path';
import type { Picture } from './Studio';

const FILE = 'two-days.ipynb';
const LOAD = `const hours = [...Array(49).keys()];
const load = hours.map((hour) => 45 + 38 * Math.cos(hour / 7.6));
load.length`;
const DRAW = `import { display } from 'tslab';
const points = load.map((y, x) => [10 * x, y]).join(' ');
display.svg(\`
  <svg width="480" height="90" fill="none" stroke="#0067c0">
    <polyline points="\${points}" stroke-width="2" />
  </svg>\`);`;
/** What it draws there. */
const points = Array.from({ length: 49 }, (_, x) => [10 * x, 45 + 38 * Math.cos(x / 7.6)]).join(' ');
const CURVE = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="90" fill="none" stroke="#0067c0"><polyline points="${points}" stroke-width="2"/></svg>`;

const code = (source: string, data: Record<string, string>) => ({
  ...{ cell_type: 'code', execution_count: 1, metadata: {}, source: source.split(/(?<=\n)/) },
  outputs: [{ output_type: 'display_data', metadata: {}, data }],
});
const JUPYTER = {
  nbformat: 4,
  nbformat_minor: 4,
  metadata: { kernelspec: { name: 'tslab', language: 'typescript', display_name: 'TypeScript' } },
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['## The load of two days'] },
    code(LOAD, { 'text/plain': '49' }),
    code(DRAW, { 'image/svg+xml': CURVE }),
  ],
};

/** A notebook of Jupyter, imported, and what is said about its cells. */
export const imported: Picture = {
  size: { width: 680, height: 800 },
  settings: { 'breadcrumbs.enabled': false, 'workbench.activityBar.location': 'hidden' },
  async take(studio) {
    const { vscode } = studio;
    await vscode.openNotebook('text.rnnbook');
    await vscode.command('View: Close Editor');
    await studio.emptyFolder();
    vscode.server.write(FILE, JSON.stringify(JUPYTER));
    await vscode.command('RNN: Import Jupyter Notebook…');
    await vscode.giveFile(join(vscode.server.workspace, FILE));
    await vscode.giveFile();
    await vscode.tab('two-days.rnnbook').waitFor();
    await vscode.notification('uses tslab').waitFor();
    await studio.hideBar();
    await studio.shoot();
  },
};
