import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../article/article.ts';
import { parseBody, renderBody } from '../../bundle/article-body.ts';
import { escapeHtml } from '../../bundle/html.ts';
import { type Slice, Spool } from '../../bundle/spool.ts';
import type { ExportOptions, FileOfArticle, Written } from '../../export/export-job.ts';
import type { ExportTree } from '../../export/export-tree.ts';
import { LostFields } from '../../export/lost-fields.ts';
import { TreeNames } from '../../export/tree-names.ts';
import { TreePictures } from '../../export/tree-pictures.ts';
import { breathe } from '../../job.ts';
import {
  groupItems,
  groupList,
  pageSteps,
  type StoryRow,
  searchForm,
  storyList,
} from './list-pages.ts';
import lunrSource from './lunr-source.json';
import { ShardIndex, shardsOf } from './search-shards.ts';
import { groupPage, type SiteGroup, SiteGroups } from './site-groups.ts';
import { addressFrom, type SitePage, sitePage } from './site-page.ts';
import { siteScript } from './site-script.ts';
import { headlineOf, siteStory } from './site-story.ts';
import { siteStyle } from './site-style.ts';
import { siteWords } from './site-words.ts';
import { StoryPages } from './story-pages.ts';
import { rowOf, textsOf, yearOf } from './story-rows.ts';

/** Stories on one page of a list. */
const rowsPerPage = 200;
/** On the first page of the site. */
const latestShown = 20;
const tagsShown = 60;

const ownFiles = [
  'index.html',
  'search.html',
  'tags/index.html',
  'assets/style.css',
  'assets/lunr.js',
  'assets/search.js',
  'search/list.js',
];

interface Entry {
  /** For ordering; null when the article has no date. */
  readonly published: number | null;
  readonly page: string;
  readonly row: Slice;
  readonly texts: Slice;
}

const rowSchema = z.object({
  page: z.string(),
  headline: z.string(),
  about: z.string(),
  language: z.string(),
});
const textsSchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  about: z.string(),
  body: z.string(),
});

/**
 * Articles as a site of HTML that needs no server:
 *
 * ```
 * index.html  search.html
 * articles/….html   media/…          at the paths of the archive
 * years/….html  sections/….html  tags/….html
 * assets/style.css  lunr.js  search.js      search/list.js  search/….js
 * ```
 *
 * The same articles, in the same order, give the same bytes. Memory holds a line for each article
 * and the index of one part of them; the rest lies in a scratch file and in the tree. The language
 * is that of the archive where the site has words for it.
 */
export async function writeSite(
  articles: AsyncIterable<FileOfArticle>,
  tree: ExportTree,
  options: ExportOptions,
): Promise<Written> {
  const spool = await Spool.create(
    join(tmpdir(), `newsroom-site-${randomBytes(8).toString('hex')}`),
  );
  try {
    return await new SiteWriter(tree, spool, options).write(articles);
  } finally {
    await spool.close();
  }
}

class SiteWriter {
  readonly #tree: ExportTree;
  readonly #spool: Spool;
  readonly #options: ExportOptions;
  readonly #frame;
  readonly #names = new TreeNames();
  readonly #pages: StoryPages;
  readonly #pictures: TreePictures;
  readonly #lost = new LostFields(['notes', 'extra']);
  readonly #entries: Entry[] = [];
  readonly #years: SiteGroups;
  readonly #sections: SiteGroups;
  readonly #tags: SiteGroups;

  constructor(tree: ExportTree, spool: Spool, options: ExportOptions) {
    const { name, language } = options.context;
    this.#tree = tree;
    this.#spool = spool;
    this.#options = options;
    this.#frame = { name, words: siteWords(language) };
    for (const own of ownFiles) this.#names.take(own);
    this.#pages = new StoryPages(options.paths, this.#names);
    this.#pictures = new TreePictures(tree, this.#names, options);
    this.#years = new SiteGroups('years', this.#names);
    this.#sections = new SiteGroups('sections', this.#names);
    this.#tags = new SiteGroups('tags', this.#names);
  }

