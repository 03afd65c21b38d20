import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';

/** Where native TensorFlow is installed for this user: never a workspace, and the same for editor and command line. */
export function defaultNativeFolder(): string {
  return join(dataFolder(), 'rnnbook', 'native');
}

function dataFolder(): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
}
