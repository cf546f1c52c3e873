import { describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  body,
  edit,
  harbour,
  open,
  place,
  storyId,
  storyPath,
  tag,
  textOf,
  value,
  words,
} from '../disasters/support.ts';

const file = '.newsroom/archive.yaml';

describe('a saved search', () => {
  it('is saved, renamed, moved and deleted, each a step of undo, also after a restart', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    const texts = [await textOf(folder, file)];
    const step = async (done: Promise<{ ok: boolean }>) => {
      expect(await done).toMatchObject({ ok: true });
      texts.push(await textOf(folder, file));
    };
    const names = async () => (await archive.places()).savedSearches.map(({ name }) => name);
    await step(archive.saveSearch('Storms', { ...everything, text: 'storm' }));
    await step(archive.renameSearch('Storms', 'Gales'));
    await step(archive.moveSearch('Gales', 0));
    expect((await names())[0]).toBe('Gales');
    await step(archive.deleteSearch('Untagged'));
    expect(archive.undoState().undo?.action).toEqual({
      kind: 'saved-search',
      act: 'delete',
      name: 'Untagged',
    });
    expect(await archive.renameSearch('Gales', 'No byline')).toMatchObject({
      ok: false,
      error: { code: 'name-taken' },
    });
    expect(await archive.moveSearch('Nothing', 0)).toMatchObject({
      ok: false,
      error: { code: 'unknown-search' },
    });
    await archive.close();
    const again = await open(folder);
    for (const text of texts.slice(0, -1).reverse()) {
      value(await again.undo());
      expect(await textOf(folder, file)).toBe(text);
    }
    expect(await again.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    for (const text of texts.slice(1)) {
      value(await again.redo());
      expect(await textOf(folder, file)).toBe(text);
    }
    expect((await again.places()).savedSearches[0]).toMatchObject({ name: 'Gales' });
  });

  it('saved with words as typed only is so again', async () => {
    const archive = await open(await harbour(1));
    value(await archive.saveSearch('Storms', { ...words('storm'), spelling: false }));
    const { savedSearches } = await archive.places();
    const saved = savedSearches.find(({ name }) => name === 'Storms');
    expect(saved?.query).toEqual({ ...words('storm'), spelling: false });
  });

  it('keeps how its list looks, in lines that a person can read, and lets go of it', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    const view = { kind: 'table' as const, columns: [{ name: 'credit', width: 10 }] };
    const saved = async () =>
      (await archive.places()).savedSearches.find(({ name }) => name === 'Storms');
    value(await archive.saveSearch('Storms', words('storm'), view));
    expect((await saved())?.view).toEqual(view);
    expect(await textOf(folder, file)).toMatch(/view:\s+kind: table\s+columns:\s+- name: credit/);
    value(await archive.saveSearch('Storms', words('storm')));
    expect((await saved())?.view).toBeNull();
    expect(await textOf(folder, file)).not.toContain('view:');
  });

  it('saved again as it is changes nothing and is no step', async () => {
    const archive = await open(await harbour(1));
    value(await archive.saveSearch('Storms', words('storm')));
    const { undo } = archive.undoState();
    value(await archive.saveSearch('Storms', words('storm')));
    expect(archive.undoState().undo).toEqual(undo);
  });

  it('that a crash kept from being written is no step of undo', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('Quay')]));
    const before = (await textOf(folder, file)) ?? '';
    value(await archive.saveSearch('Storms', words('storm')));
    await archive.close();
    // As a kill between the line of the history and the write leaves it.
    await writeFiles(folder, { [file]: before });
    const again = await open(folder);
    expect(again.undoState().undo?.action).toMatchObject({ kind: 'edit' });
    value(await again.undo());
    expect(again.undoState().undo).toBeNull();
    expect(await textOf(folder, file)).toBe(before);
  });

  it('is not undone over what somebody wrote into the file since', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('Quay')]));
    value(await archive.saveSearch('Storms', words('storm')));
    const byHand = `${await textOf(folder, file)}# mine\n`;
    await writeFiles(folder, { [file]: byHand });
    expect(value(await archive.undo())).toMatchObject({
      change: null,
      failed: [{ id: file, error: { code: 'changed-on-disk' } }],
    });
    expect(await textOf(folder, file)).toBe(byHand);
    expect(value(await archive.undo()).changed).toEqual([storyId(0)]);
    expect(archive.undoState().undo).toBeNull();
  });
});

