import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

/** code-server 4.139 is VS Code 1.139, and runs on Node 24 only. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/**
 * Installs VS Code, once, into a folder of its own.
 *
 * @returns the paths of its Node and of the program to start with it.
 */
export async function prepareCodeServer(cache) {
  const nodePackage = `node-linux-${process.arch}`;
  const folder = join(cache, `code-server-${CODE_SERVER}-node-${NODE}`);
  const nodeFolder = join(folder, 'node_modules', nodePackage);
  const codeServer = join(folder, 'node_modules', 'code-server');
  const paths = {
    node: join(nodeFolder, 'bin', 'node'),
    codeServer: join(codeServer, 'out', 'node', 'entry.js'),
  };
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return paths;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dependencies = { [nodePackage]: NODE, 'code-server': CODE_SERVER };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));

  say(`downloading VS Code (code-server ${CODE_SERVER}) and Node ${NODE} from npm`);
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  say('building its native modules (about two minutes, once)');
  const env = {
    ...process.env,
    PATH: [join(nodeFolder, 'bin'), process.env.PATH].join(delimiter),
    npm_config_nodedir: nodeFolder,
    // the script refuses other package managers, and reads the version of Node from this
    npm_config_user_agent: `npm/11 node/v${NODE} linux ${process.arch}`,
  };
  await run('sh', ['./postinstall.sh'], { cwd: codeServer, env });
  writeFileSync(ready, '');
  return paths;
}
