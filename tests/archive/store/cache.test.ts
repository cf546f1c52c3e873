import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Cache, cacheKey, openCache } from '../../../archive/store/cache.ts';
import { cacheFolder } from '../../../archive/store/cache-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  harbour,
  noDisk,
  open,
  place as placeEdit,
  smallDisk,
  story,
  storyId,
  storyPath,
  value,
  words,
} from '../disasters/support.ts';

const basis = { timeZone: 'UTC', language: 'en' };
let place = '';

beforeEach(async () => {
  const folder = await temporaryFolder();
  vi.stubEnv('NEWSROOM_CACHE', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  place = join(folder, 'archives', cacheKey('/archive', 'ID'));
});

function opened(): Cache {
  const cache = openCache('/archive', 'ID', basis);
  onTestFinished(() => cache.close().catch(() => undefined));
  return cache;
}

/** A cache with something in it, closed. */
async function filled(): Promise<void> {
  const cache = openCache('/archive', 'ID', basis);
  const table = cache.table<{ text: string }>('t');
  cache.write(() => {
    for (let number = 0; number < 2000; number += 1)
      table.put(`article ${number}`, { text: 'x'.repeat(500) });
  });
  await cache.close();
}

describe('the cache of an archive', () => {
  it('keeps records and bytes until it is opened again, under names of any length', async () => {
    const long = `articles/${'ä'.repeat(3000)}.md`;
    const first = openCache('/archive', 'ID', basis);
    first.table<number[]>('numbers').put(long, [1, 2]);
    first.table<number[]>('numbers').put('b', [3]);
    first.table<number[]>('numbers').remove('b');
    first.bytes('bytes').put('a', Uint8Array.of(0, 255));
    await first.close();
    const second = opened();
    expect(second.isDurable).toBe(true);
    expect(second.table('numbers').get(long)).toEqual([1, 2]);
    expect(second.table('numbers').get('b')).toBeUndefined();
    expect([...(second.bytes('bytes').get('a') ?? [])]).toEqual([0, 255]);
    expect([...second.table('numbers').entries()].map(({ value }) => value)).toEqual([[1, 2]]);
  });

  it('is gone through in pages while it changes, and by ranges of names', async () => {
    const name = (number: number) => `n${String(number).padStart(4, '0')}`;
    const long = `n5${'ä'.repeat(3000)}`;
    const cache = opened();
    const table = cache.table<number>('t');
    cache.write(() => {
      for (let number = 0; number < 1200; number += 1) table.put(name(number), number);
      table.put(long, -1);
    });
    expect(table.count()).toBe(1201);
    const seen: number[] = [];
    for (const page of table.pages()) {
      seen.push(...page.map(({ value }) => value));
      // Of what is still to come, one goes, one is another, one is new.
      table.remove(name(1100));
      table.put(name(1150), 7);
      table.put('x', 8);
    }
    expect(seen).toHaveLength(1201);
    expect(seen).not.toContain(1100);
    expect(seen).not.toContain(1150);
    expect(seen.filter((value) => value < 10).sort((a, b) => a - b)).toEqual([
      -1, 0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 9,
    ]);
    const range = [...table.entries({ from: name(20), before: name(23) })];
    expect(range.map(({ value }) => value)).toEqual([20, 21, 22, -1]);
  });

  it('says whether who had it last has closed it', async () => {
    await filled();
    const closed = openCache('/archive', 'ID', basis);
    expect(closed.wasClosed).toBe(true);
    closed.proven();
    await closed.close();
    const { pid } = spawnSync('true');
    await writeFile(join(place, 'owner'), String(pid));
    const cutShort = opened();
    expect(cutShort.wasClosed).toBe(false);
    expect(cutShort.table('t').get('article 7')).toBeDefined();
  });

  it('is for one alone: another knows by itself what stands in articles, and shares what holds of files', () => {
    const first = opened();
    const second = opened();
    first.table('articles').put('a', 1);
    first.shared('pictures').put('a', 1);
    expect(second.table('articles').get('a')).toBeUndefined();
    expect(second.shared('pictures').get('a')).toBe(1);
    second.table('articles').put('a', 2);
    expect(first.table('articles').get('a')).toBe(1);
  });

  it('takes all of a piece of work or nothing of it', () => {
    const cache = opened();
    const table = cache.table<number>('t');
    expect(() =>
      cache.write(() => {
        table.put('a', 1);
        expect(table.get('a')).toBe(1);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(table.get('a')).toBeUndefined();
  });

  it('is another one for a copy of the archive, whose id is the same', () => {
    expect(cacheKey('/copy', 'ID')).not.toBe(cacheKey('/archive', 'ID'));
    expect(cacheKey('/copy', null)).not.toContain('ID');
  });

  it.each<[string, (file: string) => Promise<void>]>([
    ['torn', (file) => truncate(file, 20_000)],
    ['empty', (file) => truncate(file, 0)],
    ['foreign', (file) => writeFile(file, 'Not a database at all. '.repeat(5000))],
  ])('is made anew when it is %s', async (_, damage) => {
    await filled();
    await damage(join(place, 'cache.mdb'));
    const cache = opened();
    expect(cache.isDurable).toBe(true);
    expect(cache.table('t').get('article 7')).toBeUndefined();
    cache.table('t').put('a', 1);
    expect(cache.table('t').get('a')).toBe(1);
  });

  it('is made anew when another version of the program has written it', async () => {
    const cache = openCache('/archive', 'ID', basis);
    cache.table('t').put('a', 1);
    await cache.close();
    const { open } = await import('lmdb');
    const raw = open({ path: join(place, 'cache.mdb'), noSubdir: true, encoding: 'json' });
    await raw.put('basis', '999 UTC en');
    await raw.close();
    expect(opened().table('t').get('a')).toBeUndefined();
  });

  it('is made anew when the archive has another zone, in which its times mean other moments', async () => {
    await filled();
    const cache = openCache('/archive', 'ID', { ...basis, timeZone: 'Asia/Dubai' });
    onTestFinished(() => cache.close());
    expect(cache.table('t').get('article 7')).toBeUndefined();
  });

  it('is thrown away when the program that opened it last did not live to read it', async () => {
    await filled();
    const { pid } = spawnSync('true');
    await writeFile(join(place, 'unproven'), String(pid));
    const cache = opened();
    expect(cache.table('t').get('article 7')).toBeUndefined();
    expect(await readFile(join(place, 'unproven'), 'utf8')).toBe(String(process.pid));
    cache.proven();
    expect(await readdir(place)).not.toContain('unproven');
  });

  it('stays while another process is opening it', async () => {
    await filled();
    await writeFile(join(place, 'unproven'), String(process.ppid));
    expect(opened().table('t').get('article 7')).toBeDefined();
  });

  it('is in memory where no folder can be made', async () => {
    vi.stubEnv('NEWSROOM_CACHE', '/dev/null/nowhere');
    const cache = opened();
    expect(cache.isDurable).toBe(false);
    cache.table('t').put('b', 1);
    cache.table('t').put('a', 2);
    cache.table('t').put('c', 3);
    cache.table('t').remove('c');
    expect([...cache.table('t').entries()].map(({ key }) => key).sort()).toEqual(['a', 'b']);
  });
});

describe('a cache whose disk is full', () => {
  it('keeps in memory what is put from then on, and is gone from the disk', async (context) => {
    const disk = await smallDisk('3m');
    if (disk === null) return context.skip(noDisk);
    vi.stubEnv('NEWSROOM_CACHE', disk.folder);
    const cache = openCache('/archive', 'ID', basis);
    const table = cache.table<string>('t');
    const text = (number: number) => `${number} ${'x'.repeat(2000)}`;
    for (let number = 0; number < 3000; number += 10)
      cache.write(() => {
        for (let at = number; at < number + 10; at += 1) table.put(`article ${at}`, text(at));
      });
    table.remove('article 7');
    for (const number of [0, 500, 1500, 2999])
      expect(table.get(`article ${number}`)).toBe(text(number));
    expect(table.get('article 7')).toBeUndefined();
    expect([...table.entries()]).toHaveLength(2999);
    await cache.close();
    expect(await readdir(join(disk.folder, 'archives')).catch(() => [])).toEqual([]);
  });

  it('does not keep an archive from being opened, searched and edited', async (context) => {
    const disk = await smallDisk('3m');
    if (disk === null) return context.skip(noDisk);
    vi.stubEnv('NEWSROOM_CACHE', disk.folder);
    const folder = await harbour(400);
    for (let number = 0; number < 400; number += 1)
      await writeFiles(folder, {
        [storyPath(number)]: story(number, `Quay${number} ${randomBytes(4000).toString('base64')}`),
      });
    const archive = await open(folder);
    expect(archive.info().articles).toBe(400);
    expect(archive.ids(words('quay399'))).toEqual([storyId(399)]);
    const target = { kind: 'ids', ids: [storyId(3)] } as const;
    value(await archive.edit({ target, edits: [placeEdit('Mole')], base: null, reason: null }));
    expect(archive.ids(words('place:mole'))).toEqual([storyId(3)]);
    expect((await archive.check()).valid).toBe(true);
  });
});

describe('the folder of caches', () => {
  it('is where the environment says', () => {
    expect(cacheFolder({ NEWSROOM_CACHE: '/somewhere' })).toBe('/somewhere');
    expect(cacheFolder({})).toMatch(/newsroom-archive|Newsroom Archive/);
  });
});
