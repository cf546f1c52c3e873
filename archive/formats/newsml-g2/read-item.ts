import { nitfBody } from '../nitf/nitf-body.ts';
import { linksOf } from '../wire/own-json.ts';
import {
  bodyOfHtml,
  bodyOfText,
  looksLikeHtml,
  type StoryBody,
  withBodyImages,
} from '../wire/story-body.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { readWireJson, urgencyOf } from '../wire/wire-fields.ts';
import { emptyStory, statusOf, type WireImage, type WireStory } from '../wire/wire-story.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  markupIn,
  textIn,
  type XmlElement,
} from '../xml/xml-element.ts';
import { XmlUse } from '../xml/xml-use.ts';
import { codeOf, nameOf, roleOf, rolesOf, suffixOf } from './g2-values.ts';
import { itemDates } from './item-dates.ts';
import { holderOf, itemImage } from './item-image.ts';
import { itemSubjects } from './item-subjects.ts';
import { guidOf, isPicture, type PackageBook } from './package-book.ts';
import { largestContent } from './remote-content.ts';

/** A news item or a package; null for one that says nothing of a story. */
export function readItem(item: XmlElement, book: PackageBook, notes: StoryNotes): WireStory | null {
  const use = new XmlUse();
  const itemMeta = childOf(item, 'itemMeta');
  const meta = childOf(item, 'contentMeta');
  if (itemMeta === null && meta === null && childOf(item, 'contentSet') === null) return null;
  const rights = childrenOf(item, 'rightsInfo');
  const picture = isPicture(item);
  for (const name of ['guid', 'version', 'standard', 'standardversion', 'conformance'])
    use.attribute(item, name);
  for (const name of ['catalogRef', 'catalog', 'hopHistory'])
    for (const child of childrenOf(item, name)) use.whole(child);
  use.whole(childOf(itemMeta, 'itemClass'));

  const own = ownProperties(use, itemMeta);
  const headlines = rolesOf(use, meta, 'headline');
  const isSub = ({ role }: { readonly role: string }) => /sub|alt|short/.test(role);
  const headline = headlines.find((one) => !isSub(one)) ?? null;
  const subheadline = headlines.find((one) => one !== headline && /sub/.test(one.role)) ?? null;
  for (const other of headlines)
    if (other !== headline && other !== subheadline) notes.dropped('headline', other.text);
  const title = use.line(childOf(itemMeta, 'title'));
  if (headline !== null)
    notes.dropped('itemMeta/title', title, title === headline.text ? 'repeated' : 'no-place');

  const images: WireImage[] = [];
  let body: StoryBody = { body: '', images: [] };
  let links = itemLinks(use, item, itemMeta, notes, book);
  if (picture) {
    images.push({ ...itemImage(item, use, notes), lead: true });
  } else {
    const read = contentOf(use, childOf(item, 'contentSet'), notes);
    body = read.body;
    links = [...links, ...read.links];
    for (const known of book.picturesOf(item)) {
      images.push(known.image);
      notes.fields.push(...known.notes.fields);
      notes.warnings.push(...known.notes.warnings);
    }
  }
  const descriptions = rolesOf(use, meta, 'description');
  const summary = picture
    ? null
    : (descriptions.find(({ role }) => /summary|abstract|drol$|^$/.test(role)) ??
      descriptions.find(({ role }) => !/caption/.test(role)) ??
      descriptions[0] ??
      null);
  if (!picture)
    for (const other of descriptions)
      if (other !== summary) notes.dropped(`description ${other.role}`, other.text);

  const by = use.lines(childrenOf(meta, 'by'));
  const byline = bylineOf(use, meta, by, notes, own);
  const dates = itemDates(use, itemMeta, meta, notes, own);
  const codes = itemSubjects(use, item, meta, notes);
  const located = childrenOf(meta, 'located').flatMap((place) => {
    use.attribute(place, 'type');
    return nameOf(use, place) ?? [];
  });
  const dateline = use.line(childOf(meta, 'dateline'));
  const place = located[0] ?? null;
  for (const other of located.slice(1)) notes.dropped('located', other);
  const services = childrenOf(itemMeta, 'service').flatMap((service) => {
    const code = codeOf(use, service);
    const name = nameOf(use, service);
    if (name === null) notes.dropped('service', code);
    return name ?? [];
  });
  for (const service of services) notes.dropped('service', service);
  const edNotes = childrenOf(itemMeta, 'edNote').flatMap((note) => {
    roleOf(use, note);
    return use.line(note) ?? [];
  });
  const guid = guidOf(item);
  const source = sourceOf(use, itemMeta, meta, notes, own);
  const languages = childrenOf(meta, 'language').flatMap((one) => use.attribute(one, 'tag') ?? []);
  const creditLines = picture ? [] : use.lines(childrenOf(meta, 'creditline'));
  const story: WireStory = {
    ...emptyStory,
    headline: headline?.text ?? title,
    standfirst: summary?.text ?? null,
    byline: byline.names,
    published: dates.published,
    updates: dates.updates,
    section: own.get('section')?.[0] ?? codes.section,
    place: place ?? (dateline !== null && !/\d/.test(dateline) ? dateline : null),
    language: languages[0] ?? item.attributes['xml:lang'] ?? null,
    images: withBodyImages(images, body.images),
    links,
    notes: distinct(edNotes),
    source: { name: source.name ?? byline.source, uri: source.uri, guid: guid || null },
    tags: codes.tags,
    body: body.body,
    subjects: codes.subjects,
    status: statusOf(suffixOf(codeOf(use, childOf(itemMeta, 'pubStatus')))),
    embargo: dates.embargo,
    wire: {
      slugline: use.line(childOf(meta, 'slugline')),
      urgency: urgencyOf(use.line(childOf(meta, 'urgency'))),
      genres: codes.genres,
      subheadline: subheadline?.text ?? null,
      dateline:
        dateline !== null && (place !== null || /\d/.test(dateline)) && dateline !== place
          ? dateline
          : null,
      ...(picture
        ? {}
        : {
            creditLine: creditLines.join(' / ') || null,
            copyright:
              distinct(
                rights.flatMap((info) => use.lines(childrenOf(info, 'copyrightNotice'))),
              ).join(' ') || null,
            copyrightHolder: holderOf(use, rights),
            usageTerms:
              distinct(rights.flatMap((info) => use.lines(childrenOf(info, 'usageTerms')))).join(
                ' ',
              ) || null,
            expires: dates.expires,
          }),
    },
  };
  use.attribute(childOf(meta, 'slugline'), 'separator');
  notes.fields.push(...use.left(item));
  return own.size === 0 ? story : withOwn(story, own);
}

