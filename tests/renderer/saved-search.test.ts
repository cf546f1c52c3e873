import { describe, expect, it } from 'vitest';
import { everything } from '../../renderer/stores/query-change.ts';
import { isChanged, savedAt } from '../../renderer/stores/saved-search.ts';

const query = { ...everything, text: 'ferry' };
const saved = { name: 'Ferries', query, count: 3 };

describe('a saved search', () => {
  it('is changed by other words, filters or order, not by a blank at the end', () => {
    expect(isChanged(saved, query)).toBe(false);
    expect(isChanged(saved, { ...query, text: 'ferry ' })).toBe(false);
    expect(isChanged(saved, { ...query, text: 'ferries' })).toBe(true);
    expect(isChanged(saved, { ...query, sort: { by: 'headline', direction: 'ascending' } })).toBe(
      true,
    );
    expect(isChanged(saved, { ...query, spelling: true })).toBe(false);
    expect(isChanged(saved, { ...query, spelling: false })).toBe(true);
    expect(isChanged(saved, { ...query, someWords: false })).toBe(true);
    const filters = [{ field: 'tag' as const, values: ['fog'], exclude: false }];
    expect(isChanged(saved, { ...query, filters })).toBe(true);
  });

  it('is at hand only in its own place', () => {
    expect(savedAt({ kind: 'saved', name: 'Ferries' }, [saved])).toBe(saved);
    expect(savedAt({ kind: 'saved', name: 'Gone' }, [saved])).toBeNull();
    expect(savedAt({ kind: 'all' }, [saved])).toBeNull();
  });
});
