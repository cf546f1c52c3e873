import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import { readyMadeSearches } from '../../../archive/store/ready-made-searches.ts';

describe('the searches of a new archive', () => {
  it.each(['en', 'ar', 'de', 'fr', 'es', 'pt-BR'])(
    'are all understood, and named once each (%s)',
    (language) => {
      const searches = readyMadeSearches(language);
      expect(searches.flatMap(({ query }) => parseQuery(query).notes)).toEqual([]);
      expect(new Set(searches.map(({ name }) => name)).size).toBe(11);
    },
  );

  it('speak the language of the archive, and English where they have no names in it', () => {
    const untagged = (language: string) =>
      readyMadeSearches(language).find(({ query }) => query === 'no:tag')?.name;
    expect(untagged('ar-EG')).toBe('بلا وسوم');
    expect(untagged('DE')).toBe('Ohne Schlagwörter');
    expect(untagged('pt-BR')).toBe('Untagged');
    expect(untagged('ast')).toBe('Untagged');
  });
});
