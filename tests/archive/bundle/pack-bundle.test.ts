import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BundleArticles } from '../../../archive/bundle/gather-bundle.ts';
import { type PackOptions, packBundle } from '../../../archive/bundle/pack-bundle.ts';
import { verifyBag } from '../../../archive/bundle/verify-bag.ts';
import { withoutPrivileges } from '../../support/privileges.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { namesIn, unzip as unpack } from '../../support/unzip.ts';
import { readFiles } from '../../support/write-files.ts';
import { archiveSample, fileName } from './arbitraries.ts';
import { articleFile, harbour, writePictures } from './article-files.ts';

const pictures = { 'media/2024/ferry.jpg': 'ferry', 'media/2024/deck one.jpg': 'deck' };
const harbourFile = () => articleFile('articles/2024/03/harbour.md', harbour);
const other = (name: string, body = 'Text.') =>
  articleFile(`articles/${name}.md`, `---\nheadline: ${name}\npublished: 2023-05\n---\n${body}\n`);

interface Packed {
  readonly folder: string;
  readonly file: string;
  readonly result: Awaited<ReturnType<typeof packBundle>>;
}

async function pack(articles: BundleArticles, options: Partial<PackOptions> = {}): Promise<Packed> {
  const folder = options.folder ?? (await temporaryFolder());
  if (options.folder === undefined) await writePictures(folder, pictures);
  const file = options.to ?? join(await temporaryFolder(), 'out.newsbundle');
  const result = await packBundle(articles, {
    folder,
    to: file,
    name: 'Harbour Courier',
    archiveId: '01ARCHIVE',
    ...options,
  });
  return { folder, file, result };
}

async function unzip(
  file: string,
): Promise<{ readonly folder: string; readonly files: Record<string, string> }> {
  const folder = await temporaryFolder();
  await unpack(file, folder);
  return { folder, files: await readFiles(folder) };
}

function has(tool: string): boolean {
  return spawnSync(tool, ['--help']).error === undefined;
}

describe('a bundle', () => {
  test('holds the articles and their pictures byte for byte at their paths', async () => {
    const { file, result, folder } = await pack([harbourFile(), other('plain')]);
    expect(result).toMatchObject({ ok: true, value: { file, articles: 2, pictures: 2 } });
    const { files } = await unzip(file);
    expect(Object.keys(files).sort()).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'data/articles/2024/03/harbour.md',
        'data/articles/plain.md',
        'data/index.html',
        'data/media/2024/deck one.jpg',
        'data/media/2024/ferry.jpg',
        'data/ninjs/articles/2024/03/harbour.json',
        'data/ninjs/articles/plain.json',
        'manifest-sha256.txt',
        'manifest-sha512.txt',
        'tagmanifest-sha256.txt',
      ].map((path) => `Harbour Courier/${path}`),
    );
    expect(files['Harbour Courier/data/articles/2024/03/harbour.md']).toBe(
      Buffer.from(harbour).toString('latin1'),
    );
    expect(files['Harbour Courier/data/media/2024/ferry.jpg']).toBe('ferry');
    expect((await readFiles(folder))['media/2024/ferry.jpg']).toBe('ferry');
  });

  test('is valid without a warning', async () => {
    const { file } = await pack([harbourFile(), other('plain')]);
    expect(await verifyBag(file)).toEqual({ valid: true, errors: [], warnings: [] });
  });

  test('says where it comes from', async () => {
    const { file } = await pack([harbourFile(), other('plain')], {
      name: 'Harbour\nCourier',
      now: new Date('2026-01-02T03:04:05Z'),
    });
    const { files } = await unzip(file);
    const info = files['Harbour-Courier/bag-info.txt'] ?? '';
    const payload = Object.entries(files).filter(([path]) => path.includes('/data/'));
    const octets = payload.reduce((sum, [, content]) => sum + content.length, 0);
    expect(info.split('\n')).toEqual([
      'Source-Organization: Harbour Courier',
      'External-Description: 2 articles from Harbour Courier, published 2023-05-01 to 2024-03-02',
      'External-Identifier: 01ARCHIVE',
      'Bagging-Date: 2026-01-02',
      'Bag-Software-Agent: Newsroom Archive',
      expect.stringMatching(/^Bag-Size: [\d.]+ KB$/),
      `Payload-Oxum: ${octets}.${payload.length}`,
      '',
    ]);
  });

  test.skipIf(!has('sha256sum') || !has('sha512sum'))(
    'is proved by sha256sum and sha512sum',
    async () => {
      const { file } = await pack([harbourFile(), other('plain'), other('über 100%')]);
      const { folder } = await unzip(file);
      const bag = join(folder, 'Harbour Courier');
      const list = (await readFile(join(bag, 'manifest-sha256.txt'), 'utf8')).replaceAll(
        '%25',
        '%',
      );
      await writeFile(join(bag, 'list'), list);
      const check = (tool: string, manifest: string) =>
        execFileSync(tool, ['-c', manifest], { cwd: bag }).toString().trim().split('\n');
      expect(check('sha256sum', 'list')).toHaveLength(9);
      expect(check('sha256sum', 'tagmanifest-sha256.txt')).toHaveLength(4);
      await writeFile(
        join(bag, 'list'),
        (await readFile(join(bag, 'manifest-sha512.txt'), 'utf8')).replaceAll('%25', '%'),
      );
      expect(check('sha512sum', 'list').every((line) => line.endsWith(': OK'))).toBe(true);
    },
  );

  test('shows bagit.txt in its first bytes, for those who look at these only', async () => {
    const { file } = await pack([other('plain')]);
    expect((await readFile(file)).subarray(0, 128).toString('latin1')).toContain('/bagit.txt');
  });

  test('takes a picture once, however many articles use it', async () => {
    const again = articleFile(
      'articles/again.md',
      harbour
        .replace('01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK', '01KAVZ4M4Q3N6QJ0W2Q5B0T8ZZ')
        .replaceAll('../../../media', '../media'),
    );
    const { result } = await pack([harbourFile(), again]);
    expect(result).toMatchObject({ ok: true, value: { pictures: 2 } });
  });

  test('takes an article once', async () => {
    const { result, file } = await pack([other('plain'), other('plain')]);
    expect(result).toMatchObject({ ok: true, value: { articles: 1 } });
    expect((await verifyBag(file)).valid).toBe(true);
  });

  test('streams a picture too large to hold', async () => {
    const folder = await temporaryFolder();
    const large = Buffer.alloc(65 * 1024 * 1024, 'picture ');
    large[large.length - 1] = 1;
    await writePictures(folder, { 'media/large.tif': large });
    const { file, result } = await pack(
      [articleFile('articles/a.md', '---\nimages: [{ file: media/large.tif }]\n---\n')],
      { folder },
    );
    expect(result).toMatchObject({ ok: true, value: { pictures: 1 } });
    expect(await verifyBag(file)).toEqual({
      valid: true,
      errors: [],
      warnings: [],
    });
  });
});

