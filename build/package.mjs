// npm run package [-- electron-builder's arguments]: without any, the unpacked app for this
// machine in dist/; `-- --linux deb` and so on build installers.
import { resolve } from 'node:path';
import { buildPackage } from './package/build-package.mjs';
import { RuntimeError } from './runtime/runtime.mjs';

const root = resolve(import.meta.dirname, '..');
try {
  process.exitCode = await buildPackage(root, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
