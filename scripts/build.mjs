// Builds dist/: the extension, the kernel, the command line, the library, the renderers and the page scripts.
// --production minifies; --watch rebuilds on change.
import { build, context } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildRecurrentKernels } from './bundles/recurrent-kernels.mjs';
import { TYPE_PACKAGES, writeCellTypes } from './bundles/cell-types/write.mjs';
import { buildTfjsNode } from './bundles/tfjs-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const production = argv.includes('--production');
const watch = argv.includes('--watch');
// a build that fails, or is still running, leaves the last one whole
const dist = join(root, watch ? 'dist' : `dist-${pid}`);

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
  loader: { '.css': 'text', '.svg': 'text' },
};

// The type stripper is 3.7 MB of WebAssembly: one file of its own, loaded when the first cell runs.
const typeStripperApart = {
  name: 'type-stripper-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@swc\/wasm-typescript$/ }, () => ({ path: './type-stripper.js', external: true })),
};

// So is HDF5, for the files of Keras: 4 MB, loaded when the first is read or written.
const hdf5Apart = {
  name: 'hdf5-apart',
  setup: ({ onResolve }) => onResolve({ filter: /^h5wasm$/ }, () => ({ path: './hdf5.mjs', external: true })),
};

// And what reads Markdown and LaTeX: 1.5 MB, loaded with the first quiz.
const richTextApart = {
  name: 'rich-text-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/parseRichText$/ }, () => ({ path: './rich-text.js', external: true })),
};

const largeApart = [typeStripperApart, hdf5Apart, richTextApart];

// What draws views without a browser, with vega: loaded when a notebook with views is exported.
const staticViewsApart = {
  name: 'static-views-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/renderers\/static$/ }, () => ({ path: './static-views.js', external: true })),
};

// What the extension does not need at activation is a file of its own.
const lazyPartApart = {
  name: 'lazy-part-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/lazy$/ }, () => ({ path: './extension-lazy.js', external: true })),
};

// Nor what speaks with the language server, before a notebook is open.
const languageClientApart = {
  name: 'language-client-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/createLanguageClient$/ }, () => ({
      path: './extension-language.js',
      external: true,
    })),
};

