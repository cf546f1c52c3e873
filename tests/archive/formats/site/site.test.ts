import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { exportArticles } from '../../../../archive/export/export-articles.ts';
import { foldWords } from '../../../../archive/formats/site/fold-words.ts';
import lunrSource from '../../../../archive/formats/site/lunr-source.json';
import { shardsOf } from '../../../../archive/formats/site/search-shards.ts';
import { siteScript } from '../../../../archive/formats/site/site-script.ts';
import { walkSite } from '../../../support/site-walk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../../support/write-files.ts';

const stories = {
  'articles/2024/ferry.md': `---
headline: Ferry <b>sails</b> again
byline: [Ada Quay]
published: 2024-03-02T08:00:00+01:00
section: News
tags: [ferry, "Old & <new>"]
updates: [{ at: 2024-03-04, kind: correction, note: The year was wrong. }]
images: [{ file: media/dawn one.jpg, caption: The quay, alt: A quay, credit: A. Eye }]
notes: [Ask the desk]
---
It sailed, as [the storm](storm.md) had ended. See [nothing](gone.md), <script>alert(1)</script>.
`,
  'articles/2024/storm.md':
    '---\nheadline: Storm\npublished: 2024-03-01\nsection: news\ntags: [weather]\n---\n# Sea\n\nWaves.\n',
  'other/عبارة.md':
    '---\nheadline: عبّارة تبحر\nlanguage: ar\npublished: 2022\ntags: [FERRY]\n---\nأبحرت ظهرًا.\n',
  'undated.md': '---\nheadline: Undated\n---\nText.\n',
};

async function site(
  language = 'en',
  given: Readonly<Record<string, string>> = stories,
): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, { ...given, 'media/dawn one.jpg': 'dawn' });
  const to = join(await temporaryFolder(), 'site');
  const paths = Object.keys(given).map((path) => articlePathSchema.parse(path));
  async function* articles() {
    for (const path of paths) {
      const bytes = Buffer.from(given[path] ?? '');
      yield { path, bytes, article: readArticle(bytes, { path, timeZone: 'UTC' }) };
    }
  }
  const written = await exportArticles(articles(), 'site', {
    folder,
    to,
    paths,
    licences: null,
    context: { name: 'Harbour & Co', language, now: new Date(0), site: null },
  });
  expect(written).toMatchObject({ ok: true, value: { articles: paths.length } });
  return to;
}

/** The lunr of the site itself, asked as its page asks it. */
async function find(folder: string, word: string): Promise<readonly string[]> {
  const found: string[] = [];
  const context = createContext({
    newsroomShard: (shard: { index: unknown; stories: string[][] }) => {
      Object.assign(context, { shard });
      const refs: { ref: string }[] = runInContext(
        `lunr.Index.load(shard.index).query((query) => query.term(${JSON.stringify(foldWords(word))}))`,
        context,
      );
      for (const { ref } of refs) found.push(shard.stories[Number(ref)]?.[0] ?? '');
    },
  });
  runInContext(await readFile(join(folder, 'assets/lunr.js'), 'utf8'), context);
  runInContext(await readFile(join(folder, 'search/1.js'), 'utf8'), context);
  return found;
}

