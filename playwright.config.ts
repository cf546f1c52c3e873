import { defineConfig } from '@playwright/test';

/** Virtual displays, one for each worker; real windows share one display, one clipboard and the focus. */
const displays = process.env.NEWSROOM_DISPLAYS?.split(',') ?? [];
const display = displays[Number(process.env.TEST_PARALLEL_INDEX)];
if (display !== undefined) process.env.DISPLAY = display;

/** Run by `npm test`, which packages the app first and brings a display. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'build/**/*.spec.ts'],
  outputDir: 'out/test-results',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  // A loaded machine may keep a window waiting past all limits; a test that fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
});