describe('what cannot come along', () => {
  const warningsOf = async (content: string, folder?: string, to?: string) => {
    const { result, file } = await pack([articleFile('articles/a.md', content)], {
      ...(folder === undefined ? {} : { folder }),
      ...(to === undefined ? {} : { to }),
    });
    expect((await verifyBag(file)).valid).toBe(true);
    return result.ok
      ? result.value.warnings.map(({ code, path }) => `${code} ${path}`)
      : [result.error];
  };
  const image = (path: string) => `---\nimages: [{ file: ${JSON.stringify(path)} }]\n---\n`;

  test('a missing and a remote picture are warnings', async () => {
    expect(await warningsOf(image('media/gone.jpg'))).toEqual(['picture-missing media/gone.jpg']);
    expect(await warningsOf(image('https://x.example/a.jpg'))).toEqual([
      'picture-remote https://x.example/a.jpg',
    ]);
    expect(await warningsOf('![](//x.example/a.jpg) ![](data:image/png;base64,AA==)')).toEqual([
      'picture-remote //x.example/a.jpg',
    ]);
  });

  test('a file outside the archive is never packed', async () => {
    const outside = await temporaryFolder();
    const folder = join(outside, 'archive');
    await writePictures(folder, { '.newsroom/history/secret.jpg': 'x', 'articles/b.md': 'x' });
    await writeFile(join(outside, 'secret.jpg'), 'secret');
    if (process.platform !== 'win32')
      await symlink(join(outside, 'secret.jpg'), join(folder, 'link.jpg'));
    expect(await warningsOf(image('../secret.jpg'), folder)).toEqual([
      'picture-missing ../secret.jpg',
    ]);
    expect(await warningsOf(image('../../secret.jpg'), folder)).toEqual([
      'outside-archive ../../secret.jpg',
    ]);
    expect(await warningsOf(image(join(outside, 'secret.jpg')), folder)).toEqual([
      `picture-missing ${join(outside, 'secret.jpg')}`,
    ]);
    expect(await warningsOf(image('.newsroom/history/secret.jpg'), folder)).toEqual([
      'outside-archive .newsroom/history/secret.jpg',
    ]);
    expect(await warningsOf('![](../../secret.jpg)', folder)).toEqual([
      'outside-archive ../../secret.jpg',
    ]);
    expect(await warningsOf(image('articles/b.md'), folder)).toEqual([
      'picture-missing articles/b.md',
    ]);
    if (process.platform !== 'win32')
      expect(await warningsOf(image('link.jpg'), folder)).toEqual(['outside-archive link.jpg']);
  });

  test.skipIf(process.platform === 'win32')(
    'a picture that cannot be read is a warning',
    async () => {
      const folder = await temporaryFolder();
      await writePictures(folder, { 'media/a.jpg': 'x' });
      await chmod(folder, 0o755);
      await chmod(join(folder, 'media/a.jpg'), 0);
      const to = await temporaryFolder();
      await chmod(to, 0o777);
      const warnings = await withoutPrivileges(() =>
        warningsOf(image('media/a.jpg'), folder, join(to, 'out.newsbundle')),
      );
      expect(warnings).toEqual(['picture-missing media/a.jpg']);
    },
  );

  test('a picture in the place of a file of the bundle is a warning', async () => {
    const folder = await temporaryFolder();
    await writePictures(folder, { 'index.html/a.jpg': 'x' });
    expect(await warningsOf(image('index.html/a.jpg'), folder)).toEqual([
      'name-taken index.html/a.jpg',
    ]);
  });

  test('names that some system cannot hold are changed, and no article is lost', async () => {
    const { result, file } = await pack([
      articleFile('articles/aux.md', 'one'),
      articleFile('articles/_aux.md', 'two'),
      articleFile('articles/a\\b.md', 'three'),
    ]);
    expect(await verifyBag(file)).toMatchObject({ valid: true });
    const { files } = await unzip(file);
    const texts = Object.entries(files)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => `${path.split('/').at(-1)} ${text}`);
    expect(texts.sort()).toEqual(['_aux-2.md two', '_aux.md one', 'a_b.md three']);
    expect(result.ok && result.value.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'name-taken articles/aux.md',
      'name-taken articles/_aux.md',
      'name-taken articles/a\\b.md',
    ]);
  });
});

