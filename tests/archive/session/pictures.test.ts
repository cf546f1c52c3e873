import { execFileSync } from 'node:child_process';
import { open, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, PictureUse } from '../../../archive/archive-types.ts';
import type { ArticleId } from '../../../archive/article/article.ts';
import { checkPictures } from '../../../archive/pictures/check-pictures.ts';
import { hashOf } from '../../../archive/store/hash.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { dataset, pictureBytes } from '../pictures/metadata-bytes.ts';

const boat = pictureBytes(
  [dataset(110, 'AP'), dataset(80, 'Ana Reis'), dataset(120, 'A boat')],
  'boat',
);
const quay = pictureBytes([], 'quay');

const files = {
  'storm.md':
    '---\nheadline: Storm # kept\nimages:\n  - file: media/quay.jpg\n  - file: media/boat.jpg\n    credit: Reuters\n---\n\nWaves.\n',
  'ferry.md':
    '---\nheadline: Ferry\nimages: [{ file: media/copy.jpg, credit: AP }]\n---\n\nNo boat.\n',
  'old.md':
    '---\nheadline: Old\nimages: [{ credit: EPA }, { file: https://example.org/a.jpg }]\n---\n\nText.\n',
  'media/boat.jpg': boat,
  'media/copy.jpg': boat,
  'media/quay.jpg': quay,
};

async function opened(folder: string, watch = false): Promise<Archive> {
  const archive = await openArchive(folder, { watch });
  if (!archive.ok) throw new Error(archive.error.message);
  onTestFinished(() => archive.value.close());
  await archive.value.loaded();
  await archive.value.readPictures();
  return archive.value;
}

async function harbour(): Promise<{ folder: string; archive: Archive }> {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Europe/Lisbon' });
  await writeFiles(folder, files);
  return { folder, archive: await opened(folder) };
}

function picture(archive: Archive, file: string): PictureUse {
  const found = archive.pictures().find((use) => use.files.includes(file));
  if (found === undefined) throw new Error(`${file} is not used`);
  return found;
}

const manifestOf = (folder: string) =>
  readFile(join(folder, '.newsroom/manifest-sha256.txt'), 'utf8');

