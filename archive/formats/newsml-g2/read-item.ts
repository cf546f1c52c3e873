import { withoutHeading } from '../html/without-heading.ts';
import type { NitfHead } from '../nitf/nitf-head.ts';
import type { DropReason } from '../reader.ts';
import { linksOf } from '../wire/own-json.ts';
import { type StoryBody, withBodyImages } from '../wire/story-body.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { readWireJson, urgencyOf } from '../wire/wire-fields.ts';
import { emptyStory, statusOf, type WireImage, type WireStory } from '../wire/wire-story.ts';
import { saidIn } from '../xml/said-in.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  lineOf,
  spacedLine,
  type XmlElement,
} from '../xml/xml-element.ts';
import { XmlUse } from '../xml/xml-use.ts';
import { codeOf, nameOf, roleOf, rolesOf, suffixOf } from './g2-values.ts';
import { contentOf } from './item-content.ts';
import { itemDates } from './item-dates.ts';
import { holderOf, itemImage, rightsText } from './item-image.ts';
import { bylineOf, sourceOf } from './item-people.ts';
import { itemSubjects } from './item-subjects.ts';
import { guidOf, isPicture, type PackageBook } from './package-book.ts';

/** A news item or a package; null for one that says nothing of a story. */
export function readItem(item: XmlElement, book: PackageBook, notes: StoryNotes): WireStory | null {
  const use = new XmlUse();
  const itemMeta = childOf(item, 'itemMeta');
  const meta = childOf(item, 'contentMeta');
  if (itemMeta === null && meta === null && childOf(item, 'contentSet') === null) return null;
  const rights = childrenOf(item, 'rightsInfo');
  const picture = isPicture(item);
  for (const name of ['guid', 'standard', 'standardversion', 'conformance'])
    use.attribute(item, name);
  for (const name of ['catalogRef', 'catalog'])
    for (const child of childrenOf(item, name)) use.whole(child);
  use.whole(childOf(itemMeta, 'itemClass'));

  const own = ownProperties(use, itemMeta);
  if (own.size > 0) use.attribute(item, 'version');
  const headlines = rolesOf(use, meta, 'headline');
  const isSub = ({ role }: { readonly role: string }) => /sub|alt|short/.test(role);
  const headline = headlines.find((one) => !isSub(one)) ?? null;
  const others = headlines.filter((one) => one !== headline);
  const ranked = rankedIn(meta);
  const subheadline =
    others.find(({ role }) => /sub/.test(role)) ??
    others.find(({ role, text }) => role === '' && ranked.includes(text)) ??
    null;
  for (const other of others) if (other !== subheadline) notes.dropped('headline', other.text);
  const title = use.line(childOf(itemMeta, 'title'));
  if (headline !== null)
    notes.dropped('itemMeta/title', title, title === headline.text ? 'repeated' : 'no-place');

  const images: WireImage[] = [];
  let body: StoryBody = { body: '', images: [] };
  let told: NitfHead | null = null;
  let links = itemLinks(use, item, itemMeta, notes, book);
  if (picture) {
    images.push({ ...itemImage(item, use, notes), lead: true });
  } else {
    const read = contentOf(use, childOf(item, 'contentSet'), notes, saidIn([itemMeta, meta]));
    body = read.body;
    told = read.told;
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
    return use.line(note) === null ? [] : spacedLine(note);
  });
  const guid = guidOf(item);
  const source = sourceOf(use, itemMeta, meta, notes, own);
  const languages = childrenOf(meta, 'language').flatMap((one) => use.attribute(one, 'tag') ?? []);
  const creditLines = picture ? [] : use.lines(childrenOf(meta, 'creditline'));
  const story: WireStory = {
    ...emptyStory,
    headline: headline?.text ?? title ?? told?.headline ?? null,
    standfirst: summary?.text ?? null,
    byline: byline.names.length > 0 ? byline.names : (told?.byline ?? []),
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
    body: withoutHeading(body.body, [headline?.text ?? title, subheadline?.text ?? null]),
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
            copyright: rightsText(use, rights, 'copyrightNotice'),
            copyrightHolder: holderOf(use, rights),
            usageTerms: rightsText(use, rights, 'usageTerms'),
            expires: dates.expires,
          }),
    },
  };
  use.attribute(childOf(meta, 'slugline'), 'separator');
  notes.fields.push(...use.left(item, whyLeft));
  return own.size === 0 ? story : withOwn(story, own);
}

/** Headlines of one language that have an order among them. */
function rankedIn(meta: XmlElement | null): readonly (string | null)[] {
  return childrenOf(meta, 'headline')
    .filter((one) => attributeOf(one, 'rank') !== null && one.attributes['xml:lang'] === undefined)
    .map(lineOf);
}

/** The way that an item has taken from program to program is theirs. */
function whyLeft(path: string): DropReason {
  return path.includes('/hopHistory') ? 'internal' : 'no-place';
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
