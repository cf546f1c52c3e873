import { join, parse } from 'node:path';
import { carriedPackages } from './carried-packages.mjs';
import { lunrLanguages } from './lunr-languages.mjs';

/**
 * What is bundled: name, the folder under out/, the folders whose change makes it stale, and a
 * function that gives vite's settings (vite is loaded only when something must be built).
 *
 * Chunks lie beside their entry, so `new URL('../service/service.js', import.meta.url)` means the
 * same in every file of a target.
 *
 * @typedef {import('vite').InlineConfig} InlineConfig
 * @typedef {{ name: string, entry: string, sources: string[], config: (root: string) => Promise<InlineConfig> }} Target
 */

/** Resolved at run time instead of bundled: Electron itself and what has native code or a file of its own. */
const external = ['electron', '@parcel/watcher', 'lmdb', 'node-sqlite3-wasm', '@playwright/test'];

const chrome = 'chrome130';
const node = 'node20.18';

/**
 * @param {string} root
 * @param {string} name
 * @returns {InlineConfig}
 */
function shared(root, name) {
  return {
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    // Large tables are read faster as text than as code.
    json: { namedExports: false, stringify: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(root, 'out', name),
      emptyOutDir: true,
      minify: 'oxc',
      sourcemap: false,
      reportCompressedSize: false,
      assetsInlineLimit: 0,
      // What the About screen shows of the packages in this bundle.
      license: { fileName: 'licences.json' },
    },
  };
}

/** The programs of the threads that index and read; whatever opens an archive needs them beside it. */
const workers = {
  'segment-worker.js': 'archive/search/index/segment-worker.ts',
  'reading-worker.js': 'archive/formats/thread/reading-worker.ts',
};

/** What the benchmark runs in processes of their own. */
const benchPrograms = Object.fromEntries(
  ['prepare', 'run-engine', 'run-relevance', 'run-scan'].map((name) => [
    `${name}.js`,
    `tests/bench/${name}.ts`,
  ]),
);

/**
 * An ESM bundle for Node or an Electron process with Node.
 *
 * @param {string} root
 * @param {string} name
 * @param {string} source
 * @param {string} file
 * @param {Record<string, string>} [more] other entries, by the name of their file
 * @returns {InlineConfig}
 */
function nodeBundle(root, name, source, file, more = {}) {
  const base = shared(root, name);
  return {
    ...base,
    plugins: [lunrLanguages()],
    ssr: { target: 'node', noExternal: true, external },
    build: {
      ...base.build,
      target: node,
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries({ [file]: source, ...more }).map(([entry, path]) => [
            parse(entry).name,
            join(root, path),
          ]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/**
 * @param {string} root
 * @returns {InlineConfig}
 */
function mainBundle(root) {
  const base = nodeBundle(root, 'main', 'electron/main/main.ts', 'main.js');
  return { ...base, plugins: [...(base.plugins ?? []), carriedPackages(root)] };
}

/**
 * One CommonJS file: a sandboxed preload can load nothing beside itself.
 *
 * @param {string} root
 * @returns {InlineConfig}
 */
function preloadBundle(root) {
  const base = nodeBundle(root, 'preload', 'electron/preload/preload.ts', 'preload.cjs');
  return {
    ...base,
    build: {
      ...base.build,
      target: chrome,
      rolldownOptions: {
        ...base.build?.rolldownOptions,
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  };
}

/**
 * @param {string} root
 * @returns {Promise<InlineConfig>}
 */
async function rendererBundle(root) {
  const { default: react } = await import('@vitejs/plugin-react');
  const base = shared(root, 'renderer');
  return {
    ...base,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      ...base.build,
      target: chrome,
      modulePreload: { polyfill: false },
      // Kilobytes. Read from the disk beside it, not over a network.
      chunkSizeWarningLimit: 4_000,
    },
  };
}

/** @type {Target[]} */
export const targets = [
  {
    name: 'main',
    entry: 'electron/main/main.ts',
    sources: ['archive', 'electron'],
    config: async (root) => mainBundle(root),
  },
  {
    name: 'service',
    entry: 'electron/service/service.ts',
    sources: ['archive', 'electron'],
    config: async (root) =>
      nodeBundle(root, 'service', 'electron/service/service.ts', 'service.js', workers),
  },
  {
    name: 'preload',
    entry: 'electron/preload/preload.ts',
    sources: ['archive', 'electron'],
    config: async (root) => preloadBundle(root),
  },
  {
    name: 'renderer',
    entry: 'renderer/index.html',
    sources: ['archive', 'electron', 'renderer'],
    config: rendererBundle,
  },
  {
    name: 'cli',
    entry: 'archive/cli.ts',
    sources: ['archive'],
    config: async (root) =>
      nodeBundle(root, 'cli', 'archive/cli.ts', 'newsroom-archive.js', workers),
  },
];

/**
 * Built only when named: the app and the command line do not need them.
 *
 * @type {Target[]}
 */
export const targetsOnDemand = [
  {
    name: 'bench',
    entry: 'tests/bench/bench.ts',
    sources: ['archive', 'tests/bench'],
    config: async (root) =>
      nodeBundle(root, 'bench', 'tests/bench/bench.ts', 'bench.js', {
        ...benchPrograms,
        ...workers,
      }),
  },
  {
    name: 'bench-archive',
    entry: 'tests/bench/archive-measures.ts',
    sources: ['archive', 'tests/bench'],
    config: async (root) =>
      nodeBundle(
        root,
        'bench-archive',
        'tests/bench/archive-measures.ts',
        'archive-measures.js',
        workers,
      ),
  },
  {
    name: 'bench-import',
    entry: 'tests/bench/import/import-measures.ts',
    sources: ['archive', 'tests/bench'],
    config: async (root) =>
      nodeBundle(
        root,
        'bench-import',
        'tests/bench/import/import-measures.ts',
        'import-measures.js',
        workers,
      ),
  },
  {
    name: 'bench-app',
    entry: 'tests/bench/app/bench-app.ts',
    sources: ['archive', 'tests/bench'],
    config: async (root) =>
      nodeBundle(root, 'bench-app', 'tests/bench/app/bench-app.ts', 'bench-app.js'),
  },
];
