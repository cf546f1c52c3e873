import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { isWebp } from '../../electron/contract/thumbnail.ts';
import { expect, type Machine, test } from '../support/app.ts';
import { clickMenu } from '../support/native.ts';
import { fixturesFolder, projectFolder } from '../support/project.ts';

/** Thumbnails: made in the background by the page's worker, kept on this machine, not made twice. */

const sampleMedia = join(projectFolder, 'build/sample/archive/media');

/** An archive with one story for each picture; the headline is the file's name. */
async function archiveOf(
  machine: Machine,
  pictures: Readonly<Record<string, Uint8Array | string>>,
): Promise<string> {
  const folder = join(machine.files, 'Pictures');
  await mkdir(join(folder, 'media'), { recursive: true });
  for (const [name, bytes] of Object.entries(pictures)) {
    await writeFile(join(folder, 'media', name), bytes);
    await writeFile(
      join(folder, `${name}.md`),
      `---\nheadline: Story of ${name}\nimages:\n  - { file: media/${name}, caption: ${name}, alt: Alt, credit: Someone }\n---\nText.\n`,
    );
  }
  return folder;
}

interface Kept {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly made: number;
}

async function keptIn(machine: Machine): Promise<readonly Kept[]> {
  const folder = join(machine.cache, 'thumbnails');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }) => {
      const file = join(parentPath, name);
      const { size, mtimeMs } = await stat(file);
      return { name, file, bytes: size, made: mtimeMs };
    }),
  );
}

const card = (page: Page, name: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('button', { name, exact: true }) });

async function showPictures(app: ElectronApplication, page: Page): Promise<void> {
  await expect(page.getByRole('option').first()).toBeVisible();
  await clickMenu(app, 'go-pictures');
}

/** Width and height of what a card shows; null while it shows no image. */
function shownSize(page: Page, name: string): Promise<readonly [number, number] | null> {
  return card(page, name)
    .locator('img')
    .evaluateAll((images) => {
      const [image] = images;
      const loaded = image instanceof HTMLImageElement && image.naturalWidth > 0;
      return loaded && image.src.includes('?thumbnail=')
        ? [image.naturalWidth, image.naturalHeight]
        : null;
    });
}

