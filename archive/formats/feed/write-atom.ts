import type { Article } from '../../article/article.ts';
import { parseStoryDate } from '../../article/dates.ts';
import { isWrittenOtherwise, latestDate, rfc3339 } from './write-dates.ts';
import {
  addressOfArticle,
  attributesOf,
  bodyHtml,
  createGuids,
  element,
  emptyElement,
  escapeXml,
  type FeedFacts,
  type FeedOptions,
} from './write-feed.ts';
import { mediaElements } from './write-media.ts';

/**
 * Articles as Atom 1.0 (RFC 4287), piece by piece. An article that is withheld is a draft
 * (`app:draft`, RFC 5023). An identity that is no IRI is written as `urn:newsroom:guid:`.
 *
 * Lost: canceled and embargo, notes, kinds of updates, alternative texts outside of the text,
 * pictures without an address. Every entry must say when it was changed: one without any date says
 * when the feed was made.
 */
export async function* writeAtom(
  articles: Iterable<Article> | AsyncIterable<Article>,
  feed: FeedFacts,
  options: FeedOptions = {},
): AsyncGenerator<string> {
  const guidOf = createGuids();
  const made = rfc3339(parseStoryDate(feed.made, 'UTC')) ?? feed.made;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:georss="http://www.georss.org/georss" xmlns:media="http://search.yahoo.com/mrss/"${attributesOf({ 'xml:lang': feed.language })}>
`;
  yield [
    element('id', feed.self ?? feed.link),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', made),
    emptyElement('link', { rel: 'alternate', href: feed.link }),
    feed.self === null
      ? ''
      : emptyElement('link', { rel: 'self', href: feed.self, type: 'application/atom+xml' }),
    `<author><name>${escapeXml(feed.title)}</name></author>\n`,
  ].join('');
  for await (const article of articles) yield entryOf(article, guidOf(article), made, options);
  yield '</feed>\n';
}

function entryOf(article: Article, guid: string, made: string, options: FeedOptions): string {
  const { headline, published, section, language, source, status } = article;
  const html = bodyHtml(article, options);
  const address = addressOfArticle(article);
  const issued = isWrittenOtherwise(published) ? published?.text : null;
  const category = (term: string, scheme: string | null) =>
    emptyElement('category', { term, scheme });
  const parts = [
    element('id', iriOf(guid)),
    `<title type="text">${escapeXml(headline ?? '')}</title>\n`,
    element('updated', rfc3339(latestDate(article)) ?? made),
    element('published', rfc3339(published)),
    element('dcterms:issued', published?.epoch == null ? null : (issued ?? null)),
    address === null ? '' : emptyElement('link', { rel: 'alternate', href: address }),
    linksOf(article),
    ...article.byline.map((name) => `<author><name>${escapeXml(name)}</name></author>\n`),
    section === null ? '' : category(section, 'urn:newsroom:section'),
    ...article.tags.map((tag) => category(tag, null)),
    ...article.subjects.map((code) => category(code, 'urn:newsroom:subject')),
    element('georss:featurename', article.place),
    status === 'withheld' ? '<app:control><app:draft>yes</app:draft></app:control>\n' : '',
    source?.name == null
      ? ''
      : `<source><title type="text">${escapeXml(source.name)}</title></source>\n`,
    element('summary', article.standfirst, { type: 'text' }),
    // An entry without another page must have its text.
    html === '' && address !== null ? '' : `<content type="html">${escapeXml(html)}</content>\n`,
    mediaElements(article, options),
  ];
  return `<entry${attributesOf({ 'xml:lang': language })}>\n${parts.join('')}</entry>\n`;
}

function linksOf({ links }: Article): string {
  return links
    .map(({ title, href }) =>
      href !== null && /^https?:\/\//i.test(href)
        ? emptyElement('link', { rel: 'related', href, title })
        : '',
    )
    .join('');
}

const guidPrefix = 'urn:newsroom:guid:';

/** RFC 4287 asks for an absolute IRI. */
function iriOf(guid: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(guid)
    ? guid
    : guidPrefix + encodeURIComponent(guid);
}

/** The identity that was written by `writeAtom`. */
export function guidOfIri(iri: string): string {
  if (!iri.startsWith(guidPrefix)) return iri;
  try {
    return decodeURIComponent(iri.slice(guidPrefix.length));
  } catch (error) {
    if (error instanceof URIError) return iri;
    throw error;
  }
}
