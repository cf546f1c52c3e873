import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdSchema } from '../../archive/article/article.ts';
import { everything } from '../../renderer/stores/query-change.ts';
import {
  extendTo,
  isSelected,
  moveTo,
  nothingSelected,
  onlySelected,
  rangeOf,
  type Selection,
  selectAll,
  selectedCount,
  selectOnly,
  targetOf,
  toggle,
  withoutRemoved,
  withTotal,
} from '../../renderer/stores/selection.ts';

const ids = Array.from({ length: 40 }, (_, index) => articleIdSchema.parse(`article-${index}`));
const id = (index: number) => ids[index] ?? articleIdSchema.parse('none');
const row = (index: number) => ({ index, id: id(index) });

function extended(selection: Selection, index: number): Selection {
  const [first, last] = rangeOf(selection, index);
  return extendTo(selection, row(index), ids.slice(first, last + 1));
}

describe('selection', () => {
  it('is empty at first and has no target', () => {
    expect(selectedCount(nothingSelected)).toBe(0);
    expect(targetOf(nothingSelected)).toBeNull();
    expect(onlySelected(nothingSelected)).toBeNull();
  });

  it('extends from the anchor in both directions, and turns round it', () => {
    const start = selectOnly(row(10));
    expect(targetOf(extended(start, 13))).toEqual({ kind: 'ids', ids: ids.slice(10, 14) });
    expect(targetOf(extended(extended(start, 13), 8))).toEqual({
      kind: 'ids',
      ids: ids.slice(8, 11),
    });
  });

  it('moves the keyboard without changing what is selected', () => {
    const moved = moveTo(moveTo(selectOnly(row(3)), row(4)), row(7));
    expect(onlySelected(moved)).toBe(id(3));
    expect(moved.active).toEqual(row(7));
  });

  it('takes rows that do not adjoin in and out', () => {
    const three = toggle(toggle(selectOnly(row(1)), row(5)), row(9));
    expect(selectedCount(three)).toBe(3);
    expect(selectedCount(toggle(three, row(5)))).toBe(2);
    expect(isSelected(toggle(three, row(5)), id(5))).toBe(false);
  });

  it('of all results is the query, drawn or not', () => {
    const all = selectAll(selectOnly(row(0)), everything, 100_000);
    expect(selectedCount(all)).toBe(100_000);
    expect(targetOf(all)).toEqual({ kind: 'query', query: everything });
  });

  it('of all results grows and shrinks with them, and with no others', () => {
    const all = selectAll(nothingSelected, everything, 10);
    expect(selectedCount(withTotal(all, everything, 12))).toBe(12);
    expect(withTotal(all, everything, 10)).toBe(all);
    expect(withTotal(all, { ...everything, text: 'sea' }, 3)).toBe(all);
    expect(withTotal(selectOnly(row(1)), everything, 3)).toEqual(selectOnly(row(1)));
  });

  it('of all results without one is every other id', () => {
    const rest = toggle(selectAll(nothingSelected, everything, ids.length), row(4), ids);
    expect(selectedCount(rest)).toBe(ids.length - 1);
    expect(isSelected(rest, id(4))).toBe(false);
  });

  it('forgets what was removed and keeps the rest', () => {
    const three = toggle(toggle(selectOnly(row(1)), row(5)), row(9));
    const after = withoutRemoved(three, [id(9), id(30)]);
    expect(targetOf(after)).toEqual({ kind: 'ids', ids: [id(1), id(5)] });
    expect(after.active).toBeNull();
  });

  it('after any toggles holds exactly the ids toggled an odd number of times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: ids.length - 1 })), (indexes) => {
        const selection = indexes.reduce((now, index) => toggle(now, row(index)), nothingSelected);
        const odd = ids.filter(
          (_, index) => indexes.filter((one) => one === index).length % 2 === 1,
        );
        expect(new Set(ids.filter((one) => isSelected(selection, one)))).toEqual(new Set(odd));
        expect(selectedCount(selection)).toBe(odd.length);
      }),
    );
  });
});