/** What an export of ours says beside the standard, where the standard's form would lose something. */
function withOwn(story: WireStory, own: ReadonlyMap<string, readonly string[]>): WireStory {
  const first = (name: string) => own.get(name)?.[0] ?? null;
  return {
    ...story,
    headline: first('headline') ?? story.headline,
    standfirst: first('standfirst') ?? story.standfirst,
    place: first('place'),
    language: first('language'),
    tags: own.get('tag') ?? [],
    subjects: own.get('subject') ?? [],
    notes: own.get('note') ?? [],
    links: linksOf(own.get('link') ?? []),
    byline: own.get('byline') ?? [],
    wire: readWireJson(first('wire') ?? ''),
  };
}

/** What an export of ours says that the standard has no place for, by name. */
function ownProperties(use: XmlUse, itemMeta: XmlElement | null): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const property of childrenOf(itemMeta, 'itemMetaExtProperty')) {
    const rel = attributeOf(property, 'rel') ?? '';
    if (!rel.startsWith('newsroom:')) continue;
    use.whole(property);
    const name = rel.slice('newsroom:'.length);
    const value = property.attributes.value ?? '';
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

function bylineOf(
  use: XmlUse,
  meta: XmlElement | null,
  by: readonly string[],
  notes: StoryNotes,
  own: ReadonlyMap<string, readonly string[]>,
): { names: readonly string[]; source: string | null } {
  const written = own.size > 0 ? (own.get('byline') ?? []) : undefined;
  const creators = childrenOf(meta, 'creator').flatMap((creator) => {
    const role = roleOf(use, creator);
    const code = codeOf(use, creator);
    const name = nameOf(use, creator);
    use.attribute(creator, 'jobtitle');
    if (name === null) notes.dropped('creator', code);
    return name === null || /source/.test(role) ? [] : [name];
  });
  if (written !== undefined) return { names: written, source: null };
  const read = by.map((line) => notes.byline('by', line));
  const names = distinct(read.flatMap(({ names: found }) => found));
  return {
    names: names.length > 0 ? names : distinct(creators),
    source: read.find(({ source }) => source !== null)?.source ?? null,
  };
}

function sourceOf(
  use: XmlUse,
  itemMeta: XmlElement | null,
  meta: XmlElement | null,
  notes: StoryNotes,
  own: ReadonlyMap<string, readonly string[]>,
): { name: string | null; uri: string | null } {
  const provider = childOf(itemMeta, 'provider');
  const code = codeOf(use, provider);
  const providerName =
    nameOf(use, provider) ?? (code === null || isAddress(code) ? null : suffixOf(code) || code);
  const sources = childrenOf(meta, 'infoSource').flatMap((source) => {
    roleOf(use, source);
    const sourceCode = codeOf(use, source);
    return nameOf(use, source) ?? sourceCode ?? [];
  });
  if (own.size > 0)
    return { name: own.get('source')?.[0] ?? null, uri: own.get('source-uri')?.[0] ?? null };
  const names = distinct([
    ...sources.filter((name) => !/:/.test(name)),
    ...(providerName === null ? [] : [providerName]),
  ]);
  for (const other of distinct([...names.slice(1), ...sources]).filter((one) => one !== names[0]))
    notes.dropped('infoSource', other);
  return { name: names[0] ?? null, uri: isAddress(code) ? code : null };
}

/** An address of the source itself, not of a code of IPTC's. */
function isAddress(code: string | null): code is string {
  return code !== null && /^https?:/.test(code) && !/^https?:\/\/cv\.iptc\.org\//.test(code);
}

function itemLinks(
  use: XmlUse,
  item: XmlElement,
  itemMeta: XmlElement | null,
  notes: StoryNotes,
  book: PackageBook,
) {
  const links = childrenOf(itemMeta, 'link').flatMap((link) => {
    const rel = suffixOf(use.attribute(link, 'rel'));
    const href = use.attribute(link, 'href');
    const ref = use.attribute(link, 'residref') ?? use.attribute(link, 'guidref');
    const title = use.line(childOf(link, 'title')) ?? use.attribute(link, 'title');
    const target = href ?? ref;
    if (target === guidOf(item) || (ref !== null && book.hasItem(ref))) return [];
    if (target === null && title === null) return [];
    if (/^(?:processedfrom|derivedfrom|translatedfrom|previousversion)$/i.test(rel)) {
      notes.dropped(`link ${rel}`, target);
      return [];
    }
    return [{ title, href: target }];
  });
  const refs = descendantsOf(childOf(item, 'groupSet'), 'itemRef').map((ref) => {
    const title = use.line(childOf(ref, 'headline')) ?? use.line(childOf(ref, 'title'));
    const href = use.attribute(ref, 'href') ?? use.attribute(ref, 'residref');
    return { title, href };
  });
  return [...links, ...refs];
}

/** The text of a content set, and links to what is no text. */
function contentOf(use: XmlUse, contentSet: XmlElement | null, notes: StoryNotes) {
  const inline = childrenOf(contentSet).filter(
    ({ name }) => name === 'inlineXML' || name === 'inlineData',
  );
  const [best, ...others] = [...inline].sort((a, b) => rankOf(b) - rankOf(a));
  for (const other of others) {
    use.whole(other);
    notes.dropped('contentSet', textIn(other), 'repeated');
  }
  const body = best === undefined ? { body: '', images: [] } : inlineBody(use, best, notes);
  const rendition = largestContent(use, contentSet, false);
  return { body, links: rendition === null ? [] : [{ title: null, href: rendition }] };
}

function rankOf(content: XmlElement): number {
  const type = attributeOf(content, 'contenttype') ?? '';
  if (/markdown/.test(type)) return 3;
  return content.name === 'inlineXML' ? 2 : 1;
}

function inlineBody(use: XmlUse, content: XmlElement, notes: StoryNotes): StoryBody {
  const type = attributeOf(content, 'contenttype') ?? '';
  if (content.name === 'inlineData') {
    use.whole(content);
    const text = textIn(content);
    if (/markdown/.test(type)) return { body: text, images: [] };
    if (/html/.test(type) || looksLikeHtml(text)) return bodyOfHtml(text, notes);
    return { body: bodyOfText(text), images: [] };
  }
  const nitf = descendantsOf(content, 'body.content');
  if (nitf.length > 0) {
    const ends = descendantsOf(content, 'body.end');
    const heads = descendantsOf(content, 'body.head');
    const read = nitfBody([...nitf, ...ends], use, notes);
    for (const head of heads) notes.dropped('nitf/body.head', use.line(head), 'repeated');
    use.whole(content);
    return read;
  }
  const html = childOf(content, 'html', 'body') ?? childOf(content, 'html') ?? content;
  use.whole(content);
  return bodyOfHtml(markupIn(html), notes);
}
