import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { lunrLanguages } from './build/bundle/lunr-languages.mjs';

export default defineConfig({
  plugins: [lunrLanguages()],
  test: {
    // As in the bundles, each stemmer with a state of its own.
    server: { deps: { inline: [/lunr-languages/] } },
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // Archives of tests leave nothing in the cache of whoever runs them.
    env: { NEWSROOM_CACHE: join(tmpdir(), `newsroom-test-cache-${process.pid}`) },
    // Left to itself it keeps one processor free.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    passWithNoTests: false,
    // Watchers and processes wait on a loaded machine; what fails twice has failed.
    retry: process.env.CI ? 1 : 0,
  },
});
