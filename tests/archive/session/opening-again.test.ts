import { rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, OpenOptions } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

beforeEach(async () => {
  vi.stubEnv('NEWSROOM_CACHE', await temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
});

const story = (headline: string, more = '') =>
  `---\nheadline: ${headline}\n${more}---\n\nThe ${headline} text.\n`;

/** Three stories, opened once, in a folder whose times are old enough to be relied upon. */
async function openedOnce(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'a.md': story('Alpha'),
    'b.md': story('Beta'),
    'deep/c.md': story('Gamma'),
  });
  await delay(80);
  const { read, archive } = await open(folder);
  expect(read).toBe(3);
  await archive.close();
  return folder;
}

/** Opens, and counts the files that were read for it. */
async function open(
  folder: string,
  options: OpenOptions = {},
): Promise<{ archive: Archive; read: number }> {
  const opened = await openArchive(folder, options);
  if (!opened.ok) throw new Error(opened.error.message);
  const archive = opened.value;
  let read = 0;
  archive.onEvent((event) => {
    if (event.kind !== 'info-changed' || event.info.loading?.step !== 'reading') return;
    read = Math.max(read, event.info.loading.total ?? 0);
  });
  await archive.loaded();
  onTestFinished(() => archive.close());
  return { archive, read };
}

function headlines(archive: Archive): string[] {
  return archive
    .search({ query: everything, offset: 0, limit: 50 })
    .results.map(({ article }) => article.headline ?? '')
    .sort();
}

const found = (archive: Archive, text: string) => archive.ids({ ...everything, text }).length;

describe('an archive that is opened again', () => {
  it('reads no file that has not changed, and finds the same', async () => {
    const folder = await openedOnce();
    const { archive, read } = await open(folder);
    expect(read).toBe(0);
    expect(headlines(archive)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(found(archive, 'gamma')).toBe(1);
  });

  it('shows what it knows before it has looked at the folder', async () => {
    const folder = await openedOnce();
    const opened = await openArchive(folder);
    if (!opened.ok) throw new Error(opened.error.message);
    onTestFinished(() => opened.value.close());
    expect(opened.value.info()).toMatchObject({ articles: 3, loading: { step: 'listing' } });
    expect(headlines(opened.value)).toEqual(['Alpha', 'Beta', 'Gamma']);
    await opened.value.loaded();
  });

  it('reads what was changed, added, renamed or removed meanwhile, and nothing else', async () => {
    const folder = await openedOnce();
    await writeFile(join(folder, 'a.md'), story('Delta'));
    await writeFile(join(folder, 'new.md'), story('Epsilon'));
    await rename(join(folder, 'b.md'), join(folder, 'renamed.md'));
    await rm(join(folder, 'deep'), { recursive: true });
    const { archive, read } = await open(folder);
    expect(read).toBe(3);
    expect(headlines(archive)).toEqual(['Beta', 'Delta', 'Epsilon']);
    expect(found(archive, 'alpha')).toBe(0);
    expect(found(archive, 'gamma')).toBe(0);
  });

  it('is not deceived by a change that keeps size and modification time', async () => {
    const folder = await openedOnce();
    const file = join(folder, 'a.md');
    const { atime, mtime } = await stat(file);
    await writeFile(file, story('Omega'));
    await utimes(file, atime, mtime);
    const { archive, read } = await open(folder);
    expect(read).toBe(1);
    expect(headlines(archive)).toEqual(['Beta', 'Gamma', 'Omega']);
  });

  it('keeps what was saved in it', async () => {
    const folder = await openedOnce();
    const { archive } = await open(folder);
    const [id] = archive.ids({ ...everything, text: 'beta' });
    if (id === undefined) throw new Error('It is not found.');
    const report = await archive.edit({
      target: { kind: 'ids', ids: [id] },
      edits: [{ kind: 'set-text', field: 'section', value: 'World' }],
      base: null,
      reason: null,
    });
    expect(report.ok && report.value.changed).toHaveLength(1);
    await archive.close();
    const again = await open(folder);
    expect(found(again.archive, 'section:World')).toBe(1);
    expect(found(again.archive, 'beta')).toBe(1);
  });

  it('is known still when its first change has given it an id', async () => {
    const folder = await openedOnce();
    const { archive } = await open(folder);
    const report = await archive.edit({
      target: { kind: 'ids', ids: archive.ids({ ...everything, text: 'beta' }) },
      edits: [{ kind: 'set-text', field: 'section', value: 'Sport' }],
      base: null,
      reason: null,
    });
    expect(report.ok).toBe(true);
    await archive.close();
    const { read } = await open(folder);
    expect(read).toBeLessThanOrEqual(1);
  });

  it('judges again what time has changed', async () => {
    const folder = await temporaryFolder();
    const image = 'images:\n  - { credit: EPA, alt: Sea, expires: 2026-03-01 }\n';
    await writeFiles(folder, { 'a.md': story('Alpha', image), 'b.md': story('Beta') });
    await delay(80);
    const before = { now: () => Date.parse('2026-02-20T12:00:00Z') };
    const first = await open(folder, before);
    expect(found(first.archive, 'is:expiring')).toBe(1);
    expect(found(first.archive, 'is:expired')).toBe(0);
    await first.archive.close();
    const after = await open(folder, { now: () => Date.parse('2026-03-05T12:00:00Z') });
    expect(after.read).toBe(0);
    expect(found(after.archive, 'is:expiring')).toBe(0);
    expect(found(after.archive, 'is:expired')).toBe(1);
  });

  it('judges by itself when the moment comes', async () => {
    const folder = await temporaryFolder();
    let now = Date.parse('2026-02-20T12:00:00Z');
    await writeFiles(folder, { 'a.md': story('Alpha', 'embargo: 2026-02-20T12:00:01Z\n') });
    const { archive } = await open(folder, { watch: true, now: () => now });
    expect(found(archive, 'is:embargoed')).toBe(1);
    now += 1500;
    await vi.waitFor(() => expect(found(archive, 'is:embargoed')).toBe(0), 25_000);
  });
});

describe('a second instance on the same machine', () => {
  it('has an index of its own and leaves that of the first alone', async () => {
    const folder = await openedOnce();
    const first = await open(folder);
    const second = await open(folder, { access: 'read' });
    expect(headlines(second.archive)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(found(second.archive, 'gamma')).toBe(1);
    await second.archive.close();
    await first.archive.close();
    const again = await open(folder);
    expect(again.read).toBe(0);
    expect(found(again.archive, 'gamma')).toBe(1);
  });
});
