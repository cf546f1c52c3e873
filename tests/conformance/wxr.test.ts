import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plainText } from '../../archive/formats/html/plain-text.ts';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { readEverything } from '../support/read-everything.ts';
import { Judge, storiesOf } from './judge.ts';

/** Exports of WordPress against what another program read in them. */

const folder = join(fixturesFolder, 'wxr');
const expectedSchema = z.record(
  z.string(),
  z.object({
    parseError: z.string().optional(),
    language: z.string().optional(),
    items: z.record(z.string(), z.number()).optional(),
    first: z
      .array(
        z.object({
          type: z.string(),
          title: z.string().optional(),
          creator: z.string().optional(),
          pubDate: z.string().optional(),
          post_date_gmt: z.string().optional(),
          post_modified: z.string().optional(),
          status: z.string(),
          categories: z.array(z.string()).optional(),
          attachment_url: z.string().optional(),
        }),
      )
      .optional(),
  }),
);

const statuses: Readonly<Record<string, string | null>> = {
  publish: 'usable',
  draft: 'withheld',
  pending: 'withheld',
  private: 'withheld',
  inherit: null,
  future: 'usable',
};

/** Files that no reader can take for what they were meant to be. */
const refused = new Set([
  'wordpress-importer/malformed.xml',
  'wordpress-importer/missing-version-tag.xml',
]);

describe.skipIf(!hasFixtures)('WordPress exports', () => {
  test('are read as they are known to be', { timeout: 120_000 }, async () => {
    const judge = new Judge('wxr');
    const known = expectedSchema.parse(
      JSON.parse(await readFile(join(folder, 'EXPECTED.json'), 'utf8')),
    );
    for (const [file, facts] of Object.entries(known)) {
      judge.file();
      const path = join(folder, file);
      const { stories, failures } = await storiesOf(path);
      if (refused.has(file)) {
        judge.expect(file, 'refused', failures.length > 0 && stories.length === 0, failures, []);
        judge.refused();
        continue;
      }
      judge.expect(file, 'failures', failures.length === 0, failures, []);
      if (facts.parseError !== undefined) {
        judge.expect(file, 'recovered', stories.length > 0, stories.length, 'some');
        continue;
      }
      await judgeItems(judge, file, path, stories.length, facts.items ?? {});
      const names = authorsIn(await readFile(path, 'utf8'));
      for (const item of facts.first ?? []) {
        if (item.type !== 'post' && item.type !== 'page') continue;
        const title = plainText(item.title ?? null);
        const at = item.pubDate === undefined ? Number.NaN : Date.parse(item.pubDate);
        const story = stories.find(({ article }) => article.headline === title);
        judge.expect(file, 'headline', story !== undefined, null, title);
        if (story === undefined) continue;
        const { article } = story;
        const byline = names.get(item.creator ?? '') ?? item.creator;
        if (byline !== undefined)
          judge.expect(file, 'byline', article.byline[0] === byline, article.byline, byline);
        const isNever = item.post_date_gmt?.startsWith('0000') ?? false;
        const epoch = isNever ? null : Number.isNaN(at) ? undefined : at;
        if (
          epoch !== undefined &&
          new Set(stories.map((one) => one.article.headline)).size === stories.length
        )
          judge.expect(
            file,
            'published',
            (article.published?.epoch ?? null) === epoch ||
              (item.post_date_gmt !== undefined &&
                article.published?.epoch === Date.parse(`${item.post_date_gmt}Z`)),
            article.published,
            item,
          );
        const status = statuses[item.status];
        judge.expect(file, 'status', article.status === status, article.status, status);
        const terms = [article.section, ...article.tags];
        for (const category of item.categories ?? [])
          judge.expect(file, 'categories', terms.includes(plainText(category)), terms, category);
        if (facts.language !== undefined)
          judge.expect(
            file,
            'language',
            article.language === facts.language,
            article.language,
            facts.language,
          );
      }
    }
    expect(await judge.settle()).toEqual([]);
  });
});

/** Stories are posts and pages; attachments come with their posts; the rest is named. */
async function judgeItems(
  judge: Judge,
  file: string,
  path: string,
  stories: number,
  items: Readonly<Record<string, number>>,
): Promise<void> {
  const { post = 0, page = 0, attachment = 0, ...others } = items;
  judge.expect(file, 'articles', stories === post + page, stories, post + page);
  const left = (await readEverything({ kind: 'path', path })).filter(
    ({ kind }) => kind === 'left-out',
  );
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
  judge.expect(file, 'left out', left.length === rest && attachment >= 0, left.length, rest);
}

/** By a pattern, so that the readers are not asked what they must answer. */
function authorsIn(xml: string): ReadonlyMap<string, string> {
  const value = (block: string, name: string) =>
    new RegExp(
      `<wp:author_${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</wp:author_${name}>`,
      's',
    ).exec(block)?.[1] ?? '';
  const blocks = xml.match(/<wp:author>.*?<\/wp:author>/gs) ?? [];
  return new Map(blocks.map((block) => [value(block, 'login'), value(block, 'display_name')]));
}
