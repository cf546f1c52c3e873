import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostSearches, searchesSchema } from '../../electron/contract/searches.ts';
import { searchesWith, withSearch } from '../../renderer/stores/search-history.ts';

const search = fc.oneof(
  fc.constantFrom('harbour', ' harbour ', 'Élection', 'tag:"sea wall"', '', ' '),
  fc.string({ maxLength: 1200 }),
  fc.nat({ max: 300 }).map(String),
);

it('keeps the last searches, the latest first, each once, as the profile may hold them', () => {
  fc.assert(
    fc.property(fc.array(search, { maxLength: 300 }), (texts) => {
      let kept: readonly string[] = [];
      for (const text of texts) kept = withSearch(kept, text);
      const meant = texts.map((text) => text.trim()).filter((text) => text && text.length <= 1000);
      expect(kept).toEqual([...new Set(meant.reverse())].slice(0, mostSearches));
      expect(searchesSchema.safeParse(kept).success).toBe(true);
    }),
  );
});

it('finds them by what is typed, whatever its case and accents', () => {
  expect(searchesWith(['Élection 2025', 'harbour'], 'election')).toEqual(['Élection 2025']);
  expect(searchesWith(['Élection 2025', 'harbour'], '')).toHaveLength(2);
});
