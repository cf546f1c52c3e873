import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleIdSchema } from '../../archive/article/article.ts';
import { queryClient } from '../../renderer/stores/archive-queries.ts';
import { attentionQuery, everything, invertFilter } from '../../renderer/stores/query-change.ts';
import {
  changeFilters,
  changeSort,
  goTo,
  narrowSearch,
  pressFilter,
  showQuery,
  submitSearch,
  typeSearch,
  useSearch,
} from '../../renderer/stores/search-store.ts';
import { selectedCount, selectOnly } from '../../renderer/stores/selection.ts';
import { useSelection } from '../../renderer/stores/selection-store.ts';
import { findClause, pressValue } from '../../renderer/stores/value-search.ts';

/** No archive answers here: what was asked is given up, and what waited for that is asked. */
const answered = () => queryClient.cancelQueries();

const asked = () => useSearch.getState().query.text;

describe('the search session', () => {
  beforeEach(() => goTo({ kind: 'all' }));
  afterEach(answered);

  it('shows one collection in its own order, until words are typed or another order is chosen', async () => {
    const by = () => useSearch.getState().query.sort.by;
    pressFilter('collection', 'Storm', false);
    expect(by()).toBe('collection');
    typeSearch('ferry');
    await answered();
    expect(by()).toBe('relevance');
    typeSearch('');
    await answered();
    expect(by()).toBe('collection');
    pressFilter('collection', 'Yearbook', true);
    expect(by()).toBe('published');
    goTo({ kind: 'all' });
    pressFilter('collection', 'Storm', false);
    changeSort({ by: 'headline', direction: 'ascending' });
    pressFilter('collection', 'Yearbook', false);
    expect(by()).toBe('headline');
    changeSort({ by: 'collection', direction: 'ascending' });
    changeFilters(() => []);
    expect(by()).toBe('published');
  });

  it('asks at once, and once for keys that come before the answer, with the last text', async () => {
    const queries: string[] = [];
    const end = useSearch.subscribe(({ query }, before) => {
      if (query !== before.query) queries.push(query.text);
    });
    for (const text of ['f', 'fe', 'fer']) typeSearch(text);
    expect(queries).toEqual(['f']);
    await answered();
    end();
    expect(queries).toEqual(['f', 'fer']);
  });

  it('waits while a quote is open and asks when it is closed', async () => {
    typeSearch('"north mo');
    await answered();
    expect(asked()).toBe('');
    typeSearch('"north mole"');
    await answered();
    expect(asked()).toBe('"north mole"');
  });

  it('leaves off what lacks its value for a moment, and asks it when nothing follows', async () => {
    typeSearch('tag:');
    await answered();
    expect(asked()).toBe('');
    typeSearch('tag:ferry');
    await answered();
    expect(asked()).toBe('tag:ferry');
    typeSearch('tag:ferry (');
    await expect.poll(asked).toBe('tag:ferry (');
  });

  it('asks for an open quote when told to', () => {
    typeSearch('"north');
    submitSearch();
    expect(asked()).toBe('"north');
  });

  it('empties at once', async () => {
    typeSearch('ferry');
    await answered();
    typeSearch('');
    expect(asked()).toBe('');
  });

  it('does not ask late for what was cleared meanwhile', async () => {
    typeSearch('ferry');
    goTo({ kind: 'attention', code: null });
    await answered();
    expect(asked()).toBe('');
  });

  it('keeps the order that the person chose', async () => {
    changeSort({ by: 'headline', direction: 'ascending' });
    typeSearch('ferry');
    await answered();
    expect(useSearch.getState().query.sort.by).toBe('headline');
  });

  it('searches words as typed once told to, through filters, until the words change', async () => {
    const widths = () => {
      const { spelling = true, someWords = true } = useSearch.getState().query;
      return { spelling, someWords };
    };
    typeSearch('fery');
    await answered();
    narrowSearch({ spelling: false });
    pressFilter('tag', 'fog', false);
    expect(widths()).toEqual({ spelling: false, someWords: true });
    narrowSearch({ someWords: false });
    expect(widths()).toEqual({ spelling: false, someWords: false });
    typeSearch('ferry');
    await answered();
    expect(widths()).toEqual({ spelling: true, someWords: true });
  });

  it('lets go of the selection with another list', () => {
    const row = { index: 0, id: articleIdSchema.parse('a') };
    useSelection.setState({ selection: selectOnly(row) });
    pressFilter('tag', 'ferry', false);
    expect(selectedCount(useSelection.getState().selection)).toBe(0);
  });

  it('a press chooses one value of a field alone, and with Ctrl one more', () => {
    const chosen = () => useSearch.getState().query.filters.map(({ values }) => values);
    pressFilter('tag', 'ferry', false);
    pressFilter('tag', 'fog', true);
    expect(chosen()).toEqual([['ferry'], ['fog']]);
    pressFilter('section', 'News', false);
    pressFilter('tag', 'strike', false);
    expect(chosen()).toEqual([['News'], ['strike']]);
  });

  it('a value that is looked for keeps the story open, one that is left out lets it go', async () => {
    const row = { index: 3, id: articleIdSchema.parse('a') };
    const count = () => selectedCount(useSelection.getState().selection);
    useSelection.setState({ selection: selectOnly(row) });
    typeSearch('ferry');
    await answered();
    useSelection.setState({ selection: selectOnly(row) });
    pressValue({ shiftKey: true, altKey: false }, { field: 'byline', value: 'Rui Talbot' });
    expect(useSearch.getState().query.text).toBe('ferry');
    pressValue({ shiftKey: false, altKey: false }, { field: 'section', value: 'News' });
    expect(useSearch.getState().query).toMatchObject({
      text: '',
      filters: [{ field: 'section', values: ['News'], exclude: false }],
    });
    expect(count()).toBe(1);
    pressValue({ shiftKey: false, altKey: true }, { field: 'tag', value: 'fog' });
    expect(useSearch.getState().query.filters).toContainEqual({
      field: 'tag',
      values: ['fog'],
      exclude: true,
    });
    expect(count()).toBe(0);
  });

  it('looks for a part of a query alone, besides what is typed, or without it', () => {
    const text = () => useSearch.getState().query.text;
    pressFilter('tag', 'ferry', false);
    findClause('headline:"The mole"', 'search');
    expect(useSearch.getState().query).toMatchObject({ text: 'headline:"The mole"', filters: [] });
    findClause('place:"Quay"', 'add');
    expect(text()).toBe('(headline:"The mole") place:"Quay"');
    showQuery({ ...everything, text: 'storm' });
    findClause('published:2025', 'exclude');
    expect(text()).toBe('storm -published:2025');
  });

  it('stays where attention is needed until that filter is taken away', () => {
    goTo({ kind: 'attention', code: null }, attentionQuery(null));
    changeFilters((filters) => [...filters, { field: 'tag', values: ['x'], exclude: false }]);
    expect(useSearch.getState().place.kind).toBe('attention');
    changeFilters((filters) => invertFilter(filters, 0));
    expect(useSearch.getState().place.kind).toBe('all');
  });

  it('leaves a place together with the filter that made it', () => {
    const query = {
      ...everything,
      filters: [{ field: 'finding' as const, values: ['untagged'], exclude: false }],
    };
    goTo({ kind: 'attention', code: 'untagged' }, query);
    changeFilters((filters) => [...filters, { field: 'tag', values: ['x'], exclude: true }]);
    expect(useSearch.getState().place.kind).toBe('attention');
    changeFilters(() => []);
    expect(useSearch.getState().place.kind).toBe('all');
  });
});
