import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Action, Change } from '../../../archive/store/change.ts';
import { type History, openHistory } from '../../../archive/store/history.ts';
import { undoStackOf } from '../../../archive/store/undo-stack.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { bytesOf, canMount, change, changeId, idOf, namesIn, unmount } from './support.ts';

const edit: Action = { kind: 'edit', fields: ['headline'] };

async function open(folder: string): Promise<History> {
  const opened = await openHistory(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** A change as it was given to `begin`. */
const plain = ({ id, at, action, reason, items }: Change): Change => ({
  id,
  at,
  action,
  reason,
  items: items.map((item) => ({ id: item.id, before: item.before, after: item.after })),
});

const log = (folder: string, month = '2026-01') =>
  join(folder, `.newsroom/history/changes/${month}.jsonl`);

describe('the history', () => {
  it('of a folder without one is empty, and writes nothing', async () => {
    const folder = await temporaryFolder();
    const history = await open(folder);
    expect(history.changes()).toEqual([]);
    expect(await namesIn(folder)).toEqual([]);
  });

  it('keeps changes and versions, over months and restarts', async () => {
    const folder = await temporaryFolder();
    const first = await open(folder);
    const changes = [change(1, edit, ['a', 'b']), change(40, edit, ['b'])];
    for (const made of changes) {
      const before = new Map(made.items.map(({ id }) => [id, bytesOf(`${id} before ${made.id}`)]));
      expect(await first.begin(made, before)).toEqual({ ok: true, value: null });
    }
    for (const history of [first, await open(folder)]) {
      expect(history.changes().map(plain)).toEqual(changes);
      expect(history.forArticle(idOf('a')).map(({ change }) => plain(change))).toEqual([
        changes[0],
      ]);
      expect(history.forArticle(idOf('b')).map(({ change }) => plain(change))).toEqual(changes);
      expect(history.forArticle(idOf('c'))).toEqual([]);
      expect(await history.version(idOf('b'), changeId(40))).toEqual({
        ok: true,
        value: Buffer.from(`b before ${changeId(40)}`),
      });
      expect(await history.version(idOf('a'), changeId(40))).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    }
  });

  it('keeps versions of articles that are known by any path', async () => {
    const folder = await temporaryFolder();
    const history = await open(folder);
    const ids = [
      '../../etc/x.md',
      'a/b.md',
      'a%2Fb.md',
      `${'long/'.repeat(100)}x.md`,
      'مقال.md',
      '..',
      'con',
      'A:b*?.md',
    ];
    for (const [number, id] of ids.entries()) {
      expect(
        (await history.begin(change(number, edit), new Map([[idOf(id), bytesOf(id)]]))).ok,
      ).toBe(true);
    }
    for (const [number, id] of ids.entries()) {
      expect(await history.version(idOf(id), changeId(number))).toEqual({
        ok: true,
        value: Buffer.from(id),
      });
    }
    const outside = (await namesIn(folder)).filter((name) => !name.startsWith('.newsroom'));
    expect(outside).toEqual([]);
  });

  it('passes over a line that a crash has torn, at every length, and goes on', async () => {
    const whole = await temporaryFolder();
    const made = await open(whole);
    await made.begin(change(1, edit), new Map());
    await made.begin(change(2, edit), new Map());
    const bytes = await readFile(log(whole));
    const firstLine = bytes.indexOf(10) + 1;
    for (const length of [
      firstLine,
      firstLine + 1,
      firstLine + 20,
      bytes.length - 2,
      bytes.length - 1,
    ]) {
      const folder = await temporaryFolder();
      const seed = await open(folder);
      await seed.begin(change(1, edit), new Map());
      await writeFile(log(folder), bytes);
      await truncate(log(folder), length);
      const torn = await open(folder);
      // A line that only lacks its line break is whole.
      const kept = length === bytes.length - 1 ? 2 : 1;
      expect(torn.changes()).toHaveLength(kept);
      expect((await torn.begin(change(3, edit), new Map())).ok).toBe(true);
      expect((await open(folder)).changes().map(({ id }) => id)).toEqual(
        [changeId(1), changeId(2), changeId(3)].filter((_, at) => at !== 1 || kept === 2),
      );
    }
  });

  it('passes over lines of damage and of later programs', async () => {
    const folder = await temporaryFolder();
    const history = await open(folder);
    await history.begin(change(1, edit), new Map());
    await appendFile(log(folder), 'not json\n{"kind":"later"}\n{"kind":"change","id":"short"}\n');
    await history.begin(change(2, edit), new Map());
    expect((await open(folder)).changes().map(({ id }) => id)).toEqual([changeId(1), changeId(2)]);
  });

  it('takes back what could not be carried out', async () => {
    const folder = await temporaryFolder();
    const history = await open(folder);
    await history.begin(change(1, edit, ['a', 'b']), new Map());
    history.withdraw(changeId(1), [idOf('a')]);
    await history.flush();
    await history.begin(change(2, edit, ['a']), new Map());
    history.withdraw(changeId(2), [idOf('a')]);
    await history.flush();
    for (const known of [history, await open(folder)]) {
      expect(known.changes().map(({ items }) => items.map(({ id }) => id))).toEqual([['b']]);
      expect(known.undoStack().undo?.change.id).toBe(changeId(1));
    }
  });

  it('on a full disk says so and keeps what it had', async ({ skip }) => {
    const folder = await temporaryFolder();
    if (!canMount(folder)) skip('needs the right to mount a small disk');
    onTestFinished(() => unmount(folder));
    const history = await open(folder);
    await history.begin(change(1, edit), new Map([[idOf('a'), bytesOf('old')]]));
    const begun = await history.begin(
      change(2, edit),
      new Map([[idOf('a'), new Uint8Array(1_000_000)]]),
    );
    expect(begun).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(history.changes()).toHaveLength(1);
    expect((await history.begin(change(3, edit), new Map())).ok).toBe(true);
    expect((await open(folder)).changes().map(({ id }) => id)).toEqual([changeId(1), changeId(3)]);
  });
});

describe('undo and redo', () => {
  /** The simplest model: two piles of names, and what each name was last reverted by. */
  function replay(acts: readonly ('act' | 'undo' | 'redo')[]) {
    const changes: Change[] = [];
    let done: string[] = [];
    let undone: string[] = [];
    for (const [number, act] of acts.entries()) {
      const { undo, redo } = undoStackOf(changes);
      if (act === 'undo') {
        if (undo === null) continue;
        changes.push(change(number, { kind: 'undo', change: undo.change.id }));
        undone = [...undone, done.at(-1) ?? ''];
        done = done.slice(0, -1);
      } else if (act === 'redo') {
        if (redo === null) continue;
        changes.push(change(number, { kind: 'redo', change: redo.change.id }));
        done = [...done, undone.at(-1) ?? ''];
        undone = undone.slice(0, -1);
      } else {
        changes.push(change(number, { kind: 'rename-tag', from: 'x', to: `act ${number}` }));
        done = [...done, `act ${number}`];
        undone = [];
      }
    }
    return { stack: undoStackOf(changes), done, undone };
  }

  it('name what was done first, and a new act ends what could be redone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('act' as const, 'undo' as const, 'redo' as const), {
          maxLength: 300,
        }),
        (acts) => {
          const { stack, done, undone } = replay(acts);
          const name = (step: typeof stack.undo) =>
            step?.action.kind === 'rename-tag' ? step.action.to : undefined;
          expect(name(stack.undo)).toBe(done.at(-1));
          expect(name(stack.redo)).toBe(undone.at(-1));
        },
      ),
    );
  });
});
