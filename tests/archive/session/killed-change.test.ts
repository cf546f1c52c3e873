import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import { checkHistory } from '../../../archive/store/check-history.ts';
import { buildProgram } from '../../support/build-program.ts';
import {
  all,
  edit,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  textOf,
  value,
} from '../disasters/support.ts';

const count = 60;

let program: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-half-done-'));
  program = await buildProgram('tests/archive/session/half-done.ts', folder);
  return () => rm(folder, { recursive: true, force: true });
}, 120_000);

async function killedIn(folder: string, act: string): Promise<void> {
  const child = spawn(process.execPath, [program, folder, act], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const signal = await new Promise((done) => child.once('exit', (_, by) => done(by)));
  expect(signal).toBe('SIGKILL');
}

/** How many stories stand as the function says; the others are in the other state, or away. */
async function howMany(folder: string, isSo: (text: string | null) => boolean): Promise<number> {
  const texts = await Promise.all(
    Array.from({ length: count }, (_, number) => textOf(folder, storyPath(number))),
  );
  return texts.filter(isSo).length;
}

const isQuay = (text: string | null) => text?.includes('place: Quay') === true;
const isAway = (text: string | null) => text === null;

async function expectOriginals(folder: string): Promise<void> {
  for (let number = 0; number < count; number += 1)
    expect(await textOf(folder, storyPath(number))).toBe(story(number));
}

async function expectWhole(folder: string): Promise<void> {
  expect(value(await checkHistory(folder))).toMatchObject({ damage: [] });
}

/** An archive in which one act on all stories was killed in the middle. */
async function halfDone(
  act: string,
  prepare: (archive: Archive) => Promise<void> = async () => {},
): Promise<string> {
  const folder = await harbour(count);
  const archive = await open(folder);
  await prepare(archive);
  await archive.close();
  await killedIn(folder, act);
  return folder;
}

const editAll = async (archive: Archive) => {
  value(await edit(archive, all, [place('Quay')]));
};

function expectSome(number: number): void {
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(count);
}

describe('after a process was killed in the middle of', () => {
  it.each([
    ['an edit', 'edit', isQuay],
    ['a removal', 'trash', isAway],
  ])('%s, the rest can be done, and one undo takes all of it back', async (_, act, isDone) => {
    const folder = await halfDone(act);
    const done = await howMany(folder, isDone);
    expectSome(done);
    const archive = await open(folder);
    expect(archive.unfinished()).toMatchObject({
      change: { count: done },
      left: count - done,
      why: 'interrupted',
      canFinish: true,
    });
    expect(value(await archive.finishChange())).toMatchObject({ failed: [] });
    expect(await howMany(folder, isDone)).toBe(count);
    expect(archive.unfinished()).toBeNull();
    expect(archive.undoState().undo).toMatchObject({ count });
    expect(value(await archive.undo()).failed).toEqual([]);
    await expectOriginals(folder);
    expect(archive.undoState().undo).toBeNull();
    await expectWhole(folder);
  });

  it('an undo, undo does the rest, and redo brings all of it back', async () => {
    const folder = await halfDone('undo', editAll);
    const left = await howMany(folder, isQuay);
    expectSome(left);
    const archive = await open(folder);
    expect(archive.unfinished()).toMatchObject({ left, canFinish: false });
    expect(archive.undoState().undo).toMatchObject({ count: left, action: { kind: 'edit' } });
    expect(value(await archive.undo()).failed).toEqual([]);
    await expectOriginals(folder);
    expect(archive.undoState().undo).toBeNull();
    while (archive.undoState().redo !== null)
      expect(value(await archive.redo()).failed).toEqual([]);
    expect(await howMany(folder, isQuay)).toBe(count);
    while (archive.undoState().undo !== null) value(await archive.undo());
    await expectOriginals(folder);
    await expectWhole(folder);
  });

  it('a redo, redo does the rest, and undo takes all of it back', async () => {
    const folder = await halfDone('redo', async (archive) => {
      await editAll(archive);
      value(await archive.undo());
    });
    const left = count - (await howMany(folder, isQuay));
    expectSome(left);
    const archive = await open(folder);
    expect(archive.unfinished()).toMatchObject({ left, canFinish: false });
    expect(archive.undoState().redo).toMatchObject({ count: left });
    expect(value(await archive.redo()).failed).toEqual([]);
    expect(await howMany(folder, isQuay)).toBe(count);
    expect(archive.undoState().redo).toBeNull();
    while (archive.undoState().undo !== null) value(await archive.undo());
    await expectOriginals(folder);
    await expectWhole(folder);
  });

  it('the renaming of a tag, doing it again does the rest', async () => {
    const folder = await halfDone('rename-tag');
    const isPort = (text: string | null) => text?.includes('tags: [port]') === true;
    const done = await howMany(folder, isPort);
    expectSome(done);
    const archive = await open(folder);
    expect(archive.unfinished()).toMatchObject({ left: count - done, canFinish: false });
    expect(value(await archive.renameTag('harbour', 'port')).changed).toHaveLength(count - done);
    expect(await howMany(folder, isPort)).toBe(count);
    value(await archive.undo());
    value(await archive.undo());
    await expectOriginals(folder);
    await expectWhole(folder);
  });

  it('a restoring from the trash, doing it again does the rest', async () => {
    const folder = await halfDone('restore', async (archive) => {
      value(await archive.trash(all));
    });
    const left = await howMany(folder, isAway);
    expectSome(left);
    const archive = await open(folder);
    const ids = Array.from({ length: count }, (_, number) => storyId(number));
    const away = ids.filter((id) => archive.find(id) === null);
    expect(away).toHaveLength(left);
    expect(value(await archive.restoreFromTrash(away)).failed).toEqual([]);
    await expectOriginals(folder);
    await expectWhole(folder);
  });
});
