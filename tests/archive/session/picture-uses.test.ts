import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, ArticleImage } from '../../../archive/article/article.ts';
import { picturePath } from '../../../archive/pictures/picture-path.ts';
import { type ImagesOfArticle, PictureUses } from '../../../archive/session/picture-uses.ts';
import { memoryTable } from '../../../archive/store/cache-table.ts';

const nothing = {
  caption: null,
  alt: null,
  credit: null,
  creator: null,
  copyright: null,
  usageTerms: null,
  expires: null,
  lead: false,
};
const image = fc
  .constantFrom('a.jpg', './a.jpg', '/b.jpg', 'c/d.jpg', 'https://e.org/a.jpg', '../x.jpg', null)
  .map((file): ArticleImage => ({ ...nothing, file }));
const id = fc.constantFrom('1', '2', '3').map((text) => text as ArticleId);
const step = fc.record({ id, images: fc.option(fc.array(image, { maxLength: 4 })) });

test('says of any history of articles what a look at all of them says', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const table = memoryTable<ImagesOfArticle>();
      const written = new PictureUses(table);
      const articles = new Map<ArticleId, readonly ArticleImage[]>();
      for (const { id: article, images } of steps) {
        if (images === null) {
          articles.delete(article);
          written.remove(article);
        } else {
          articles.set(article, images);
          written.put({ id: article, images });
        }
      }
      // Another reads what the first has left in the cache.
      const restored = new PictureUses(table);
      expect(restored.isRestored).toBe(false);
      for (const _ of restored.restoring);
      expect(restored.isRestored).toBe(true);
      for (const uses of [written, restored, new PictureUses(table)]) {
        const expected = new Map<string, ArticleId[]>();
        for (const [article, images] of articles)
          for (const path of new Set(images.flatMap(({ file }) => picturePath(file) ?? [])))
            expected.set(path, [...(expected.get(path) ?? []), article]);
        expect([...uses.paths()].sort()).toEqual([...expected.keys()].sort());
        for (const [path, ids] of expected)
          expect([...uses.articlesWith(path)].sort()).toEqual(ids.sort());
        const withImages = [...articles].filter(([, images]) => images.length > 0);
        expect([...uses.articles()].sort()).toEqual(withImages.map(([article]) => article).sort());
        const images = [...articles.values()].flat();
        const addresses = new Set(
          images.flatMap(({ file }) => (file !== null && picturePath(file) === null ? [file] : [])),
        );
        expect(uses.countElsewhere()).toBe(
          addresses.size + images.filter(({ file }) => file === null).length,
        );
      }
    }),
  );
});
