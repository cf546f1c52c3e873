// npm run screenshots [-- Playwright's arguments]: shoots every screen of the packaged app into
// screenshots/, by running tests/screenshots.
import { join, resolve } from 'node:path';
import { prepareSystem } from './linux/prepare.mjs';
import { packageForTests } from './package/package-for-tests.mjs';
import { runProgram } from './run-program.mjs';
import { electronRuntime } from './runtime/runtime.mjs';

const root = resolve(import.meta.dirname, '..');

await packageForTests(root);
const system = await prepareSystem((await electronRuntime(root)).executable);
try {
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  process.exitCode = await runProgram(
    process.execPath,
    [
      playwright,
      'test',
      '--config',
      'tests/screenshots/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    { cwd: root, env: system.env },
  );
} finally {
  system.stop();
}
