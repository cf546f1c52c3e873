import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Article, ArticleId, ArticlePath } from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import { Catalogue } from '../../../archive/session/catalogue.ts';
import { openCache } from '../../../archive/store/cache.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeEach(async () => {
  vi.stubEnv('NEWSROOM_CACHE', await temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
});

const basis = { timeZone: 'UTC', language: 'en' };

function article(path: string, id: string, headline: string): Article {
  const text = `---\nid: ${id}\nheadline: ${headline}\n---\n\nText.\n`;
  return readArticle(new TextEncoder().encode(text), {
    path: path as ArticlePath,
    timeZone: 'UTC',
  });
}

type Act = { readonly path: string; readonly id: string | null; readonly headline: string };

const acts = fc.array(
  fc.oneof(
    fc.record<Act>({
      path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
      id: fc.constantFrom('one', 'two', 'three'),
      headline: fc.constantFrom('Storm', 'Calm'),
    }),
    fc.record<Act>({
      path: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'),
      id: fc.constant(null),
      headline: fc.constant(''),
    }),
  ),
  { maxLength: 20 },
);

/** What must hold of a catalogue, given the file that each path holds. */
function expectWhole(catalogue: Catalogue, files: ReadonlyMap<string, Act>): void {
  expect(catalogue.size).toBe(files.size);
  const records = [...catalogue.files()];
  expect(records.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
  expect(new Set(records.map(({ id }) => id)).size).toBe(files.size);
  for (const { id, path } of records) expect(catalogue.pathOf(id)).toBe(path);
  for (const [path, { id: claim, headline }] of files) {
    const known = catalogue.byPath(path as ArticlePath);
    expect(known?.headline).toBe(headline);
    expect([claim, path]).toContain(known?.id);
    expect(known).toEqual(known === null ? null : catalogue.get(known.id));
    expect(catalogue.fileOf(path as ArticlePath)?.claim).toBe(claim);
    const rivals = [...files].flatMap(([other, file]) =>
      other !== path && file.id === claim ? [other] : [],
    );
    expect([...catalogue.rivals(path as ArticlePath)].sort()).toEqual(rivals.sort());
  }
}

describe('the catalogue', () => {
  it('has one article for each path and each id once, whatever comes and goes, also when it is opened again', async () => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        opened += 1;
        const folder = `/archive-${opened}`;
        const cache = openCache(folder, null, basis);
        const catalogue = new Catalogue(cache);
        const files = new Map<string, Act>();
        for (const step of steps) {
          const path = step.path as ArticlePath;
          if (step.id === null) {
            expect(catalogue.remove(path) !== null).toBe(files.delete(step.path));
          } else {
            catalogue.set(article(step.path, step.id, step.headline));
            files.set(step.path, step);
          }
          expectWhole(catalogue, files);
        }
        await cache.close();
        const again = openCache(folder, null, basis);
        const restored = new Catalogue(again);
        expectWhole(restored, files);
        for (const claim of new Set([...files.values()].map(({ id }) => id)))
          expect(restored.has(claim as ArticleId)).toBe(true);
        await again.close();
      }),
      { numRuns: 60 },
    );
  });

  it('knows the files in a folder, however long its name, and none beside it', () => {
    const long = 'ä'.repeat(1500);
    const cache = openCache('/archive', null, basis);
    const catalogue = new Catalogue(cache);
    const inside = ['news/a.md', 'news/deep/b.md', `news/${long}/c.md`];
    const outside = ['news.md', 'news 2/a.md', 'newsroom/a.md', 'mews/a.md', `${long}/a.md`];
    for (const [number, path] of [...inside, ...outside].entries())
      catalogue.set(article(path, `id-${number}`, 'Storm'));
    expect([...catalogue.filesIn('news')].map(({ path }) => path).sort()).toEqual(inside.sort());
    expect([...catalogue.filesIn(`news/${long}`)]).toHaveLength(1);
  });

  it('gives a summary without the text', () => {
    const cache = openCache('/archive', null, basis);
    const catalogue = new Catalogue(cache);
    const { body: _body, extra: _extra, ...summary } = article('a.md', 'one', 'Storm');
    catalogue.set(article('a.md', 'one', 'Storm'));
    expect(catalogue.byPath('a.md' as ArticlePath)).toEqual(summary);
  });
});
