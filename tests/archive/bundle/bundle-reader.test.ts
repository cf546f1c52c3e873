import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleReader } from '../../../archive/bundle/bundle-reader.ts';
import { packBundle } from '../../../archive/bundle/pack-bundle.ts';
import type {
  ImportedArticle,
  ReadContext,
  ReadItem,
  SourceProbe,
} from '../../../archive/formats/reader.ts';
import { mediaBytes } from '../../support/media-bytes.ts';
import { readEverything } from '../../support/read-everything.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { archiveSample } from './arbitraries.ts';
import { articleFile, harbour, writePictures } from './article-files.ts';
import { bagOf, writeBag, writeZip, zipOf } from './bag-builder.ts';
import { filesIn, fixtures, foldersIn } from './fixtures.ts';

const context: ReadContext = { timeZone: 'Asia/Dubai', language: 'en' };

async function readAll(
  path: string,
  more: Partial<ReadContext> = {},
): Promise<readonly ReadItem[]> {
  return collect(bundleReader.read({ kind: 'path', path }, { ...context, ...more }));
}

async function collect(items: AsyncIterable<ReadItem>): Promise<readonly ReadItem[]> {
  const all: ReadItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function articlesIn(path: string): Promise<readonly ImportedArticle[]> {
  return (await readAll(path)).map((item) => {
    if (item.kind !== 'article') throw new Error(JSON.stringify(item));
    return item.article;
  });
}

async function packed(
  articles: Readonly<Record<string, string>>,
  pictures: Readonly<Record<string, Uint8Array | string>> = {},
): Promise<string> {
  const folder = await temporaryFolder();
  await writePictures(folder, pictures);
  const to = join(await temporaryFolder(), 'archive.newsbundle');
  const files = Object.entries(articles).map(([path, text]) => articleFile(path, text));
  const result = await packBundle(files, { folder, to, name: 'Courier', archiveId: '01' });
  if (!result.ok) throw new Error(result.error.message);
  return to;
}

async function contentOf(media: ImportedArticle['media']): Promise<Record<string, Uint8Array>> {
  const contents: Record<string, Uint8Array> = {};
  for (const picture of media) {
    const result = await mediaBytes(picture);
    if (!result.ok) throw new Error(result.error.message);
    contents[picture.path] = new Uint8Array(result.value);
  }
  return contents;
}

describe('a bundle read back', () => {
  test('gives the same articles and pictures, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(archiveSample, async (sample) => {
        const articles = await articlesIn(await packed(sample.articles, sample.pictures));
        expect(
          Object.fromEntries(
            articles.map(({ path, file }) => [path, Buffer.from(file).toString()]),
          ),
        ).toEqual(sample.articles);
        const media = await contentOf(articles.flatMap((article) => article.media));
        expect(media).toEqual(sample.pictures);
        expect(articles.flatMap((article) => article.warnings)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('gives each article its identity and its own pictures', async () => {
    const path = await packed(
      { 'articles/2024/03/harbour.md': harbour, 'articles/plain.md': '# Plain\n' },
      { 'media/2024/ferry.jpg': 'ferry', 'media/2024/deck one.jpg': 'deck' },
    );
    const [first, second] = await articlesIn(path);
    expect(first).toMatchObject({
      source: 'data/articles/2024/03/harbour.md',
      path: 'articles/2024/03/harbour.md',
    });
    expect(Object.keys(await contentOf(first?.media ?? []))).toEqual([
      'media/2024/ferry.jpg',
      'media/2024/deck one.jpg',
    ]);
    expect(first?.warnings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'picture-remote images',
      'picture-missing images',
    ]);
    expect(second).toMatchObject({
      path: 'articles/plain.md',
      guid: null,
      media: [],
      warnings: [],
    });
  });

  test('is the same unpacked', async () => {
    const folder = await temporaryFolder();
    await writeBag(folder, bagOf({ 'data/a.md': '![](p.png)', 'data/p.png': 'p' }));
    const [article] = await articlesIn(folder);
    expect(article).toMatchObject({ path: 'a.md' });
    expect(await contentOf(article?.media ?? [])).toEqual({
      'p.png': new Uint8Array(Buffer.from('p')),
    });
  });

  test('gives pictures after it has been read to the end', async () => {
    const path = await packed({ 'articles/a.md': '![](../media/p.png)' }, { 'media/p.png': 'p' });
    const [article] = await articlesIn(path);
    await rm(path);
    const [picture] = article?.media ?? [];
    expect(picture && (await mediaBytes(picture))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('gives an article that is no UTF-8 as it is', async () => {
    const folder = await temporaryFolder();
    const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    await writeBag(folder, bagOf({ 'data/a.md': bytes }));
    const [article] = await articlesIn(folder);
    expect(Buffer.from(article?.file ?? [])).toEqual(bytes);
  });

  test('tells how far it is and stops when cancelled', async () => {
    const path = await packed({ 'articles/a.md': 'a', 'articles/b.md': 'b' });
    const steps: string[] = [];
    await readAll(path, {
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    });
    expect(steps.slice(-2)).toEqual(['importing 0/2', 'importing 1/2']);
    const cancel = new AbortController();
    cancel.abort();
    await expect(readAll(path, { signal: cancel.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a bundle that is not whole', () => {
  test('yields one failure that names the changed file, and no article', async () => {
    const path = await packed({ 'articles/a.md': 'Alpha text.', 'articles/b.md': 'Beta text.' });
    const bytes = await readFile(path);
    const at = bytes.indexOf('Beta text.');
    bytes[at] = 0x62;
    await writeFile(path, bytes);
    const items = await readAll(path);
    expect(items).toEqual([
      {
        kind: 'failure',
        source: 'archive.newsbundle',
        error: {
          code: 'bundle-invalid',
          path: 'data/articles/b.md',
          message: expect.stringMatching(
            /^archive\.newsbundle was refused: data\/articles\/b\.md is damaged: .*manifest-sha256.txt and manifest-sha512.txt/,
          ),
          details: { bundle: 'archive.newsbundle', problem: 'checksum-mismatch', errors: 1 },
        },
      },
    ]);
  });

  test('is refused when the file changes between judging and reading', async () => {
    const folder = await temporaryFolder();
    await writeBag(folder, bagOf({ 'data/a.md': 'a', 'data/b.md': 'b', 'data/p.png': 'p' }));
    const items: ReadItem[] = [];
    for await (const item of bundleReader.read({ kind: 'path', path: folder }, context)) {
      items.push(item);
      await writeFile(join(folder, 'data/b.md'), 'c');
    }
    expect(items).toMatchObject([
      { kind: 'article' },
      {
        kind: 'failure',
        source: 'data/b.md',
        error: { code: 'bundle-invalid', path: 'data/b.md' },
      },
      { kind: 'left-out', source: 'data/p.png' },
    ]);
  });

  test('is refused when nothing in it is an article', async () => {
    const folder = await temporaryFolder();
    await writeBag(folder, bagOf({ 'data/a.txt': 'a' }));
    expect(await readAll(folder)).toMatchObject([
      { kind: 'left-out', source: 'data/a.txt' },
      { kind: 'failure', error: { code: 'empty-source' } },
    ]);
  });

  test('of others gives what it holds in any format, in a folder as in a zip', async () => {
    const folder = await temporaryFolder();
    const story = 'A headline\n\nBy Jane Doe\n\nSome words of a story.\n';
    const payload = { 'data/a/one.md': '# One\n', 'data/a/two.txt': story, 'data/b/x.bin': '\0' };
    await writeBag(join(folder, 'bag'), bagOf(payload));
    await writeZip(join(folder, 'bag.zip'), join(folder, 'bag'), 'bag/');
    for (const name of ['bag', 'bag.zip']) {
      const items = await readEverything({ kind: 'path', path: join(folder, name) });
      expect(items.map((item) => (item.kind === 'article' ? item.article : item))).toMatchObject([
        { source: 'data/a/one.md', format: 'bundle' },
        { source: `${name}/data/a/two.txt`, format: 'text' },
        { kind: 'left-out', source: `${name}/data/b/x.bin` },
      ]);
    }
    const ours = await packed({ 'a.md': '# One\n' });
    expect(await readEverything({ kind: 'path', path: ours })).toHaveLength(1);
    await writeFile(join(folder, 'bag', 'data', 'a', 'two.txt'), 'other');
    expect(await readEverything({ kind: 'path', path: join(folder, 'bag') })).toMatchObject([
      { kind: 'failure', error: { code: 'bundle-invalid' } },
    ]);
  });

  test('is refused when it is pasted text, or not there', async () => {
    expect(
      await collect(bundleReader.read({ kind: 'text', text: 'x', name: 'paste' }, context)),
    ).toMatchObject([{ kind: 'failure', source: 'paste', error: { code: 'unknown-format' } }]);
    expect(await readAll(join(await temporaryFolder(), 'gone'))).toMatchObject([
      { kind: 'failure', error: { code: 'not-found' } },
    ]);
  });

  const refused: readonly [string, string, string][] = [
    ['../evil.md', 'zip-unsafe-path', 'path-parent'],
    ['C:evil.md', 'zip-unsafe-path', 'path-drive'],
    ['con.md', 'zip-unsafe-path', 'path-device'],
  ];
  test.for(refused)('is refused for an entry named %s', async ([name, code, problem]) => {
    const path = join(await temporaryFolder(), 'evil.zip');
    await writeFile(path, zipOf([{ name, content: 'x' }]));
    expect(await readAll(path)).toMatchObject([
      { kind: 'failure', error: { code, details: { problem } } },
    ]);
    expect(await readdir(join(path, '..'))).toEqual(['evil.zip']);
  });

  test.skipIf(filesIn('hostile/zip').length === 0)(
    'is one failure for each hostile zip',
    async () => {
      for (const name of filesIn('hostile/zip')) {
        const items = await readAll(join(fixtures, 'hostile/zip', name));
        expect(items, name).toHaveLength(1);
        expect(items[0]?.kind, name).toBe('failure');
      }
    },
  );
});

describe('detection', () => {
  const probe = (name: string, head: Uint8Array = new Uint8Array()): SourceProbe => ({
    name,
    kind: 'file',
    head,
    entries: [],
  });
  const headOf = async (path: string) => (await readFile(path)).subarray(0, 65536);

  test('is sure of our bundles, whatever they are called', async () => {
    const head = await headOf(await packed({ 'articles/a.md': 'a' }));
    expect(bundleReader.detect(probe('x.zip', head))).toBe(1);
    expect(bundleReader.detect(probe('x', head))).toBe(1);
  });

  test('knows a bag folder by its bagit.txt', () => {
    const folder = (entries: readonly string[]): SourceProbe => ({
      name: 'f',
      kind: 'folder',
      head: new Uint8Array(),
      entries,
    });
    expect(bundleReader.detect(folder(['data', 'bagit.txt']))).toBe(1);
    expect(bundleReader.detect(folder(['data', 'index.md']))).toBe(0);
  });

  test('leaves other zips and other files to others', () => {
    const zip = (name: string) => Buffer.from(zipOf([{ name, content: 'x' }]));
    expect(bundleReader.detect(probe('a.docx', zip('[Content_Types].xml')))).toBe(0);
    expect(bundleReader.detect(probe('a.zip', zip('posts/a.md')))).toBeLessThan(0.5);
    expect(bundleReader.detect(probe('a.md', Buffer.from('# bagit.txt')))).toBe(0);
    expect(bundleReader.detect({ ...probe('paste'), kind: 'text' })).toBe(0);
  });

  test.skipIf(foldersIn('bagit/conformance').length === 0)(
    'knows the zipped bags of others',
    async () => {
      const path = join(await temporaryFolder(), 'bag.zip');
      await writeZip(path, join(fixtures, 'bagit/conformance/v1.0/valid/basicBag'), 'basicBag/');
      expect(bundleReader.detect(probe('bag.zip', await headOf(path)))).toBe(1);
    },
  );
});
