import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PictureUse } from '../archive-types.ts';
import type { ArticleImage, ArticleSummary } from '../article/article.ts';
import type { Session } from './session.ts';

/**
 * Every picture once, with the articles that use it, most used first.
 *
 * A picture is its file. Images without a file stand alone, since nothing says that two of them
 * are the same.
 */
export function collectPictures(session: Session): readonly PictureUse[] {
  const groups = new Map<string, Use[]>();
  for (const article of session.catalogue.all()) {
    article.images.forEach((image, index) => {
      const key = image.file ?? `${article.id}#${index}`;
      groups.set(key, [...(groups.get(key) ?? []), { article, image, index }]);
    });
  }
  return [...groups.values()]
    .map((uses) => pictureUse(session.folder, uses))
    .sort((left, right) => right.articles.length - left.articles.length);
}

interface Use {
  readonly article: ArticleSummary;
  readonly image: ArticleImage;
  readonly index: number;
}

function pictureUse(folder: string, uses: readonly Use[]): PictureUse {
  const file = uses[0]?.image.file ?? null;
  return {
    file,
    caption: first(uses, (image) => image.caption),
    alt: first(uses, (image) => image.alt),
    credits: [...new Set(uses.flatMap(({ image }) => image.credit ?? []))],
    articles: uses.map(({ article, index }) => ({
      id: article.id,
      headline: article.headline,
      image: index,
    })),
    missing: file !== null && !isRemote(file) && !existsSync(path.join(folder, file)),
  };
}

function first(uses: readonly Use[], pick: (image: ArticleImage) => string | null): string | null {
  for (const { image } of uses) {
    const value = pick(image);
    if (value !== null) return value;
  }
  return null;
}

export function isRemote(file: string): boolean {
  return /^https?:/i.test(file);
}
