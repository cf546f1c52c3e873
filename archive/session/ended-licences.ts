import type { ArticleId } from '../article/article.ts';
import { latestMoment } from '../article/dates.ts';
import { imagePlace } from '../bundle/article-pictures.ts';
import { createPictureFinder } from '../bundle/picture-finder.ts';
import type { Licences } from '../bundle/picture-taker.ts';
import type { Session } from './session.ts';

function* withEndedLicence({ findings }: Session): Generator<ArticleId> {
  for (const page of findings.pages())
    for (const [id, codes] of page) if (codes.includes('licence-expired')) yield id;
}

/** The pictures of which any story of the archive says that their licence has ended. */
export async function endedLicences(session: Session): Promise<Licences> {
  const now = session.now();
  const findPicture = createPictureFinder(session.folder);
  const ended = new Map<string, string>();
  for (const id of withEndedLicence(session)) {
    const article = session.catalogue.get(id);
    if (article === null) continue;
    for (const { file, expires } of article.images) {
      const end = expires === null ? null : latestMoment(expires);
      if (file === null || expires === null || end === null || end >= now) continue;
      const place = imagePlace(article, file);
      const found = place.kind === 'local' ? await findPicture(place.paths) : null;
      if (found?.kind === 'found') ended.set(found.path, expires.text);
    }
  }
  return { ended, now };
}
