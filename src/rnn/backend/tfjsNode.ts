import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Tf } from './activate';

type Router = Parameters<Tf['io']['registerLoadRouter']>[0];

/** The bundle `tfjs-node.js`: the JavaScript of `@tensorflow/tfjs-node`, over a `tf` that it is given. */
export interface TfjsNode {
  createBackend(tf: Tf, binding: unknown): ReturnType<Tf['backend']>;
  fileRouter(tf: Tf, url: string | string[]): ReturnType<Router>;
}

export function loadTfjsNode(distFolder: string): TfjsNode {
  const bundle = join(distFolder, 'tfjs-node.js');
  if (!existsSync(bundle))
    throw new Error(`${bundle} is missing. Run "npm run build" while there is a network.`);
  return createRequire(bundle)(bundle) as TfjsNode;
}

const withFileUrls = new WeakSet<Tf>();

/** Makes `model.save('file://…')` and `tf.loadLayersModel('file://…')` work on every backend, not only the native one. */
export function registerFileUrls(tf: Tf, distFolder: string): void {
  if (withFileUrls.has(tf)) return; // a second router would make every URL ambiguous
  withFileUrls.add(tf);
  const none = null as unknown as ReturnType<Router>; // what TensorFlow.js expects, though its types don't say so
  const route: Router = (url) =>
    String(url).startsWith('file://') ? loadTfjsNode(distFolder).fileRouter(tf, url) : none;
  tf.io.registerLoadRouter(route);
  tf.io.registerSaveRouter(route);
}
