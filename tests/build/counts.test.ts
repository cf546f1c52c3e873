import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  add,
  judged,
  playwrightCounts,
  single,
  summary,
  vitestCounts,
} from '../../build/test/counts.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const some = { passed: 3, failed: 0, skipped: 1 };

test('says the counts in the agreed words', () => {
  expect(summary(add(some, { passed: 1, failed: 2, skipped: 0 }))).toBe(
    '4 passed, 2 failed, 1 skipped',
  );
});

test('counts a program as one test', () => {
  expect(single(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(single(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('counts a runner that failed without a failed test as one failure', () => {
  expect(judged(0, some)).toEqual(some);
  expect(judged(1, some)).toEqual({ ...some, failed: 1 });
  expect(judged(1, { ...some, failed: 5 })).toEqual({ ...some, failed: 5 });
});

test('counts a runner without a report, or without any test, as one failure', () => {
  expect(judged(0, undefined).failed).toBe(1);
  expect(judged(0, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1);
});

test('reads the reports of both runners', async () => {
  const folder = await temporaryFolder();
  const vitest = join(folder, 'vitest.json');
  const playwright = join(folder, 'playwright.json');
  await writeFile(
    vitest,
    JSON.stringify({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
  );
  await writeFile(
    playwright,
    JSON.stringify({ stats: { expected: 4, unexpected: 2, flaky: 1, skipped: 3 } }),
  );
  expect(vitestCounts(vitest)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  expect(playwrightCounts(playwright)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  expect(vitestCounts(join(folder, 'missing.json'))).toBeUndefined();
});
