// npm run code: opens the main sample in VS Code with this extension loaded.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { platform } from 'node:process';
import { fail, prepare, root, say } from './prepare.mjs';

prepare();
const programs = ['code', 'code-insiders', 'codium'];
const code = programs.find(
  (name) => spawnSync(name, ['--version'], { shell: platform === 'win32' }).status === 0,
);
if (!code) {
  fail(
    `VS Code's command "code" is not on the PATH. Open VS Code, run "Shell Command: Install 'code' command in PATH" ` +
      `from the command palette, and try again; or open this folder in VS Code and press F5.`,
  );
}
say(`opening samples/forecast-lstm.rnnbook in ${code}`);
const folder = join(root, 'samples');
const { status } = spawnSync(
  code,
  [`--extensionDevelopmentPath=${root}`, folder, join(folder, 'forecast-lstm.rnnbook')],
  { stdio: 'inherit', shell: platform === 'win32' },
);
process.exit(status ?? 1);
