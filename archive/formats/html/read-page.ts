import { type ChildNode, isTag } from 'domhandler';
import type { PictureLender } from '../bring-pictures.ts';
import { changed, dropped } from '../field-notes.ts';
import { readDate } from '../read-date.ts';
import type { FieldNote, ImportWarning, StoryDraft } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { escapeParagraph } from '../text/escape.ts';
import { guessLanguage } from '../text/language.ts';
import { htmlToMarkdown, type MarkdownText, nodesToMarkdown } from './html-to-markdown.ts';
import { readJsonLd } from './json-ld.ts';
import { factsOfMetas, keywordsOfMetas } from './meta-facts.ts';
import { readMicrodata } from './microdata.ts';
import { namesIn } from './page-byline.ts';
import { mergeFacts, noFacts, type PageFacts } from './page-facts.ts';
import { headlineOf } from './page-headline.ts';
import { imagesOf } from './page-images.ts';
import { type PageParts, readPageParts } from './page-parts.ts';
import { chooseStory, factsOfThing, isWebAddress, unique } from './story-thing.ts';
import { withoutHeading } from './without-heading.ts';

export interface PageOptions {
  readonly lend: PictureLender;
  /** Where the page was, if whoever kept it says so; the page's own word counts more. */
  readonly address?: string | null;
}

/** Larger pages are read by their own elements; finding the story in them takes too long. */
const mostElements = 30_000;
const deepestSearched = 400;

/**
 * The story of a web page: what its metadata says (JSON-LD, microdata, `meta` elements, in this
 * order), and its text without menus, related stories and comments. Nothing is fetched or run.
 */
export async function readPage(
  html: string,
  source: string,
  { lend, address: given = null }: PageOptions,
): Promise<Story> {
  const parts = readPageParts(html);
  const metas = factsOfMetas(parts);
  const near = metas.address ?? parts.savedFrom ?? given;
  const { things, broken } = readJsonLd(parts.scripts);
  const said = [chooseStory(things, near), chooseStory(readMicrodata(parts.nodes), near)].map(
    (thing) => (thing === null ? noFacts : factsOfThing(thing)),
  );
  const own = mergeFacts(said);
  const keywords = keywordsOfMetas(parts);
  const facts = mergeFacts([own, metas, factsOfLinks(parts), { ...noFacts, tags: keywords }]);
  const address = [metas.address, own.address, parts.savedFrom, given].find(isWebAddress) ?? null;
  const base = resolved(parts.base, address);
  const local = await localPictures(parts.pictures, lend);
  const headline = headlineOf(own, metas, parts, facts.site);
  const found = await textOfPage(html, parts, facts, { base, isLocal: (src) => local.has(src) });
  const published = publishedOf(facts, parts, address);
  const updates = updatesOf(facts, published.at);
  const { byline, notes: bylineNotes } = namesIn(facts.byline, found.byline);
  const { images, more, notes: imageNotes } = imagesOf(facts.images, found.text.pictures, base);
  const standfirst = wholeStandfirst(own, metas) ?? facts.standfirst;
  const body = withoutHeading(found.text.markdown, [headline, standfirst]);
  const draft: StoryDraft = {
    ...emptyDraft,
    headline,
    standfirst,
    byline,
    published: published.at,
    updates: updates.updates,
    section: facts.section,
    place: facts.place,
    language: languageOf([parts.language, own.language, metas.language]) ?? guessLanguage(body),
    images,
    links: facts.links,
    source: sourceOf(facts.site, address),
    tags: facts.tags.filter((tag) => tag !== facts.section),
    body,
  };
  return {
    source,
    draft,
    more: { subjects: facts.subjects, images: more },
    warnings: [...published.warnings, ...updates.warnings],
    fields: [
      ...facts.notes,
      ...published.notes,
      ...bylineNotes,
      ...imageNotes,
      ...found.text.dropped.map((name) => dropped(`<${name}>`, name, 'no-place')),
      ...broken.map((script) => dropped('JSON-LD', script, 'not-understood')),
      ...repeatedNotes(draft, [own, metas], parts.title),
      ...unusedKeywords(keywords, draft),
    ],
  };
}

