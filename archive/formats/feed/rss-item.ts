import { changed, dropped } from '../field-notes.ts';
import { htmlBody } from '../html/html-body.ts';
import { namesIn } from '../html/page-byline.ts';
import { plainText } from '../html/plain-text.ts';
import { languageTag } from '../language-tag.ts';
import type { FieldNote, StoryDraft } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { attributeOf, childrenOf, lineOf, markupIn, type XmlElement } from '../xml/xml-element.ts';
import { absoluteAddress } from './feed-address.ts';
import type { FeedChannel } from './feed-channel.ts';
import { readFeedDate } from './feed-date.ts';
import { joinImages, termsOfImages } from './feed-images.ts';
import { rawText, rssLine, withoutFooter } from './feed-text.ts';
import { readMedia } from './media-rss.ts';
import { personName } from './person-name.ts';

/** An item of RSS 0.9x, 1.0 or 2.0 with the modules that are in use, as a story. */
export function readRssItem(item: XmlElement, channel: FeedChannel, source: string): Story {
  const parts = new ItemParts(item);
  const address = parts.line('feedburner:origLink') ?? addressIn(parts);
  const uri = address === null ? null : absoluteAddress(address, channel.link);
  const base = attributeOf(item, 'xml:base') ?? uri ?? channel.link;
  const guid = parts.line('guid') ?? attributeOf(item, 'rdf:about') ?? parts.line('dc:identifier');
  const text = textsOf(parts, base);
  const media = readMedia(item, (written) => absoluteAddress(written, base));
  const dates = datesOf(parts);
  const terms = termsOf(parts);
  const signed = namesIn(bylineOf(parts, channel), null);
  const images = joinImages(media.images, text.images);
  const origin = parts.line('source') ?? parts.line('dc:source');
  const rights = parts.line('dc:rights') ?? parts.line('dcterms:rights');
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: parts.html('title') ?? parts.html('dc:title') ?? parts.html('media:title'),
      standfirst: text.standfirst,
      byline: signed.byline,
      published: dates.published,
      updates: dates.updates,
      section: terms.section,
      place: placeOf(parts),
      language: languageTag(
        attributeOf(item, 'xml:lang') ?? parts.line('dc:language') ?? channel.language,
      ),
      images,
      links: [...media.links, ...linksOf(parts)],
      notes: [...dates.notes, ...(rights === null ? [] : [`Rights: ${rights}`])],
      source: { name: origin ?? channel.title, uri, guid: guid ?? uri },
      tags: terms.tags,
      body: text.body,
    },
    more: { subjects: terms.subjects, images: termsOfImages(images, media.terms) },
    warnings: dates.warnings,
    fields: [
      ...text.fields,
      ...media.fields,
      ...signed.notes,
      ...(media.description === null || plainText(media.description) === text.standfirst
        ? []
        : [dropped('media:description', media.description, 'no-place')]),
      ...(rights === null ? [] : [changed('notes', rights, `Rights: ${rights}`, 'normalised')]),
      ...(channel.copyright === null ? [] : [dropped('copyright', channel.copyright, 'no-place')]),
      ...leftOver(item),
    ],
  };
}

/** Children of an item by their usual names, prefix and all. */
class ItemParts {
  readonly #parts: readonly XmlElement[];

  constructor(item: XmlElement) {
    this.#parts = childrenOf(item);
  }

  all(written: string): readonly XmlElement[] {
    return this.#parts.filter((part) => part.written === written);
  }

  first(written: string): XmlElement | null {
    return this.all(written)[0] ?? null;
  }

  line(written: string): string | null {
    return lineOf(this.first(written));
  }

  html(written: string): string | null {
    return rssLine(this.first(written));
  }
}

