import { beforeEach, describe, expect, test } from 'vitest';
import { type EndedWork, noResult, type WorkName } from '../../electron/contract/activity.ts';
import { type Activity, createActivity } from '../../electron/main/activity.ts';
import {
  readActivityHistory,
  withAll,
  withEnded,
  writeActivityHistory,
} from '../../electron/main/activity-history.ts';

const folder = '/archive';
let time = 0;
let told = 0;
let orders: string[] = [];
let history = readActivityHistory(undefined);
let activity: Activity;

beforeEach(() => {
  time = 10_000;
  told = 0;
  orders = [];
  history = {};
  activity = createActivity({
    now: () => time,
    ended: (of) => history[of] ?? [],
    keep: (of, work) => {
      history = withEnded(history, of, work);
    },
    replace: (of, works) => {
      history = withAll(history, of, works);
    },
    order: (_, work, order) => orders.push(`${work} ${order}`),
    onChange: () => {
      told += 1;
    },
  });
});

function working(work: number, what: WorkName, isHeld = false): void {
  const progress = { step: 'saving' as const, done: 1, total: 2 };
  activity.receive(folder, { kind: 'working', work, what, progress, canHold: true, isHeld });
}

function worked(work: number, result: Partial<typeof noResult> = {}): void {
  const end = { outcome: 'done' as const, code: null, result: { ...noResult, ...result } };
  activity.receive(folder, { kind: 'worked', work, end });
}

const names = () => activity.list(folder).ended.map(({ name }) => name);

describe('the list of activity', () => {
  test('has what runs, and what ended by its file name alone', () => {
    working(1, 'export');
    const [running] = activity.list(folder).running;
    expect(running).toMatchObject({ name: 'export', progress: { done: 1 }, isHeld: false });
    worked(1, { file: '/desk/stories.zip', counts: { stories: 3 } });
    const { running: still, ended } = activity.list(folder);
    expect(still).toEqual([]);
    expect(ended).toMatchObject([
      { id: running?.id, name: 'export', outcome: 'done', result: { file: 'stories.zip' } },
    ]);
    expect(activity.fileOf(folder, running?.id ?? '')).toBe('/desk/stories.zip');
    expect(activity.fileOf('/other', running?.id ?? '')).toBeNull();
    expect(activity.list('/other').ended).toEqual([]);
  });

  test('keeps small changes only where they were of many stories or took long', () => {
    working(1, 'edit');
    worked(1, { counts: { stories: 1 } });
    working(2, 'edit');
    worked(2, { counts: { stories: 2 } });
    working(3, 'undo');
    time += 1_000;
    worked(3);
    working(4, 'preview');
    working(5, 'loading');
    time += 5_000;
    worked(4);
    worked(5);
    expect(names()).toEqual(['undo', 'edit']);
  });

  test('passes orders on to the work that they are for, in its own archive', () => {
    working(7, 'import');
    const [running] = activity.list(folder).running;
    activity.order('/other', running?.id ?? '', 'cancel');
    activity.order(folder, running?.id ?? '', 'pause');
    expect(orders).toEqual(['7 pause']);
    const before = told;
    working(7, 'import');
    expect(told).toBe(before);
    working(7, 'import', true);
    expect(told).toBe(before + 1);
    expect(activity.list(folder).running).toMatchObject([{ isHeld: true }]);
  });

  test('says of work whose service is gone that it failed', () => {
    working(1, 'import');
    working(2, 'loading');
    activity.forget(folder);
    expect(activity.list(folder)).toMatchObject({
      running: [],
      ended: [{ name: 'import', outcome: 'failed', code: 'internal' }],
    });
  });

  test('is cleared of what has ended, and has it again when that is taken back', () => {
    working(1, 'export');
    worked(1);
    working(2, 'import');
    activity.clear(folder);
    expect(activity.list(folder)).toMatchObject({ running: [{ name: 'import' }], ended: [] });
    worked(2);
    activity.takeBackClear(folder);
    expect(names()).toEqual(['import', 'export']);
    activity.takeBackClear(folder);
    expect(names()).toEqual(['import', 'export']);
  });

  test('has the work of main itself, which is cancelled there', () => {
    const pdf = activity.begin(folder, 'pdf', () => orders.push('stop'));
    pdf.progress({ step: 'printing', done: 1, total: 4 });
    const [running] = activity.list(folder).running;
    expect(running).toMatchObject({ name: 'pdf', progress: { done: 1 }, canHold: false });
    activity.order(folder, running?.id ?? '', 'pause');
    activity.order(folder, running?.id ?? '', 'cancel');
    expect(orders).toEqual(['stop']);
    pdf.end({ outcome: 'stopped', code: null, result: noResult });
    expect(names()).toEqual(['pdf']);
  });
});

describe('what is kept of it', () => {
  const work = (at: number): EndedWork => ({
    id: '6c1f0e0e-0000-4000-8000-000000000001',
    name: 'check',
    ended: new Date(at).toISOString(),
    outcome: 'done',
    code: null,
    result: noResult,
  });

  test('is read as it was written, short of what nobody can understand', () => {
    const written = writeActivityHistory({ [folder]: [work(1)] });
    expect(readActivityHistory(JSON.parse(JSON.stringify(written)))).toEqual({
      [folder]: [work(1)],
    });
    const later = { version: 1, activity: { [folder]: [{ name: 'dream' }, work(2)] } };
    expect(readActivityHistory(later)).toEqual({ [folder]: [work(2)] });
    expect(readActivityHistory({ version: 2 })).toEqual({});
  });

  test('is the last hundred of an archive, of the fifty archives that ended some last', () => {
    let kept = readActivityHistory(undefined);
    for (let at = 0; at < 102; at += 1) kept = withEnded(kept, folder, work(at));
    expect(kept[folder]?.length).toBe(100);
    expect(kept[folder]?.[0]).toEqual(work(101));
    for (let at = 0; at < 50; at += 1) kept = withEnded(kept, `/other-${at}`, work(at));
    expect(Object.keys(kept).length).toBe(50);
    expect(kept[folder]).toBeUndefined();
  });
});
