import { createHash } from 'node:crypto';
import {
  mkdir,
  readdir,
  rename,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { mainRequests } from '../../electron/contract/main-requests.ts';
import { mediaAddress, thumbnailAddress } from '../../electron/contract/media-address.ts';
import { isWebp, largestThumbnail, type Thumbnail } from '../../electron/contract/thumbnail.ts';
import { appResponse } from '../../electron/main/app-files.ts';
import { keepThumbnail } from '../../electron/main/keep-thumbnail.ts';
import { mediaResponse } from '../../electron/main/media-response.ts';
import { createThumbnailCache, type ThumbnailCache } from '../../electron/main/thumbnail-cache.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let outside: string;
let archive: string;
let kept: string;
let cache: ThumbnailCache;

beforeEach(async () => {
  outside = await temporaryFolder();
  archive = join(outside, 'archive');
  kept = join(outside, 'cache/thumbnails');
  cache = createThumbnailCache(kept);
  await mkdir(join(archive, 'media'), { recursive: true });
  await mkdir(join(archive, '.newsroom'));
  await writeFile(join(archive, 'media/quay.jpg'), 'a picture');
  await writeFile(join(archive, 'media/map.svg'), '<svg/>');
  await writeFile(join(archive, 'media/scan.tif'), 'II*');
  await writeFile(join(archive, 'story.md'), 'text');
  await writeFile(join(archive, '.newsroom/kept.png'), 'history');
  await writeFile(join(outside, 'private.png'), 'private');
  await symlink(join(outside, 'private.png'), join(archive, 'media/link.png'));
});

/** One pixel, WebP lossy, 44 bytes; with a payload of any length behind it in a chunk of its own. */
function webp(more = 0): Uint8Array<ArrayBuffer> {
  const image = Buffer.from(
    'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=',
    'base64',
  );
  const bytes = new Uint8Array(image.byteLength + more);
  bytes.set(image);
  new DataView(bytes.buffer).setUint32(4, bytes.byteLength - 8, true);
  return bytes;
}

function get(address: string, method = 'GET'): Promise<Response> {
  return mediaResponse({ method, url: address }, archive, cache);
}

async function versionOf(path: string): Promise<string> {
  const response = await get(mediaAddress(path));
  await response.body?.cancel();
  return response.headers.get('etag')?.replaceAll('"', '') ?? '';
}

async function keep(path: string, thumbnail: Thumbnail, version?: string): Promise<string> {
  const made = { path, version: version ?? (await versionOf(path)), thumbnail };
  const done = await keepThumbnail(made, archive, cache);
  return done.ok ? 'kept' : done.error.code;
}

async function thumbnailText(path: string): Promise<string> {
  const response = await get(thumbnailAddress(path));
  return response.ok ? 'a thumbnail' : response.text();
}

describe('a thumbnail', () => {
  test('is wanted, then served as it was kept, also to an app that starts later', async () => {
    expect(await thumbnailText('media/quay.jpg')).toBe('wanted');
    expect(await keep('media/quay.jpg', webp())).toBe('kept');
    cache = createThumbnailCache(kept);
    for (const attempt of [1, 2]) {
      const response = await get(thumbnailAddress('media/quay.jpg', attempt));
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(webp());
    }
    const asked = await get(thumbnailAddress('media/quay.jpg'), 'HEAD');
    expect([asked.status, await asked.text()]).toEqual([200, '']);
  });

  test('belongs to one content: a picture that changed, moved or came anew gets another', async () => {
    const versions = [await versionOf('media/quay.jpg')];
    await keep('media/quay.jpg', webp());
    const file = join(archive, 'media/quay.jpg');
    const { atime, mtime } = await stat(file);

    await writeFile(file, 'A picture');
    versions.push(await versionOf('media/quay.jpg'));
    expect(await thumbnailText('media/quay.jpg')).toBe('wanted');

    await writeFile(join(archive, 'media/other.jpg'), 'b picture');
    await utimes(join(archive, 'media/other.jpg'), atime, mtime);
    await rename(join(archive, 'media/other.jpg'), file);
    versions.push(await versionOf('media/quay.jpg'));

    await rename(file, join(archive, 'media/moved.jpg'));
    versions.push(await versionOf('media/moved.jpg'));
    expect(new Set(versions).size).toBe(4);
  });

  test('of a content that is gone by now is not kept', async () => {
    const before = await versionOf('media/quay.jpg');
    await writeFile(join(archive, 'media/quay.jpg'), 'another picture');
    expect(await keep('media/quay.jpg', webp(), before)).toBe('changed-on-disk');
    expect(await thumbnailText('media/quay.jpg')).toBe('wanted');
  });

  test('that cannot be made is remembered as such until the picture changes', async () => {
    for (const refusal of ['unreadable', 'too-large'] as const) {
      await writeFile(join(archive, 'media/quay.jpg'), refusal);
      expect(await keep('media/quay.jpg', refusal)).toBe('kept');
      expect(await thumbnailText('media/quay.jpg')).toBe(refusal);
    }
    await writeFile(join(archive, 'media/quay.jpg'), 'mended');
    expect(await thumbnailText('media/quay.jpg')).toBe('wanted');
  });

  test('that was torn on the disk is made again', async () => {
    await keep('media/quay.jpg', webp(100));
    const version = await versionOf('media/quay.jpg');
    await truncate(join(kept, version.slice(0, 2), `${version}.webp`), 60);
    expect(await thumbnailText('media/quay.jpg')).toBe('wanted');
  });

  test('of an SVG is the SVG, with the policy that lets it run nothing', async () => {
    const response = await get(thumbnailAddress('media/map.svg'));
    expect(await response.text()).toBe('<svg/>');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('is refused for what is no picture, and for a file that is too large, without a trial', async () => {
    await writeFile(join(archive, 'media/huge.jpg'), '');
    await truncate(join(archive, 'media/huge.jpg'), 200_000_001);
    expect(await thumbnailText('media/huge.jpg')).toBe('too-large');
    expect(await thumbnailText('media/scan.tif')).toBe('unreadable');
    expect(await thumbnailText('media/none.jpg')).toBe('missing');
  });

  test('is made of files of the archive only', async () => {
    const version = createHash('sha256').update('x').digest('hex');
    for (const path of [
      'media/link.png',
      '../private.png',
      'media/../../private.png',
      '.newsroom/kept.png',
      'media/none.jpg',
      'story.md',
      'media/scan.tif',
      'media\\quay.jpg',
      'media/quay.jpg\0',
      '',
    ])
      expect(await keep(path, webp(), version), path).toBe('not-found');
    const made = { path: 'media/quay.jpg', version: await versionOf('media/quay.jpg') };
    const withoutArchive = await keepThumbnail({ ...made, thumbnail: webp() }, null, cache);
    expect(withoutArchive.ok).toBe(false);
    for (const path of ['media/link.png', '.newsroom/kept.png'])
      expect(await thumbnailText(path), path).toBe('missing');
    expect(await readdir(outside)).not.toContain('cache');
  });
});

describe('what a page hands over', () => {
  const schema = mainRequests['keep-thumbnail'];
  const version = 'a'.repeat(64);
  const accepts = (thumbnail: unknown, more = {}): boolean =>
    schema.safeParse({ path: 'media/quay.jpg', version, thumbnail, ...more }).success;

  test('is one whole WebP file of a bounded size, or a reason', () => {
    expect(accepts(webp())).toBe(true);
    expect(accepts(webp(largestThumbnail - 44))).toBe(true);
    expect(accepts('unreadable')).toBe(true);
    expect(accepts(webp(largestThumbnail - 42))).toBe(false);
    expect(accepts(webp().subarray(0, 40))).toBe(false);
    expect(accepts(Buffer.concat([webp(), Buffer.from('<script>')]))).toBe(false);
    expect(accepts(Buffer.from('\x89PNG\r\n\x1a\n0000000000000000'))).toBe(false);
    expect(accepts('wanted')).toBe(false);
    expect(accepts([...webp()])).toBe(false);
    expect(accepts(webp(), { version: '../../../etc/passwd' })).toBe(false);
    expect(accepts(webp(), { version: `${version}\n` })).toBe(false);
  });

  test('is not believed to be WebP for any bytes that do not say so themselves', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(43), (bytes, at) => {
        expect(isWebp(bytes)).toBe(false);
        const spoilt = webp();
        // The container's four names and its length; what is inside them is for the decoder.
        fc.pre(at < 15);
        spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
        expect(isWebp(spoilt)).toBe(false);
      }),
    );
  });
});

