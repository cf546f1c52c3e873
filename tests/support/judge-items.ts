import { articlePathSchema } from '../../archive/article/article.ts';
import { parseArticle } from '../../archive/article/parse-article.ts';
import type { ReadItem } from '../../archive/formats/reader.ts';
import { isSafeArticlePath, isSafePicturePath } from '../../archive/import/article-place.ts';
import { failureCodes } from '../../archive/result.ts';

/** What is wrong with the items of a reader: what an archive would not take, or nobody could name. */
export function faultsOf(items: readonly ReadItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'left-out') return item.source === '' ? ['something without a name'] : [];
    if (item.kind === 'failure') {
      const { code, message } = item.error;
      const isKnown = failureCodes.includes(code) && code !== 'internal' && message !== '';
      return isKnown ? [] : [`${item.source}: failed with ${code}: ${message}`];
    }
    const { source, file, path, media } = item.article;
    const place = articlePathSchema.parse(path ?? 'unplaced.md');
    const parsed = parseArticle(file, { path: place, timeZone: 'Europe/London' });
    return [
      ...(source === '' ? ['an article without a source'] : []),
      ...(parsed.ok ? [] : [`${source}: its file is refused with ${parsed.error.code}`]),
      ...(path === null || isSafeArticlePath(path) ? [] : [`${source}: goes to ${path}`]),
      ...media
        .filter((picture) => !isSafePicturePath(picture.path))
        .map((picture) => `${source}: a picture goes to ${picture.path}`),
    ];
  });
}