  async write(articles: AsyncIterable<FileOfArticle>): Promise<Written> {
    const { signal, onProgress, paths } = this.#options;
    for await (const { article } of articles) {
      signal?.throwIfAborted();
      const done = this.#entries.length;
      onProgress?.({ step: 'exporting', done, total: paths.length, item: article.path });
      await this.#addStory(article);
      if (done % 16 === 15) await breathe();
    }
    const { length } = this.#entries;
    if (length > 0) {
      await this.#addLists();
      await this.#addSearch();
      await this.#addBytes('assets/style.css', siteStyle);
    }
    const { count: pictures, warnings } = this.#pictures;
    return { articles: length, pictures, lost: this.#lost.list(), warnings };
  }

  async #addStory(article: Article): Promise<void> {
    const { words } = this.#frame;
    const page = this.#pages.of(article.path);
    const body = parseBody(article.body);
    const paths = await this.#pictures.bring(article, body);
    const to = (target: string) => addressFrom(page, target);
    const pictureAddress = (written: string) => {
      const path = paths.get(written);
      return path === undefined ? null : to(path);
    };
    const bodyHtml = renderBody(body, {
      pictureAddress,
      linkAddress: (written) => {
        const linked = this.#pages.linked(article.path, written);
        return linked === null ? null : to(linked);
      },
      idPrefix: 'text-',
      headings: 2,
    });
    const number = this.#entries.length;
    this.#years.add(yearOf(article) ?? words.undated, number);
    if (article.section !== null) this.#sections.add(article.section, number);
    for (const tag of article.tags) this.#tags.add(tag, number);

    const content = siteStory(
      article,
      {
        bodyHtml,
        pictureAddress,
        sectionAddress: (name) => to(groupPage(this.#sections.of(name), 1)),
        tagAddress: (name) => to(groupPage(this.#tags.of(name), 1)),
      },
      words,
    );
    await this.#addPage({ path: page, title: headlineOf(article), content });
    this.#lost.add(article);
    this.#entries.push({
      published: article.published?.epoch ?? null,
      page,
      row: await this.#keep(rowOf(article, page)),
      texts: await this.#keep(textsOf(article)),
    });
  }

  async #addLists(): Promise<void> {
    const { words, name } = this.#frame;
    const years = this.#sorted(this.#years.list()).sort((a, b) => this.#byYear(a, b));
    const sections = byName(this.#sorted(this.#sections.list()), words.language);
    const tags = byName(this.#sorted(this.#tags.list()), words.language);
    for (const group of [...years, ...sections, ...tags]) await this.#addGroup(group);

    const most = [...tags].sort((a, b) => b.entries.length - a.entries.length).slice(0, tagsShown);
    const shown = new Set(most);
    const allTags = 'tags/index.html';
    const moreTags =
      tags.length <= tagsShown
        ? ''
        : `<p class="facts"><a href="${addressFrom('index.html', allTags)}">${words.tags}: ${tags.length}</a></p>\n`;
    if (moreTags !== '')
      await this.#addPage({
        path: allTags,
        title: words.tags,
        content: `<h1>${words.tags}</h1>\n${groupItems(tags, allTags)}`,
      });
    const latest = this.#newestFirst(this.#entries.map((_, number) => number));
    const rows = await this.#rows(latest.slice(0, latestShown));
    await this.#addPage({
      path: 'index.html',
      title: name,
      content: `<h1 dir="auto">${escapeHtml(name)}</h1>
<p class="facts">${words.stories}: ${this.#entries.length} · ${words.pictures}: ${this.#pictures.count}</p>
${groupList(words.years, years, 'index.html')}${groupList(words.sections, sections, 'index.html')}${groupList(
  words.tags,
  tags.filter((tag) => shown.has(tag)),
  'index.html',
)}${moreTags}<section><h2>${words.latest}</h2>
${storyList(rows, 'index.html')}</section>
`,
    });
  }

  async #addGroup(group: SiteGroup): Promise<void> {
    const { words } = this.#frame;
    const pages = Math.ceil(group.entries.length / rowsPerPage);
    for (let number = 1; number <= pages; number += 1) {
      this.#options.signal?.throwIfAborted();
      const path = groupPage(group, number);
      const rows = await this.#rows(
        group.entries.slice((number - 1) * rowsPerPage, number * rowsPerPage),
      );
      const steps = pageSteps(group, number, pages, words);
      await this.#addPage({
        path,
        title: group.name,
        content: `<h1 dir="auto">${escapeHtml(group.name)}</h1>\n${storyList(rows, path)}${steps}`,
      });
    }
  }

  async #addSearch(): Promise<void> {
    const { words } = this.#frame;
    const { signal, onProgress, paths } = this.#options;
    const years = this.#sorted(this.#years.list()).sort((a, b) => this.#byYear(a, b));
    const shards = shardsOf(years);
    let done = 0;
    for (const [number, { entries }] of shards.entries()) {
      const index = new ShardIndex();
      for (const at of entries) {
        signal?.throwIfAborted();
        const { row, texts } = this.#entry(at);
        const { page, headline, about, language } = rowSchema.parse(await this.#read(row));
        index.add(textsSchema.parse(await this.#read(texts)), [
          addressFrom('search.html', page),
          headline,
          about,
          language,
        ]);
        done += 1;
        onProgress?.({ step: 'indexing', done, total: paths.length });
        if (done % 16 === 0) await breathe();
      }
      await this.#addBytes(shardFile(number), index.script());
    }
    const list = shards.map(({ group }, number) => ({ group, file: shardFile(number) }));
    const { searching, nothingFound, found } = words;
    const site = { shards: list, words: { searching, nothingFound, found } };
    await this.#addBytes('search/list.js', `window.newsroomSite = ${JSON.stringify(site)};\n`);
    await this.#addBytes('assets/lunr.js', lunrSource.source);
    await this.#addBytes('assets/search.js', siteScript);
    const groups = [...new Set(shards.map(({ group }) => group))].filter(Boolean);
    await this.#addPage({
      path: 'search.html',
      title: words.search,
      content: searchForm(groups, words),
      scripts: ['assets/lunr.js', 'search/list.js', 'assets/search.js'],
    });
  }

  #sorted(groups: readonly SiteGroup[]): SiteGroup[] {
    return groups.map((group) => ({ ...group, entries: this.#newestFirst(group.entries) }));
  }

  #newestFirst(entries: readonly number[]): number[] {
    const moment = (at: number) => this.#entry(at).published ?? Number.NEGATIVE_INFINITY;
    return [...entries].sort((a, b) => {
      const [left, right] = [moment(a), moment(b)];
      return left === right ? a - b : right - left;
    });
  }

  /** Newest first; without a date last. */
  #byYear(left: SiteGroup, right: SiteGroup): number {
    const { undated } = this.#frame.words;
    if (left.name === undated || right.name === undated) return left.name === undated ? 1 : -1;
    return Number(right.name) - Number(left.name);
  }

  #entry(number: number): Entry {
    const entry = this.#entries[number];
    if (entry === undefined) throw new Error(`There is no entry ${number}.`);
    return entry;
  }

  async #rows(entries: readonly number[]): Promise<readonly StoryRow[]> {
    const rows: StoryRow[] = [];
    for (const at of entries) rows.push(rowSchema.parse(await this.#read(this.#entry(at).row)));
    return rows;
  }

  #keep(value: object): Promise<Slice> {
    return this.#spool.write(Buffer.from(JSON.stringify(value)));
  }

  async #read(slice: Slice): Promise<unknown> {
    return JSON.parse(Buffer.from(await this.#spool.read(slice)).toString());
  }

  #addPage(page: SitePage): Promise<void> {
    return this.#addBytes(page.path, sitePage(page, this.#frame));
  }

  #addBytes(path: string, text: string): Promise<void> {
    return this.#tree.add(path, Buffer.from(text));
  }
}

function shardFile(number: number): string {
  return `search/${number + 1}.js`;
}

function byName(groups: readonly SiteGroup[], language: string): SiteGroup[] {
  const { compare } = new Intl.Collator(language);
  return [...groups].sort((a, b) => compare(a.name, b.name));
}