describe('the cache', () => {
  const version = (letter: string): string => letter.repeat(64);
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

  /** As if kept and used last so many days ago. */
  async function keepUsed(letter: string, days: number): Promise<void> {
    await cache.keep(version(letter), webp(100_000));
    const file = join(kept, letter.repeat(2), `${version(letter)}.webp`);
    await utimes(file, daysAgo(days), daysAgo(days));
  }

  test('is trimmed to its bound by what was used least recently', async () => {
    await keepUsed('a', 30);
    await keepUsed('b', 20);
    await keepUsed('c', 40);
    await keepUsed('d', 10);
    expect(await cache.find(version('c'))).not.toBeNull();
    expect(await cache.trim(250_000)).toBe(2);
    const found = await Promise.all(['a', 'b', 'c', 'd'].map((one) => cache.find(version(one))));
    expect(found.map((one) => one !== null)).toEqual([false, false, true, true]);
    expect(await cache.trim(250_000)).toBe(0);
  });

  test('removes saves that were cut short long ago, and refusals in their turn', async () => {
    await cache.keep(version('a'), 'unreadable');
    const leftover = join(kept, 'aa', '.0123456789ab.newsroom-part');
    await writeFile(leftover, 'half');
    await utimes(leftover, daysAgo(3), daysAgo(3));
    await cache.trim(1_000_000);
    expect(await readdir(join(kept, 'aa'))).toEqual([`${version('a')}.unreadable`]);
    await cache.trim(0);
    expect(await cache.find(version('a'))).toBeNull();
  });

  test('that is not there, or cannot be made, is no reason to fail', async () => {
    expect(await cache.trim(0)).toBe(0);
    await writeFile(join(outside, 'a file'), '');
    const impossible = createThumbnailCache(join(outside, 'a file/thumbnails'));
    expect(await impossible.find(version('a'))).toBeNull();
    expect(await impossible.keep(version('a'), webp())).toMatchObject({ ok: false });
  });
});

test('a worker obeys a policy of its own: pictures of the archive and nothing else', async () => {
  await writeFile(join(outside, 'worker.js'), '1');
  const request = { method: 'GET', url: 'app://bundle/worker.js' };
  const response = await appResponse(request, outside, 'nonce');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('connect-src media:;');
  expect(policy).not.toMatch(/unsafe|script-src|blob:|app:/);
});
