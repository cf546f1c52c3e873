import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ExportReport, ExportRequest } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unzip } from '../../support/unzip.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';

const ferry = `---
headline: Ferry sails again
published: 2024-03-02
images: [{ file: media/dawn.jpg, credit: EPA, expires: 2020-01-01 }, { file: media/quay.jpg }]
desk: night
---
It sailed. ![The same](../media/dawn.jpg)
`;
const storm = '---\nheadline: Storm\nimages: [{ file: media/dawn.jpg }]\n---\nStay in.\n';
const secret = '---\nheadline: Secret\nstatus: withheld\n---\nNot yet.\n';
const files = {
  'articles/ferry.md': ferry,
  'articles/storm.md': storm,
  'articles/secret.md': secret,
};

async function harbour(): Promise<Archive> {
  const folder = await temporaryFolder();
  await writeFiles(folder, { ...files, 'media/dawn.jpg': 'dawn', 'media/quay.jpg': 'quay' });
  const opened = await openArchive(folder, { access: 'read' });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.loaded();
  return opened.value;
}

async function give(
  archive: Archive,
  request: Omit<ExportRequest, 'target'>,
): Promise<ExportReport> {
  const target = { kind: 'query', query: everything } as const;
  const report = await archive.exportArticles({ target, ...request });
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}

const codes = ({ warnings }: ExportReport) => warnings.map(({ code, path }) => [code, path]);

describe('articles as files', () => {
  it('lie in a folder with their pictures as they lie in the archive, byte for byte', async () => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'out');
    const report = await give(archive, { to, format: 'markdown', withExpired: true });
    expect(await readFiles(to)).toEqual({
      ...files,
      'media/dawn.jpg': 'dawn',
      'media/quay.jpg': 'quay',
    });
    expect(report).toMatchObject({ articles: 3, pictures: 2, lost: [], warnings: [] });
    await archive.close();
  });

  it('lie in a zip in the same way, which is the same each time', async () => {
    const archive = await harbour();
    const folder = await temporaryFolder();
    await give(archive, { to: join(folder, 'a.zip'), format: 'markdown', withExpired: true });
    await give(archive, { to: join(folder, 'b.zip'), format: 'markdown', withExpired: true });
    expect(await readFile(join(folder, 'a.zip'))).toEqual(await readFile(join(folder, 'b.zip')));
    await unzip(join(folder, 'a.zip'), join(folder, 'unpacked'));
    expect(Object.keys(await readFiles(join(folder, 'unpacked'))).sort()).toEqual(
      [...Object.keys(files), 'media/dawn.jpg', 'media/quay.jpg'].sort(),
    );
    await archive.close();
  });

  it('say which fields their format has no place for', async () => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'out');
    const { lost } = await give(archive, { to, format: 'ninjs' });
    expect(lost).toEqual([{ field: 'extra', articles: 1 }]);
    const { uri } = JSON.parse(await readFile(join(to, 'articles/ferry.json'), 'utf8'));
    expect(uri).toMatch(/^urn:newsroom:article:/);
    await archive.close();
  });

  it('are one file where one article goes into a file of its format, and no more', async () => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'story.json');
    const id = archive.find('articles/storm.md');
    if (id === null) throw new Error('not found');
    const one = { kind: 'ids', ids: [id] } as const;
    expect(await archive.exportArticles({ target: one, to, format: 'ninjs' })).toMatchObject({
      ok: true,
      value: { articles: 1, lost: [{ field: 'images.file', articles: 1 }] },
    });
    const all = { kind: 'query', query: everything } as const;
    expect(await archive.exportArticles({ target: all, to, format: 'ninjs' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-value' },
    });
    await archive.close();
  });

  it('are one table with the columns that were chosen, in their order', async () => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'stories.csv');
    const columns = ['headline', 'credit'];
    const report = await give(archive, { to, format: 'csv', columns });
    const [head, ...rows] = (await readFile(to, 'utf8')).trimEnd().split('\r\n');
    expect(head).toBe('\ufeffheadline,credit');
    expect(rows.sort()).toEqual(['Ferry sails again,EPA', 'Secret,', 'Storm,']);
    expect(report).toMatchObject({ articles: 3, pictures: 0 });
    expect(report.lost).toContainEqual({ field: 'images.file', articles: 2 });
    await archive.close();
  });

  it('never fill a folder that has something in it, and leave nothing beside it', async () => {
    const archive = await harbour();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out/mine.txt'), 'mine');
    const target = { kind: 'query', query: everything } as const;
    const to = join(folder, 'out');
    expect(await archive.exportArticles({ target, to, format: 'markdown' })).toMatchObject({
      ok: false,
      error: { code: 'not-empty' },
    });
    expect(await readdir(folder)).toEqual(['out']);
    expect(await readdir(to)).toEqual(['mine.txt']);
    await archive.close();
  });

  it.each(['markdown', 'site'])('leave nothing behind when %s is cancelled', async (format) => {
    const archive = await harbour();
    const folder = await temporaryFolder();
    const target = { kind: 'query', query: everything } as const;
    for (const name of ['out', 'out.zip']) {
      const stop = new AbortController();
      const onProgress = ({ done }: { done: number }) => done === 1 && stop.abort();
      const request = { target, to: join(folder, name), format };
      await expect(
        archive.exportArticles(request, { signal: stop.signal, onProgress }),
      ).rejects.toThrow('abort');
    }
    expect(await readdir(folder)).toEqual([]);
    await archive.close();
  });
});

