import { fail, type Result } from '../../archive/result.ts';
import { mediaAddress } from '../contract/media-address.ts';
import type { Thumbnail } from '../contract/thumbnail.ts';
import { findMediaFile } from './media-files.ts';
import type { ThumbnailCache } from './thumbnail-cache.ts';

/**
 * Keeps what a page made of a picture of its own archive. `version` says of which content; when the
 * file has another by now, `changed-on-disk`, and nothing is kept.
 */
export async function keepThumbnail(
  made: { readonly path: string; readonly version: string; readonly thumbnail: Thumbnail },
  folder: string | null,
  thumbnails: ThumbnailCache,
): Promise<Result<null>> {
  const file = folder === null ? null : await findMediaFile(mediaAddress(made.path), folder);
  if (file === null || file.type === null)
    return fail('not-found', `${made.path}: no such picture.`, { path: made.path });
  if (file.version !== made.version)
    return fail('changed-on-disk', `${made.path} has changed.`, { path: made.path });
  return thumbnails.keep(file.version, made.thumbnail);
}
