import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textOf } from '../../archive/formats/html/html-to-markdown.ts';
import { readJsonLd } from '../../archive/formats/html/json-ld.ts';
import { readPageParts } from '../../archive/formats/html/page-parts.ts';
import { parseHtml } from '../../archive/formats/html/parse-html.ts';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';
import type { Miss } from './table.ts';

const folder = join(fixturesFolder, 'html-articles');

const readabilitySchema = z.object({
  title: z.string().nullish(),
  byline: z.string().nullish(),
  excerpt: z.string().nullish(),
  siteName: z.string().nullish(),
  publishedTime: z.string().nullish(),
  lang: z.string().nullish(),
});
/** Fields of an article by what the expected results of a page call them. */
const metadataPages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  opengraph_test: {
    headline: 'og:title',
    standfirst: 'og:description',
    uri: 'og:url',
    site: 'og:site_name',
    image: 'og:image',
    published: 'article:published_time',
    updated: 'article:modified_time',
  },
  dublincore_test: {
    headline: 'DC.title',
    standfirst: 'DCTERMS.abstract',
    byline: 'DC.creator',
    uri: 'DC.identifier',
    published: 'DCTERMS.issued',
    updated: 'DCTERMS.modified',
  },
  expanded_OG_support_test: {
    headline: 'https://ogp.me/ns#title',
    standfirst: 'https://ogp.me/ns#description',
    uri: 'https://ogp.me/ns#url',
    section: 'http://ogp.me/ns/article#section',
  },
};

