import { expect, it } from 'vitest';
import { runCommand } from '../../renderer/commands/handlers.ts';
import { placesQuery, queryClient } from '../../renderer/stores/archive-queries.ts';
import { everything } from '../../renderer/stores/query-change.ts';
import { useSearch } from '../../renderer/stores/search-store.ts';

it('a virtual place is gone to once it is known, unless one has gone elsewhere since', async () => {
  const query = { ...everything, text: 'is:retracted' };
  queryClient.setQueryData(placesQuery().queryKey, {
    ...{ all: 1, attention: 0, findings: [], pictures: 0, trash: 0 },
    virtual: [{ name: 'retracted', query, count: 1 }],
    ...{ imports: [], savedSearches: [], collections: [], sections: [], tags: [], years: [] },
  });
  const settled = () => new Promise((done) => setTimeout(done));
  runCommand('go-retracted');
  await settled();
  expect(useSearch.getState().query.text).toBe('is:retracted');

  runCommand('go-all');
  runCommand('go-retracted');
  runCommand('go-pictures');
  await settled();
  expect(useSearch.getState().place.kind).toBe('pictures');
});