describe('a picture whose licence has ended', () => {
  it.each(['bundle', 'markdown', 'ninjs', 'site'])(
    'stays out of %s and is named',
    async (format) => {
      const archive = await harbour();
      const to = join(await temporaryFolder(), 'out.zip');
      const report = await give(archive, { to, format });
      expect(codes(report)).toContainEqual(['licence-expired', 'media/dawn.jpg']);
      expect(report.pictures).toBe(1);
      const zip = await readFile(to);
      expect(zip.includes('media/quay.jpg')).toBe(true);
      const unpacked = await temporaryFolder();
      await unzip(to, unpacked);
      expect(Object.keys(await readFiles(unpacked)).filter((path) => /\.jpg$/.test(path))).toEqual([
        expect.stringMatching(/media\/quay\.jpg$/),
      ]);
      await archive.close();
    },
  );

  it.each(['bundle', 'site'])('comes along in %s when that is asked for', async (format) => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'out.zip');
    const report = await give(archive, { to, format, withExpired: true });
    expect(report.pictures).toBe(2);
    expect(codes(report)).not.toContainEqual(['licence-expired', 'media/dawn.jpg']);
    await archive.close();
  });
});

describe('what is to be published', () => {
  it('leaves stories out that are not for readers, and names them', async () => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'site');
    const report = await give(archive, { to, format: 'site' });
    expect(report.articles).toBe(2);
    expect(codes(report)).toContainEqual(['not-for-readers', 'articles/secret.md']);
    expect(JSON.stringify(await readFiles(to))).not.toContain('Not yet');
    await archive.close();
  });
});

describe('feeds', () => {
  it.each(['rss', 'atom', 'json-feed'])(
    'as %s name their site, and the pictures that may go out',
    async (format) => {
      const archive = await harbour();
      const to = join(await temporaryFolder(), 'feed');
      const site = 'https://courier.example/news';
      const report = await give(archive, { to, format, site });
      expect(report.articles).toBe(2);
      expect(codes(report)).toEqual([
        ['not-for-readers', 'articles/secret.md'],
        ['licence-expired', 'media/dawn.jpg'],
      ]);
      const feed = await readFile(to, 'utf8');
      expect(feed).toContain('https://courier.example/news/');
      expect(feed).toContain('https://courier.example/news/media/quay.jpg');
      expect(feed).not.toContain('news/media/dawn.jpg');
      expect(feed).not.toContain('Not yet.');
      await give(archive, { to, format, site, withExpired: true });
      expect(await readFile(to, 'utf8')).toContain('https://courier.example/news/media/dawn.jpg');
      await archive.close();
    },
  );

  it('leave out pictures of other hosts whose licence has ended, wherever they would be named', async () => {
    const folder = await temporaryFolder();
    const old = 'https://pictures.example/old.jpg';
    await writeFiles(folder, {
      'a.md': `---\nheadline: A\nimages: [{ file: '${old}', expires: 2020-01-01 }]\n---\n![x](${old})\n`,
    });
    const opened = await openArchive(folder, { access: 'read' });
    if (!opened.ok) throw new Error(opened.error.message);
    await opened.value.loaded();
    for (const format of ['rss', 'atom', 'json-feed']) {
      const to = join(folder, format);
      const report = await give(opened.value, { to, format, site: 'https://courier.example' });
      expect(codes(report)).toEqual([['licence-expired', old]]);
      expect(await readFile(to, 'utf8')).not.toContain(old);
    }
    await opened.value.close();
  });

  it.each([
    null,
    'courier.example',
    'ftp://courier.example/',
    'https://a@b.example/',
    'https://b.example/?a',
  ])('are not written for %s, which is no site', async (site) => {
    const archive = await harbour();
    const to = join(await temporaryFolder(), 'feed.xml');
    const target = { kind: 'query', query: everything } as const;
    const report = await archive.exportArticles({ target, to, format: 'rss', site });
    expect(report).toMatchObject({ ok: false, error: { code: 'no-site-address' } });
    await archive.close();
  });
});
