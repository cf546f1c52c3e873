import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, plainWords, storiesOf } from './judge.ts';
import type { Miss } from './table.ts';

const folder = join(fixturesFolder, 'markdown');

/** Values as a line-by-line look at the front matter gives them: longer ones are cut at a line's end. */
const expectedSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
);

describe.skipIf(!hasFixtures)('folders of Markdown', () => {
  it('give what their front matter says: Hugo, Jekyll', { timeout: 110_000 }, async () => {
    const judge = new Judge('markdown', known);
    const files = expectedSchema.parse(
      JSON.parse(readFileSync(join(folder, 'EXPECTED.json'), 'utf8')),
    );
    const { stories, failures } = await storiesOf(folder);
    expect(failures).toEqual([]);
    const byPath = new Map(stories.map((story) => [story.imported.path ?? '', story]));
    for (const [name, wanted] of Object.entries(files)) {
      const story = byPath.get(name);
      judge.file();
      judge.expect(name, 'story', story !== undefined, null, name);
      if (story === undefined) continue;
      const { article } = story;
      const others = JSON.stringify(article.extra);
      const lists: Readonly<Record<string, readonly string[]>> = {
        authors: article.byline,
        author: article.byline,
        topics: article.tags,
        tags: article.tags,
        categories: [article.section ?? ''],
      };
      for (const [field, value] of Object.entries(wanted)) {
        const list = lists[field];
        for (const one of entriesOf(value)) {
          const want = plainWords(one);
          const starts = (text: string | null | undefined) =>
            plainWords(text ?? '').startsWith(want);
          const isHere =
            field === 'title'
              ? starts(article.headline)
              : field === 'date'
                ? article.published !== null &&
                  plainWords(article.published.text) === want &&
                  article.published.precision !== 'invalid'
                : field === 'published'
                  ? article.status === 'withheld'
                  : list?.some(starts) ||
                    starts(article.standfirst) ||
                    article.images.some(({ file }) => starts(file)) ||
                    plainWords(others).includes(want);
          judge.expect(name, field, isHere, [article.headline, article.published, list], one);
        }
      }
      const day = /\/(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1];
      if (wanted.date === undefined && day !== undefined)
        judge.expect(
          name,
          'day in name',
          article.published?.text.startsWith(day) ?? false,
          article.published,
          day,
        );
    }
    expect(await judge.settle()).toEqual([]);
  });
});

/** `[cat, photos]` is a list that the expected results have as a text. */
function entriesOf(value: string | readonly string[]): readonly string[] {
  if (typeof value !== 'string') return value;
  return /^\[.*\]$/.test(value) ? value.slice(1, -1).split(', ') : [value];
}

const oneSection = 'an article has one section, the first; the file keeps the rest as it is';
const known: readonly Miss[] = [
  { file: 'ghost-migrate-jekyll/2022-06-06-tag-list.md', field: 'categories', why: oneSection },
  {
    file: 'jekyll-tests/2013-07-22-post-excerpt-with-layout.markdown',
    field: 'categories',
    why: oneSection,
  },
  {
    file: 'jekyll-tests/2009-03-12-hash-#1.markdown',
    field: 'title',
    why: 'in YAML what follows the # is a comment; the expected result reads line by line',
  },
];
