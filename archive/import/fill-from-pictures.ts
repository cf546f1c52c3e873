import { posix } from 'node:path';
import { applyEdits } from '../article/apply-edits.ts';
import type { Article } from '../article/article.ts';
import { editsFromFacts } from '../article/image-from-facts.ts';
import type { PictureFacts } from '../article/picture-state.ts';
import { picturePath } from '../pictures/picture-path.ts';

/**
 * Lets an article that comes in say of its pictures what their files say and it does not. An
 * article with an id of its own comes from an archive: its record is taken as it is, to the byte.
 *
 * Returns the file as it was where its front matter cannot be edited.
 */
export function fillFromPictures(
  file: Uint8Array,
  article: Article,
  facts: ReadonlyMap<string, PictureFacts>,
  timeZone: string,
): Uint8Array {
  if (String(article.id) !== String(article.path)) return file;
  const edits = article.images.flatMap((image, index) => {
    const path = picturePath(image.file);
    if (path === null) return [];
    const said = facts.get(path) ?? facts.get(posix.join(posix.dirname(article.path), path));
    return said === undefined ? [] : editsFromFacts(image, index, said);
  });
  if (edits.length === 0) return file;
  // Without an id, so that the same source gives the same bytes again.
  const filled = applyEdits(file, edits, { path: article.path, timeZone, mintId: () => null });
  return filled.ok ? filled.value.bytes : file;
}
