import { rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { open as openLmdb } from 'lmdb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ArchiveInfo } from '../../../archive/archive-types.ts';
import { firstBatch } from '../../../archive/session/load-articles.ts';
import { readArchiveFile } from '../../../archive/store/archive-file.ts';
import { cacheKey } from '../../../archive/store/cache.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  edit,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  value,
  words,
} from '../disasters/support.ts';

/** Two batches. */
const count = firstBatch + 850;

let cacheFolder: string;
beforeEach(async () => {
  cacheFolder = await temporaryFolder();
  vi.stubEnv('NEWSROOM_CACHE', cacheFolder);
  onTestFinished(() => void vi.unstubAllEnvs());
});

/** Opens without waiting, and hears how the loading goes. */
async function begin(
  folder: string,
  onInfo: (info: ArchiveInfo, archive: Archive) => void,
  watch = true,
): Promise<Archive> {
  const archive = value(await openArchive(folder, { watch }));
  onTestFinished(() => archive.close());
  archive.onEvent((event) => {
    if (event.kind === 'info-changed') onInfo(event.info, archive);
  });
  return archive;
}

/** Pauses after the first batch, and waits for that. */
async function paused(folder: string): Promise<Archive> {
  let isAsked = false;
  const archive = await begin(folder, ({ loading }, each) => {
    if (isAsked || loading?.step !== 'reading') return;
    isAsked = true;
    each.orderLoading('pause');
  });
  await vi.waitFor(() => expect(archive.info().loadState).toBe('paused'), 20_000);
  // What was under way when it was paused comes to its end.
  await delay(200);
  return archive;
}

const found = (archive: Archive, text: string) =>
  archive.search({ query: words(text), offset: 0, limit: 0 }).total;

async function expectAll(archive: Archive): Promise<void> {
  await archive.loaded();
  expect(archive.info()).toMatchObject({ articles: count, loading: null, loadState: 'loaded' });
  expect(found(archive, 'waves')).toBe(count);
  expect(found(archive, `"mole ${count - 1}"`)).toBe(1);
}

describe('an archive that is being loaded', () => {
  it('is searched batch by batch as it comes', async () => {
    const folder = await harbour(count);
    const seen: { done: number; total: number; hits: number }[] = [];
    const archive = await begin(folder, ({ loading }, each) => {
      if (loading?.step !== 'reading') return;
      const { total, results } = each.search({ query: words('mole harbour'), offset: 0, limit: 1 });
      seen.push({ done: loading.done, total, hits: results[0]?.hits ?? 0 });
    });
    await expectAll(archive);
    expect(seen[0]?.done).toBe(firstBatch);
    expect(seen.at(-1)?.done).toBe(count);
    for (const { done, total, hits } of seen) {
      expect(total).toBe(done);
      expect(hits).toBeGreaterThan(0);
    }
  });

  it('that is paused can be searched and edited, takes in outside changes, and goes on', async () => {
    const folder = await harbour(count);
    const archive = await paused(folder);
    const { articles, loading } = archive.info();
    expect(loading).toMatchObject({ step: 'reading', done: articles, total: count });
    expect(articles).toBeLessThan(count);
    expect(found(archive, 'waves')).toBe(articles);
    const first = archive.ids(words('waves')).find((id) => id !== storyId(0));
    if (first === undefined) throw new Error('Nothing is found.');
    expect(value(await edit(archive, first, [place('Quay')])).changed).toEqual([first]);
    expect(archive.ids(words('place:quay'))).toEqual([first]);
    await writeFile(join(folder, storyPath(0)), story(0, 'A lighthouse.'));
    await vi.waitFor(() => expect(archive.ids(words('lighthouse'))).toEqual([storyId(0)]), 10_000);
    await delay(300);
    expect(archive.info().loadState).toBe('paused');
    archive.orderLoading('continue');
    expect(archive.info().loadState).toBe('loading');
    await archive.loaded();
    expect(archive.info()).toMatchObject({ articles: count, loading: null, loadState: 'loaded' });
    expect(found(archive, 'waves')).toBe(count - 1);
    expect(found(archive, 'place:quay')).toBe(1);
  });

  it('that is paused goes on for work that has to know all of it', async () => {
    const folder = await harbour(count);
    const archive = await paused(folder);
    const ids = Array.from({ length: count }, (_, number) => storyId(number));
    const unknown = ids.find((id) => archive.find(id) === null);
    if (unknown === undefined) throw new Error('All are known.');
    expect(value(await edit(archive, unknown, [place('Quay')])).changed).toEqual([unknown]);
    expect(archive.info().loadState).toBe('loaded');
    expect(archive.ids(words('place:quay'))).toEqual([unknown]);
    await expectAll(archive);
  });

  it('that is stopped keeps what it has, and is loaded by going on or by the next opening', async () => {
    const folder = await harbour(count);
    const archive = await paused(folder);
    archive.orderLoading('stop');
    await archive.loaded();
    const { articles, loading, loadState } = archive.info();
    expect({ loading, loadState }).toEqual({ loading: null, loadState: 'stopped' });
    expect(articles).toBeLessThan(count);
    expect(found(archive, 'waves')).toBe(articles);
    archive.orderLoading('pause');
    expect(archive.info().loadState).toBe('stopped');
    await archive.close();
    let read: number | null = null;
    const again = await begin(folder, ({ loading: now }) => {
      if (now?.step === 'reading') read ??= now.total;
    });
    await expectAll(again);
    expect(read).toBeLessThan(count);
  });

  it('that is stopped at once goes on from the start', async () => {
    const archive = await begin(await harbour(count), () => undefined);
    archive.orderLoading('stop');
    await archive.loaded();
    expect(archive.info()).toMatchObject({ loading: null, loadState: 'stopped' });
    archive.orderLoading('continue');
    await expectAll(archive);
  });

  it('that is paused or stopped can be closed', async () => {
    const folder = await harbour(count);
    await (await paused(folder)).close();
    await expectAll(await open(folder));
    const other = await harbour(count);
    const archive = await paused(other);
    archive.orderLoading('stop');
    await archive.close();
    await expectAll(await open(other));
  });
});

