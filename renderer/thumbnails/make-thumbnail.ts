import {
  largestPicture,
  type Thumbnail,
  type ThumbnailRefusal,
  thumbnailAnswers,
} from '../../electron/contract/thumbnail.ts';
import { main } from '../bridge/bridge.ts';
import { whileDecoding } from './decoding.ts';
import { fitWithin } from './fit-within.ts';
import { picturePixels } from './picture-pixels.ts';
import { askThumbnailWorker } from './thumbnail-worker-port.ts';

/**
 * `kept`: its address serves it from here on. `not-kept`: it can be made and main could not keep it,
 * so that the picture itself must be shown.
 */
export type ThumbnailOutcome = 'kept' | 'not-kept' | 'missing' | ThumbnailRefusal;

/** Makes the thumbnail of a picture of the archive unless there is one. */
export async function makeThumbnail(path: string): Promise<ThumbnailOutcome> {
  const fetched = await askThumbnailWorker({ kind: 'fetch', path });
  if (fetched.kind === 'there') return 'kept';
  if (fetched.kind === 'refused') return refusalOf(fetched.reason);
  if (fetched.kind !== 'picture') return 'not-kept';
  const { blob, version } = fetched;
  const thumbnail = await whileDecoding({ path, version }, () => thumbnailOf(blob));
  const kept = await main('keep-thumbnail', { path, version, thumbnail });
  if (typeof thumbnail === 'string') return thumbnail;
  return kept.ok ? 'kept' : 'not-kept';
}

async function thumbnailOf(blob: Blob): Promise<Thumbnail> {
  const size = await picturePixels(blob);
  if (size === null) return 'unreadable';
  if (size.width * size.height > largestPicture.pixels) return 'too-large';
  const shrunk = await askThumbnailWorker({ kind: 'shrink', blob, ...fitWithin(size) });
  return shrunk.kind === 'thumbnail' ? shrunk.bytes : 'unreadable';
}

function refusalOf(reason: string): ThumbnailOutcome {
  const known = thumbnailAnswers.find((answer) => answer === reason);
  return known === undefined || known === 'wanted' ? 'not-kept' : known;
}
