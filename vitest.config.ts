import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { lunrLanguages } from './build/bundle/lunr-languages.mjs';

/** What reads and writes formats keeps no state: a file leaves nothing to the next of its process. */
const pure = [
  'tests/archive/{article,formats,subjects}/**/*.test.ts',
  'tests/conformance/*.test.ts',
];
const all = ['tests/**/*.test.{ts,tsx}'];

export default defineConfig({
  plugins: [lunrLanguages()],
  test: {
    // As in the bundles, each stemmer with a state of its own.
    server: { deps: { inline: [/lunr-languages/] } },
    environment: 'node',
    // Archives of tests leave nothing in the cache of whoever runs them.
    env: { NEWSROOM_CACHE: join(tmpdir(), `newsroom-test-cache-${process.pid}`) },
    // One more than there are processors: what writes durably waits for the disk.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // To load the same modules again for each file takes longer than most of these tests.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'others', include: all, exclude: pure } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    passWithNoTests: false,
    // Watchers and processes wait on a loaded machine; what fails twice has failed.
    retry: process.env.CI ? 1 : 0,
  },
});
