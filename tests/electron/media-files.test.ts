import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { mediaAddress } from '../../electron/contract/media-address.ts';
import { findMediaFile } from '../../electron/main/media-files.ts';
import { mediaResponse } from '../../electron/main/media-response.ts';
import { createThumbnailCache } from '../../electron/main/thumbnail-cache.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let outside: string;
let archive: string;

beforeEach(async () => {
  outside = await temporaryFolder();
  archive = join(outside, 'archive');
  await mkdir(join(archive, 'media/2022'), { recursive: true });
  await mkdir(join(archive, '.newsroom'), { recursive: true });
  await writeFile(join(outside, 'private.png'), 'private');
  await writeFile(join(archive, 'media/2022/harbour.png'), 'a picture');
  await writeFile(join(archive, 'media/2022/لا 100%.JPG'), 'another');
  await writeFile(join(archive, 'media/page.html'), '<script>1</script>');
  await writeFile(join(archive, 'media/map.svg'), '<svg/>');
  await writeFile(join(archive, '.newsroom/kept.png'), 'history');
  await symlink(join(outside, 'private.png'), join(archive, 'media/link.png'));
  await symlink(join(archive, 'media/page.html'), join(archive, 'media/page.png'));
  await symlink(outside, join(archive, 'media/up'));
  await symlink(join(archive, 'media/2022/harbour.png'), join(archive, 'media/inside.png'));
});

function get(address: string, folder: string | null = archive): Promise<Response> {
  const thumbnails = createThumbnailCache(join(outside, 'thumbnails'));
  return mediaResponse({ method: 'GET', url: address }, folder, thumbnails);
}

describe('the pictures of an archive', () => {
  test('are served by the address that the pages make', async () => {
    for (const [path, type, text] of [
      ['media/2022/harbour.png', 'image/png', 'a picture'],
      ['media/2022/لا 100%.JPG', 'image/jpeg', 'another'],
      ['media/inside.png', 'image/png', 'a picture'],
    ] as const) {
      const response = await get(mediaAddress(path));
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).toBe(text);
    }
  });

  test('an SVG may run nothing and load nothing', async () => {
    const response = await get(mediaAddress('media/map.svg'));
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  test.each([
    'media://archive/media/page.html',
    'media://archive/media/page.png',
    'media://archive/media/link.png',
    'media://archive/media/up/private.png',
    'media://archive/../private.png',
    'media://archive/..%2fprivate.png',
    'media://archive/media/..%2f..%2fprivate.png',
    'media://archive/media%5c2022%5charbour.png',
    'media://archive/.newsroom/kept.png',
    'media://archive/media/2022/harbour.png%00',
    'media://archive/media/2022',
    'media://archive/media/2022/none.png',
    'media://archive/',
    'media://other/media/2022/harbour.png',
    'app://bundle/media/2022/harbour.png',
    'media://archive/%ff',
  ])('%s is not served', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test('no picture is served for a window without an archive, or for one that is gone', async () => {
    expect((await get(mediaAddress('media/2022/harbour.png'), null)).status).toBe(404);
    expect(await findMediaFile(mediaAddress('a.png'), join(outside, 'gone'))).toBeNull();
  });
});
