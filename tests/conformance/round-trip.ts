import fc, { type Arbitrary } from 'fast-check';
import { type Article, articlePathSchema, type StoryDate } from '../../archive/article/article.ts';
import { readArticle } from '../../archive/article/read-article.ts';
import { wireFieldsOf } from '../../archive/formats/wire/wire-fields.ts';
import { arbitraryArticle, arbitraryDate, arbitraryLine } from '../support/arbitrary-articles.ts';
import { readEverything } from '../support/read-everything.ts';

const arbitraryWire = fc.record(
  {
    slugline: arbitraryLine,
    urgency: fc.integer({ min: 1, max: 9 }),
    genres: fc.uniqueArray(arbitraryLine, { minLength: 1, maxLength: 2 }),
    subheadline: arbitraryLine,
    dateline: arbitraryLine,
    creditLine: arbitraryLine,
    copyright: arbitraryLine,
    copyrightHolder: arbitraryLine,
    usageTerms: arbitraryLine,
    expires: arbitraryDate,
  },
  { requiredKeys: [] },
);

/** Articles with any of the fields of wires. */
export function arbitraryWireArticle(): Arbitrary<Article> {
  return fc
    .record({ article: arbitraryArticle(), wire: arbitraryWire })
    .map(({ article, wire }) => ({ ...article, extra: { wire } }));
}

function articleOf(file: Uint8Array): Article {
  const path = articlePathSchema.parse('2022/01/story.md');
  return readArticle(file, { path, timeZone: 'UTC' });
}

/** The stories in a text that a writer has made, as articles. */
export async function readBack(text: string, name: string): Promise<readonly Article[]> {
  const items = await readEverything({ kind: 'text', text, name });
  return items.map((item) => {
    if (item.kind !== 'article') throw new Error(`${name}: ${JSON.stringify(item)}`);
    return articleOf(item.article.file);
  });
}

/** What an article says, field by field, in a form that two articles can be held against. */
export function fieldsOf(article: Article): Readonly<Record<string, unknown>> {
  const day = (date: StoryDate | null) => date?.text ?? null;
  const { name = null, uri = null, guid = null } = article.source ?? {};
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline,
    published: day(article.published),
    updates: article.updates.map(({ at, kind, note }) => ({ at: day(at), kind, note })),
    section: article.section,
    place: article.place,
    tags: article.tags,
    subjects: article.subjects,
    language: article.language,
    status: article.status,
    embargo: day(article.embargo),
    'source.name': name,
    'source.uri': uri,
    'source.guid': guid,
    images: article.images.map(({ expires, ...image }) => ({ ...image, expires: day(expires) })),
    links: article.links,
    notes: article.notes,
    body: article.body.trim(),
    wire: wireFieldsOf(article),
  };
}
