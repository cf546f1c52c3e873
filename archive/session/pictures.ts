import type { PicturePaths, PicturePathsRequest, PictureUse } from '../archive-types.ts';
import type { ArticleImage, ArticleSummary } from '../article/article.ts';
import { creditsAgree } from '../article/credits-agree.ts';
import { isRemote } from '../article/picture-rules.ts';
import type { PictureState } from '../article/picture-state.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { isNamed, namesOf, usesOf } from './edit-picture.ts';
import type { Session } from './session.ts';

/**
 * Every picture once, with the articles that use it, most used first.
 *
 * A picture is its content: files with equal bytes are one, once they have been read. Images
 * without a file stand alone, since nothing says that two of them are the same.
 */
export function collectPictures(session: Session): readonly PictureUse[] {
  return [...groupsOf(session).values()]
    .map((uses) => pictureUse(session, uses))
    .sort((left, right) => right.articles.length - left.articles.length);
}

/** Without those whose file is missing, so a part may be shorter than was asked for. */
export function picturePaths(
  { pictures }: Session,
  { offset, limit }: PicturePathsRequest,
): PicturePaths {
  const paths: string[] = [];
  let at = 0;
  for (const path of pictures.uses.paths()) {
    if (at === offset + limit) return { paths, next: at };
    if (at >= offset && isThere(pictures.stateAt(path))) paths.push(path);
    at += 1;
  }
  return { paths, next: null };
}

function isThere({ kind }: PictureState): boolean {
  return kind === 'present' || kind === 'unreadable';
}

/** The picture that articles name so, with every use of its bytes; null when none names it. */
export function findPicture(session: Session, file: string): PictureUse | null {
  const names = namesOf(session, { kind: 'file', file });
  const uses = usesOf(session, names).flatMap((article) =>
    article.images.flatMap((image, index) =>
      isNamed(names, image) ? [{ article, image, index }] : [],
    ),
  );
  return uses.length === 0 ? null : pictureUse(session, uses);
}

/**
 * As many as `collectPictures` gives, without asking what articles say of them; null while an
 * archive that was opened a moment ago does not know all.
 */
export function countPictures({ pictures }: Session): number | null {
  if (!pictures.uses.isRestored) return null;
  const keys = new Set<string>();
  for (const path of pictures.uses.paths()) keys.add(pictures.contentKey(path));
  return keys.size + pictures.uses.countElsewhere();
}

interface Use {
  readonly article: ArticleSummary;
  readonly image: ArticleImage;
  readonly index: number;
}

function groupsOf(session: Session): ReadonlyMap<string, readonly Use[]> {
  const groups = new Map<string, Use[]>();
  for (const id of session.pictures.uses.articles()) {
    const article = session.catalogue.get(id);
    article?.images.forEach((image, index) => {
      const key = keyOf(session, image) ?? `${id}#${index}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ article, image, index }]);
      else group.push({ article, image, index });
    });
  }
  return groups;
}

/** null for an image without a file. */
function keyOf({ pictures }: Session, { file }: ArticleImage): string | null {
  const path = picturePath(file);
  return path === null ? file : pictures.contentKey(path);
}

function pictureUse(session: Session, uses: readonly Use[]): PictureUse {
  const { pictures } = session;
  const files = [...new Set(uses.flatMap(({ image }) => image.file ?? []))];
  const file = uses[0]?.image.file ?? null;
  const path = picturePath(file);
  const record = path === null ? null : pictures.recordAt(path);
  const state =
    file === null
      ? ({ kind: 'no-file' } as const)
      : isRemote(file)
        ? ({ kind: 'remote' } as const)
        : pictures.stateOf(file);
  return {
    file,
    files: files.sort(),
    caption: first(uses, (image) => image.caption),
    alt: first(uses, (image) => image.alt),
    credits: [...new Set(uses.flatMap(({ image }) => image.credit ?? []))],
    articles: uses.map(({ article, index }) => ({
      id: article.id,
      headline: article.headline,
      image: index,
    })),
    missing: state.kind === 'missing' || state.kind === 'moved',
    state,
    hash: record?.hash ?? null,
    bytes: record?.bytes ?? null,
    changed: files.some((one) => isChanged(session, picturePath(one))),
    creditDiffers: uses.some(({ image }) => differsFrom(state, image)),
  };
}

function differsFrom(state: PictureUse['state'], { credit }: ArticleImage): boolean {
  const own = state.kind === 'present' ? (state.facts?.credit ?? null) : null;
  return own !== null && credit !== null && !creditsAgree(credit, own);
}

function isChanged({ pictures }: Session, path: string | null): boolean {
  const hash = path === null ? null : (pictures.recordAt(path)?.hash ?? null);
  const listed = path === null ? null : pictures.listedHash(path);
  return hash !== null && listed !== null && hash !== listed;
}

function first(uses: readonly Use[], pick: (image: ArticleImage) => string | null): string | null {
  for (const { image } of uses) {
    const value = pick(image);
    if (value !== null) return value;
  }
  return null;
}
