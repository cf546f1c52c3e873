import { describe, expect, it } from 'vitest';
import { lookOf } from '../../renderer/stores/list-look.ts';
import { everything } from '../../renderer/stores/query-change.ts';
import { isChanged, savedAt } from '../../renderer/stores/saved-search.ts';

const query = { ...everything, text: 'ferry' };
const saved = { name: 'Ferries', query, view: null, count: 3 };

describe('a saved search', () => {
  it('is changed by other words, filters or order, not by a blank at the end', () => {
    expect(isChanged(saved, query, null)).toBe(false);
    expect(isChanged(saved, { ...query, text: 'ferry ' }, null)).toBe(false);
    expect(isChanged(saved, { ...query, text: 'ferries' }, null)).toBe(true);
    expect(
      isChanged(saved, { ...query, sort: { by: 'headline', direction: 'ascending' } }, null),
    ).toBe(true);
    expect(isChanged(saved, { ...query, spelling: true }, null)).toBe(false);
    expect(isChanged(saved, { ...query, spelling: false }, null)).toBe(true);
    expect(isChanged(saved, { ...query, someWords: false }, null)).toBe(true);
    const filters = [{ field: 'tag' as const, values: ['fog'], exclude: false }];
    expect(isChanged(saved, { ...query, filters }, null)).toBe(true);
  });

  it('that keeps how its list looks is changed by another look, one that keeps none by nothing', () => {
    const columns = [{ name: 'credit' as const, width: 10 }];
    const view = { kind: 'table' as const, columns: [{ name: 'credit', width: 10 }] };
    expect(lookOf(view)).toEqual({ listLook: 'table', columns });
    expect(isChanged({ ...saved, view }, query, { listLook: 'table', columns })).toBe(false);
    expect(isChanged({ ...saved, view }, query, { listLook: 'rows', columns })).toBe(true);
    const wider = [{ name: 'credit' as const, width: 12 }];
    expect(isChanged({ ...saved, view }, query, { listLook: 'table', columns: wider })).toBe(true);
    const rows = { kind: 'rows' as const };
    expect(isChanged({ ...saved, view: rows }, query, { listLook: 'rows', columns: wider })).toBe(
      false,
    );
    expect(lookOf(null)).toBeNull();
  });

  it('shows the columns that the app knows, each once and as wide as one may be', () => {
    const columns = [
      { name: 'smell', width: 9 },
      { name: 'credit', width: 900 },
      { name: 'credit', width: 9 },
    ];
    expect(lookOf({ kind: 'table', columns })?.columns).toEqual([{ name: 'credit', width: 60 }]);
  });

  it('is at hand only in its own place', () => {
    expect(savedAt({ kind: 'saved', name: 'Ferries' }, [saved])).toBe(saved);
    expect(savedAt({ kind: 'saved', name: 'Gone' }, [saved])).toBeNull();
    expect(savedAt({ kind: 'all' }, [saved])).toBeNull();
  });
});
