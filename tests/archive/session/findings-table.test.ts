import { expect, it } from 'vitest';
import { articleIdSchema } from '../../../archive/article/article.ts';
import { FindingsTable } from '../../../archive/session/findings-table.ts';
import { type CacheTable, memoryTable } from '../../../archive/store/cache-table.ts';

const idOf = (text: string) => articleIdSchema.parse(text);

function tables() {
  const made = new Map<string, CacheTable<unknown>>();
  return {
    table: <Value>(name: string): CacheTable<Value> => {
      const table = made.get(name) ?? memoryTable();
      made.set(name, table);
      return table as CacheTable<Value>;
    },
  };
}

it('knows what is due by a moment, also when it is opened again', () => {
  const cache = tables();
  const table = new FindingsTable(cache);
  const long = 'ä'.repeat(3000);
  table.set(idOf('never'), { codes: ['no-byline'], flip: null });
  table.set(idOf('soon'), { codes: [], flip: 1_000 });
  table.set(idOf('late'), { codes: ['embargoed'], flip: 9_000_000_000_000 });
  table.set(idOf(long), { codes: [], flip: 5_000 });
  for (const opened of [table, new FindingsTable(cache)]) {
    const due = (moment: number) => [...opened.due(moment)].sort();
    expect(due(999)).toEqual([]);
    expect(due(1_000)).toEqual(['soon']);
    expect(due(6_000)).toEqual(['soon', long]);
    expect(due(9_999_999_999_999)).toEqual(['late', 'soon', long]);
  }
  table.set(idOf('soon'), { codes: [], flip: 2_000 });
  table.remove(idOf('late'));
  table.set(idOf(long), { codes: ['embargoed'], flip: null });
  expect(table.due(1_999)).toEqual([]);
  expect(table.due(9_999_999_999_999)).toEqual(['soon']);
});

it('says whether what was found is news', () => {
  const table = new FindingsTable(tables());
  const id = idOf('a');
  expect(table.set(id, { codes: ['no-byline', 'no-byline'], flip: null })).toBe(true);
  expect(table.of(id)).toEqual(['no-byline']);
  expect(table.set(id, { codes: ['no-byline'], flip: 1_000 })).toBe(false);
  expect(table.set(id, { codes: [], flip: 1_000 })).toBe(true);
  table.remove(id);
  expect(table.of(id)).toEqual([]);
});