describe('the pictures of an archive', () => {
  it('are told of when another program has rewritten one, though it says the same of itself', async () => {
    const { folder, archive: first } = await harbour();
    await first.close();
    const archive = await opened(folder, true);
    const told: ArticleId[] = [];
    archive.onEvent((event) => {
      if (event.kind === 'articles-changed') told.push(...event.changed);
    });
    await writeFile(join(folder, 'media/quay.jpg'), pictureBytes([], 'retouched'));
    const [user] = picture(archive, 'media/quay.jpg').articles;
    await expect.poll(() => told, { timeout: 15_000 }).toContain(user?.id);
  });

  it('are one by content, and say what their files say', async () => {
    const { archive } = await harbour();
    const both = picture(archive, 'media/boat.jpg');
    expect(both).toMatchObject({
      files: ['media/boat.jpg', 'media/copy.jpg'].sort(),
      hash: hashOf(boat),
      bytes: boat.length,
      missing: false,
      changed: false,
      state: {
        kind: 'present',
        facts: { credit: 'AP', creator: 'Ana Reis', caption: 'A boat', width: 8, height: 8 },
      },
    });
    expect(both.articles.map(({ headline }) => headline).sort()).toEqual(['Ferry', 'Storm']);
    expect(archive.pictures()).toHaveLength(4);
    expect((await archive.places()).pictures).toBe(4);
    expect(
      archive
        .pictures()
        .map(({ state }) => state.kind)
        .sort(),
    ).toEqual(['no-file', 'present', 'present', 'remote']);
  });

  it('are found by each of their names, as the list of all has them', async () => {
    const { archive } = await harbour();
    for (const all of archive.pictures())
      for (const file of all.files) {
        const found = archive.picture(file);
        expect(found).toMatchObject({ files: all.files, hash: all.hash, state: all.state });
        expect(new Set(found?.credits)).toEqual(new Set(all.credits));
        expect(new Set(found?.articles)).toEqual(new Set(all.articles));
      }
    expect(archive.picture('media/nowhere.jpg')).toBeNull();
  });

  it('say when a story credits somebody else than their file does', async () => {
    const { archive } = await harbour();
    expect(picture(archive, 'media/boat.jpg').creditDiffers).toBe(true);
    expect(picture(archive, 'media/quay.jpg').creditDiffers).toBe(false);
  });

  it('are listed by hash when they are first seen, as sha256sum verifies', async () => {
    const { folder, archive } = await harbour();
    await archive.close();
    expect(await manifestOf(folder)).toBe(
      [
        `${hashOf(boat)}  media/boat.jpg`,
        `${hashOf(boat)}  media/copy.jpg`,
        `${hashOf(quay)}  media/quay.jpg`,
        '',
      ].join('\n'),
    );
    execFileSync('sha256sum', ['--check', '--strict', '.newsroom/manifest-sha256.txt'], {
      cwd: folder,
    });
  });

  it('of a plain folder leave it a plain folder', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, files);
    const before = await readFiles(folder);
    const archive = await opened(folder, true);
    expect(picture(archive, 'media/quay.jpg').hash).toBe(hashOf(quay));
    await archive.close();
    expect(await readFiles(folder)).toEqual(before);
    await expect(manifestOf(folder)).rejects.toThrow('ENOENT');
  });

  it('that were changed keep their line until somebody accepts the change', async () => {
    const { folder, archive } = await harbour();
    await archive.close();
    const listed = await manifestOf(folder);
    await writeFile(join(folder, 'media/quay.jpg'), boat);
    const again = await opened(folder);
    expect(picture(again, 'media/quay.jpg')).toMatchObject({ changed: true, hash: hashOf(boat) });
    expect(await manifestOf(folder)).toBe(listed);
    expect(await again.acceptPicture('media/quay.jpg')).toEqual({
      ok: true,
      value: { path: 'media/quay.jpg', hash: hashOf(boat) },
    });
    expect(await manifestOf(folder)).toBe(listed.replace(hashOf(quay), hashOf(boat)));
    expect(picture(again, 'media/quay.jpg').changed).toBe(false);
  });

  it('are listed by their paths, part by part, without those that are missing', async () => {
    const folder = await temporaryFolder();
    const images = Array.from({ length: 7 }, (_, at) => `  - { file: media/${at}.jpg }\n`).join('');
    await writeFiles(folder, {
      'a.md': `---\nheadline: A\nimages:\n${images}---\n\nText.\n`,
      ...Object.fromEntries([0, 1, 2, 4, 6].map((at) => [`media/${at}.jpg`, quay])),
    });
    const archive = await opened(folder);
    const found: string[] = [];
    let offset: number | null = 0;
    while (offset !== null) {
      const part = archive.picturePaths({ offset, limit: 3 });
      expect(part.paths.length).toBeLessThanOrEqual(3);
      found.push(...part.paths);
      offset = part.next;
    }
    expect(found).toEqual([0, 1, 2, 4, 6].map((at) => `media/${at}.jpg`));
  });

  it('that were moved are found by content and named anew, as one change', async () => {
    const { folder, archive } = await harbour();
    await archive.close();
    await writeFiles(folder, { 'photos/other.jpg': pictureBytes([], 'kuay') });
    await rename(join(folder, 'media/quay.jpg'), join(folder, 'photos/kai.jpg'));
    const again = await opened(folder);
    expect(picture(again, 'media/quay.jpg').state).toEqual({ kind: 'moved', to: 'photos/kai.jpg' });
    const report = await again.relinkPicture('media/quay.jpg');
    expect(report).toMatchObject({
      ok: true,
      value: { action: { kind: 'edit', fields: ['images.file'] } },
    });
    expect(await readFile(join(folder, 'storm.md'), 'utf8')).toContain('file: photos/kai.jpg');
    expect(await manifestOf(folder)).toContain(`${hashOf(quay)}  photos/kai.jpg`);
    expect(await manifestOf(folder)).not.toContain('media/quay.jpg');
    await again.readPictures();
    expect(picture(again, 'photos/kai.jpg').state.kind).toBe('present');
  });

  it('may be folders, pipes, links out of the archive or nothing: each is said, none is waited for', async () => {
    const { folder, archive } = await harbour();
    await archive.close();
    const outside = await temporaryFolder();
    await writeFiles(outside, { 'secret.jpg': boat });
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')]);
    await symlink(join(outside, 'secret.jpg'), join(folder, 'link.jpg'));
    const names = [
      'media',
      'pipe.jpg',
      'link.jpg',
      '../secret.jpg',
      '.newsroom/archive.yaml',
      'a\0b',
    ];
    const list = names.map((name) => `{ file: ${JSON.stringify(name)} }`).join(', ');
    await writeFiles(folder, { 'odd.md': `---\nheadline: Odd\nimages: [${list}]\n---\n\nText.\n` });
    const again = await opened(folder);
    expect(names.map((name) => picture(again, name).state.kind)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'missing',
      'missing',
      'missing',
    ]);
  });

  it('that are gone are missing, and such that are none unreadable', async () => {
    const { folder, archive } = await harbour();
    await archive.close();
    await rm(join(folder, 'media/boat.jpg'));
    await rm(join(folder, 'media/copy.jpg'));
    await writeFile(join(folder, 'media/quay.jpg'), 'no picture');
    const again = await opened(folder);
    expect(picture(again, 'media/boat.jpg').state).toEqual({ kind: 'missing' });
    expect(picture(again, 'media/quay.jpg').state.kind).toBe('unreadable');
    const ferry = again.find('ferry.md');
    const read = ferry === null ? null : await again.article(ferry, null);
    expect(read?.ok && read.value.findings.map(({ code }) => code)).toContain('missing-picture');
  });
});

