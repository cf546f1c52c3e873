import type { Article } from '../../article/article.ts';
import { bodyNodes, xhtmlOf } from '../html/body-nodes.ts';
import { articleUri, isUri } from '../wire/address.ts';
import { linkJson, updateJson } from '../wire/own-json.ts';
import { mediaTopicAddress } from '../wire/subject-codes.ts';
import { wireFieldsOf } from '../wire/wire-fields.ts';
import { dateTime, latestChange } from '../wire/written-dates.ts';
import { groupTag, tag, textTag, xmlText } from '../xml/write-xml.ts';
import {
  itemTag,
  ownProperty,
  pictureUri,
  unlessExact,
  writePictureItem,
} from './write-picture-item.ts';

export interface NewsMessageOptions {
  /** When the message is sent. */
  readonly sent: Date;
  /** Who sends it, such as the name of the archive. */
  readonly sender?: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://iptc.org/std/nar/2006-10-01/';

/**
 * Articles as one NewsML-G2 2.35 message, in pieces: for each a news item of its text, in XHTML and
 * in Markdown, one of each of its pictures, and a package that holds them together.
 *
 * Valid by IPTC's schema. What G2 has no place for (updates, what is not in one line, dates that are
 * no moment) stands in `itemMetaExtProperty` under `newsroom:`, beside the standard's own elements.
 */
export async function* writeNewsMessage(
  articles: AsyncIterable<Article> | Iterable<Article>,
  { sent, sender }: NewsMessageOptions,
): AsyncGenerator<string> {
  yield `${declaration}<newsMessage xmlns="${namespace}">`;
  yield tag('header', {}, textTag('sent', sent.toISOString()), textTag('sender', sender));
  yield '<itemSet>';
  let count = 0;
  for await (const article of articles) {
    count += 1;
    yield itemsOf(article, count);
  }
  // The schema asks for an item; a message without stories is a package of nothing.
  if (count === 0) yield emptyPackage(sent);
  yield '</itemSet></newsMessage>\n';
}

/** One article: a news item where it has no pictures, a message as above where it has. */
export function toNewsMlG2(article: Article, options: NewsMessageOptions): string {
  if (article.images.length === 0)
    return `${declaration}${textItem(article, { xmlns: namespace })}\n`;
  const header = tag(
    'header',
    {},
    textTag('sent', options.sent.toISOString()),
    textTag('sender', options.sender),
  );
  const message = tag(
    'newsMessage',
    { xmlns: namespace },
    header,
    tag('itemSet', {}, itemsOf(article, 1)),
  );
  return `${declaration}${message}\n`;
}

/** @param number Of the article in the message, for ids that are unique in it. */
function itemsOf(article: Article, number: number): string {
  const uri = uriOf(article);
  const pictures = article.images.map((image, index) =>
    writePictureItem(image, article, pictureUri(uri, index)),
  );
  return [
    ...(pictures.length === 0 ? [] : [packageItem(article, number)]),
    textItem(article, {}),
    ...pictures,
  ].join('');
}

/** The guid that the article has from its source, so that it is the same item there and here. */
function uriOf(article: Article): string {
  const guid = article.source?.guid ?? '';
  return guid.trim() === '' || guid !== guid.trim() ? articleUri(article.id) : guid;
}

function packageItem(article: Article, number: number): string {
  const id = `story-${number}`;
  const uri = uriOf(article);
  const refs = [uri, ...article.images.map((_image, index) => pictureUri(uri, index))];
  return itemTag('packageItem', `${uri}:package`, article, {}, [
    tag(
      'itemMeta',
      {},
      tag('itemClass', { qcode: 'ninat:composite' }),
      provider(article),
      textTag('versionCreated', versionCreated(article)),
    ),
    tag(
      'groupSet',
      { root: id },
      tag(
        'group',
        { id, role: 'group:main' },
        ...refs.map((residref) => tag('itemRef', { residref })),
      ),
    ),
  ]);
}

function emptyPackage(sent: Date): string {
  return tag(
    'packageItem',
    {
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      guid: 'urn:newsroom:nothing',
    },
    tag(
      'itemMeta',
      {},
      tag('itemClass', { qcode: 'ninat:composite' }),
      tag('provider', { literal: 'newsroom' }),
      textTag('versionCreated', sent.toISOString()),
    ),
    tag('groupSet', { root: 'story' }, tag('group', { id: 'story' })),
  );
}

function provider(article: Article): string {
  return tag('provider', { literal: article.source?.name ?? 'newsroom' });
}

/** G2 asks for a date; an article without any was never versioned and has the oldest there is. */
function versionCreated(article: Article): string {
  return dateTime(latestChange(article)) ?? '1970-01-01T00:00:00Z';
}

function textItem(article: Article, attributes: Readonly<Record<string, string>>): string {
  const wire = wireFieldsOf(article);
  const moment = (name: string, date: Article['published']) =>
    date === null || date.text === dateTime(date) ? null : ownProperty(name, date.text);
  const last = article.updates.at(-1);
  return itemTag('newsItem', uriOf(article), article, attributes, [
    groupTag(
      'rightsInfo',
      {},
      wire.copyrightHolder ? tag('copyrightHolder', { literal: wire.copyrightHolder }) : null,
      textTag('copyrightNotice', wire.copyright),
      textTag('usageTerms', wire.usageTerms),
    ),
    tag(
      'itemMeta',
      {},
      tag('itemClass', { qcode: 'ninat:text' }),
      provider(article),
      textTag('versionCreated', versionCreated(article)),
      textTag('firstCreated', dateTime(article.published)),
      textTag('embargoed', dateTime(article.embargo)),
      article.status === null ? null : tag('pubStatus', { qcode: `stat:${article.status}` }),
      ...article.notes.map((note) => textTag('edNote', note)),
      last === undefined
        ? null
        : tag('signal', { qcode: `sig:${last.kind === 'correction' ? 'correction' : 'update'}` }),
      wire.expires &&
        /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(
          wire.expires,
        )
        ? textTag('expires', wire.expires)
        : null,
      ...article.links.map(({ title, href }) =>
        tag(
          'link',
          {
            rel: 'irel:seeAlso',
            ...(href !== null && isUri(href) ? { href } : { residref: href }),
          },
          textTag('title', title),
        ),
      ),
      ownProperty('id', article.id),
      moment('published', article.published),
      article.published === null ? ownProperty('no-published', 'true') : null,
      moment('embargo', article.embargo),
      wire.expires ? ownProperty('expires', wire.expires) : null,
      ...article.updates.map((update) => ownProperty('update', updateJson(update))),
      ...article.byline.map((name) => ownProperty('byline', name)),
      article.source?.name == null ? null : ownProperty('source', article.source.name),
      article.source?.uri == null ? null : ownProperty('source-uri', article.source.uri),
      article.section === null ? null : ownProperty('section', article.section),
      ...article.notes.map((note) => ownProperty('note', note)),
      ...article.links.map((link) => ownProperty('link', linkJson(link))),
      ...article.tags.map((name) => ownProperty('tag', name)),
      ...article.subjects.map((code) => ownProperty('subject', code)),
      unlessExact('headline', article.headline),
      unlessExact('standfirst', article.standfirst),
      article.place === null ? null : ownProperty('place', article.place),
      article.language === null ? null : ownProperty('language', article.language),
      ownProperty('wire', JSON.stringify(wire)),
    ),
    groupTag(
      'contentMeta',
      {},
      textTag('urgency', wire.urgency == null ? null : String(wire.urgency)),
      article.place === null
        ? null
        : tag('located', { literal: article.place }, textTag('name', article.place)),
      article.source?.name == null ? null : tag('infoSource', { literal: article.source.name }),
      ...article.byline.map((name) => tag('creator', { literal: name }, textTag('name', name))),
      isLanguage(article.language) ? tag('language', { tag: article.language }) : null,
      ...(wire.genres ?? []).map((genre) =>
        tag('genre', { literal: genre }, textTag('name', genre)),
      ),
      ...article.tags.map((name) => textTag('keyword', name)),
      ...article.subjects.map(subjectTag),
      textTag('slugline', wire.slugline),
      textTag('headline', article.headline),
      textTag('headline', wire.subheadline, { role: 'hlrole:sub' }),
      textTag('dateline', wire.dateline ?? article.place),
      textTag('by', article.byline.join(', ')),
      textTag('creditline', wire.creditLine),
      textTag('description', article.standfirst, { role: 'drol:summary' }),
    ),
    tag('contentSet', {}, ...contents(article)),
  ]);
}

function contents({ body, headline }: Article): readonly string[] {
  if (body === '') return [];
  const html = tag(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml' },
    tag('head', {}, `<title>${xmlText(headline ?? '')}</title>`),
    tag('body', {}, xhtmlOf(bodyNodes(body)) || '<p></p>'),
  );
  return [
    tag('inlineXML', { contenttype: 'application/xhtml+xml' }, html),
    tag('inlineData', { contenttype: 'text/markdown' }, xmlText(body)),
  ];
}

function subjectTag(subject: string): string {
  if (mediaTopicAddress(subject) !== null)
    return tag('subject', { type: 'cpnat:abstract', qcode: subject });
  if (isUri(subject) && !/^[a-z]+:[^/]/i.test(subject)) return tag('subject', { uri: subject });
  return tag('subject', { literal: subject }, textTag('name', subject));
}

/** As the schema takes it. */
function isLanguage(language: string | null): language is string {
  return language !== null && /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language);
}