// jsonc-parser's main file is UMD, whose requires no bundler sees.
const alias = { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' };
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', alias };
// A cell may declare names of the language's own (`const performance = …`), for every script in its thread. What runs
// beside it keeps the originals; not those that cells are given in a form of their own: console and timers.
const KEPT_GLOBALS =
  'performance process Object Function Array Map Set WeakMap WeakRef Promise Proxy Symbol Reflect JSON Math Date RegExp Number String Boolean BigInt Error TypeError RangeError Float32Array Int32Array Uint8Array ArrayBuffer DataView WebAssembly clearTimeout clearInterval'
    .split(' ')
    .join(', ');
// those of a cell do nothing after its interrupt
const TIMERS = 'setTimeout, setInterval, setImmediate, clearImmediate';
const besideCells = { ...node, banner: { js: `const { ${KEPT_GLOBALS} } = globalThis;` } };
const browser = { ...shared, platform: 'browser', target: 'es2022', minify: true };

const bundles = [
  {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    external: ['vscode'],
    plugins: [...largeApart, lazyPartApart, languageClientApart],
  },
  {
    ...node,
    entryPoints: { 'extension-lazy': 'src/extension/lazy.ts' },
    external: ['vscode'],
    plugins: [...largeApart, staticViewsApart],
  },
  {
    ...node,
    entryPoints: { 'extension-language': 'src/extension/language/createLanguageClient.ts' },
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: {
      'kernel-watchdog': 'src/kernel/child/watchdog.ts',
      cli: 'src/cli/main.ts',
      rnn: 'src/kernel/library.ts',
      'recurrent-worker': 'src/rnn/layers/wasm/worker.ts',
      grader: 'src/grading/class/worker.ts',
      book: 'src/book/main.ts',
    },
    plugins: [...largeApart, staticViewsApart],
  },
  { ...node, entryPoints: { 'language-server': 'src/language/server/main.ts' }, minify: true },
  { ...node, entryPoints: { 'static-views': 'renderers/static.tsx' }, plugins: largeApart },
  {
    ...besideCells,
    entryPoints: { 'queue-redis': 'src/queue/redis/index.ts' },
    // other databases and drivers that BullMQ could use, and speed that it can do without
    external: ['pg', 'redis', 'bullmq-otel', '@valkey/valkey-glide', 'msgpackr-extract'],
    banner: { js: `${besideCells.banner.js} const { ${TIMERS} } = require('node:timers');` },
  },
  {
    ...besideCells,
    entryPoints: {
      'kernel-main': 'src/kernel/child/main.ts',
      'kernel-trials': 'src/kernel/trials/worker.ts',
    },
    plugins: largeApart,
  },
  // Checks the version of Node before anything else is read, so it must run on old ones.
  {
    ...node,
    target: 'node12',
    entryPoints: { kernel: 'src/kernel/child/entry.ts' },
    external: ['./kernel-main.js'],
  },
  { ...besideCells, entryPoints: { 'rich-text': 'src/rnn/quiz/parseRichText.ts' } },
  { ...besideCells, entryPoints: { 'type-stripper': 'node_modules/@swc/wasm-typescript/wasm.js' } },
  {
    ...node,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    entryPoints: { 'kernel-modules': 'src/kernel/child/moduleHooks.ts' },
    plugins: largeApart,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  },
  {
    ...node,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    entryPoints: { hdf5: 'node_modules/h5wasm/dist/esm/hdf5_hl.js' },
  },
  { ...browser, format: 'esm', entryPoints: rendererEntries(), outdir: join(dist, 'renderers') },
  {
    ...browser,
    format: 'iife',
    entryPoints: { page: 'renderers/page.tsx', 'page-vega': 'renderers/page-vega.tsx' },
  },
].map((bundle) => ({ outdir: dist, ...bundle }));

/** The folders of the packages whose code is in the bundles: what the notices name. */
function packagesOf(results) {
  const folders = results
    .flatMap(({ metafile }) =>
      Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)),
    )
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  // a memory allocator is part of the kernels in WebAssembly, headers of those in machine code
  const inKernels = ['assemblyscript', 'node-addon-api', 'node-api-headers'];
  return [
    ...new Set([...folders, ...inKernels.map((name) => `node_modules/${name}`), ...TYPE_PACKAGES]),
  ].sort();
}

function rendererEntries() {
  const folders = readdirSync(join(root, 'renderers'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders
    .map(({ name }) => name)
    .filter((name) => existsSync(join(root, 'renderers', name, 'index.tsx')))
    .map((name) => ({ out: name, in: `renderers/${name}/index.tsx` }));
}

mkdirSync(dist, { recursive: true });
const wasm = join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
for (const file of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
  copyFileSync(join(wasm, file), join(dist, file));
}

writeCellTypes(root, join(dist, 'types'));

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
  await buildTfjsNode({ outdir: dist, minify: production });
  await buildRecurrentKernels(dist);
  console.log('watching');
} else {
  try {
    const results = await Promise.all(bundles.map((bundle) => build(bundle)));
    await buildTfjsNode({ outdir: dist, minify: production });
    await buildRecurrentKernels(dist);
    writeFileSync(join(dist, 'packages.json'), `${JSON.stringify(packagesOf(results), null, 1)}\n`);
    // newer than every source: how the other commands see that nothing is out of date
    writeFileSync(join(dist, 'built'), '');
    const last = join(root, 'dist');
    if (existsSync(last)) renameSync(last, `${dist}-last`);
    renameSync(dist, last);
  } finally {
    for (const folder of [dist, `${dist}-last`]) rmSync(folder, { recursive: true, force: true });
  }
}
