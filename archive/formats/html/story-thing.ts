import { changed, dropped } from '../field-notes.ts';
import type { FieldNote } from '../reader.ts';
import { noFacts, type PageFacts, type PageImage } from './page-facts.ts';
import {
  addressOf,
  firstWords,
  isThing,
  plain,
  type Thing,
  typesOf,
  valuesOf,
  wordsOf,
} from './thing.ts';

/** Types of schema.org that are a story, the surest first. */
const storyTypes: readonly RegExp[] = [
  /(?:NewsArticle|NewsItem|LiveBlogPosting|ReportageNewsArticle)$/,
  /^(?:Article|BlogPosting|SocialMediaPosting|Report|ScholarlyArticle|TechArticle|AdvertiserContentArticle|SatiricalArticle|Review)$/,
  /^(?:CreativeWork|WebPage|ItemPage|Blog)$/,
];

/** The story of a page among the things that it describes, or null. */
export function chooseStory(things: readonly Thing[], address: string | null): Thing | null {
  const candidates = things.flatMap((thing) => [
    thing,
    ...['mainEntity', 'mainEntityOfPage', 'hasPart', 'blogPost'].flatMap((name) => {
      const inner = valuesOf(thing, name).filter(isThing);
      return name === 'blogPost' && inner.length > 1 ? [] : inner;
    }),
  ]);
  for (const pattern of storyTypes) {
    const found = candidates.filter((thing) => typesOf(thing).some((type) => pattern.test(type)));
    const here = found.find((thing) => address !== null && isAbout(thing, address));
    const titled = found.find((thing) => firstWords(thing, 'headline', 'name') !== null);
    const chosen = here ?? titled;
    if (chosen !== undefined) return chosen;
  }
  return null;
}

