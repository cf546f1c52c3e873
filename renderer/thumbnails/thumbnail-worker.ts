import { mediaAddress, thumbnailAddress } from '../../electron/contract/media-address.ts';
import type { FromThumbnailWorker, ToThumbnailWorker } from './worker-messages.ts';

/** Fetches pictures and makes them small, away from the page and inside the sandbox. */
self.addEventListener('message', (event: MessageEvent<ToThumbnailWorker>) => {
  void answer(event.data).then((message) => self.postMessage(message));
});

function answer(message: ToThumbnailWorker): Promise<FromThumbnailWorker> {
  return message.kind === 'fetch' ? fetchPicture(message.path) : shrink(message);
}

async function fetchPicture(path: string): Promise<FromThumbnailWorker> {
  try {
    const thumbnail = await fetch(thumbnailAddress(path), { method: 'HEAD' });
    if (thumbnail.ok) return { kind: 'there' };
    const reason = await (await fetch(thumbnailAddress(path))).text();
    if (reason !== 'wanted') return { kind: 'refused', reason };
    const picture = await fetch(mediaAddress(path));
    const version = picture.headers.get('etag')?.replaceAll('"', '');
    if (!picture.ok || version === undefined) return { kind: 'refused', reason: 'missing' };
    return { kind: 'picture', blob: await picture.blob(), version };
  } catch {
    return { kind: 'failed' };
  }
}

async function shrink({
  blob,
  width,
  height,
}: Extract<ToThumbnailWorker, { kind: 'shrink' }>): Promise<FromThumbnailWorker> {
  try {
    const small = await createImageBitmap(blob, {
      imageOrientation: 'from-image',
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(small, 0, 0);
    small.close();
    const made = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    return { kind: 'thumbnail', bytes: new Uint8Array(await made.arrayBuffer()) };
  } catch {
    return { kind: 'failed' };
  }
}
