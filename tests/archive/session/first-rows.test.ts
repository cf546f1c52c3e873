import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { open as openLmdb } from 'lmdb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ArchiveEvent, OpenOptions } from '../../../archive/archive-types.ts';
import { everything, type Query } from '../../../archive/search/query.ts';
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

let cacheFolder: string;
beforeEach(async () => {
  cacheFolder = await temporaryFolder();
  vi.stubEnv('NEWSROOM_CACHE', cacheFolder);
  onTestFinished(() => void vi.unstubAllEnvs());
});

const count = 700;
const wire = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
const copied = (number: number) => story(number, `${wire} Filed at the pier.`);

/** An archive that was opened before; two of its stories are near-copies. */
async function openedBefore(): Promise<string> {
  const folder = await harbour(count);
  await writeFiles(folder, { [storyPath(1)]: copied(1), [storyPath(2)]: copied(2) });
  await delay(80);
  const first = await open(folder);
  await first.close();
  return folder;
}

/** As it is at the moment at which it is open, and what it tells from then on. */
async function begin(
  folder: string,
  options: OpenOptions = {},
): Promise<{ archive: Archive; events: ArchiveEvent[] }> {
  const archive = value(await openArchive(folder, options));
  onTestFinished(() => archive.close());
  const events: ArchiveEvent[] = [];
  archive.onEvent((event) => events.push(event));
  return { archive, events };
}

const rows = (archive: Archive, query: Query = everything) =>
  archive.search({ query, offset: 0, limit: count });
const total = (archive: Archive, text: string) => rows(archive, words(text)).total;

describe('the first rows of an archive that was opened before', () => {
  it('are there before the folder is looked at, whose news arrive afterwards', async () => {
    const folder = await openedBefore();
    await writeFiles(folder, {
      [storyPath(3)]: story(3, 'A lighthouse.'),
      [storyPath(count)]: story(count),
    });
    await rm(join(folder, storyPath(4)));
    const { archive, events } = await begin(folder);
    expect(archive.info()).toMatchObject({ articles: count, loading: { step: 'listing' } });
    const { total: known, results, facets } = rows(archive);
    expect(known).toBe(count);
    expect(results).toHaveLength(count);
    expect(facets.tag).toEqual([{ value: 'harbour', count }]);
    expect(total(archive, 'lighthouse')).toBe(0);
    expect(events).toEqual([]);
    await archive.loaded();
    expect(archive.info()).toMatchObject({ articles: count, loading: null });
    expect(archive.ids(words('lighthouse'))).toEqual([storyId(3)]);
    const news = events.filter((event) => event.kind === 'articles-changed');
    expect(news.flatMap(({ changed }) => changed).sort()).toEqual([storyId(3), storyId(count)]);
    expect(news.flatMap(({ removed }) => removed)).toEqual([storyId(4)]);
  });

  it('have the archive for themselves, until they were found or somebody needs all of it', async () => {
    const folder = await openedBefore();
    await writeFiles(folder, { [storyPath(3)]: story(3, 'A lighthouse.') });
    const hour = 3_600_000;
    const { archive, events } = await begin(folder, { rest: hour });
    await delay(300);
    expect(archive.info()).toMatchObject({ articles: count, loading: { step: 'listing' } });
    expect(events).toEqual([]);
    expect(total(archive, 'lighthouse')).toBe(0);
    await archive.loaded();
    expect(total(archive, 'lighthouse')).toBe(1);
    await archive.close();
    await writeFiles(folder, { [storyPath(3)]: story(3, 'A buoy.') });
    const again = (await begin(folder, { rest: hour })).archive;
    await again.undo();
    expect(total(again, 'buoy')).toBe(1);
    await again.close();
    const unasked = (await begin(folder, { rest: hour })).archive;
    await unasked.close();
  });

  it('can be edited before the folder has been looked at, and stay as they were edited', async () => {
    const folder = await openedBefore();
    const { archive } = await begin(folder);
    expect(archive.info().loading).not.toBeNull();
    const edits = [5, 6].map((number) => edit(archive, storyId(number), [place('Quay')]));
    for (const report of await Promise.all(edits)) expect(value(report).changed).toHaveLength(1);
    await archive.loaded();
    expect(total(archive, 'place:quay')).toBe(2);
    expect(archive.info().articles).toBe(count);
    expect((await archive.check()).repaired).toEqual([]);
  });

  it('say of near-copies that they are not counted yet, and later how many', async () => {
    const folder = await openedBefore();
    const { archive } = await begin(folder);
    const copies = () => rows(archive, words('pier')).results.map((row) => row.copies);
    expect(copies()).toEqual([null, null]);
    await archive.loaded();
    expect(copies()).toEqual([1, 1]);
  });

  it('find near-copies at once when somebody asks for them', async () => {
    const { archive } = await begin(await openedBefore());
    const query: Query = {
      ...everything,
      filters: [{ field: 'copies', values: [storyId(1)], exclude: false }],
    };
    expect([...archive.ids(query)].sort()).toEqual([storyId(1), storyId(2)]);
    await archive.loaded();
  });
});

describe('what was found of articles and did not come into the index', () => {
  /** As a crash leaves it: one article was judged again, and the index has not heard of it. */
  async function cutShort(folder: string): Promise<string> {
    const { file } = value(await readArchiveFile(folder));
    const place = join(cacheFolder, 'archives', cacheKey(folder, file.id));
    const root = openLmdb({
      path: join(place, 'cache.mdb'),
      noSubdir: true,
      encoding: 'json',
      maxDbs: 24,
    });
    const id = storyId(8);
    root.openDB({ name: 'findings', encoding: 'json' }).putSync(id, {
      id,
      codes: ['embargoed'],
      flip: null,
    });
    await root.close();
    return place;
  }
  const embargoed = (archive: Archive) =>
    archive.ids({
      ...everything,
      filters: [{ field: 'finding', values: ['embargoed'], exclude: false }],
    });

  it('comes into it after a crash', async () => {
    const folder = await openedBefore();
    const place = await cutShort(folder);
    await writeFile(join(place, 'owner'), String(spawnSync('true').pid));
    const { archive } = await begin(folder);
    expect(embargoed(archive)).toEqual([]);
    await archive.loaded();
    expect(embargoed(archive)).toEqual([storyId(8)]);
    expect(rows(archive, words('"mole 8"')).results[0]?.findings).toEqual(['embargoed']);
  });
});
