import { defineConfig } from '@playwright/test';

/** Run by `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../out/screenshot-results',
  workers: 1,
  timeout: 400_000,
  reporter: 'list',
});
