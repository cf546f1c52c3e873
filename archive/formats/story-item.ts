import { type MoreFields, makeArticleFile } from '../article/make-article.ts';
import { largestArticle } from '../article/parse-article.ts';
import { identityOf } from '../article/source-key.ts';
import { bringPictures, type PictureLender } from './bring-pictures.ts';
import type { FieldNote, ImportWarning, ReadItem, StoryDraft } from './reader.ts';

/** A story as a reader understood it, and where its pictures come from. */
export interface Story {
  /** What the report calls it. */
  readonly source: string;
  readonly draft: StoryDraft;
  readonly more?: MoreFields;
  readonly warnings?: readonly ImportWarning[];
  readonly fields?: readonly FieldNote[];
}

/** An empty story: what a reader does not know stays unknown. */
export const emptyDraft: StoryDraft = {
  headline: null,
  standfirst: null,
  byline: [],
  published: null,
  updates: [],
  section: null,
  place: null,
  language: null,
  images: [],
  links: [],
  notes: [],
  source: null,
  tags: [],
  body: '',
};

/**
 * The article that an archive takes in, and gives its id; its pictures come along from `lend`. One
 * that is larger than an article can be is a failure (`too-large`).
 */
export async function storyItem(
  { source, draft, more = {}, warnings = [], fields = [] }: Story,
  lend: PictureLender,
): Promise<ReadItem> {
  const brought = await bringPictures(draft, lend);
  const file = makeArticleFile(brought.draft, null, more);
  if (file.length > largestArticle) {
    const message = `${source} is an article of more than ${largestArticle} bytes.`;
    return { kind: 'failure', source, error: { code: 'too-large', message, path: source } };
  }
  return {
    kind: 'article',
    article: {
      source,
      file,
      path: null,
      guid: identityOf(draft),
      media: brought.media,
      warnings: [...warnings, ...brought.warnings],
      fields,
    },
  };
}