describe('the same articles', () => {
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');

  test('give the same bytes at another time, place and in another order', async () => {
    const articles = [harbourFile(), other('b'), other('a')];
    const first = await pack(articles);
    const second = await pack(articles.toReversed());
    expect(await hash(second.file)).toBe(await hash(first.file));
  });

  test('give other bytes when one byte differs', async () => {
    const first = await pack([other('a', 'Text.')]);
    const second = await pack([other('a', 'Text!')]);
    expect(await hash(second.file)).not.toBe(await hash(first.file));
  });
});

describe('any small archive', () => {
  test('comes out of its bundle as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(archiveSample, async (sample) => {
        const folder = await temporaryFolder();
        await writePictures(folder, sample.pictures);
        const { file, result } = await pack(
          Object.entries(sample.articles).map(([path, text]) => articleFile(path, text)),
          { folder },
        );
        expect(result).toMatchObject({
          ok: true,
          value: {
            articles: Object.keys(sample.articles).length,
            pictures: Object.keys(sample.pictures).length,
            warnings: [],
          },
        });
        const report = await verifyBag(file);
        expect(report.errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is named by any archive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fileName,
          fc.constantFrom('', '..', 'CON', 'a/b', 'C:', '/'),
        ),
        async (name) => {
          const { file } = await pack([other('a')], { name });
          expect(await verifyBag(file)).toEqual({ valid: true, errors: [], warnings: [] });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a changed byte', () => {
  test('in any payload file names that file', async () => {
    const folder = await temporaryFolder();
    const { file } = await pack([harbourFile(), other('plain', 'x'.repeat(300))]);
    const { files } = await unzip(file);
    const whole = await readFile(file);
    const payload = Object.entries(files).filter(([path]) => path.includes('/data/'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (which, where, mask) => {
          const [path = '', text = ''] = payload[which % payload.length] ?? [];
          const start =
            whole.indexOf(Buffer.concat([Buffer.from(path), Buffer.from(text, 'latin1')])) +
            Buffer.byteLength(path);
          expect(start).toBeGreaterThan(path.length);
          const changed = Buffer.from(whole);
          const at = start + (where % text.length);
          changed[at] = (changed[at] ?? 0) ^ mask;
          const copy = join(folder, 'changed.zip');
          await writeFile(copy, changed);
          const report = await verifyBag(copy);
          expect(report.valid).toBe(false);
          expect(new Set(report.errors.map((error) => `${error.code} ${error.path}`))).toEqual(
            new Set([`checksum-mismatch ${path.replace('Harbour Courier/', '')}`]),
          );
          expect(report.errors[0]?.message).toContain(path.split('/').at(-1));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('anywhere in the file never passes, or changes nothing that is kept', async () => {
    const folder = await temporaryFolder();
    const { file } = await pack([other('plain')]);
    const whole = await readFile(file);
    const before = (await unzip(file)).files;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] ?? 0) ^ mask;
          const copy = join(folder, 'changed.zip');
          await writeFile(copy, changed);
          const report = await verifyBag(copy);
          // Times, permissions and what local headers repeat are not content.
          if (report.valid)
            expect(sameContent(before, (await unzipLeniently(copy)).files)).toBe(true);
          else expect(report.errors[0]?.message).not.toBe('');
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** What can be unpacked before a damaged entry. */
async function unzipLeniently(file: string): Promise<{ readonly files: Record<string, string> }> {
  const folder = await temporaryFolder();
  await unpack(file, folder).catch(() => undefined);
  return { files: await readFiles(folder) };
}

function sameContent(before: Record<string, string>, after: Record<string, string>): boolean {
  const values = new Set(Object.values(before));
  return Object.values(after).every((content) => values.has(content));
}

describe('a job that does not end well', () => {
  const leftBehind = async (file: string) => readdir(join(file, '..'));

  test('leaves nothing when it is cancelled, at any step', async () => {
    for (const [stopStep, stopAt] of [
      ['reading', 0],
      ['reading', 2],
      ['exporting', 0],
      ['exporting', 3],
    ] as const) {
      const cancel = new AbortController();
      const file = join(await temporaryFolder(), 'out.zip');
      const job = pack([harbourFile(), other('b'), other('c')], {
        to: file,
        signal: cancel.signal,
        onProgress: ({ step, done }) => step === stopStep && done === stopAt && cancel.abort(),
      });
      await expect(job).rejects.toMatchObject({ name: 'AbortError' });
      expect(await leftBehind(file)).toEqual([]);
    }
  });

  test('leaves the bundle before it as it was', async () => {
    const file = join(await temporaryFolder(), 'out.zip');
    await writeFile(file, 'yesterday');
    async function* failing() {
      yield other('a');
      throw new Error('the drive is gone');
    }
    await expect(pack(failing(), { to: file })).rejects.toThrow('the drive is gone');
    expect(await readFile(file, 'utf8')).toBe('yesterday');
    expect(await leftBehind(file)).toEqual(['out.zip']);
    expect((await pack([other('a')], { to: file })).result.ok).toBe(true);
    expect((await verifyBag(file)).valid).toBe(true);
  });

  test('says when there is nothing to export', async () => {
    const { result, file } = await pack([]);
    expect(result).toMatchObject({ ok: false, error: { code: 'nothing-to-export' } });
    expect(await leftBehind(file)).toEqual([]);
  });

  test('says where it cannot write', async () => {
    const folder = await temporaryFolder();
    expect(
      (await pack([other('a')], { to: join(folder, 'no/such/folder/out.zip') })).result,
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await mkdir(join(folder, 'taken.zip'));
    expect((await pack([other('a')], { to: join(folder, 'taken.zip') })).result).toMatchObject({
      ok: false,
      error: { code: 'name-taken' },
    });
  });

  test('says when the folder vanishes meanwhile', async () => {
    const folder = join(await temporaryFolder(), 'drive');
    await mkdir(folder);
    const { result } = await pack([harbourFile(), other('b')], {
      to: join(folder, 'out.zip'),
      onProgress: ({ step, done }) =>
        step === 'exporting' && done === 2 && rmSync(folder, { recursive: true }),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('many articles', () => {
  test('are packed and judged in flat memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = () => {
      collect();
      const { heapUsed, external, arrayBuffers } = process.memoryUsage();
      return heapUsed + external + arrayBuffers;
    };
    const notes = `notes: [${JSON.stringify('Filler. '.repeat(800))}]`;
    function* many() {
      for (let index = 0; index < 5000; index += 1)
        yield articleFile(
          `articles/${String(index % 12)}/${index}.md`,
          `---\nheadline: Story ${index}\n${notes}\n---\nShort text.\n`,
        );
    }
    const samples: { readonly step: string; readonly done: number; readonly bytes: number }[] = [];
    const { file, result } = await pack(many(), {
      count: 5000,
      onProgress: ({ step, done }) =>
        done % 1000 === 0 && samples.push({ step, done, bytes: used() }),
    });
    expect(result).toMatchObject({ ok: true, value: { articles: 5000 } });
    // The texts are 32 MB, four times over in files, ninjs and pages.
    expect(result.ok && result.value.bytes).toBeGreaterThan(96_000_000);
    const [first] = samples;
    const most = Math.max(...samples.map(({ bytes }) => bytes));
    expect(samples.length).toBeGreaterThan(12);
    expect(most - (first?.bytes ?? 0)).toBeLessThan(32 * 1024 * 1024);

    expect(await verifyBag(file)).toEqual({ valid: true, errors: [], warnings: [] });
    expect((await namesIn(file)).filter((name) => name.includes('/data/page-'))).toHaveLength(25);
  }, 180_000);
});
