import { beforeEach, describe, expect, test } from 'vitest';
import { noResult } from '../../electron/contract/activity.ts';
import { createLongWork, type ShownShare } from '../../electron/main/long-work.ts';

const folder = '/archive';
let time = 0;
let shares: ShownShare[] = [];
let ends: string[] = [];
let work = createLongWork({ now: () => time, onShare: () => {}, onEnd: () => {} });

beforeEach(() => {
  time = 0;
  shares = [];
  ends = [];
  work = createLongWork({
    now: () => time,
    onShare: (_, share) => shares.push(share),
    onEnd: (_, what, outcome) => ends.push(`${what} ${outcome}`),
  });
});

function working(number: number, share: number | null, isHeld = false): void {
  const progress = share === null ? null : { step: 'importing' as const, done: share, total: 1 };
  const what = 'import' as const;
  work.receive(folder, { kind: 'working', work: number, what, progress, canHold: true, isHeld });
}

function worked(number: number, outcome: 'done' | 'failed' | 'stopped'): void {
  const end = { outcome, code: null, result: noResult };
  work.receive(folder, { kind: 'worked', work: number, end });
}

describe('long work', () => {
  test('is shown after a second, and no longer than it takes', () => {
    working(1, null);
    time = 999;
    working(1, 0.1);
    expect(shares).toEqual([]);
    time = 1_000;
    working(1, 0.2);
    worked(1, 'done');
    expect(shares).toEqual([0.2, null]);
  });

  test('of which nobody knows the end is shown as such', () => {
    working(1, null);
    time = 1_000;
    working(1, null);
    expect(shares).toEqual(['unknown']);
  });

  test('side by side is as far as the one that is least far', () => {
    working(1, null);
    working(2, null);
    time = 2_000;
    working(1, 0.9);
    working(2, 0.3);
    worked(2, 'done');
    expect(shares).toEqual([0.9, 0.3, 0.9]);
  });

  test('is shown as none while it is held', () => {
    working(1, null);
    time = 1_000;
    working(1, 0.2);
    working(1, 0.2, true);
    working(1, 0.2);
    expect(shares).toEqual([0.2, null, 0.2]);
  });

  test('tells of its end when it took ten seconds, unless it was stopped', () => {
    for (const [number, outcome] of [
      [1, 'done'],
      [2, 'failed'],
      [3, 'stopped'],
    ] as const) {
      working(number, null);
      time += 10_000;
      worked(number, outcome);
    }
    working(4, null);
    time += 9_999;
    worked(4, 'done');
    expect(ends).toEqual(['import done', 'import failed']);
  });

  test('is over without a word when its service is gone', () => {
    working(1, null);
    time = 20_000;
    working(1, 0.5);
    work.forget(folder);
    worked(1, 'done');
    expect(shares).toEqual([0.5, null]);
    expect(ends).toEqual([]);
  });
});
