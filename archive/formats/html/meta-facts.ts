import { dropped } from '../field-notes.ts';
import type { FieldNote } from '../reader.ts';
import { noFacts, type PageFacts } from './page-facts.ts';
import type { PageParts } from './page-parts.ts';
import { isWebAddress, unique } from './story-thing.ts';
import { plain } from './thing.ts';

/**
 * Names under which pages say what an article says, the best first: Open Graph, Dublin Core,
 * Parse.ly, Sailthru, and what papers call it themselves. `:` and `.` are the same.
 */
const names = {
  headline:
    'dc.title dcterms.title dcterm.title og.title parsely-title sailthru.title twitter.title headline hdl title',
  standfirst:
    'dc.description dcterms.abstract dcterms.description dcterm.description og.description description sailthru.description twitter.description',
  byline:
    'dc.creator dcterms.creator dcterm.creator author parsely-author sailthru.author article.author byl byline og.article.author',
  published:
    'article.published_time og.article.published_time og.published_time dc.date.issued dcterms.issued dcterms.created dc.date.created parsely-pub-date sailthru.date ' +
    'publish-date publish_date publishdate publication_date pub_date pubdate datepublished date.published originalpublicationdate cxenseparse.recs.publishtime ptime og.pubdate ' +
    'dc.date dc.created dcterms.date date',
  modified:
    'article.modified_time og.article.modified_time og.updated_time article.updated_time dc.date.modified dcterms.modified lastmod last-modified utime datemodified',
  section: 'article.section og.article.section parsely-section section sailthru.section',
  tags: 'article.tag og.article.tag news_keywords parsely-tags parsely-tag sailthru.tags',
  keywords: 'keywords dc.subject dcterms.subject',
  language: 'og.locale content-language language dc.language dcterms.language',
  site: 'og.site_name dc.publisher dcterms.publisher application-name apple-mobile-web-app-title cre publisher',
  address: 'og.url parsely-link twitter.url dc.identifier dcterms.identifier',
  image:
    'og.image og.image.url og.image.secure_url twitter.image twitter.image.src parsely-image-url sailthru.image.full',
  imageAlt: 'og.image.alt twitter.image.alt',
} as const;

/** How a page is to be shown, counted and shared. */
const internal =
  /^(?:viewport|generator|robots|googlebot.*|bingbot|theme-color|msapplication.*|apple-.*|google.*|fb\..*|twitter\.(?:card|site|creator|domain|app.*|widgets.*|dnt|label\d|data\d|image.*)|al\..*|og\.(?:type|image\..*|video.*|audio.*|locale\.alternate)|content-type|x-ua-compatible|refresh|referrer|format-detection|handheldfriendly|mobileoptimized|mobile-.*|parsely-(?:page|metadata)|advertising|csrf-.*|.*verif.*|content-security-policy|pragma|cache-control|expires|x-.*|renderer|cleartype|imagetoolbar|rating|page_type|pagetype|parsely-type|parsely-post-id)$/;

/** Some papers give the path of a section: `/world/middle_east`. */
function sectionName(section: string | null): string | null {
  if (section === null || !section.startsWith('/')) return section;
  return section.split('/').filter(Boolean).at(-1)?.replaceAll(/[_-]+/g, ' ') ?? null;
}

/** Often the same words for all pages of a site, and therefore only the last resort. */
export function keywordsOfMetas(parts: PageParts): readonly string[] {
  return unique(
    names.keywords
      .split(' ')
      .flatMap((name) =>
        listed(parts.metas.filter((meta) => dotted(meta.name) === name).map(({ value }) => value)),
      ),
  );
}

/** A list is written as several elements, or as one with commas. */
function listed(tags: readonly string[]): readonly string[] {
  return unique(tags.length > 1 ? tags : tags.flatMap((tag) => tag.split(/\s*[,;]\s*/)));
}

/** What the `meta` elements of a page say. */
export function factsOfMetas({ metas, links }: PageParts): PageFacts {
  const read = new Set<string>();
  const all = (field: keyof typeof names): readonly string[] => {
    for (const name of names[field].split(' ')) {
      const found = metas.filter((meta) => dotted(meta.name) === name && fits(field, meta.value));
      if (found.length === 0) continue;
      read.add(name);
      const [{ isProperty } = { isProperty: true }] = found.toSorted(
        (a, b) => Number(b.isProperty) - Number(a.isProperty),
      );
      return unique(
        found.filter((meta) => meta.isProperty === isProperty).map(({ value }) => value),
      );
    }
    return [];
  };
  const first = (field: keyof typeof names) => all(field)[0] ?? null;
  const canonical = links.find(({ rel, href }) => rel === 'canonical' && isWebAddress(href));
  const image = first('image');
  const facts: PageFacts = {
    ...noFacts,
    headline: first('headline'),
    standfirst: first('standfirst'),
    byline: all('byline'),
    published: first('published'),
    modified: first('modified'),
    section: sectionName(first('section')),
    tags: listed(all('tags')),
    language: first('language'),
    images:
      image === null
        ? []
        : [
            {
              file: image,
              caption: null,
              alt: first('imageAlt'),
              credit: null,
              creator: null,
              copyright: null,
              usageTerms: null,
              lead: true,
            },
          ],
    site: first('site'),
    address: canonical?.href ?? first('address'),
  };
  return { ...facts, notes: notesOf(metas, read, facts) };
}

function dotted(name: string): string {
  return name.replaceAll(':', '.');
}

function fits(field: keyof typeof names, value: string): boolean {
  if (field === 'address' || field === 'image') return /^(?:https?:)?\//i.test(value);
  if (field === 'byline') return !/^https?:|^@|facebook\.com/.test(value);
  return true;
}

function notesOf(
  metas: PageParts['metas'],
  read: ReadonlySet<string>,
  facts: PageFacts,
): readonly FieldNote[] {
  const said = new Set(
    [
      facts.headline,
      facts.standfirst,
      facts.published,
      facts.modified,
      facts.section,
      facts.site,
      facts.address,
      facts.language,
      facts.images[0]?.file,
      ...facts.byline,
      ...facts.tags,
    ].map((text) => text ?? null),
  );
  return metas.flatMap(({ name, value }) => {
    const dots = dotted(name);
    const isKeywords = names.keywords.split(' ').includes(dots);
    if (read.has(dots) || isKeywords || internal.test(dots)) return [];
    return [dropped(name, value, said.has(plain(value)) ? 'repeated' : 'no-place')];
  });
}
