import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import type { ImportedMedia, ImportWarning, ReadContext } from '../formats/reader.ts';
import { fail, failureOfSystemError, type Result } from '../result.ts';
import { parseBody } from './article-body.ts';
import { picturesOf } from './article-pictures.ts';
import type { BagFiles } from './bag-files.ts';
import { safePath } from './bag-path.ts';
import { BagReadError } from './bag-problem.ts';
import { refusal } from './bundle-refusal.ts';
import type { Proof } from './judge-bag.ts';
import { openBagFiles } from './open-bag-files.ts';
import { copyProved } from './read-proved.ts';

/** A picture larger than this, in bytes, is not taken into an import. */
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
        value: written,
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
    media.set(path, { path, withFile: (use) => lendPicture(bag, inBag, { proofs, signal }, use) });
  }
  return { media: [...media.values()], warnings };
}

interface Reading {
  readonly proofs: ReadonlyMap<string, Proof>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Unpacks a picture beside the system's temporary files. Reads from the open bag, or opens it once
 * more for those who come back when the import has passed on.
 */
async function lendPicture<Value>(
  bag: BagFiles,
  path: string,
  { proofs, signal }: Reading,
  use: (file: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  let own: BagFiles | null = null;
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(tmpdir(), 'newsroom-picture-'));
    const file = join(folder, 'picture');
    if (!bag.isOpen()) own = await openBagFiles(bag.source, {}, signal);
    await copyProved(own ?? bag, path, proofs, { limit: largestPicture, to: file });
    return await use(file);
  } catch (error) {
    if (!(error instanceof BagReadError)) {
      return { ok: false, error: failureOfSystemError(error, path) };
    }
    const { code, message } = refusal(bag.source, [error.problem]);
    return fail(code, message, { path });
  } finally {
    await own?.close();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}
