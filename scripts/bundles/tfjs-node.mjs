// dist/tfjs-node.js: the JavaScript of @tensorflow/tfjs-node, so that native TensorFlow needs no npm package.
// It computes for the `tf` that it is given, not for one of its own: a kernel must have only one.
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tfjsNodePackage } from '../tfjs-node-package.mjs';

const sources = fileURLToPath(new URL('tfjs-node', import.meta.url));

export async function buildTfjsNode({ outdir, minify }) {
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
          const dist = join(tfjsNodePackage(), 'dist');
          onResolve({ filter: /^tfjs-node\// }, ({ path }) => ({ path: join(dist, `${path.slice(10)}.js`) }));
          onResolve({ filter: /./ }, ({ path, importer }) => {
            if (importer.startsWith(dist) && path in replacements) return { path: replacements[path] };
          });
        },
      },
    ],
  });
}
