import { z } from 'zod';
import type { GatheredArticle, GatheredBundle } from './gather-bundle.ts';
import { articlesPage, indexPage, pageFile } from './index-page.ts';
import type { Slice, Spool } from './spool.ts';

/** More articles than this do not open well on one page. */
const articlesPerPage = 200;

const rowSchema = z.tuple([z.string(), z.string()]);

/** The pages of a bundle by path below data/, each rendered when it is needed. */
export function bundlePages(
  bundle: GatheredBundle,
  spool: Spool,
  name: string,
): ReadonlyMap<string, () => Promise<string>> {
  const { entries } = bundle;
  const paged = entries.length > articlesPerPage;
  const pages = paged ? chunks(entries, articlesPerPage) : [];
  const pageOf = new Map(
    pages.flatMap((page, index) => page.map(({ path }) => [path, pageFile(index + 1)])),
  );
  const dated = entries.flatMap(({ published }) => published ?? []).sort((a, b) => b - a);
  const [newest, oldest] = [dated[0], dated.at(-1)];
  const facts = {
    name,
    articles: entries.length,
    pictures: bundle.pictures.size,
    years:
      newest === undefined || oldest === undefined
        ? null
        : ([yearOf(oldest), yearOf(newest)] as const),
  };

  const rendered = new Map<string, () => Promise<string>>();
  rendered.set('index.html', async () => {
    const rows: string[] = [];
    for (const { row, path, anchor } of entries) {
      const [before, after] = rowSchema.parse(JSON.parse(await textOf(spool, row)));
      rows.push(`${before}${pageOf.get(path) ?? ''}#${anchor}${after}`);
    }
    return indexPage(facts, rows, paged ? [] : await sectionsOf(spool, entries));
  });
  for (const [index, page] of pages.entries())
    rendered.set(pageFile(index + 1), async () =>
      articlesPage(name, index + 1, pages.length, await sectionsOf(spool, page)),
    );
  return rendered;
}

function yearOf(epoch: number): number {
  return new Date(epoch).getUTCFullYear();
}

async function sectionsOf(
  spool: Spool,
  entries: readonly GatheredArticle[],
): Promise<readonly string[]> {
  const sections: string[] = [];
  for (const { section } of entries) sections.push(await textOf(spool, section));
  return sections;
}

async function textOf(spool: Spool, slice: Slice): Promise<string> {
  return Buffer.from(await spool.read(slice)).toString();
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
