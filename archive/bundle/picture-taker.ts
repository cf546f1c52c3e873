import type { Article } from '../article/article.ts';
import { latestMoment } from '../article/dates.ts';
import type { Failure } from '../result.ts';
import type { ArticleBody } from './article-body.ts';
import { imagePlace, type PictureReference, picturesOf } from './article-pictures.ts';
import { createPictureFinder } from './picture-finder.ts';

/** Pictures that may not be handed out any more. */
export interface Licences {
  /** When the licence of a picture ended, as written, by the picture's path in the archive folder. */
  readonly ended: ReadonlyMap<string, string>;
  /** Milliseconds since 1970 UTC, by which the images of the articles themselves are judged, too. */
  readonly now: number;
}

export interface TakenPicture {
  /** As the article names it. */
  readonly written: string;
  /** In the archive folder. */
  readonly path: string;
}

/**
 * Finds the pictures of articles that come along when the articles are handed out. What does not is
 * a warning, once for each name: `picture-missing`, `picture-remote`, `outside-archive`, or
 * `licence-expired` where `licences` are heeded.
 */
export function createPictureTaker(
  folder: string,
  licences: Licences | null,
): (
  article: Article,
  body: ArticleBody,
) => Promise<{ readonly taken: readonly TakenPicture[]; readonly warnings: readonly Failure[] }> {
  const findPicture = createPictureFinder(folder);
  const warned = new Set<string>();

  /** Paths of the pictures of which the article itself says that their licence has ended. */
  async function endedHere(article: Article): Promise<ReadonlyMap<string, string>> {
    const ended = new Map<string, string>();
    if (licences === null) return ended;
    for (const { file, expires } of article.images) {
      const end = expires === null ? null : latestMoment(expires);
      if (file === null || expires === null || end === null || end >= licences.now) continue;
      const place = imagePlace(article, file);
      const found = place.kind === 'local' ? await findPicture(place.paths) : null;
      if (found?.kind === 'found') ended.set(found.path, expires.text);
    }
    return ended;
  }

  return async (article, body) => {
    const taken: TakenPicture[] = [];
    const warnings: Failure[] = [];
    const ended = await endedHere(article);
    const warn = (warning: Failure) => {
      const name = warning.path ?? '';
      if (!warned.has(name)) warnings.push(warning);
      warned.add(name);
    };
    for (const { written, place } of picturesOf(article, body)) {
      const found = await find(place);
      if (found.kind !== 'found') {
        warn(absentPicture(written, found.kind, article));
        continue;
      }
      const expires = ended.get(found.path) ?? licences?.ended.get(found.path);
      if (expires === undefined) taken.push({ written, path: found.path });
      else warn(expiredPicture(found.path, expires, article));
    }
    return { taken, warnings };
  };

  async function find(place: PictureReference['place']) {
    return place.kind === 'local' ? findPicture(place.paths) : ({ kind: 'remote' } as const);
  }
}

function expiredPicture(path: string, expires: string, article: Article): Failure {
  return {
    code: 'licence-expired',
    message: `${path} was left out: its licence has ended (${expires}).`,
    path,
    details: { article: article.path, expires },
  };
}

function absentPicture(
  written: string,
  kind: 'remote' | 'missing' | 'outside',
  article: Article,
): Failure {
  const details = { article: article.path };
  if (kind === 'remote')
    return {
      code: 'picture-remote',
      message: `${written} is still on another host and was not fetched.`,
      path: written,
      details,
    };
  if (kind === 'outside')
    return {
      code: 'outside-archive',
      message: `${written} lies outside the archive and was left out.`,
      path: written,
      details,
    };
  return {
    code: 'picture-missing',
    message: `${written} is not in the archive folder.`,
    path: written,
    details,
  };
}