function isAbout(thing: Thing, address: string): boolean {
  const own = [thing.url, thing.mainEntityOfPage, thing['@id']].map(addressOf);
  const bare = (text: string) => text.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[#?/]*$/, '');
  return own.some((one) => one !== null && bare(one) === bare(address));
}

/** Properties that are read, and those that say nothing of the story. */
const known = new Set(
  (
    '@type @id @context headline name alternativeHeadline description abstract author creator editor datePublished ' +
    'dateCreated dateModified correction articleSection printSection dateline locationCreated contentLocation inLanguage ' +
    'keywords about image thumbnailUrl thumbnail primaryImageOfPage associatedMedia publisher sourceOrganization provider url ' +
    'mainEntityOfPage articleBody text citation relatedLink isBasedOn'
  ).split(' '),
);
const internal = new Set(
  (
    'isAccessibleForFree hasPart isPartOf speakable potentialAction wordCount commentCount interactionStatistic ' +
    'interactionCount breadcrumb discussionUrl comment version itemListElement mainEntity about sameAs'
  ).split(' '),
);

/** What a story says of itself in the words of schema.org. */
export function factsOfThing(thing: Thing): PageFacts {
  // A page's own name is a title for tabs and search engines, a story's `name` is a headline.
  const isPage = typesOf(thing).every((type) => /^(?:WebPage|ItemPage|Blog)$/.test(type));
  const published = firstWords(thing, 'datePublished', 'dateCreated');
  return {
    ...noFacts,
    headline: firstWords(thing, ...(isPage ? ['headline'] : ['headline', 'name'])),
    standfirst: firstWords(thing, 'description', 'abstract', 'alternativeHeadline'),
    byline: namesOf(thing),
    published,
    modified: firstWords(thing, 'dateModified'),
    corrections: valuesOf(thing, 'correction').map((correction) => ({
      at: isThing(correction) ? firstWords(correction, 'datePublished', 'dateCreated') : null,
      note: isThing(correction)
        ? firstWords(correction, 'text', 'description')
        : wordsOf(correction),
    })),
    section: sectionsOf(thing)[0] ?? null,
    place: firstWords(thing, 'dateline', 'locationCreated', 'contentLocation'),
    language: firstWords(thing, 'inLanguage'),
    tags: unique(valuesOf(thing, 'keywords').flatMap(keywordsOf)),
    subjects: subjectsOf(thing),
    images:
      ['image', 'primaryImageOfPage', 'associatedMedia', 'thumbnailUrl']
        .map((name) => valuesOf(thing, name).flatMap(imageOf))
        .find((images) => images.length > 0) ?? [],
    site: firstWords(thing, 'publisher', 'sourceOrganization', 'provider'),
    address:
      [thing.url, thing.mainEntityOfPage, thing['@id']].map(addressOf).find(isWebAddress) ?? null,
    links: ['citation', 'relatedLink', 'isBasedOn'].flatMap((name) =>
      valuesOf(thing, name).flatMap((value) => {
        const href = addressOf(value);
        return isWebAddress(href) ? [{ title: isThing(value) ? wordsOf(value) : null, href }] : [];
      }),
    ),
    text: textIn(thing),
    notes: notesOf(thing, published),
  };
}

function namesOf(thing: Thing): readonly string[] {
  const names = valuesOf(thing, thing.author === undefined ? 'creator' : 'author').flatMap(
    // One person with several names is several persons whom nobody has told apart.
    (author) =>
      (isThing(author) ? valuesOf(author, 'name') : [author]).flatMap((one) => wordsOf(one) ?? []),
  );
  return unique(names.filter((name) => !/^https?:/.test(name)));
}

function sectionsOf(thing: Thing): readonly string[] {
  return unique(
    ['articleSection', 'printSection'].flatMap((name) =>
      valuesOf(thing, name).flatMap((value) => wordsOf(value) ?? []),
    ),
  );
}

/** `a, b` in one text is several; a list is what it is. */
function keywordsOf(value: unknown, _index: number, all: readonly unknown[]): readonly string[] {
  const words = wordsOf(value);
  if (words === null) return [];
  return all.length === 1 ? words.split(/\s*[,;]\s*/).filter((word) => word !== '') : [words];
}

function subjectsOf(thing: Thing): readonly string[] {
  const codes = valuesOf(thing, 'about').flatMap((about) => {
    const address = isThing(about)
      ? [about['@id'], about.sameAs, about.url].map(addressOf)
      : [addressOf(about)];
    return address.flatMap((one) => /newscodes\/mediatopic\/(\d{8})/.exec(one ?? '')?.[1] ?? []);
  });
  return unique(codes.map((code) => `medtop:${code}`));
}

function imageOf(value: unknown): readonly PageImage[] {
  const file = isThing(value)
    ? addressOf(value.contentUrl ?? value.url ?? value.image ?? value['@id'] ?? null)
    : addressOf(value);
  if (file === null || !/^(?:https?:)?\/\/|^[^#:]+\.\w{3,4}$/i.test(file)) return [];
  const thing = isThing(value) ? value : {};
  return [
    {
      file,
      caption: firstWords(thing, 'caption', 'description'),
      alt: null,
      credit: firstWords(thing, 'creditText', 'provider'),
      creator: firstWords(thing, 'creator', 'author'),
      copyright: firstWords(thing, 'copyrightNotice', 'copyrightHolder'),
      usageTerms: firstWords(thing, 'usageInfo', 'license', 'acquireLicensePage'),
      lead: false,
    },
  ];
}

/** The body, whose line breaks are its paragraphs. */
function textIn(thing: Thing): string | null {
  const body = [thing.articleBody, thing.text].flat().find((text) => typeof text === 'string');
  return typeof body === 'string' && body.trim() !== '' ? body : null;
}

function notesOf(thing: Thing, published: string | null): readonly FieldNote[] {
  const notes: FieldNote[] = [];
  for (const name of Object.keys(thing)) {
    if (known.has(name)) continue;
    const value = valuesOf(thing, name);
    if (value.length === 0) continue;
    const words = value.flatMap((one) => wordsOf(one) ?? addressOf(one) ?? []).join(', ');
    notes.push(dropped(`schema:${name}`, words, internal.has(name) ? 'internal' : 'no-place'));
  }
  const [section, ...sections] = sectionsOf(thing);
  if (section !== undefined && sections.length > 0)
    notes.push(changed('section', [section, ...sections].join(', '), section, 'split'));
  const created = firstWords(thing, 'dateCreated');
  if (created !== null && created !== published)
    notes.push(dropped('schema:dateCreated', created, 'no-place'));
  const codes = valuesOf(thing, 'about').flatMap((about) => wordsOf(about) ?? []);
  if (codes.length > 0 && subjectsOf(thing).length < codes.length)
    notes.push(dropped('schema:about', codes.join(', '), 'no-place'));
  const editor = firstWords(thing, 'editor');
  if (editor !== null) notes.push(dropped('schema:editor', editor, 'no-place'));
  return notes;
}

export function isWebAddress(address: string | null | undefined): address is string {
  return /^https?:\/\/[^\s]+$/i.test(address ?? '');
}

export function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => plain(text) ?? []))];
}
