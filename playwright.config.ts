import { defineConfig } from '@playwright/test';

/** Run by `npm test`, which packages the app first and brings a display. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'build/**/*.spec.ts'],
  outputDir: 'out/test-results',
  // One app at a time: real windows share one display, one clipboard and the focus.
  workers: 1,
  fullyParallel: false,
  // A loaded machine may keep a window waiting past all limits; a test that fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
});
