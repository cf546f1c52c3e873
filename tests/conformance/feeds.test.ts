import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plainText } from '../../archive/formats/html/plain-text.ts';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, plainWords, type ReadStory, storiesOf } from './judge.ts';
import type { Miss } from './table.ts';

/** Feeds against what other programs read in them. */

const folder = join(fixturesFolder, 'feeds');

const mismatched = 'an end tag that matches no start tag: the document is refused, and says so';
const sourceOnly = 'an entry that names nothing but the feed it came from is no article';
const known: readonly Miss[] = [
  { file: 'gofeed/parser/atom/atom10_feed_entry_source_title', field: 'source', why: sourceOnly },
  {
    file: 'gofeed/parser/atom/atom10_feed_entry_source_title_base64_escaped_markup',
    field: 'source',
    why: sourceOnly,
  },
  { file: 'gofeed/parser/atom/atom10_feed_entry_source_logo', field: 'failures', why: mismatched },
  {
    file: 'gofeed/parser/atom/atom10_feed_entry_source_title_html_escaped_markup',
    field: 'failures',
    why: mismatched,
  },
  {
    file: 'gofeed/parser/atom/atom10_feed_entry_source_title_text',
    field: 'failures',
    why: mismatched,
  },
];

const person = z.object({ name: z.string().optional(), email: z.string().optional() });
const gofeedEntry = z.object({
  title: z.string().optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  content: z.union([z.string(), z.object({ value: z.string().optional() })]).optional(),
  authors: z.array(person).optional(),
  categories: z
    .array(
      z.union([
        z.string(),
        z.object({ term: z.string().optional(), label: z.string().optional() }),
      ]),
    )
    .optional(),
  links: z.array(z.object({ href: z.string().optional(), rel: z.string().optional() })).optional(),
  id: z.string().optional(),
  rights: z.string().optional(),
  publishedParsed: z.string().optional(),
  updatedParsed: z.string().optional(),
  image: z.object({ url: z.string() }).optional(),
  contributors: z.array(person).optional(),
  source: z
    .object({ title: z.string().optional(), authors: z.array(person).optional() })
    .optional(),
});
const gofeed = z.object({
  entries: z.array(gofeedEntry).optional(),
  items: z.array(gofeedEntry).optional(),
});

describe.skipIf(!hasFixtures)('feeds', () => {
  test('are read as other programs read them', { timeout: 120_000 }, async () => {
    const judge = new Judge('feeds', known);
    for (const place of [
      'parser/atom',
      'extensions/dublincore',
      'extensions/itunes',
      'extensions/media',
    ])
      await judgeGofeed(judge, join('gofeed', place));
    await judgeRssParser(judge);
    await judgeCounts(judge, 'rss-parser');
    await judgeCounts(judge, 'feedjira');
    await judgeEncodings(judge);
    await judgeBroken(judge);
    expect(await judge.settle()).toEqual([]);
  });
});

async function judgeGofeed(judge: Judge, place: string): Promise<void> {
  for (const name of (await readdir(join(folder, place))).filter((file) => file.endsWith('.xml'))) {
    const file = join(place, name.replace(/\.xml$/, ''));
    const wanted = gofeed.parse(JSON.parse(await readFile(join(folder, `${file}.json`), 'utf8')));
    judge.file();
    const { stories, failures } = await storiesOf(join(folder, `${file}.xml`));
    const entries = wanted.entries ?? wanted.items ?? [];
    if (entries.length === 0) {
      judge.expect(file, 'refused', failures.includes('empty-source'), failures, 'empty-source');
      judge.refused();
      continue;
    }
    const broken = failures.filter((code) => code !== 'empty-source');
    judge.expect(file, 'failures', broken.length === 0, broken, []);
    const [story] = stories;
    const [entry] = entries;
    if (entry !== undefined && broken.length === 0) judgeEntry(judge, file, story, entry);
  }
}

