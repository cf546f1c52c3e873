import { expect, test } from 'vitest';
import { createWords } from '../../electron/contract/strings/format.ts';
import { leftWords } from '../../renderer/strings/progress-words.ts';
import { secondsLeft } from '../../renderer/views/seconds-left.ts';

const progress = (done: number, total: number | null = 100) =>
  ({ step: 'importing', done, total }) as const;

test('the time left is told by the pace since the step began, once that can be known', () => {
  const left = secondsLeft();
  expect(left(progress(10), 0)).toBeNull();
  expect(left(progress(20), 1000)).toBeNull();
  expect(left(progress(50), 4000)).toBe(5);
  expect(left(progress(100), 9000)).toBe(0);
});

test('nothing is told of a step without an end or that does not get on, and another step begins anew', () => {
  const left = secondsLeft();
  left(progress(0, null), 0);
  expect(left(progress(50, null), 9000)).toBeNull();
  expect(left(progress(50), 10_000)).toBeNull();
  expect(left(progress(50), 20_000)).toBeNull();
  expect(left({ ...progress(60), step: 'saving' }, 30_000)).toBeNull();
});

test('it is said in the unit that fits', () => {
  const words = createWords('en');
  const said = [1, 54, 60, 89 * 60, 3 * 3600].map((seconds) => leftWords(words, seconds));
  expect(said).toEqual([
    'About 5 seconds left',
    'About 55 seconds left',
    'About 1 minute left',
    'About 89 minutes left',
    'About 3 hours left',
  ]);
});