describe('correcting a picture', () => {
  const credit = {
    fields: { credit: 'AP Photo / Ana Reis' },
    ids: null,
    dryRun: false,
    reason: null,
  };
  it('changes every use as one step, and undo takes it back', async () => {
    const { folder, archive } = await harbour();
    const before = await readFiles(folder);
    const request = { ...credit, picture: { kind: 'file', file: 'media/boat.jpg' } } as const;
    const planned = await archive.editPicture({ ...request, dryRun: true });
    expect(planned).toMatchObject({
      ok: true,
      value: { change: null, action: { kind: 'edit', fields: ['images.credit'] } },
    });
    expect(
      planned.ok &&
        planned.value.changes
          .map(({ headline, image, before: was }) => [headline, image, was])
          .sort(),
    ).toEqual([
      ['Ferry', 0, 'AP'],
      ['Storm', 1, 'Reuters'],
    ]);
    expect(await readFiles(folder)).toEqual(before);
    const edited = await archive.editPicture(request);
    expect(edited.ok && edited.value.changed).toHaveLength(2);
    expect(archive.undoState().undo).toMatchObject({
      action: { kind: 'edit', fields: ['images.credit'] },
      count: 2,
    });
    expect(picture(archive, 'media/boat.jpg').credits).toEqual(['AP Photo / Ana Reis']);
    expect(await readFile(join(folder, 'storm.md'), 'utf8')).toContain('headline: Storm # kept');
    await archive.undo();
    const { media: _, ...texts } = { media: null, ...(await readFiles(folder)) };
    expect(texts).toEqual(before);
  });

  it('by content, in some articles only, and not where a file was changed meanwhile', async () => {
    const { folder, archive } = await harbour();
    await writeFile(join(folder, 'storm.md'), '---\nheadline: Other\n---\n\nText.\n');
    const request = { ...credit, picture: { kind: 'hash', hash: hashOf(boat) } } as const;
    const edited = await archive.editPicture(request);
    expect(edited.ok && edited.value.failed.map(({ error }) => error.code)).toEqual([
      'changed-on-disk',
    ]);
    expect(edited.ok && edited.value.changed).toHaveLength(1);
    const none = await archive.editPicture({ ...request, ids: ['nobody' as ArticleId] });
    expect(none).toMatchObject({ ok: false, error: { code: 'picture-missing' } });
  });
});

