import { expect, it } from 'vitest';
import {
  all,
  edit,
  fingerprint,
  harbour,
  open,
  place,
  story,
  storyPath,
  textOf,
  value,
} from '../disasters/support.ts';

/** Breaks off a batch once some articles are written. */
async function brokenOff(count = 60) {
  const folder = await harbour(count);
  const before = await fingerprint(folder);
  const archive = await open(folder);
  const abort = new AbortController();
  const report = value(
    await archive.edit(
      { target: all, edits: [place('Quay')], base: null, reason: null },
      { signal: abort.signal, onProgress: ({ step }) => step === 'saving' && abort.abort() },
    ),
  );
  return { folder, before, archive, report };
}

it('keeps what was done of a batch that is broken off, and says what was not', async () => {
  const { folder, archive, report } = await brokenOff();
  expect(report.changed.length).toBeGreaterThan(0);
  expect(report.failed.length).toBeGreaterThan(0);
  expect(report.changed.length + report.failed.length).toBe(60);
  expect(report.failed.every(({ error }) => error.code === 'cancelled')).toBe(true);
  expect(archive.unfinished()).toMatchObject({
    change: { count: report.changed.length },
    left: report.failed.length,
    why: 'cancelled',
    canFinish: true,
  });
  value(await archive.undo());
  for (let number = 0; number < 60; number += 1)
    expect(await textOf(folder, storyPath(number))).toBe(story(number));
});

it('finishes it after a restart as part of the same step, which one undo takes back', async () => {
  const { folder, archive, report } = await brokenOff();
  await archive.close();
  const again = await open(folder);
  expect(again.unfinished()).toMatchObject({ left: report.failed.length, why: 'cancelled' });
  expect(value(await again.finishChange())).toMatchObject({ failed: [], change: report.change });
  expect(again.unfinished()).toBeNull();
  expect(again.undoState().undo).toMatchObject({ count: 60, id: report.change });
  for (let number = 0; number < 60; number += 1)
    expect(await textOf(folder, storyPath(number))).toContain('place: Quay');
  value(await again.undo());
  for (let number = 0; number < 60; number += 1)
    expect(await textOf(folder, storyPath(number))).toBe(story(number));
  expect(again.undoState().undo).toBeNull();
});

it('is left as it is for good once somebody says so, and what was done is undone as before', async () => {
  const { folder, archive, report } = await brokenOff();
  value(await archive.leaveChange());
  expect(archive.unfinished()).toBeNull();
  await archive.close();
  const again = await open(folder);
  expect(again.unfinished()).toBeNull();
  expect(again.undoState().undo).toMatchObject({
    count: report.changed.length,
    id: report.change,
  });
  value(await again.undo());
  for (let number = 0; number < 60; number += 1)
    expect(await textOf(folder, storyPath(number))).toBe(story(number));
  const { problems } = await again.check();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('has nothing to finish after a batch that was carried out', async () => {
  const folder = await harbour(3);
  const archive = await open(folder);
  value(await edit(archive, all, [place('Quay')]));
  expect(archive.unfinished()).toBeNull();
  for (const asked of [await archive.finishChange(), await archive.leaveChange()])
    expect(asked).toMatchObject({ ok: false, error: { code: 'nothing-to-finish' } });
});