function addressIn(parts: ItemParts): string | null {
  const link = parts.line('link');
  if (link !== null) return link;
  const atom = [...parts.all('link'), ...parts.all('atom:link')].find(
    (element) => (attributeOf(element, 'rel') ?? 'alternate') === 'alternate',
  );
  const href = attributeOf(atom ?? null, 'href');
  if (href !== null) return href;
  const guid = parts.first('guid');
  const written = lineOf(guid);
  const isLink = attributeOf(guid, 'isPermaLink') !== 'false' && /^https?:/i.test(written ?? '');
  return isLink ? written : null;
}

interface ItemTexts {
  readonly standfirst: string | null;
  readonly body: string;
  readonly images: Story['draft']['images'];
  readonly fields: readonly FieldNote[];
}

/** Words that are no more than a summary. */
const longestSummary = 600;

/**
 * The whole text and what sums it up. A `description` that stands alone is the text when it has
 * blocks or is long, and a standfirst otherwise.
 */
function textsOf(parts: ItemParts, base: string | null): ItemTexts {
  const whole = wholeTextOf(parts);
  const written = [
    'description',
    'dc:description',
    'itunes:summary',
    'media:description',
    'dcterms:abstract',
  ]
    .map((name) => withoutFooter(rawText(parts.first(name))))
    .filter((text) => text.trim() !== '');
  const [summary, ...others] = written;
  const isText = whole === null && summary !== undefined && isWholeText(summary);
  const { body, images, fields } = htmlBody(whole ?? (isText ? summary : ''), base);
  const line = summary === undefined || isText ? null : plainText(summary);
  const kept = new Set([line, summary === undefined ? null : plainText(summary)]);
  const lead = line === null || whole === null ? null : htmlBody(summary ?? '', base);
  const isBeginning = line !== null && whole !== null && isStartOf(line, plainText(whole) ?? '');
  return {
    standfirst: isBeginning && line.length > longestSummary ? null : line,
    body,
    images: [
      ...images,
      ...(lead?.images ?? []).filter(({ file }) => !images.some((image) => image.file === file)),
    ],
    fields: [
      ...fields,
      ...others
        .filter((text) => !kept.has(plainText(text)))
        .map((text) => dropped('summary', text, 'no-place')),
    ],
  };
}

function wholeTextOf(parts: ItemParts): string | null {
  for (const name of ['content:encoded', 'xhtml:body', 'body', 'fulltext', 'content']) {
    const element = parts.first(name);
    if (element === null) continue;
    const html =
      childrenOf(element).length > 0 ? markupIn(element) : withoutFooter(rawText(element));
    if (html.trim() !== '') return html;
  }
  return null;
}

function isWholeText(text: string): boolean {
  return (
    text.length > longestSummary ||
    /<(?:p|br|div|img|ul|ol|h[1-6]|blockquote|table|figure)\b/i.test(text)
  );
}

/** Some feeds repeat the whole text as its own summary. */
function isStartOf(line: string, text: string): boolean {
  return text.startsWith(line.slice(0, 200));
}

function bylineOf(parts: ItemParts, channel: FeedChannel): readonly string[] {
  for (const name of ['dc:creator', 'author', 'atom:author', 'itunes:author']) {
    const names = parts
      .all(name)
      .map(
        (element) => lineOf(childrenOf(element, 'name')[0] ?? null) ?? personName(lineOf(element)),
      )
      .filter((found) => found !== null);
    if (names.length > 0) return [...new Set(names)];
  }
  return channel.authors;
}

function datesOf(parts: ItemParts) {
  const at = [
    'dcterms:issued',
    'pubDate',
    'dc:date',
    'dcterms:created',
    'atom:published',
    'pubdate',
    'published',
    'date',
  ]
    .map((name) => parts.line(name))
    .find((text) => text !== null);
  const modified = ['dcterms:modified', 'atom:updated', 'updated', 'lastBuildDate']
    .map((name) => parts.line(name))
    .find((text) => text !== null);
  const published = at == null ? null : readFeedDate(at, 'published');
  const updated = modified == null ? null : readFeedDate(modified, 'updates');
  return {
    published: published?.at ?? null,
    updates: updatesOf(published?.at ?? null, updated?.at ?? null),
    warnings: [published?.warning, updated?.warning].filter((warning) => warning != null),
    notes: [
      ...(published?.warning == null ? [] : [`Published: ${at}`]),
      ...(updated?.warning == null ? [] : [`Updated: ${modified}`]),
    ],
  };
}

