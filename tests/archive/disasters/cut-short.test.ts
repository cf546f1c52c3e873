import { describe, expect, it } from 'vitest';
import { type Change, changeIdSchema } from '../../../archive/store/change.ts';
import { openHistory } from '../../../archive/store/history.ts';
import { writeFiles } from '../../support/write-files.ts';
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
} from './support.ts';

/** An archive in which one batch was carried out for three stories. */
async function edited(): Promise<{ folder: string; batch: Change }> {
  const folder = await harbour(3);
  const archive = await open(folder);
  value(await edit(archive, all, [place('Quay')]));
  await archive.close();
  const [batch] = value(await openHistory(folder)).changes();
  if (batch === undefined) throw new Error('no change');
  return { folder, batch };
}

/** Begins a change in the history, as a program does that is killed before the first article. */
async function begin(folder: string, change: Pick<Change, 'action' | 'items'>): Promise<void> {
  const history = value(await openHistory(folder));
  const versions = await Promise.all(
    change.items.map(async ({ id, before }) => {
      const text = before === null ? null : await textOf(folder, before.path);
      return text === null ? [] : ([[id, Buffer.from(text)]] as const);
    }),
  );
  const id = changeIdSchema.parse(`7${'Z'.repeat(25)}`);
  const at = new Date().toISOString();
  value(await history.begin({ id, at, reason: null, ...change }, new Map(versions.flat())));
}

const originals = [0, 1, 2].map((number) => story(number));
const texts = (folder: string) =>
  Promise.all([0, 1, 2].map((number) => textOf(folder, storyPath(number))));

describe('a change that a crash has cut short', () => {
  it('before its first article is no step: undo takes back the one before it', async () => {
    const { folder, batch } = await edited();
    const items = batch.items.map(({ id, after }) => ({
      id,
      before: after,
      after: after && { ...after, hash: batch.items[0]?.before?.hash ?? after.hash },
    }));
    await begin(folder, { action: { kind: 'edit', fields: ['section'] }, items });
    const before = await fingerprint(folder);
    const archive = await open(folder);
    expect(await fingerprint(folder)).toEqual(before);
    expect(archive.undoState().undo).toMatchObject({ count: 3, action: { fields: ['place'] } });
    value(await archive.undo());
    expect(await texts(folder)).toEqual(originals);
    await archive.close();
    expect((await open(folder)).undoState()).toMatchObject({ undo: null, redo: { count: 3 } });
  });

  it('half-way through an undo leaves the rest of the step, and the whole can be redone', async () => {
    const { folder, batch } = await edited();
    const after = await texts(folder);
    await begin(folder, {
      action: { kind: 'undo', change: batch.id },
      items: batch.items.map((item) => ({ id: item.id, before: item.after, after: item.before })),
    });
    await writeFiles(folder, { [storyPath(0)]: story(0) });
    const archive = await open(folder);
    expect(archive.undoState()).toMatchObject({ undo: { count: 2 }, redo: { count: 1 } });
    value(await archive.undo());
    expect(await texts(folder)).toEqual(originals);
    expect(archive.undoState().undo).toBeNull();
    value(await archive.redo());
    value(await archive.redo());
    expect(await texts(folder)).toEqual(after);
    expect(archive.undoState().redo).toBeNull();
    await archive.close();
    const again = await open(folder);
    value(await again.undo());
    value(await again.undo());
    expect(await texts(folder)).toEqual(originals);
  });
});
