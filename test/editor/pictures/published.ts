import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import type { Picture } from './Studio';

const FILE = 'inside.rnnbook';
const INTRODUCTION = `# Inside an LSTM

It has learned to forecast the next hour of a city's load from the last 50. Here it reads two days.`;

/** The chapter's section on the LSTM, of which one output suffices. */
function notebook(): string {
  const chapter = JSON.parse(readFileSync('samples/chapter/03-lstm.rnnbook', 'utf8')) as {
    cells: { id: string; kind: string; source: string[] }[];
  };
  const views = chapter.cells.find(
    ({ kind, source }) => kind === 'code' && source[0]!.startsWith('rnn.link('),
  );
  const introduction = { id: 'about', kind: 'markdown', source: INTRODUCTION.split('\n') };
  return JSON.stringify({ rnnbook: 1, metadata: {}, cells: [introduction, views] });
}

/** A page that was published without the code, as its reader has it. */
export const published: Picture = {
  size: { width: 680, height: 800 },
  async take(studio) {
    const { vscode, page } = studio;
    vscode.server.write(FILE, notebook());
    await vscode.openNotebook(FILE);
    await vscode.command('RNN: Publish Page…');
    const row = vscode.question.locator('.monaco-list-row', { hasText: 'Without the code' });
    await row.waitFor({ timeout: 60_000 });
    await row.click();
    const file = await vscode.giveFile(join(vscode.server.workspace, 'inside.html'));
    await vscode.notification('which works offline').waitFor();
    const published = await page.context().newPage();
    await published.setViewportSize(studio.size);
    await published.goto(pathToFileURL(file).href);
    await published.locator('.rnn-view').last().waitFor();
    await studio.shoot({}, published);
  },
};