function judgeEntry(
  judge: Judge,
  file: string,
  story: ReadStory | undefined,
  entry: z.infer<typeof gofeedEntry>,
): void {
  const article = story?.article;
  const words = (text: string) => plainWords(plainText(text) ?? '');
  const text = plainWords([article?.standfirst, article?.body].filter(Boolean).join(' '));
  if (entry.title !== undefined)
    judge.expect(
      file,
      'title',
      words(article?.headline ?? '') === words(plainText(entry.title) ?? ''),
      article?.headline,
      entry.title,
    );
  const content = typeof entry.content === 'string' ? entry.content : entry.content?.value;
  for (const said of [entry.summary, entry.description, content])
    if (said !== undefined && said !== '')
      judge.expect(file, 'text', text.includes(words(plainText(said) ?? '')), text, said);
  for (const { name } of entry.authors ?? [])
    if (name !== undefined)
      judge.expect(file, 'author', article?.byline.includes(name) ?? false, article?.byline, name);
  for (const category of entry.categories ?? []) {
    const name = typeof category === 'string' ? category : (category.label ?? category.term);
    if (name !== undefined)
      judge.expect(file, 'category', article?.tags.includes(name) ?? false, article?.tags, name);
  }
  const link = entry.links?.find(({ rel, href }) => rel === 'alternate' && href !== undefined);
  if (link?.href !== undefined)
    judge.expect(
      file,
      'link',
      article?.source?.uri === link.href.trim(),
      article?.source,
      link.href,
    );
  if (entry.id !== undefined)
    judge.expect(file, 'id', article?.source?.guid === entry.id, article?.source, entry.id);
  if (entry.image !== undefined)
    judge.expect(
      file,
      'image',
      article?.images[0]?.file === entry.image.url,
      article?.images,
      entry.image.url,
    );
  if (entry.rights !== undefined)
    judge.expect(
      file,
      'rights',
      article?.notes.includes(`Rights: ${entry.rights}`) ?? false,
      article?.notes,
      entry.rights,
    );
  const at = entry.publishedParsed ?? entry.updatedParsed;
  if (at !== undefined)
    judge.expect(
      file,
      'date',
      article?.published?.epoch === Date.parse(at),
      article?.published,
      at,
    );
  if (entry.source?.title !== undefined)
    judge.expect(
      file,
      'source',
      article?.source?.name === plainText(plainText(entry.source.title)),
      article?.source,
      entry.source.title,
    );
}

const parsedFeed = z.object({
  feed: z.object({
    items: z.array(
      z.object({
        title: z.string().optional(),
        link: z.string().optional(),
        guid: z.string().optional(),
        id: z.string().optional(),
        creator: z.string().optional(),
        author: z.string().optional(),
        isoDate: z.string().optional(),
        'content:encodedSnippet': z.string().optional(),
        contentSnippet: z.string().optional(),
        categories: z.array(z.unknown()).optional(),
      }),
    ),
  }),
});

async function judgeRssParser(judge: Judge): Promise<void> {
  const names = await readdir(join(folder, 'rss-parser'));
  for (const name of names.filter((file) => /\.(?:rss|atom)$/.test(file))) {
    const file = join('rss-parser', name);
    const json = join(folder, file.replace(/\.\w+$/, '.expected.json'));
    const { feed } = parsedFeed.parse(JSON.parse(await readFile(json, 'utf8')));
    judge.file();
    const { stories } = await storiesOf(join(folder, file));
    const saying = feed.items.filter((item) => Object.keys(item).length > 0);
    const least = saying.filter(({ title, link, guid, id }) => title ?? link ?? guid ?? id);
    judge.expect(
      file,
      'items',
      stories.length >= least.length && stories.length <= feed.items.length,
      stories.length,
      feed.items.length,
    );
    for (const [index, item] of least.entries()) {
      const article = stories[index]?.article;
      if (isSound(item.title))
        judge.expect(
          file,
          'title',
          plainWords(article?.headline ?? '') === plainWords(plainText(item.title) ?? ''),
          article?.headline,
          item.title,
        );
      if (item.link !== undefined) {
        const uri = article?.source?.uri ?? '';
        const isProxy = /feeds\.|feedproxy|feedburner/.test(item.link);
        judge.expect(
          file,
          'link',
          isProxy || uri === item.link || uri.endsWith(item.link),
          uri,
          item.link,
        );
      }
      const guid = item.guid ?? item.id;
      if (guid !== undefined)
        judge.expect(file, 'guid', article?.source?.guid === guid, article?.source, guid);
      const author = item.creator ?? item.author;
      const names = article?.byline ?? [];
      // A line that names several people is several bylines.
      const isSplit = names.length > 1 && names.every((name) => author?.includes(name));
      if (isSound(author))
        judge.expect(file, 'author', names[0] === author || isSplit, names, author);
      if (item.isoDate !== undefined) {
        const wanted = Math.floor(Date.parse(item.isoDate) / 1000);
        const found = article?.published?.epoch ?? Number.NaN;
        const latest = article?.updates[0]?.at?.epoch ?? Number.NaN;
        judge.expect(
          file,
          'date',
          [found, latest].some((epoch) => Math.floor(epoch / 1000) === wanted),
          article?.published,
          item.isoDate,
        );
      }
      const snippet = item['content:encodedSnippet'] ?? item.contentSnippet;
      if (snippet !== undefined && isSound(snippet)) {
        const captions = article?.images.flatMap(({ caption, credit }) => [caption, credit]) ?? [];
        const text = [article?.standfirst, article?.body, ...captions].filter(Boolean).join(' ');
        const found = new Set(plainWords(text).split(' '));
        const said = plainWords(snippet).split(' ');
        const missing = said.filter((word) => !found.has(word));
        // Words that a tag parts are one in one reading and two in the other.
        judge.expect(file, 'text', missing.length <= said.length * 0.05, missing, snippet);
      }
      for (const category of item.categories ?? [])
        if (typeof category === 'string' && isSound(category))
          judge.expect(
            file,
            'category',
            article?.tags.includes(plainText(category) ?? '') ?? false,
            article?.tags,
            category,
          );
    }
  }
}

