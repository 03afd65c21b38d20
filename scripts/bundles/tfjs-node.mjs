// dist/tfjs-node.js: the JavaScript of @tensorflow/tfjs-node, so that native TensorFlow needs no npm package.
// It computes for the `tf` that it is given, not for one of its own: a kernel must have only one.
import { build } from 'esbuild';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tfjsNodePackage } from '../tfjs-node-package.mjs';

const sources = fileURLToPath(new URL('tfjs-node', import.meta.url));

/** A release has it; without a network, other builds do without it and without native TensorFlow. */
export async function buildTfjsNode({ outdir, minify }) {
  let dist;
  try {
    dist = realpathSync(join(tfjsNodePackage(), 'dist'));
  } catch (error) {
    if (minify) throw error;
    console.warn(`tfjs-node.js is not built, so native TensorFlow can't be used: ${error.message}`);
    return;
  }
  const replacements = {
    '@tensorflow/tfjs': join(sources, 'tf.cjs'),
    '@tensorflow/tfjs-core': join(sources, 'tf.cjs'),
    // Functions that Node 23 and later do not have.
    util: join(sources, 'util.cjs'),
    // Only for writing TensorBoard summaries, and needs 260 KB of google-protobuf.
    './proto/api_pb': join(sources, 'empty.cjs'),
  };
  await build({
    entryPoints: { 'tfjs-node': join(sources, 'entry.cjs') },
    outdir,
    bundle: true,
    minify,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      {
        name: 'tfjs-node',
        setup({ onResolve }) {
          onResolve({ filter: /^tfjs-node\// }, ({ path }) => ({ path: join(dist, `${path.slice(10)}.js`) }));
          onResolve({ filter: /./ }, ({ path, importer }) => {
            if (importer.startsWith(dist) && path in replacements) return { path: replacements[path] };
          });
        },
      },
    ],
  });
}