/** A change at the moment of publication is none. */
export function updatesOf(published: string | null, updated: string | null): StoryDraft['updates'] {
  if (updated === null) return [];
  const isLater = published === null || Date.parse(updated) > Date.parse(published);
  return isLater ? [{ at: updated, kind: 'update', note: null }] : [];
}

function termsOf(parts: ItemParts) {
  const tags: string[] = [];
  const subjects: string[] = [];
  let section: string | null = null;
  for (const element of parts.all('category')) {
    const name = rssLine(element);
    const domain = attributeOf(element, 'domain');
    if (name === null) continue;
    if (domain === 'section' && section === null) section = name;
    else if (domain === 'subject' || /^medtop:\d+$/.test(name)) subjects.push(name);
    else tags.push(name);
  }
  const topics = [...parts.all('dc:subject'), ...parts.all('dcterms:subject')].flatMap(
    (element) => rssLine(element) ?? [],
  );
  const keywords = [...parts.all('media:keywords'), ...parts.all('itunes:keywords')]
    .flatMap((element) => (lineOf(element) ?? '').split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { section, subjects, tags: [...new Set([...tags, ...topics, ...keywords])] };
}

function placeOf(parts: ItemParts): string | null {
  return (
    parts.line('georss:featurename') ??
    parts.line('georss:featureName') ??
    parts.line('dcterms:spatial') ??
    parts.line('dc:coverage')
  );
}

function linksOf(parts: ItemParts): { title: string | null; href: string | null }[] {
  return ['dc:relation', 'dcterms:relation', 'dcterms:references']
    .flatMap((name) => parts.all(name))
    .map((element) => attributeOf(element, 'rdf:resource') ?? lineOf(element))
    .filter((href) => href !== null && /^https?:/i.test(href))
    .map((href) => ({ title: null, href }));
}

const read = new Set([
  'title',
  'dc:title',
  'media:title',
  'link',
  'atom:link',
  'guid',
  'dc:identifier',
  'feedburner:origLink',
  'description',
  'dc:description',
  'itunes:summary',
  'media:description',
  'dcterms:abstract',
  'content:encoded',
  'xhtml:body',
  'body',
  'fulltext',
  'content',
  'dc:creator',
  'author',
  'atom:author',
  'itunes:author',
  'pubDate',
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'atom:published',
  'published',
  'date',
  'dcterms:modified',
  'atom:updated',
  'updated',
  'category',
  'dc:subject',
  'dcterms:subject',
  'media:keywords',
  'itunes:keywords',
  'georss:featurename',
  'georss:featureName',
  'dcterms:spatial',
  'dc:coverage',
  'dc:relation',
  'dcterms:relation',
  'dcterms:references',
  'source',
  'dc:source',
  'dc:rights',
  'dcterms:rights',
  'dc:language',
  'media:content',
  'media:group',
  'media:thumbnail',
  'media:credit',
  'media:copyright',
  'media:license',
  'media:text',
  'enclosure',
  'itunes:image',
  'image',
]);

export function leftOver(item: XmlElement, isRead: ReadonlySet<string> = read): FieldNote[] {
  return childrenOf(item).flatMap((part) => {
    if (isRead.has(part.written)) return [];
    const value = lineOf(part) ?? Object.values(part.attributes).join(' ');
    if (value === '') return [];
    const isInternal =
      /^(?:slash|wfw|thr|sy|trackback|feedburner|post-id|openSearch|gd|blogger):?/.test(
        part.written,
      );
    return [dropped(part.written, value, isInternal ? 'internal' : 'no-place')];
  });
}
