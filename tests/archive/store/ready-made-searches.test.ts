import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import { readyMadeSearches } from '../../../archive/store/ready-made-searches.ts';

describe('the searches of a new archive', () => {
  it.each(['en', 'ar', 'pt-BR'])('are all understood, and named once each (%s)', (language) => {
    const searches = readyMadeSearches(language);
    expect(searches.flatMap(({ query }) => parseQuery(query).notes)).toEqual([]);
    expect(new Set(searches.map(({ name }) => name)).size).toBe(9);
  });

  it('speak Arabic in an Arabic archive', () => {
    expect(readyMadeSearches('ar-EG')[5]).toEqual({ name: 'بلا وسوم', query: 'no:tag' });
  });
});
