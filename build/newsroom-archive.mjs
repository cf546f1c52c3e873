#!/usr/bin/env node
// The command line. In a checkout it is bundled again when its sources changed; all messages about
// that go to stderr, because stdout belongs to the command.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
if (existsSync(join(root, 'archive', 'cli.ts'))) {
  const { buildTargets } = await import('./bundle/build-targets.mjs');
  await buildTargets(root, { only: ['cli'], log: (line) => console.error(line) });
}
await import(pathToFileURL(join(root, 'out', 'cli', 'newsroom-archive.js')).href);
