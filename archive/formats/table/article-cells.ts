import type { Article, ArticleImage } from '../../article/article.ts';
import { joinEntries } from './cells.ts';
import type { ColumnField } from './column-fields.ts';

/** What an article says in a column, as text; empty for nothing. */
export function cellOf(article: Article, field: ColumnField): string {
  const [image] = article.images;
  switch (field) {
    case 'id':
      return article.id;
    case 'headline':
    case 'standfirst':
    case 'section':
    case 'place':
    case 'language':
    case 'status':
      return article[field] ?? '';
    case 'byline':
    case 'tags':
    case 'subjects':
    case 'notes':
      return joinEntries(article[field]);
    case 'published':
    case 'embargo':
      return article[field]?.text ?? '';
    case 'updated':
      return article.updates.at(-1)?.at?.text ?? '';
    case 'updates':
      return asJson(
        article.updates.map(({ at, kind, note }) => ({ at: at?.text ?? null, kind, note })),
      );
    case 'source':
      return article.source?.name ?? '';
    case 'uri':
    case 'guid':
      return article.source?.[field] ?? '';
    case 'image':
      return image?.file ?? '';
    case 'caption':
    case 'alt':
    case 'credit':
    case 'creator':
    case 'copyright':
    case 'usageTerms':
      return image?.[field] ?? '';
    case 'expires':
      return image?.expires?.text ?? '';
    case 'images':
      return asJson(article.images.map(imageFields));
    case 'links':
      return asJson(article.links);
    case 'body':
      return article.body;
    case 'html':
      return '';
  }
}

function imageFields(image: ArticleImage): Readonly<Record<string, unknown>> {
  const { expires, lead, ...texts } = image;
  const fields = { ...texts, expires: expires?.text ?? null, lead: lead ? true : null };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function asJson(list: readonly unknown[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}
