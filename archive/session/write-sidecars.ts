import type { SidecarReport, Target } from '../archive-types.ts';
import type { ArticleImage } from '../article/article.ts';
import { breathe, type JobOptions } from '../job.ts';
import type { XmpTexts } from '../pictures/edit-xmp.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { writeSidecar } from '../pictures/write-sidecar.ts';
import { type Failure, ok, type Result } from '../result.ts';
import { targetIds } from './edit-articles.ts';
import type { Session } from './session.ts';

/**
 * Writes what articles say of their pictures into XMP sidecars beside them. Where several articles
 * use a picture, the first of the target that says something counts, field by field.
 */
export async function writeSidecars(
  session: Session,
  target: Target,
  { signal, onProgress }: JobOptions = {},
): Promise<Result<SidecarReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const pictures = new Map<string, XmpTexts>();
  for (const id of targetIds(session, target)) {
    const article = session.catalogue.get(id);
    for (const image of article?.images ?? []) {
      const path = picturePath(image.file);
      if (article === null || path === null) continue;
      const texts = textsOf(image);
      // A headline alone is nothing that the article says of the picture.
      if (Object.keys(texts).length === 0) continue;
      const headline = article.headline === null ? {} : { headline: article.headline };
      pictures.set(path, { ...headline, ...texts, ...pictures.get(path) });
    }
  }
  const written: string[] = [];
  const unchanged: string[] = [];
  const failed: { path: string; error: Failure }[] = [];
  let done = 0;
  for (const [path, texts] of pictures) {
    signal?.throwIfAborted();
    const sidecar = await writeSidecar(session.folder, path, texts, {
      now: session.now(),
      staging: session.staging(),
    });
    if (!sidecar.ok) failed.push({ path, error: sidecar.error });
    else (sidecar.value.written ? written : unchanged).push(sidecar.value.path);
    done += 1;
    onProgress?.({ step: 'saving', done, total: pictures.size, item: path });
    if (done % 20 === 0) await breathe();
  }
  session.pictures.picturesChanged(written);
  return ok({ written, unchanged, failed });
}

function textsOf(image: ArticleImage): XmpTexts {
  const { caption, alt, credit, creator, copyright, usageTerms } = image;
  const texts = { caption, alt, credit, creator, copyright, usageTerms };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text === null ? [] : [[field, text]])),
  );
}