describe('the note of a tag', () => {
  it('stands beside its count and goes with the tag when that is renamed, in one step', async () => {
    const folder = await harbour(2);
    const archive = await open(folder);
    value(await archive.noteTag('Harbour', 'All of the port'));
    const notes = async () =>
      (await archive.places()).tags.map(({ value: name, note }) => [name, note]);
    expect(await notes()).toEqual([['harbour', 'All of the port']]);
    const before = await textOf(folder, file);
    value(await archive.renameTag('harbour', 'port'));
    expect(await notes()).toEqual([['port', 'All of the port']]);
    value(await archive.undo());
    expect(await textOf(folder, file)).toBe(before);
    expect(await notes()).toEqual([['harbour', 'All of the port']]);
    value(await archive.redo());
    value(await archive.noteTag('quay', 'Walls'));
    value(await edit(archive, all, [tag('quay')]));
    value(await archive.renameTag('port', 'quay'));
    expect(await notes()).toEqual([['quay', 'Walls\n\nAll of the port']]);
    value(await archive.noteTag('quay', null));
    expect(await notes()).toEqual([['quay', null]]);
  });
});

describe('the file of an archive that others change while it is open', () => {
  async function until(condition: () => boolean): Promise<void> {
    for (let tries = 0; tries < 100 && !condition(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(condition()).toBe(true);
  }

  it('is taken in and told of; own writes are no news', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, {
      'dated.md': '---\nheadline: Dated\npublished: 2024-06-01T12:00\n---\n\nText.\n',
    });
    const archive = await open(folder, { watch: true });
    const events: ArchiveEvent[] = [];
    archive.onEvent((event) => events.push(event));
    const text = (await textOf(folder, file)) ?? '';
    const dated = () => archive.search({ query: words('dated'), offset: 0, limit: 1 }).results[0];
    const epoch = dated()?.article.published?.epoch ?? 0;
    await writeFiles(folder, {
      [file]: text.replace('name: Harbour', 'name: By hand').replace('Europe/Lisbon', 'UTC'),
    });
    await until(() => archive.info().name === 'By hand' && events.length > 1);
    expect(events.at(-1)).toMatchObject({ kind: 'info-changed', info: { timeZone: 'UTC' } });
    expect((dated()?.article.published?.epoch ?? 0) - epoch).toBe(3_600_000);
    value(await archive.saveSearch('Mine', words('storm')));
    const told = events.length;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(events).toHaveLength(told);
  });

  it('cannot be read any more is reported and left, and what it said stays in use', async () => {
    const folder = await harbour(1);
    const archive = await open(folder, { watch: true });
    const text = (await textOf(folder, file)) ?? '';
    await writeFiles(folder, { [file]: 'format: 1\nname: [' });
    await until(() => archive.info().problem !== null);
    expect(archive.info()).toMatchObject({
      name: 'Harbour',
      problem: { code: 'archive-file-invalid', path: expect.stringContaining('archive.yaml') },
    });
    expect(await archive.noteTag('harbour', 'x')).toMatchObject({ ok: false });
    value(await archive.renameTag('harbour', 'port'));
    value(await edit(archive, storyId(0), [body('Calm.')]));
    expect(await textOf(folder, file)).toBe('format: 1\nname: [');
    await writeFiles(folder, { [file]: text });
    await until(() => archive.info().problem === null);
    value(await archive.noteTag('harbour', 'x'));
    expect(await textOf(folder, storyPath(0))).toContain('Calm.');
  });

  it('of a later format by then is not written any more', async () => {
    const folder = await harbour(1);
    const archive = await open(folder, { watch: true });
    const later = (await textOf(folder, file))?.replace('format: 1', 'format: 9') ?? '';
    await writeFiles(folder, { [file]: later });
    await until(() => archive.info().access.kind === 'read-only');
    expect(archive.info().format).toEqual({ archive: 9, program: 1 });
    expect(await archive.noteTag('harbour', 'x')).toMatchObject({ ok: false });
    expect(await textOf(folder, file)).toBe(later);
  });
});