interface FoundText {
  readonly text: MarkdownText;
  readonly byline: string | null;
}

async function textOfPage(
  html: string,
  parts: PageParts,
  { text }: PageFacts,
  options: { readonly base: string | null; readonly isLocal: (address: string) => boolean },
): Promise<FoundText> {
  const isSearchable = parts.elements <= mostElements && parts.depth <= deepestSearched;
  const { findPageBody } = await import('./page-body.ts');
  const found = isSearchable ? findPageBody(html) : null;
  const markdown =
    found === null
      ? nodesToMarkdown(mainNodes(parts.nodes), options)
      : htmlToMarkdown(found.html, options);
  const byline = found?.byline ?? null;
  // Pages behind a wall show a piece of the story, and sometimes tell machines all of it.
  if (text !== null && text.length > 2 * markdown.markdown.length)
    return { text: { ...markdown, markdown: paragraphsOf(text) }, byline };
  return { text: markdown, byline };
}

function paragraphsOf(text: string): string {
  if (/<p[\s>]/i.test(text)) return htmlToMarkdown(text).markdown;
  return text
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map(escapeParagraph)
    .join('\n\n');
}

/** The sole `article`, else `main`, else everything but menus and the foot of the page. */
function mainNodes(nodes: readonly ChildNode[]): readonly ChildNode[] {
  for (const name of ['article', 'main']) {
    const found = elementsNamed(nodes, name);
    const [only] = found;
    if (only !== undefined && found.length === 1) return [only];
  }
  return nodes;
}

function elementsNamed(nodes: readonly ChildNode[], name: string): ChildNode[] {
  const found: ChildNode[] = [];
  const waiting = [...nodes];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (!isTag(at)) {
      if ('children' in at) waiting.push(...at.children);
    } else if (at.name === name) found.push(at);
    else waiting.push(...at.children);
  }
  return found;
}

/** WordPress and others mark the links to a story's sections and tags. */
function factsOfLinks({ links }: PageParts): PageFacts {
  const texts = (pattern: RegExp) =>
    unique(links.filter(({ rel }) => pattern.test(rel)).map(({ text }) => text));
  const sections = texts(/\bcategory\b/);
  return {
    ...noFacts,
    section: sections[0] ?? null,
    tags: unique([...sections.slice(1), ...texts(/^(?!.*\bcategory\b).*\btag\b/)]),
    byline: texts(/^author$/),
  };
}

/** Pictures that lie beside a saved page, by the addresses that the page gives them. */
async function localPictures(
  addresses: readonly string[],
  lend: PictureLender,
): Promise<ReadonlySet<string>> {
  const local = new Set<string>();
  const relative = new Set(
    addresses.filter((address) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)),
  );
  for (const address of [...relative].slice(0, 2000)) {
    const { kind } = await lend(address);
    if (kind === 'file' || kind === 'bytes') local.add(address);
  }
  // A page inside a mail or an archive of one page calls its pictures by their full addresses.
  for (const address of new Set(addresses.filter((one) => /^(?:https?:)?\/\//i.test(one)))) {
    const { kind } = await lend(address);
    if (kind === 'bytes') local.add(address);
  }
  return local;
}

interface FoundDate {
  readonly at: string | null;
  readonly warnings: readonly ImportWarning[];
  readonly notes: readonly FieldNote[];
}

function publishedOf(facts: PageFacts, parts: PageParts, address: string | null): FoundDate {
  const marked = parts.times.filter(({ isPublication }) => isPublication);
  const [only] = marked.length > 0 ? marked : parts.times.length === 1 ? parts.times : [];
  const written = facts.published ?? only?.at ?? null;
  const read = written === null ? null : readDate(written, 'published');
  if (read?.at != null && written !== null) {
    const notes = read.at === written ? [] : [changed('published', written, read.at, 'normalised')];
    return { at: read.at, warnings: [], notes };
  }
  const warnings = read?.warning == null ? [] : [read.warning];
  const notes = written === null ? [] : [dropped('published', written, 'not-understood')];
  const day = dayInAddress(address);
  if (day !== null && address !== null)
    return {
      at: day,
      warnings,
      notes: [...notes, changed('published', address, day, 'normalised')],
    };
  for (const line of parts.datelines.slice(0, 3)) {
    const { at } = readDate(line, 'published', { within: true });
    if (at !== null)
      return { at, warnings, notes: [...notes, changed('published', line, at, 'normalised')] };
  }
  return { at: null, warnings, notes };
}

/** Papers file their stories by day: `/2017/06/12/no-play-street/`. */
function dayInAddress(address: string | null): string | null {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_-])/.exec(address ?? '') ?? [];
  return year === undefined ? null : readDate(`${year}-${month}-${day}`, 'published').at;
}

