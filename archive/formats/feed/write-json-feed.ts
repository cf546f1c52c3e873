import type { Article } from '../../article/article.ts';
import { contentType } from '../wire/address.ts';
import { latestDate, rfc3339 } from './write-dates.ts';
import {
  addressOfArticle,
  bodyHtml,
  createGuids,
  type FeedFacts,
  type FeedOptions,
  picturesOf,
} from './write-feed.ts';

/**
 * Articles as JSON Feed 1.1, piece by piece. What the standard has no place for stands in an
 * extension, `_newsroom`, so that reading it back gives the same article. Notes are not written:
 * they are never part of what is published.
 */
export async function* writeJsonFeed(
  articles: Iterable<Article> | AsyncIterable<Article>,
  feed: FeedFacts,
  options: FeedOptions = {},
): AsyncGenerator<string> {
  const guidOf = createGuids();
  const head = compact({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.link,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
  });
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "items": [`;
  let before = '';
  for await (const article of articles) {
    yield `${before}\n${JSON.stringify(itemOf(article, guidOf(article), options))}`;
    before = ',';
  }
  yield '\n]}\n';
}

function itemOf(article: Article, guid: string, options: FeedOptions): object {
  const pictures = picturesOf(article, options);
  const html = bodyHtml(article, options);
  return compact({
    id: guid,
    url: addressOfArticle(article),
    title: article.headline,
    // An item must have one of two contents.
    content_html: html || null,
    content_text: html === '' ? article.body : null,
    summary: article.standfirst,
    image: pictures[0]?.address,
    date_published: rfc3339(article.published),
    date_modified: article.updates.length === 0 ? null : rfc3339(latestDate(article)),
    authors: article.byline.length === 0 ? null : article.byline.map((name) => ({ name })),
    tags: article.tags.length === 0 ? null : article.tags,
    language: article.language,
    attachments:
      pictures.length < 2
        ? null
        : pictures.slice(1).map(({ image, address }) =>
            compact({
              url: address,
              mime_type: contentType(address) ?? 'image/*',
              title: image.caption,
            }),
          ),
    _newsroom: extensionOf(article, options.withheld?.(article) ?? new Set()),
  });
}

/** Read back by `readJsonFeed`. */
function extensionOf(article: Article, withheld: ReadonlySet<string>): object {
  const fileOf = (file: string | null) => (file !== null && withheld.has(file) ? null : file);
  const namesWithheld = [...withheld].some((written) => article.body.includes(written));
  return compact({
    about: 'urn:newsroom:json-feed',
    source: article.source?.name,
    published: article.published?.text,
    updates: article.updates.map(({ at, kind, note }) => compact({ at: at?.text, kind, note })),
    section: article.section,
    place: article.place,
    subjects: article.subjects,
    status: article.status,
    embargo: article.embargo?.text,
    images: article.images.map((image) =>
      compact({ ...image, file: fileOf(image.file), expires: image.expires?.text }),
    ),
    links: article.links.map((link) => compact({ ...link })),
    markdown: namesWithheld ? null : article.body,
  });
}

function compact(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));
}
