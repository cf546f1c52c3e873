import type { Article } from '../../article/article.ts';
import { parseStoryDate } from '../../article/dates.ts';
import { escapeHtml } from '../../bundle/html.ts';
import { looksLikeHtml } from './feed-text.ts';
import { isWrittenOtherwise, latestDate, rfc822, rfc3339 } from './write-dates.ts';
import {
  addressOfArticle,
  bodyHtml,
  createGuids,
  element,
  emptyElement,
  type FeedFacts,
  type FeedOptions,
} from './write-feed.ts';
import { mediaElements } from './write-media.ts';

/**
 * Articles as RSS 2.0, piece by piece: the text in `content:encoded`, bylines in `dc:creator`,
 * pictures with their credits in Media RSS.
 *
 * Valid by the RSS Advisory Board's profile: guids are unique, dates are RFC 822, addresses are
 * absolute. A date that is less than a moment stands as written in `dcterms:issued`. Lost: status,
 * embargo, notes, kinds of updates, alternative texts outside of the text, pictures without an
 * address.
 */
export async function* writeRss(
  articles: Iterable<Article> | AsyncIterable<Article>,
  feed: FeedFacts,
  options: FeedOptions = {},
): AsyncGenerator<string> {
  const guidOf = createGuids();
  yield `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
`;
  yield [
    element('title', feed.title),
    element('link', feed.link),
    element('description', feed.description ?? feed.title),
    element('language', feed.language),
    element('lastBuildDate', rfc822(parseStoryDate(feed.made, 'UTC'))),
    feed.self === null
      ? ''
      : emptyElement('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
  ].join('');
  for await (const article of articles) yield itemOf(article, guidOf(article), options);
  yield '</channel>\n</rss>\n';
}

function itemOf(article: Article, guid: string, options: FeedOptions): string {
  const { headline, published, updates, section, place, language, source } = article;
  const issued = isWrittenOtherwise(published) ? published?.text : null;
  const parts = [
    element('title', rssText(headline)),
    element('link', addressOfArticle(article)),
    element('guid', guid, { isPermaLink: 'false' }),
    element('pubDate', rfc822(published)),
    element('dcterms:issued', published?.epoch == null ? null : (issued ?? null)),
    element('dcterms:modified', updates.length === 0 ? null : rfc3339(latestDate(article))),
    ...article.byline.map((name) => element('dc:creator', name)),
    element('category', rssText(section), { domain: 'section' }),
    ...article.tags.map((tag) => element('category', rssText(tag))),
    ...article.subjects.map((code) => element('category', code, { domain: 'subject' })),
    element('dcterms:spatial', place),
    element('dc:language', language),
    element('dc:source', source?.name ?? null),
    described(article),
    element('content:encoded', bodyHtml(article, options)),
    mediaElements(article, options),
    linksOf(article),
  ];
  return `<item>\n${parts.join('')}</item>\n`;
}

/** An item without a title must have a description. */
function described({ headline, standfirst }: Article): string {
  return headline === null && standfirst === null
    ? '<description></description>\n'
    : element('description', standfirst === null ? null : escapeHtml(standfirst));
}

function linksOf({ links }: Article): string {
  return links
    .map(({ href }) => (/^https?:/i.test(href ?? '') ? element('dcterms:references', href) : ''))
    .join('');
}

/** Readers take a text that looks like HTML for HTML: then it is written so that they are right. */
function rssText(text: string | null): string | null {
  return text !== null && looksLikeHtml(text) ? escapeHtml(text) : text;
}
