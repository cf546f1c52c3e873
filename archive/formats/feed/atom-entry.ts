import { changed, dropped } from '../field-notes.ts';
import { htmlBody } from '../html/html-body.ts';
import { plainText } from '../html/plain-text.ts';
import { textHtml } from '../html/text-html.ts';
import { languageTag } from '../language-tag.ts';
import type { FieldNote } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { attributeOf, childOf, childrenOf, lineOf, type XmlElement } from '../xml/xml-element.ts';
import { absoluteAddress } from './feed-address.ts';
import type { FeedChannel } from './feed-channel.ts';
import { readFeedDate } from './feed-date.ts';
import { joinImages, termsOfImages } from './feed-images.ts';
import { atomHtml, atomLine } from './feed-text.ts';
import { readMedia } from './media-rss.ts';
import { personName } from './person-name.ts';
import { leftOver, updatesOf } from './rss-item.ts';
import { guidOfIri } from './write-atom.ts';

/** An entry of Atom 1.0 (RFC 4287) or 0.3, or of an export of Blogger, as a story. */
export function readAtomEntry(entry: XmlElement, channel: FeedChannel, source: string): Story {
  const origin = childOf(entry, 'source');
  const links = childrenOf(entry).filter(({ name }) => name === 'link');
  const address = lineOf(childOf(entry, 'feedburner:origLink')) ?? linkTo(links, 'alternate');
  const feedBase = attributeOf(entry, 'xml:base') ?? channel.link;
  const uri = address === null ? null : absoluteAddress(address, feedBase);
  const base = attributeOf(entry, 'xml:base') ?? uri ?? channel.link;
  const resolve = (written: string) => absoluteAddress(written, base);
  const id = lineOf(childOf(entry, 'id'));
  const guid = id === null ? uri : guidOfIri(id);
  const media = readMedia(entry, resolve);
  const written = textsOf(entry, base);
  const isSilent = written.body === '' && written.standfirst === null;
  const text =
    isSilent && media.description !== null
      ? { ...written, ...htmlBody(textHtml(media.description), base) }
      : written;
  const dates = datesOf(entry);
  const rights = atomLine(plainChild(entry, 'rights') ?? plainChild(entry, 'copyright'));
  const others = otherLinks(links, resolve);
  const terms = termsOf(entry);
  const images = joinImages([...media.images, ...others.images], text.images);
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: atomLine(plainChild(entry, 'title')),
      standfirst: text.standfirst,
      byline: bylineOf(entry, origin, channel),
      published: dates.published,
      updates: dates.updates,
      section: terms.section,
      place:
        lineOf(childOf(entry, 'georss:featurename')) ??
        lineOf(childOf(entry, 'georss:featureName')),
      language: languageTag(
        attributeOf(entry, 'xml:lang') ??
          attributeOf(childOf(entry, 'content'), 'xml:lang') ??
          channel.language,
      ),
      images,
      links: [...media.links, ...others.links],
      notes: [...dates.notes, ...(rights === null ? [] : [`Rights: ${rights}`])],
      source: { name: atomLine(childOf(origin, 'title')) ?? channel.title, uri, guid },
      tags: terms.tags,
      body: text.body,
    },
    more: {
      status: isDraft(entry) ? 'withheld' : null,
      subjects: terms.subjects,
      images: termsOfImages(images, media.terms),
    },
    warnings: dates.warnings,
    fields: [
      ...text.fields,
      ...media.fields,
      ...(isSilent || media.description === null
        ? []
        : [dropped('media:description', media.description, 'no-place')]),
      ...terms.fields,
      ...childrenOf(entry, 'contributor').flatMap((person) =>
        lineOf(childOf(person, 'name')) === null
          ? []
          : [dropped('contributor', lineOf(childOf(person, 'name')) ?? '', 'no-place')],
      ),
      ...(rights === null ? [] : [changed('notes', rights, `Rights: ${rights}`, 'normalised')]),
      ...(channel.copyright === null ? [] : [dropped('rights', channel.copyright, 'no-place')]),
      ...leftOver(entry, read),
    ],
  };
}

/** What an entry of Blogger's export is; null for entries of other feeds. */
export function bloggerKind(entry: XmlElement): string | null {
  const written = lineOf(childOf(entry, 'blogger:type'));
  if (written !== null) return written.toLowerCase();
  const kind = childrenOf(entry, 'category').find(
    (category) => attributeOf(category, 'scheme') === 'http://schemas.google.com/g/2005#kind',
  );
  return /#(\w+)$/.exec(attributeOf(kind ?? null, 'term') ?? '')?.[1] ?? null;
}

function isDraft(entry: XmlElement): boolean {
  const written =
    lineOf(childOf(entry, 'control', 'draft')) ?? lineOf(childOf(entry, 'draft')) ?? 'no';
  const status = lineOf(childOf(entry, 'blogger:status'));
  return written === 'yes' || written === 'true' || (status !== null && status !== 'LIVE');
}

/** A child of Atom itself, not of a module: `title`, not `media:title`. */
function plainChild(entry: XmlElement, name: string): XmlElement | null {
  return (
    childrenOf(entry).find((child) => child.written === name || child.written === `atom:${name}`) ??
    null
  );
}