describe('what is derived and was', () => {
  const cacheFile = async (folder: string) => {
    const { file } = value(await readArchiveFile(folder));
    return join(cacheFolder, 'archives', cacheKey(folder, file.id), 'cache.mdb');
  };
  const inIndex = async (folder: string, rows: Readonly<Record<string, string>>) => {
    const root = openLmdb({
      path: await cacheFile(folder),
      noSubdir: true,
      encoding: 'json',
      maxDbs: 24,
    });
    const index = root.openDB<Uint8Array, string>({ name: 'index', encoding: 'binary' });
    for (const [key, row] of Object.entries(rows)) index.putSync(key, Buffer.from(row));
    await root.close();
  };

  it.each<{ name: string; spoil: (folder: string) => Promise<void> }>([
    {
      name: 'deleted',
      spoil: async (folder) => rm(join(await cacheFile(folder), '..'), { recursive: true }),
    },
    {
      name: 'torn',
      spoil: async (folder) => {
        const file = await cacheFile(folder);
        await truncate(file, Math.floor((await stat(file)).size / 2));
      },
    },
    {
      name: 'overwritten by another program',
      spoil: async (folder) =>
        writeFile(await cacheFile(folder), Buffer.alloc(200_000, 'foreign ')),
    },
    {
      name: 'of another format',
      spoil: async (folder) => {
        const index = { format: 1, segments: [{ number: 1, size: 1 }] };
        await inIndex(folder, { index: JSON.stringify(index) });
      },
    },
    { name: 'torn inside', spoil: (folder) => inIndex(folder, { 's/1/columns': 'x' }) },
  ])(
    '$name is made again in the background, and what is there is searched meanwhile',
    async ({ spoil }) => {
      const folder = await harbour(count);
      const first = await open(folder);
      await expectAll(first);
      await first.close();
      await spoil(folder);
      const totals: number[] = [];
      const archive = await begin(folder, ({ loading }, each) => {
        if (loading?.step === 'reading') totals.push(found(each, 'waves'));
      });
      await expectAll(archive);
      expect(totals.length).toBeGreaterThan(1);
      expect(totals[0]).toBeLessThan(count);
      expect(totals).toEqual([...totals].sort((a, b) => a - b));
    },
  );

  it('stale is brought up to date, and only what has changed is read', async () => {
    const folder = await harbour(count);
    await delay(80);
    const first = await open(folder);
    await expectAll(first);
    await first.close();
    const changed = Object.fromEntries(
      [3, 300, 550].map((number) => [storyPath(number), story(number, 'Fog.')]),
    );
    await writeFiles(folder, changed);
    await rm(join(folder, storyPath(7)));
    let read: number | null = 0;
    const onInfo = ({ loading }: ArchiveInfo) => {
      if (loading?.step === 'reading') read = loading.total;
    };
    const archive = await begin(folder, onInfo, false);
    expect(found(archive, 'waves')).toBe(count);
    await archive.loaded();
    expect(read).toBe(3);
    expect(found(archive, 'waves')).toBe(count - 4);
    expect(archive.ids(words('fog'))).toHaveLength(3);
  });
});