/** Black, one bit a pixel: small on the disk, huge in memory. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.byteLength);
  const foot = Buffer.alloc(4);
  foot.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, foot]);
}

/** The checksum of PNG (ISO 15948, annex D); zlib's own is not in every Node that runs this. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Says of a JPEG that it lies on its side (Exif 2.32, orientation 6). */
function turned(jpeg: Buffer): Buffer {
  const exif = Buffer.from(
    'ffe1002245786966000049492a00080000000100120103000100000006000000' + '00000000',
    'hex',
  );
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

test('thumbnails appear, lie in the cache, and are served from there at the next start', async ({
  launch,
  machine,
}) => {
  const dawn = await readFile(join(sampleMedia, '2024/03/harbour-at-dawn.jpg'));
  const folder = await archiveOf(machine, {
    'dawn.jpg': dawn,
    'turned.jpg': turned(dawn),
    'torn.jpg': dawn.subarray(0, dawn.byteLength / 2),
    'huge.png': hugePng(12_000, 9_000),
    'map.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><rect width="640" height="320" fill="#888"/></svg>',
    'notes.jpg': 'This is no picture.',
  });
  const first = await launch({ args: [folder] });
  await showPictures(first.app, first.page);
  await expect.poll(() => shownSize(first.page, 'dawn.jpg')).not.toBeNull();
  const upright = await shownSize(first.page, 'dawn.jpg');
  expect(Math.max(...(upright ?? [0]))).toBe(480);
  await expect
    .poll(() => shownSize(first.page, 'turned.jpg'))
    .toEqual([upright?.[1], upright?.[0]]);
  await expect.poll(() => shownSize(first.page, 'map.svg')).toEqual([640, 320]);
  for (const name of ['torn.jpg', 'notes.jpg'])
    await expect(card(first.page, name).getByText('Cannot be shown')).toBeVisible();
  await expect(card(first.page, 'huge.png').getByText('Too large')).toBeVisible();

  const kept = await keptIn(machine);
  const endings = kept.map(({ name }) => name.replace(/^[0-9a-f]{64}\./, '')).sort();
  expect(endings).toEqual(['too-large', 'unreadable', 'unreadable', 'webp', 'webp']);
  for (const { file, name } of kept)
    if (name.endsWith('.webp')) expect(isWebp(await readFile(file))).toBe(true);
  await first.app.close();

  const second = await launch({ args: [folder] });
  await showPictures(second.app, second.page);
  await expect.poll(() => shownSize(second.page, 'dawn.jpg')).toEqual(upright);
  await expect.poll(() => shownSize(second.page, 'turned.jpg')).not.toBeNull();
  await expect(card(second.page, 'torn.jpg').getByText('Cannot be shown')).toBeVisible();
  await expect(card(second.page, 'huge.png').getByText('Too large')).toBeVisible();
  expect(await keptIn(machine)).toEqual(kept);
});

test('pictures that nobody looks at get theirs while the app has nothing to do', async ({
  app,
  page,
  machine,
}) => {
  await expect(page.getByRole('option').first()).toBeVisible();
  const pictures = (await readdir(sampleMedia, { recursive: true })).filter((name) =>
    /\.(jpe?g|png|webp|avif)$/.test(name),
  );
  await expect
    .poll(async () => (await keptIn(machine)).length, { timeout: 30_000 })
    .toBe(pictures.length);
  await clickMenu(app, 'go-pictures');
  await expect
    .poll(() => page.getByRole('article').locator('img[src*="?thumbnail=1"]').count())
    .toBeGreaterThan(3);
});

test('the side panel shows a thumbnail and the reader the picture itself', async ({
  launch,
  machine,
}) => {
  const dawn = await readFile(join(sampleMedia, '2024/03/harbour-at-dawn.jpg'));
  const { page } = await launch({ args: [await archiveOf(machine, { 'dawn.jpg': dawn })] });
  await page.getByRole('option').first().click();
  const panel = page.getByRole('region', { name: 'Side panel' });
  await panel
    .getByRole('toolbar')
    .getByRole('button', { name: /^Images/ })
    .click();
  await expect(panel.locator('img[src*="?thumbnail="]')).toBeVisible();
  const reader = page.getByRole('region', { name: 'Reader' });
  await expect(reader.locator('img')).toHaveAttribute('src', 'media://archive/media/dawn.jpg');
});

test('a story that uses a picture is opened at its pictures', async ({ app, page }) => {
  await showPictures(app, page);
  await page
    .getByRole('article')
    .first()
    .getByRole('button', { name: /^Used in/ })
    .click();
  await page.getByRole('menuitem').first().click();
  const panel = page.getByRole('region', { name: 'Side panel' });
  await expect(
    panel.getByRole('button', { name: /^Images & rights/, expanded: true }),
  ).toBeFocused();
  await expect(panel.locator('img[src*="?thumbnail="]').first()).toBeInViewport();
});

test('pictures by others are shown, or said not to be', async ({ launch, machine }) => {
  const fixtures = join(fixturesFolder, 'images');
  const names = (await readdir(fixtures).catch(() => [])).filter((name) =>
    /\.(?!json|xmp)\w+$/.test(name),
  );
  test.skip(names.length === 0, 'the fixtures are not here');
  const folder = await archiveOf(machine, Object.fromEntries(names.map((name) => [name, ''])));
  for (const name of names) await copyFile(join(fixtures, name), join(folder, 'media', name));
  const { app, page } = await launch({ args: [folder] });
  await showPictures(app, page);
  const shown = names.filter((name) => /\.(jpg|png|webp|avif)$/.test(name));
  await expect
    .poll(async () => (await keptIn(machine)).length, { timeout: 30_000 })
    .toBe(shown.length);
  for (const { name } of await keptIn(machine)) expect(name).toMatch(/\.webp$/);
});

test('the worker may read pictures of the archive and nothing else', async ({
  launch,
  machine,
}) => {
  const dawn = await readFile(join(sampleMedia, '2024/03/harbour-at-dawn.jpg'));
  const folder = await archiveOf(machine, { 'dawn.jpg': dawn });
  await writeFile(join(machine.files, 'private.jpg'), dawn);
  const { app, page } = await launch({ args: [folder] });
  const started = page.waitForEvent('worker');
  await showPictures(app, page);
  const worker = await started;
  await expect.poll(() => shownSize(page, 'dawn.jpg')).not.toBeNull();
  const answers = await worker.evaluate(async () => {
    const addresses = [
      'media://archive/media/dawn.jpg',
      'media://archive/..%2fprivate.jpg',
      'app://bundle/index.html',
      'https://127.0.0.1:1/',
    ];
    const tried = await Promise.allSettled(addresses.map((address) => fetch(address)));
    return tried.map((one) => (one.status === 'fulfilled' ? one.value.status : one.status));
  });
  expect(answers).toEqual([200, 404, 'rejected', 'rejected']);
  const fromPage = await page.evaluate(() =>
    fetch('media://archive/media/dawn.jpg').then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(fromPage).toBe('refused');
});

test('a picture that brings the page down is not decoded again', async ({ launch, machine }) => {
  const dawn = await readFile(join(sampleMedia, '2024/03/harbour-at-dawn.jpg'));
  const folder = await archiveOf(machine, { 'dawn.jpg': dawn });
  const { app, page } = await launch({ args: [folder] });
  await expect(page.getByRole('option').first()).toBeVisible();
  const version = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const answer = await session?.fetch('media://archive/media/dawn.jpg');
    return answer?.headers.get('etag')?.replaceAll('"', '');
  });
  // What the page notes before it decodes. No picture is known that brings this Chromium down.
  await page.evaluate(
    (note) => sessionStorage.setItem('thumbnail-decoding', note),
    JSON.stringify({ path: 'media/dawn.jpg', version }),
  );
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(async () => (await keptIn(machine)).map(({ name }) => name))
    .toEqual([`${version}.unreadable`]);
});