describe('adding a picture', () => {
  it('stores it by content and takes what its file says', async () => {
    const { folder, archive } = await harbour();
    const elsewhere = await temporaryFolder();
    const gull = pictureBytes([dataset(110, 'EPA'), dataset(116, '© EPA')], 'gull');
    await writeFiles(elsewhere, { 'Gull One.JPG': gull, 'same.jpg': boat, 'text.jpg': 'none' });
    const storm = archive.find('storm.md');
    if (storm === null) throw new Error('no story');
    const add = (id: ArticleId, name: string) =>
      archive.addPictures({ id, base: null, image: null, from: [join(elsewhere, name)] });
    const added = await add(storm, 'Gull One.JPG');
    if (!added.ok) throw new Error(added.error.message);
    const [id = storm] = added.value.changed;
    const [summary] = archive.summaries([id]);
    expect(summary?.images[2]).toMatchObject({
      file: 'media/undated/gull-one.jpg',
      credit: 'EPA',
      copyright: '© EPA',
      caption: null,
    });
    expect(await readFile(join(folder, 'media/undated/gull-one.jpg'))).toEqual(gull);
    expect(await manifestOf(folder)).toContain(`${hashOf(gull)}  media/undated/gull-one.jpg`);
    await add(id, 'same.jpg');
    expect(archive.summaries([id])[0]?.images[3]).toMatchObject({
      file: 'media/boat.jpg',
      credit: 'AP',
    });
    expect(
      Object.keys(await readFiles(folder)).filter((path) => path.endsWith('.jpg')),
    ).toHaveLength(4);
    expect(await add(id, 'text.jpg')).toMatchObject({
      ok: false,
      error: { code: 'picture-invalid' },
    });
    const ferry = archive.find('ferry.md');
    await writeFiles(elsewhere, { 'x/Gull One.JPG': pictureBytes([], 'other gull') });
    if (ferry !== null) await add(ferry, 'x/Gull One.JPG');
    expect(Object.keys(await readFiles(folder))).toContain('media/undated/gull-one-2.jpg');
  });

  it('gives a file to an image that has a caption and a credit only', async () => {
    const { archive } = await harbour();
    const elsewhere = await temporaryFolder();
    await writeFiles(elsewhere, { 'a.jpg': boat });
    const old = archive.find('old.md');
    if (old === null) throw new Error('no story');
    const given = await archive.addPictures({
      id: old,
      base: null,
      image: 0,
      from: [join(elsewhere, 'a.jpg')],
    });
    expect(given.ok && archive.summaries(given.value.changed)[0]?.images[0]).toMatchObject({
      file: 'media/boat.jpg',
      credit: 'EPA',
      creator: 'Ana Reis',
    });
    const again = await archive.addPictures({
      id: given.ok ? (given.value.changed[0] ?? old) : old,
      base: null,
      image: 1,
      from: [join(elsewhere, 'a.jpg')],
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'invalid-value' } });
  });

  it('takes several as one change, each once, and says which it refused', async () => {
    const { folder, archive } = await harbour();
    const elsewhere = await temporaryFolder();
    const gull = pictureBytes([dataset(110, 'EPA')], 'gull');
    await writeFiles(elsewhere, { 'a.jpg': gull, 'b.txt': 'none', 'c.jpg': gull, 'd.jpg': boat });
    const old = archive.find('old.md');
    if (old === null) throw new Error('no story');
    const before = await readFile(join(folder, 'old.md'), 'utf8');
    const names = ['a.jpg', 'b.txt', 'c.jpg', 'gone.jpg', 'd.jpg'];
    const from = names.map((name) => join(elsewhere, name));
    const added = await archive.addPictures({ id: old, base: null, image: 0, from });
    if (!added.ok) throw new Error(added.error.message);
    expect(added.value.refused).toMatchObject([
      { name: 'b.txt', error: { code: 'picture-invalid' } },
      { name: 'gone.jpg', error: { code: 'not-found' } },
    ]);
    expect(added.value.action).toEqual({ kind: 'edit', fields: ['images'] });
    expect(archive.summaries(added.value.changed)[0]?.images).toMatchObject([
      { file: 'media/undated/a.jpg', credit: 'EPA' },
      { file: 'https://example.org/a.jpg', credit: null },
      { file: 'media/undated/a.jpg', credit: 'EPA' },
      { file: 'media/boat.jpg', credit: 'AP' },
    ]);
    await archive.undo();
    expect(await readFile(join(folder, 'old.md'), 'utf8')).toBe(before);
    const none = [join(elsewhere, 'b.txt'), join(elsewhere, 'gone.jpg')];
    expect(
      await archive.addPictures({ id: old, base: null, image: null, from: none }),
    ).toMatchObject({ ok: false, error: { code: 'picture-invalid' } });
    expect(await readFile(join(folder, 'old.md'), 'utf8')).toBe(before);
  });

  it('of 200 MB costs little memory', async () => {
    const { folder, archive } = await harbour();
    const large = join(await temporaryFolder(), 'large.jpg');
    const handle = await open(large, 'w');
    await handle.write(boat);
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    const storm = archive.find('storm.md');
    if (storm === null) throw new Error('no story');
    let most = 0;
    const start = process.memoryUsage();
    const timer = setInterval(() => {
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      most = Math.max(most, arrayBuffers + heapUsed - start.arrayBuffers - start.heapUsed);
    }, 5);
    const added = await archive.addPictures({ id: storm, base: null, image: null, from: [large] });
    clearInterval(timer);
    expect(added.ok && archive.summaries(added.value.changed)[0]?.images[2]).toMatchObject({
      file: 'media/undated/large.jpg',
      credit: 'AP',
    });
    expect(
      await open(join(folder, 'media/undated/large.jpg')).then(async (file) => {
        const { size } = await file.stat();
        await file.close();
        return size;
      }),
    ).toBe(200 * 1024 * 1024);
    expect(most).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('following the pictures', () => {
  it('judges articles again when what is known of a picture changes', async () => {
    const { folder, archive: first } = await harbour();
    await first.close();
    const archive = await opened(folder, true);
    const events: string[] = [];
    archive.onEvent((event) => events.push(event.kind));
    expect(picture(archive, 'media/quay.jpg').state).toMatchObject({ facts: { credit: null } });
    const id = archive.find('storm.md') ?? ('' as ArticleId);
    const credit = { kind: 'set-image-text', index: 0, field: 'credit', value: 'Lusa' } as const;
    const edited = await archive.edit({
      target: { kind: 'ids', ids: [id] },
      edits: [credit],
      base: null,
      reason: null,
    });
    const ids = edited.ok ? edited.value.changed : [];
    await archive.readPictures();
    events.length = 0;
    const report = await archive.writeSidecars({ kind: 'ids', ids });
    expect(report.ok && report.value.written).toEqual(['media/quay.xmp', 'media/boat.xmp']);
    await archive.readPictures();
    expect(picture(archive, 'media/quay.jpg').state).toMatchObject({
      facts: { credit: 'Lusa', headline: 'Storm' },
    });
    await expect.poll(() => events).toContain('articles-changed');
  });
});

describe('findings about pictures', () => {
  const found = async (archive: Archive) =>
    new Map((await archive.places()).findings.map(({ value, count }) => [value, count]));

  it('say where a credit differs from what the file says, also after opening again', async () => {
    const { folder, archive } = await harbour();
    expect((await found(archive)).get('credit-differs')).toBe(1);
    await archive.close();
    const again = await openArchive(folder, {});
    if (!again.ok) throw new Error(again.error.message);
    onTestFinished(() => again.value.close());
    await again.value.loaded();
    expect((await found(again.value)).get('credit-differs')).toBe(1);
    await again.value.readPictures();
    expect((await again.value.places()).pictures).toBe(4);
  });

  it('follow a picture that is taken away, moved and brought back', async () => {
    const { folder, archive: first } = await harbour();
    await first.close();
    const archive = await opened(folder, true);
    expect((await found(archive)).get('missing-picture')).toBeUndefined();
    const soon = { timeout: 8000 };
    const [from, to] = [join(folder, 'media/quay.jpg'), join(folder, 'kai.jpg')];
    await rename(from, join(folder, '.hidden.jpg'));
    await expect.poll(async () => (await found(archive)).get('missing-picture'), soon).toBe(1);
    await rename(join(folder, '.hidden.jpg'), to);
    await expect.poll(async () => (await found(archive)).get('moved-picture'), soon).toBe(1);
    await rename(to, from);
    await expect
      .poll(async () => (await found(archive)).get('moved-picture'), soon)
      .toBeUndefined();
    expect((await found(archive)).get('missing-picture')).toBeUndefined();
  }, 30_000);
});

describe('checking pictures', () => {
  it('finds the missing, the changed, the unreadable and the unlisted, and nothing in a sound archive', async () => {
    const { folder, archive } = await harbour();
    await archive.close();
    const used = ['media/boat.jpg', 'media/copy.jpg', 'media/quay.jpg'];
    expect(await checkPictures(folder, used)).toEqual({
      ok: true,
      value: { pictures: 3, problems: [] },
    });
    await rm(join(folder, 'media/boat.jpg'));
    await writeFile(join(folder, 'media/quay.jpg'), boat);
    await writeFiles(folder, {
      'media/new.jpg': pictureBytes([], 'new'),
      'media/text.jpg': 'none',
    });
    const manifest = await manifestOf(folder);
    await writeFile(join(folder, '.newsroom/manifest-sha256.txt'), `${manifest}<<<<<<< HEAD\n`);
    const checked = await checkPictures(folder, [...used, 'media/new.jpg', 'media/text.jpg']);
    expect(checked.ok && checked.value.problems.map(({ code, path }) => [code, path])).toEqual([
      ['manifest-unreadable', '.newsroom/manifest-sha256.txt'],
      ['picture-missing', 'media/boat.jpg'],
      ['picture-unlisted', 'media/new.jpg'],
      ['picture-changed', 'media/quay.jpg'],
      ['picture-unreadable', 'media/text.jpg'],
    ]);
  });
});

describe('an archive that another instance writes', () => {
  it('lists its pictures and refuses every change of them', async () => {
    const { folder } = await harbour();
    const before = await readFiles(folder);
    const manifest = await manifestOf(folder);
    const second = await opened(folder);
    const storm = second.find('storm.md');
    if (storm === null) throw new Error('no story');
    expect(picture(second, 'media/quay.jpg').hash).toBe(hashOf(quay));
    const file = { kind: 'file', file: 'media/quay.jpg' } as const;
    const answers = [
      await second.editPicture({
        picture: file,
        fields: { credit: 'EPA' },
        ids: null,
        dryRun: false,
        reason: null,
      }),
      await second.acceptPicture('media/quay.jpg'),
      await second.writeSidecars({ kind: 'ids', ids: [storm] }),
      await second.addPictures({
        id: storm,
        base: null,
        image: null,
        from: [join(folder, 'media/quay.jpg')],
      }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await readFiles(folder)).toEqual(before);
    expect(await manifestOf(folder)).toBe(manifest);
  });
});
