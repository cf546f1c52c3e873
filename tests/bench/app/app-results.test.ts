import { describe, expect, it } from 'vitest';
import { answerTimes } from './answer-times.ts';
import { appTable } from './app-table.ts';
import { frameTimes } from './frame-times.ts';
import type { PageRecord, Shown } from './probe.ts';
import { type AppSize, appSizeSchema } from './results.ts';
import { pauses, typedTexts } from './typed-words.ts';

const nothing: Shown = { results: null, story: null, row: null, field: null };

function record(presses: readonly number[], shown: readonly (readonly [number, string | null])[]) {
  const changes = shown.map(([at, results]) => ({ ...nothing, at, results }));
  return { presses: [...presses], changes, frames: [], longTasks: [] } satisfies PageRecord;
}

describe('the times of answers', () => {
  it('last from each press until what it brings is on the screen', () => {
    const seen = record(
      [0, 100],
      [
        [40, 'a'],
        [170, 'b'],
      ],
    );
    expect(answerTimes(seen, 'results', ['a', 'b'])).toEqual({ times: [40, 70], unanswered: 0 });
  });

  it('of a press that a later one overtook end with the answer to that', () => {
    const seen = record([0, 100], [[170, 'b']]);
    expect(answerTimes(seen, 'results', ['a', 'b'])).toEqual({ times: [170, 70], unanswered: 0 });
  });

  it('do not take for an answer what was there before the press, or what nobody asked for', () => {
    const seen = record(
      [10, 100],
      [
        [0, 'a'],
        [50, 'b'],
        [120, null],
        [200, 'x'],
      ],
    );
    expect(answerTimes(seen, 'results', ['a', 'b'])).toEqual({ times: [], unanswered: 2 });
  });

  it('leave out a press that brings what is there already', () => {
    const seen = record([0, 100, 200], [[30, 'a']]);
    expect(answerTimes(seen, 'results', ['a', 'a', null])).toEqual({ times: [30], unanswered: 0 });
  });
});

describe('the times of frames', () => {
  it('count those over 50 ms, and name the longest', () => {
    const frames = [0, 16, 66, 117, 133];
    expect(frameTimes({ ...record([], []), frames, longTasks: [51, 60] })).toEqual({
      frames: 4,
      long: 1,
      longest: 51,
      longestTask: 60,
    });
  });

  it('are none of none', () => {
    expect(frameTimes(record([], []))).toEqual({
      ...{ frames: 0, long: 0, longest: 0, longestTask: 0 },
    });
  });
});

describe('the table', () => {
  const frames = { frames: 100, long: 2, longest: 80, longestTask: 70 };
  const answers = { times: [20, 40], unanswered: 0 };
  const size: AppSize = appSizeSchema.parse({
    size: 10_000,
    launch: { rows: [900, 1400, 2000], typed: [1000, 1600, 2100] },
    typing: { times: [30, 150], unanswered: 1, frames: [frames, frames] },
    scrolling: { wheel: { ...frames, long: 0, longest: 30 }, 'scroll bar': frames },
    switching: { ...answers, frames },
    opening: answers,
    editing: answers,
    memory: { pageMb: 100, serviceMb: 80, allMb: 300 },
    load: 0.5,
  });
  const rows = new Map(appTable(size).map(([what, ...cells]) => [what, cells]));

  it('says what is met', () => {
    expect(rows.get('launch to rows, median')).toEqual(['≤ 1500 ms', '1400 ms', 'met']);
    expect(rows.get('frames over 50 ms: wheel')).toEqual(['none', '0 of 100', 'met']);
    expect(rows.get('key to the next story, p95')).toEqual(['≤ 50 ms', '40 ms', 'met']);
  });

  it('says what is missed, and by how much', () => {
    expect(rows.get('launch to a letter typed, median')?.[2]).toBe('missed by 1.07×');
    expect(rows.get('key to results, p95')).toEqual(['≤ 100 ms', '150 ms', 'missed by 1.50×']);
    expect(rows.get('frames over 50 ms: scroll bar')).toEqual(['none', '2 of 100', 'missed by 2']);
    expect(rows.get('keys without an answer')?.[2]).toBe('missed by 1');
  });

  it('judges nothing that has no budget', () => {
    expect(rows.get('memory of the page')).toEqual(['', '100 MB', '']);
    expect(rows.get('frames over 50 ms while typing')?.[1]).toBe('4 of 200');
  });
});

describe('what is typed', () => {
  it('is the same in each run: words of the log, at the pace of a quick hand', () => {
    const texts = typedTexts(8);
    expect(typedTexts(8)).toEqual(texts);
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(text).toMatch(/^[a-z]{4,14}( [a-z]{4,14})?$/);
    for (const pause of pauses(50)) {
      expect(pause).toBeGreaterThanOrEqual(80);
      expect(pause).toBeLessThanOrEqual(120);
    }
  });
});