function textsOf(entry: XmlElement, base: string | null) {
  const content = plainChild(entry, 'content');
  const summary = plainChild(entry, 'summary');
  const html = content === null ? '' : atomHtml(content);
  const line = summary === null ? null : atomLine(summary);
  const source = attributeOf(content, 'src');
  const own = attributeOf(content, 'xml:base');
  const text = htmlBody(html, own === null ? base : absoluteAddress(own, base));
  const isWhole = html === '' && summary !== null && isWholeText(atomHtml(summary));
  if (isWhole) return { standfirst: null, ...htmlBody(atomHtml(summary), base) };
  const isRepeated = line !== null && line === plainText(html);
  const fields: FieldNote[] = source === null ? [] : [dropped('content src', source, 'no-place')];
  return { ...text, standfirst: isRepeated ? null : line, fields: [...text.fields, ...fields] };
}

function isWholeText(html: string): boolean {
  return html.length > 600 || /<(?:p|br|div|img|ul|ol|h[1-6]|blockquote|table)\b/i.test(html);
}

function bylineOf(
  entry: XmlElement,
  origin: XmlElement | null,
  channel: FeedChannel,
): readonly string[] {
  for (const scope of [entry, origin]) {
    const authors = childrenOf(scope).filter(
      ({ written }) =>
        written === 'author' || written === 'atom:author' || written === 'dc:creator',
    );
    const names = authors
      .map(
        (author) =>
          lineOf(childOf(author, 'name')) ??
          (childrenOf(author).length === 0 ? personName(lineOf(author)) : mixedName(author)),
      )
      .filter((name) => name !== null);
    if (names.length > 0) return [...new Set(names)];
  }
  return channel.authors;
}

/** A person construct without `name` is called by what it has. */
function mixedName(author: XmlElement): string | null {
  const words = author.children.filter((child) => typeof child === 'string').join(' ');
  return personName(words.trim()) ?? lineOf(childOf(author, 'email'));
}

function datesOf(entry: XmlElement) {
  const lineAt = (...names: readonly string[]) =>
    names
      .map((name) => lineOf(plainChild(entry, name) ?? childOf(entry, name)))
      .find((text) => text !== null) ?? null;
  const at = lineAt('dcterms:issued', 'published', 'issued', 'created', 'dc:date');
  const modified = lineAt('updated', 'modified');
  const published = at === null ? null : readFeedDate(at, 'published');
  const updated = modified === null ? null : readFeedDate(modified, 'updates');
  return {
    // Atom demands `updated` only: without another date, it is when the entry came out.
    published: published?.at ?? (at === null ? (updated?.at ?? null) : null),
    updates: at === null ? [] : updatesOf(published?.at ?? null, updated?.at ?? null),
    warnings: [published?.warning, updated?.warning].filter((warning) => warning != null),
    notes: [
      ...(published?.warning == null ? [] : [`Published: ${at}`]),
      ...(updated?.warning == null ? [] : [`Updated: ${modified}`]),
    ],
  };
}

function termsOf(entry: XmlElement) {
  const tags: string[] = [];
  const subjects: string[] = [];
  const fields: FieldNote[] = [];
  let section: string | null = null;
  for (const category of childrenOf(entry)) {
    if (
      category.written !== 'category' &&
      category.written !== 'atom:category' &&
      category.written !== 'dc:subject'
    )
      continue;
    const scheme = attributeOf(category, 'scheme') ?? '';
    if (scheme === 'http://schemas.google.com/g/2005#kind') continue;
    const term = attributeOf(category, 'term');
    const label = attributeOf(category, 'label');
    const name = label ?? term ?? lineOf(category);
    if (name === null) continue;
    if (/(?:^|[#/:])section$/.test(scheme) && section === null) section = name;
    else if (/(?:^|[#/:])subject$/.test(scheme) || /^medtop:\d+$/.test(name)) subjects.push(name);
    else tags.push(name);
    if (label !== null && term !== null && term !== label)
      fields.push(dropped('category term', term, 'no-place'));
  }
  return { section, subjects, tags: [...new Set(tags)], fields };
}

function linkTo(links: readonly XmlElement[], rel: string): string | null {
  const all = links.filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === rel);
  const html = all.find((link) => /html/.test(attributeOf(link, 'type') ?? 'html'));
  const chosen = html ?? all[0] ?? null;
  return attributeOf(chosen, 'href') ?? lineOf(chosen);
}

function otherLinks(links: readonly XmlElement[], resolve: (written: string) => string) {
  const images = [];
  const others = [];
  for (const link of links) {
    const href = attributeOf(link, 'href');
    const rel = attributeOf(link, 'rel') ?? 'alternate';
    if (href === null || !/^(?:related|via|enclosure)$/.test(rel)) continue;
    const title = attributeOf(link, 'title');
    const address = resolve(href);
    if (rel === 'enclosure' && /^image\//.test(attributeOf(link, 'type') ?? ''))
      images.push({
        file: address,
        caption: title,
        alt: null,
        credit: null,
        creator: null,
        copyright: null,
        lead: images.length === 0,
      });
    else others.push({ title, href: address });
  }
  return { images, links: others };
}

const read = new Set(
  [
    'title',
    'link',
    'id',
    'content',
    'summary',
    'author',
    'contributor',
    'published',
    'issued',
    'created',
    'updated',
    'modified',
    'category',
    'rights',
    'copyright',
    'source',
    'feedburner:origLink',
    'dc:creator',
    'dc:date',
    'dc:subject',
    'georss:featurename',
    'georss:featureName',
    'media:content',
    'media:group',
    'media:thumbnail',
    'media:credit',
    'media:title',
    'media:description',
    'media:copyright',
    'media:license',
    'dcterms:issued',
    'media:text',
    'app:control',
    'app:draft',
    'draft',
    'control',
    'blogger:type',
    'blogger:status',
    'image',
    'itunes:image',
    'enclosure',
  ].flatMap((name) => [name, `atom:${name}`]),
);
