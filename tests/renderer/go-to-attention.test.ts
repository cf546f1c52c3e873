import { expect, it, vi } from 'vitest';
import { runCommand } from '../../renderer/commands/handlers.ts';
import { queryClient } from '../../renderer/stores/archive-queries.ts';
import { useSearch } from '../../renderer/stores/search-store.ts';

const place = () => useSearch.getState().place.kind;

it('Needs attention is gone to once its kinds are known, unless one has gone elsewhere since', async () => {
  const kinds = Promise.resolve({ findings: [{ value: 'no-byline', count: 1 }] });
  vi.spyOn(queryClient, 'fetchQuery').mockReturnValue(kinds);
  runCommand('go-attention');
  await vi.waitFor(() => expect(place()).toBe('attention'));

  runCommand('go-all');
  runCommand('go-attention');
  runCommand('go-pictures');
  await new Promise((done) => setTimeout(done));
  expect(place()).toBe('pictures');
});