function updatesOf(
  { modified, corrections }: PageFacts,
  published: string | null,
): { readonly updates: StoryDraft['updates']; readonly warnings: readonly ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const updates: StoryDraft['updates'][number][] = [];
  const read = (written: string) => {
    const { at, warning } = readDate(written, 'updates');
    if (warning !== null) warnings.push(warning);
    return at;
  };
  const at = modified === null ? null : read(modified);
  if (at !== null && !isSameMoment(at, published)) updates.push({ at, kind: 'update', note: null });
  for (const correction of corrections) {
    const when = correction.at === null ? null : read(correction.at);
    // A correction without a date of its own was made by the last time that the page was changed.
    const corrected = when ?? at ?? published;
    if (corrected !== null)
      updates.push({ at: corrected, kind: 'correction', note: correction.note });
  }
  return { updates, warnings };
}

function isSameMoment(at: string, published: string | null): boolean {
  if (published === null) return false;
  return at === published || Date.parse(at) === Date.parse(published);
}

function languageOf(tags: readonly (string | null)[]): string | null {
  for (const tag of tags) {
    if (tag === null) continue;
    try {
      const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
      if (canonical !== undefined && !/^(?:x|und|mul|zxx)\b/i.test(canonical)) return canonical;
    } catch {
      // It is no tag of a language.
    }
  }
  return null;
}

function sourceOf(name: string | null, uri: string | null): StoryDraft['source'] {
  if (name === null && uri === null) return null;
  // A page that calls the front page its own address would be taken for all others that do.
  const isStory = uri !== null && new URL(uri).pathname.length > 1;
  return { name, uri, guid: isStory ? uri : null };
}

function resolved(base: string | null, address: string | null): string | null {
  if (base === null) return address;
  try {
    return new URL(base, address ?? undefined).href;
  } catch {
    return address;
  }
}

/** JSON-LD cuts texts short; the rest of the page may have the whole. */
function wholeStandfirst(own: PageFacts, metas: PageFacts): string | null {
  const stem = own.standfirst?.replace(/\s*(?:…|\.{3})$/, '') ?? '';
  const isCut = stem !== '' && stem !== own.standfirst;
  return isCut && metas.standfirst?.startsWith(stem) ? metas.standfirst : null;
}

/** Other headlines and summaries than the ones that were taken. */
function repeatedNotes(
  draft: StoryDraft,
  several: readonly PageFacts[],
  title: string | null,
): readonly FieldNote[] {
  const headlines = unique([...several.flatMap(({ headline }) => headline ?? []), title ?? '']);
  const standfirsts = unique(several.flatMap(({ standfirst }) => standfirst ?? []));
  return [
    ...headlines
      .filter((headline) => headline !== draft.headline)
      .map((headline) => dropped('headline', headline, 'repeated')),
    ...standfirsts
      .filter((standfirst) => standfirst !== draft.standfirst)
      .map((standfirst) => dropped('standfirst', standfirst, 'repeated')),
  ];
}

function unusedKeywords(
  keywords: readonly string[],
  { tags, section }: StoryDraft,
): readonly FieldNote[] {
  const unused = keywords.filter((word) => !tags.includes(word) && word !== section);
  return unused.length === 0 ? [] : [dropped('keywords', unused.join(', '), 'no-place')];
}