/** The other program has lost what is not UTF-8. */
function isSound(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '' && !text.includes('\ufffd');
}

const counted = z.record(
  z.string(),
  z.object({
    parseError: z.string().optional(),
    items: z.number().optional(),
    first: z
      .array(
        z.object({
          title: z.string().optional(),
          author: z.string().optional(),
          published: z.string().optional(),
          categories: z.array(z.string()).optional(),
        }),
      )
      .optional(),
  }),
);

async function judgeCounts(judge: Judge, place: string): Promise<void> {
  const all = counted.parse(
    JSON.parse(await readFile(join(folder, place, 'EXPECTED.json'), 'utf8')),
  );
  for (const [name, { items, first, parseError }] of Object.entries(all)) {
    const file = join(place, name);
    judge.file();
    const { stories, failures } = await storiesOf(join(folder, file));
    if (parseError !== undefined)
      judge.expect(
        file,
        'recovered',
        stories.length > 0 && failures.length === 0,
        failures,
        'stories',
      );
    if (items && first?.some(({ title }) => title !== undefined))
      judge.expect(file, 'items', stories.length === items, stories.length, items);
    for (const [index, wanted] of (first ?? []).entries()) {
      const article = stories[index]?.article;
      if (wanted.title !== undefined)
        judge.expect(
          file,
          'title',
          plainWords(article?.headline ?? '') === plainWords(plainText(wanted.title) ?? ''),
          article?.headline,
          wanted.title,
        );
      if (wanted.author !== undefined)
        judge.expect(
          file,
          'author',
          article?.byline[0] === wanted.author,
          article?.byline,
          wanted.author,
        );
      if (wanted.published !== undefined)
        judge.expect(
          file,
          'date',
          article?.published?.epoch === Date.parse(wanted.published),
          article?.published,
          wanted.published,
        );
      for (const category of wanted.categories ?? [])
        judge.expect(
          file,
          'category',
          article?.tags.includes(category) ?? false,
          article?.tags,
          category,
        );
    }
  }
}

/** `Expect:` in a comment at the top says what feedparser reads. */
async function judgeEncodings(judge: Judge): Promise<void> {
  const place = 'feedparser-encoding';
  for (const name of await readdir(join(folder, place))) {
    const file = join(place, name);
    judge.file();
    const bytes = await readFile(join(folder, file));
    const wanted = /entries\[0\]\['description'\] == '(.*)'/.exec(bytes.toString('latin1'))?.[1];
    const { stories, failures } = await storiesOf(join(folder, file));
    if (!bytes.includes('<item')) {
      judge.expect(file, 'refused', failures.length === 1 && stories.length === 0, failures, 'one');
      judge.refused();
    } else if (wanted !== undefined) {
      const text = JSON.parse(`"${wanted.replaceAll('"', '\\"')}"`);
      const alt = /alt="(.*)"/.exec(text)?.[1] ?? text;
      const [story] = stories;
      const said = `${story?.article.standfirst ?? ''}${story?.article.body ?? ''}`;
      judge.expect(file, 'text', said.includes(alt), said, alt);
    } else judge.expect(file, 'read', stories.length + failures.length > 0, failures, 'something');
  }
}

/** Feeds that are broken: what can be read is, and the rest is said. */
async function judgeBroken(judge: Judge): Promise<void> {
  const place = 'feedparser-illformed';
  for (const name of await readdir(join(folder, place))) {
    const file = join(place, name);
    judge.file();
    const { stories, failures } = await storiesOf(join(folder, file));
    const warned = stories.some(({ imported }) =>
      imported.warnings.some(({ code }) => code === 'charset-guessed'),
    );
    judge.expect(file, 'said', failures.length > 0 || warned, failures, 'a failure or a warning');
    judge.refused();
  }
}