/** The first value of a property, in any of the shapes that the expected results have. */
function valueOfProperty(value: unknown, property: string): string | null {
  if (Array.isArray(value)) {
    if (value[0] === property && typeof value[1] === 'string') return value[1];
    for (const one of value) {
      const found = valueOfProperty(one, property);
      if (found !== null) return found;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('name' in value && value.name === property && 'content' in value)
    return String(value.content);
  for (const [key, inner] of Object.entries(value)) {
    const [first] = Array.isArray(inner) ? inner : [];
    if (key === property && typeof first?.['@value'] === 'string') return first['@value'];
    const found = valueOfProperty(inner, property);
    if (found !== null) return found;
  }
  return null;
}

/** JSON without regard to blanks and the order of keys. */
function bare(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(bare).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : String(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}:${bare(inner)}`);
  return `{${entries.sort().join(',')}}`;
}

const openSchema = z.record(
  z.string(),
  z.object({
    title: z.string(),
    author: z.string(),
    date: z.string(),
    description: z.string(),
    categories: z.array(z.string()),
    tags: z.array(z.string()),
    mustContain: z.array(z.string()),
    mustNotContain: z.array(z.string()),
  }),
);

describe.skipIf(!hasFixtures)('HTML pages', () => {
  it("are read as Readability's own suite expects", { timeout: 110_000 }, async () => {
    const judge = new Judge('html-readability', knownReadability);
    for (const name of readdirSync(join(folder, 'readability'))) {
      const page = join(folder, 'readability', name);
      const wanted = readabilitySchema.parse(
        JSON.parse(readFileSync(join(page, 'expected-metadata.json'), 'utf8')),
      );
      const { stories } = await storiesOf(join(page, 'source.html'));
      const article = stories[0]?.article;
      judge.file();
      const check = (field: string, want: string | null | undefined, found: string | null) => {
        if (want == null || want === '') return;
        judge.expect(name, field, plainWords(found ?? '') === plainWords(want), found, want);
      };
      check('title', wanted.title, article?.headline ?? null);
      check(
        'byline',
        wanted.byline?.replace(/^(?:By|Par) /, ''),
        article?.byline.join(', ') ?? null,
      );
      check('siteName', wanted.siteName, article?.source?.name ?? null);
      check('lang', wanted.lang, article?.language ?? null);
      if (wanted.publishedTime)
        judge.expect(
          name,
          'publishedTime',
          Date.parse(article?.published?.text ?? '') === Date.parse(wanted.publishedTime),
          article?.published?.text,
          wanted.publishedTime,
        );
      if (wanted.excerpt) {
        const everything = plainWords(`${article?.standfirst ?? ''} ${article?.body ?? ''}`);
        judge.expect(
          name,
          'excerpt',
          everything.includes(plainWords(wanted.excerpt)),
          article?.standfirst,
          wanted.excerpt,
        );
      }
      const text = parseHtml(readFileSync(join(page, 'expected.html'), 'utf8'))
        .map((node) => textOf(node))
        .join(' ');
      const likeness = sharedWords(plainWords(text), plainWords(article?.body ?? ''));
      judge.expect(name, 'body', likeness > 0.93, likeness, 1);
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('say in JSON-LD what another reader finds in it, broken as it may be', async () => {
    const judge = new Judge('html-json-ld');
    const pages = readdirSync(join(folder, 'extruct')).filter((one) => one.endsWith('.jsonld'));
    for (const name of pages) {
      const page = join(folder, 'extruct', name);
      const wanted = z.array(z.unknown()).parse(JSON.parse(readFileSync(page, 'utf8')));
      const html = readFileSync(page.replace(/jsonld$/, 'html'), 'utf8');
      const { things } = readJsonLd(readPageParts(html).scripts);
      judge.file();
      for (const [index, thing] of wanted.entries())
        judge.expect(
          name,
          `thing ${index}`,
          bare(things[index]) === bare(thing),
          things[index],
          thing,
        );
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('say in their metadata what another reader finds in it', { timeout: 60_000 }, async () => {
    const judge = new Judge('html-metadata');
    for (const [name, fields] of Object.entries(metadataPages)) {
      const file = JSON.parse(readFileSync(join(folder, 'extruct', `${name}.json`), 'utf8'));
      const { stories } = await storiesOf(join(folder, 'extruct', `${name}.html`));
      const article = stories[0]?.article;
      const found = {
        headline: article?.headline,
        standfirst: article?.standfirst,
        byline: article?.byline.join(', '),
        uri: article?.source?.uri,
        site: article?.source?.name,
        image: article?.images[0]?.file,
        section: article?.section,
        published: article?.published?.text,
        updated: article?.updates[0]?.at?.text,
      };
      judge.file();
      for (const [field, property] of Object.entries(fields)) {
        const want = valueOfProperty(file, property);
        const value = Object.entries(found).find(([key]) => key === field)?.[1] ?? null;
        judge.expect(
          name,
          field,
          want !== null && plainWords(value ?? '') === plainWords(want),
          value,
          want,
        );
      }
    }
    for (const name of readdirSync(join(folder, 'rnews'))) {
      const { stories, failures } = await storiesOf(join(folder, 'rnews', name));
      const [, title = ''] =
        /<title\s*>([^<]*)/.exec(readFileSync(join(folder, 'rnews', name), 'utf8')) ?? [];
      const headline = stories[0]?.article.headline ?? null;
      judge.file();
      judge.expect(
        name,
        'headline',
        plainWords(headline ?? '') === plainWords(title),
        headline,
        title,
      );
      expect(failures).toEqual([]);
    }
    expect(await judge.settle()).toEqual([]);
  });

  it('are read as people annotated them', { timeout: 110_000 }, async () => {
    const judge = new Judge('html-annotated', knownOpen);
    const pages = openSchema.parse(
      JSON.parse(readFileSync(join(folder, 'open-licence', 'EXPECTED.json'), 'utf8')),
    );
    for (const [name, wanted] of Object.entries(pages)) {
      const { stories } = await storiesOf(join(folder, 'open-licence', name));
      const article = stories[0]?.article;
      const body = plainWords(article?.body ?? '');
      judge.file();
      const check = (field: string, want: string, found: string | null) => {
        if (want === '') return;
        judge.expect(name, field, plainWords(found ?? '') === plainWords(want), found, want);
      };
      check('title', wanted.title, article?.headline ?? null);
      check('author', wanted.author, article?.byline.join(', ') ?? null);
      if (wanted.date !== '')
        judge.expect(
          name,
          'date',
          article?.published?.text.startsWith(wanted.date) ?? false,
          article?.published?.text,
          wanted.date,
        );
      if (wanted.description !== '') {
        const everything = plainWords(`${article?.standfirst ?? ''} ${article?.body ?? ''}`);
        const start = plainWords(wanted.description).slice(0, 60);
        judge.expect(name, 'description', everything.includes(start), article?.standfirst, start);
      }
      for (const text of wanted.mustContain)
        judge.expect(
          name,
          `contains ${text.slice(0, 30)}`,
          body.includes(plainWords(text)),
          null,
          text,
        );
      for (const text of wanted.mustNotContain)
        judge.expect(
          name,
          `leaves out ${text.slice(0, 30)}`,
          !body.includes(plainWords(text)),
          null,
          text,
        );
      const labels = [article?.section, ...(article?.tags ?? [])].map((one) => one?.toLowerCase());
      for (const label of [...wanted.categories, ...wanted.tags])
        judge.expect(name, `label ${label}`, labels.includes(label.toLowerCase()), labels, label);
    }
    expect(await judge.settle()).toEqual([]);
  });
});

const withSite = 'the expected title is that of the window, with the name of the site behind it';
const knownReadability: readonly Miss[] = [
  { file: '001', field: 'title', why: withSite },
  { file: 'firefox-nightly-blog', field: 'title', why: withSite },
  { file: 'keep-tabular-data', field: 'title', why: withSite },
  { file: 'v8-blog', field: 'title', why: 'the expected title is cut at its colon' },
  { file: 'wikipedia', field: 'title', why: withSite },
  {
    file: 'herald-sun-1',
    field: 'byline',
    why: 'the page is signed by Laurie Oakes; the other name is of a story beside it',
  },
  {
    file: 'liberation-1',
    field: 'siteName',
    why: 'the story names its publisher without the ending of the address',
  },
  { file: 'seattletimes-1', field: 'byline', why: 'the expected byline is two dates' },
  { file: 'replace-brs', field: 'excerpt', why: 'the expected excerpt joins two words' },
];
const knownOpen: readonly Miss[] = [
  {
    file: 'alexander-klier.net.zeitphilosophie.html',
    field: 'author',
    why: 'nothing on the page says who wrote it; the site has the name',
  },
  {
    file: 'ethify.org.vegetarier.html',
    field: 'author',
    why: 'the first sentence names the author, in prose',
  },
  {
    file: 'disfunctions.de.podcasts.html',
    field: 'author',
    why: 'the metadata names the owners of the site instead',
  },
  {
    file: 'disfunctions.de.podcasts.html',
    field: 'leaves out Erstellt am Dienstag 6. Mai 20',
    why: 'a line of the page stays in the text; nothing is lost by it',
  },
  {
    file: 'damianduchamps.wordpress.com.hbdi.html',
    field: 'author',
    why: 'the name stands in a line of prose without a mark',
  },
  {
    file: '1hundetagebuch.wordpress.com.langer.html',
    field: 'author',
    why: 'the page is signed with initials; the full name is on another page',
  },
  {
    file: 'archive.org.the-pain.net.silkroad.html',
    field: 'title',
    why: 'the page itself has the letters broken, and the name of the site before them',
  },
  {
    file: 'archive.org.the-pain.net.silkroad.html',
    field: 'date',
    why: 'the date stands in a line of prose without a mark; the address has the month only',
  },
  { file: 'anarc.at.cdpath.html', field: 'label Blog', why: 'the page does not say it' },
];

/** From 0 to 1: words that both texts have, of all that either has. */
function sharedWords(first: string, second: string): number {
  const counts = new Map<string, number>();
  for (const word of first.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  const others = second.split(' ');
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (first.split(' ').length + others.length);
}