describe('a site', () => {
  it('has no address that leads nowhere, and every page can be reached', async () => {
    const folder = await site();
    const { broken, reached } = await walkSite(folder);
    expect(broken).toEqual([]);
    const all = Object.keys(await readFiles(folder));
    expect(all.filter((path) => !reached.has(path))).toEqual(['search/1.js']);
  });

  it('is the same each time', async () => {
    expect(await readFiles(await site())).toEqual(await readFiles(await site()));
  });

  it('shows a story with picture, credit, correction and links to others, and no script of it', async () => {
    const html = await readFile(join(await site(), 'articles/2024/ferry.html'), 'utf8');
    expect(html).toContain('<h1 dir="auto">Ferry &lt;b&gt;sails&lt;/b&gt; again</h1>');
    expect(html).toContain('<img src="../../media/dawn%20one.jpg" alt="A quay"');
    expect(html).toMatch(/Credit<\/span> <bdi>A\. Eye/);
    expect(html).toMatch(/Correction<\/span> <time datetime="2024-03-04".*The year was wrong\./);
    expect(html).toContain('<a href="../../articles/2024/storm.html">the storm</a>');
    expect(html).toContain('<span>nothing</span>');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('Ask the desk');
    expect(html).toContain("script-src 'none'");
  });

  it('lists stories by year, section and tag, whatever the case of their names', async () => {
    const folder = await site();
    const year = await readFile(join(folder, 'years/2024.html'), 'utf8');
    expect([...year.matchAll(/articles\/2024\/(\w+)\.html/g)].map(([, name]) => name)).toEqual([
      'ferry',
      'storm',
    ]);
    const tag = await readFile(join(folder, 'tags/ferry.html'), 'utf8');
    expect(tag).toContain('ferry.html');
    expect(tag).toContain(`${encodeURIComponent('عبارة')}.html`);
    const section = await readFile(join(folder, 'sections/news.html'), 'utf8');
    expect(section).toContain('storm.html');
    expect(await readFile(join(folder, 'years/undated.html'), 'utf8')).toContain('undated.html');
  });

  it('finds words without a server, in any script', async () => {
    const folder = await site();
    expect(await find(folder, 'Waves')).toEqual(['articles/2024/storm.html']);
    expect(await find(folder, 'ظهرا')).toEqual([
      `articles/other/${encodeURIComponent('عبارة')}.html`,
    ]);
    expect(await find(folder, 'quay')).toEqual(['articles/2024/ferry.html']);
    expect(await find(folder, 'desk')).toEqual([]);
  });

  it('speaks the language of its archive', async () => {
    const html = await readFile(join(await site('ar-AE'), 'index.html'), 'utf8');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('السنوات');
  });

  it('divides long lists into pages', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, at) => [
        `articles/${at}.md`,
        `---\nheadline: Story ${at}\npublished: 2024-01-01\n---\n`,
      ]),
    );
    const folder = await site('en', many);
    expect((await walkSite(folder)).broken).toEqual([]);
    const second = await readFile(join(folder, 'years/2024/2.html'), 'utf8');
    expect(second.match(/<li>/g)).toHaveLength(1);
    expect(second).toContain('Page 2 of 2');
  });
});

describe('the search of a site', () => {
  it('folds words in the browser as the index does', () => {
    const [source] = /function foldWords[\s\S]*?\n {2}\}/.exec(siteScript) ?? [''];
    const inBrowser: (text: string) => string = runInContext(`(${source})`, createContext({}));
    expect(inBrowser('Žluťoučký-kůň, STRASSE: Straße 7')).toBe('zlutoucky kun strasse strasse 7');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(inBrowser(text)).toBe(foldWords(text));
      }),
    );
  });

  it('runs the lunr that is installed', async () => {
    const installed = await readFile('node_modules/lunr/lunr.min.js', 'utf8');
    expect(lunrSource.source).toBe(installed);
  });

  it('keeps few stories together and divides many by year, losing none', () => {
    const year = (name: string, length: number, from: number) => ({
      name,
      entries: Array.from({ length }, (_, at) => from + at),
    });
    expect(shardsOf([year('2024', 3, 0), year('2023', 2, 3)])).toEqual([
      { group: '', entries: [0, 1, 2, 3, 4] },
    ]);
    const shards = shardsOf([year('2024', 2500, 0), year('2023', 10, 2500)]);
    expect(shards.map(({ group, entries }) => [group, entries.length])).toEqual([
      ['2024', 2000],
      ['2024', 500],
      ['2023', 10],
    ]);
    expect(new Set(shards.flatMap(({ entries }) => entries)).size).toBe(2510);
  });
});
