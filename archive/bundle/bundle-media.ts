import type { Article } from '../article/article.ts';
import type { ImportedMedia, ImportWarning, ReadContext } from '../formats/reader.ts';
import { fail, ok } from '../result.ts';
import { parseBody } from './article-body.ts';
import { picturesOf } from './article-pictures.ts';
import type { BagFiles } from './bag-files.ts';
import { safePath } from './bag-path.ts';
import { BagReadError } from './bag-problem.ts';
import { refusal } from './bundle-refusal.ts';
import type { Proof } from './judge-bag.ts';
import { openBagFiles } from './open-bag-files.ts';
import { readProved } from './read-proved.ts';

/** A picture larger than this, in bytes, is not read whole into an import. */
const largestPicture = 1024 * 1024 * 1024;

/** The pictures of an article that lie in the bag, at their paths in the archive that it came from. */
export function findMedia(
  article: Article,
  bag: BagFiles,
  proofs: ReadonlyMap<string, Proof>,
  { signal }: ReadContext,
): { readonly media: readonly ImportedMedia[]; readonly warnings: readonly ImportWarning[] } {
  const media = new Map<string, ImportedMedia>();
  const warnings: ImportWarning[] = [];
  for (const { written, place } of picturesOf(article, parseBody(article.body))) {
    const field = article.images.some(({ file }) => file === written) ? 'images' : 'body';
    if (place.kind === 'remote') {
      warnings.push({
        code: 'picture-remote',
        field,
        message: `${written} is still on another host.`,
      });
      continue;
    }
    const path = place.paths.find((candidate) => bag.files.has(`data/${safePath(candidate)}`));
    if (path === undefined) {
      warnings.push({
        code: 'picture-missing',
        field,
        message: `${written} is not in the bundle.`,
      });
      continue;
    }
    const inBag = `data/${safePath(path)}`;
    media.set(path, { path, read: () => readPicture(bag, inBag, proofs, signal) });
  }
  return { media: [...media.values()], warnings };
}

/** Reads from the open bag, or opens it once more for those who come back when the import has passed on. */
async function readPicture(
  bag: BagFiles,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
  signal?: AbortSignal,
): ReturnType<ImportedMedia['read']> {
  let own: BagFiles | null = null;
  try {
    if (!bag.isOpen()) own = await openBagFiles(bag.source, {}, signal);
    const bytes = await readProved(own ?? bag, path, proofs, largestPicture);
    if (bytes instanceof BagReadError) throw bytes;
    return ok(bytes);
  } catch (error) {
    if (!(error instanceof BagReadError)) throw error;
    const { code, message } = refusal(bag.source, [error.problem]);
    return fail(code, message, { path });
  } finally {
    await own?.close();
  }
}
