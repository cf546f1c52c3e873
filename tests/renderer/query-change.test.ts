import { describe, expect, it } from 'vitest';
import type { FilterField } from '../../electron/contract/types.ts';
import {
  cycleFilter,
  filterStateOf,
  invertFilter,
  isQuoteOpen,
  isUnfinished,
  removeFilter,
  setFilter,
  usualSort,
} from '../../renderer/stores/query-change.ts';

describe('filters', () => {
  it('go from include to exclude to off with each press', () => {
    const once = cycleFilter([], 'tag', 'ferry');
    const twice = cycleFilter(once, 'tag', 'ferry');
    expect(filterStateOf(once, 'tag', 'ferry')).toBe('include');
    expect(filterStateOf(twice, 'tag', 'ferry')).toBe('exclude');
    expect(cycleFilter(twice, 'tag', 'ferry')).toEqual([]);
  });

  it('of several tags must all hold', () => {
    expect(setFilter(setFilter([], 'tag', 'ferry', 'include'), 'tag', 'strike', 'include')).toEqual(
      [
        { field: 'tag', values: ['ferry'], exclude: false },
        { field: 'tag', values: ['strike'], exclude: false },
      ],
    );
  });

  it('of several sections or years want any of them', () => {
    expect(setFilter(setFilter([], 'year', '2024', 'include'), 'year', '2025', 'include')).toEqual([
      { field: 'year', values: ['2024', '2025'], exclude: false },
    ]);
  });

  it('lose one value without losing the others', () => {
    const two = [{ field: 'section' as const, values: ['News', 'Sport'], exclude: false }];
    expect(setFilter(two, 'section', 'News', 'off')).toEqual([
      { field: 'section', values: ['Sport'], exclude: false },
    ]);
  });

  it('can be turned round and taken away by their place', () => {
    const one = [{ field: 'section' as const, values: ['News'], exclude: false }];
    expect(invertFilter(one, 0)[0]?.exclude).toBe(true);
    expect(removeFilter(one, 0)).toEqual([]);
  });
});

describe('the search box', () => {
  it.each([
    ['harbour', false],
    ['"harbour', true],
    ['"harbour wall"', false],
    ['“harbour', true],
    ['„harbour“', false],
    ['«harbour', true],
    ['« harbour »', false],
    ['say "one" and "tw', true],
  ])('sees in %s whether a quote is open', (text, open) => {
    expect(isQuoteOpen(text)).toBe(open);
  });

  it.each([
    ['ferry tag:', true],
    ['-قسم:', true],
    ['ferry tag:x', false],
    ['at 12:', false],
    ['ferry -', true],
    ['post-', false],
    ['(', true],
    ['ferry OR', true],
    ['or', false],
  ])('sees in %s whether more is to come', (text, unfinished) => {
    expect(isUnfinished(text)).toBe(unfinished);
  });

  it('sorts words by match and everything by date', () => {
    expect(usualSort({ text: 'ferry', filters: [] }).by).toBe('relevance');
    expect(usualSort({ text: '  ', filters: [] }).by).toBe('published');
  });

  it('sorts what is like a story by match and its near-copies from the first one', () => {
    const filtered = (field: FilterField, exclude: boolean) =>
      usualSort({ text: '', filters: [{ field, values: ['a'], exclude }] });
    expect(filtered('like', false).by).toBe('relevance');
    expect(filtered('like', true)).toEqual({ by: 'published', direction: 'descending' });
    expect(filtered('copies', false)).toEqual({ by: 'published', direction: 'ascending' });
  });
});
