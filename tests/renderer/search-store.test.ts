import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleIdSchema } from '../../archive/article/article.ts';
import { everything } from '../../renderer/stores/query-change.ts';
import {
  changeFilters,
  changeSort,
  goBack,
  goTo,
  narrowSearch,
  pressFilter,
  showBeside,
  submitSearch,
  typeSearch,
  useSearch,
} from '../../renderer/stores/search-store.ts';
import { selectedCount, selectOnly } from '../../renderer/stores/selection.ts';
import { useSelection } from '../../renderer/stores/selection-store.ts';
import { pressValue } from '../../renderer/stores/value-search.ts';

const asked = () => useSearch.getState().query.text;

describe('the search session', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    goTo({ kind: 'all' });
  });
  afterEach(() => vi.useRealTimers());

  it('asks once for a burst of keys, with the last text', () => {
    const queries: string[] = [];
    const end = useSearch.subscribe(({ query }, before) => {
      if (query !== before.query) queries.push(query.text);
    });
    for (const text of ['f', 'fe', 'fer']) typeSearch(text);
    expect(queries).toEqual([]);
    vi.runAllTimers();
    end();
    expect(queries).toEqual(['fer']);
  });

  it('waits while a quote is open and asks when it is closed', () => {
    typeSearch('"north mo');
    vi.runAllTimers();
    expect(asked()).toBe('');
    typeSearch('"north mole"');
    vi.runAllTimers();
    expect(asked()).toBe('"north mole"');
  });

  it('asks for an open quote when told to', () => {
    typeSearch('"north');
    submitSearch();
    expect(asked()).toBe('"north');
  });

  it('empties at once', () => {
    typeSearch('ferry');
    vi.runAllTimers();
    typeSearch('');
    expect(asked()).toBe('');
  });

  it('does not ask late for what was cleared meanwhile', () => {
    typeSearch('ferry');
    goTo({ kind: 'attention', code: null });
    vi.runAllTimers();
    expect(asked()).toBe('');
  });

  it('keeps the order that the person chose', () => {
    changeSort({ by: 'headline', direction: 'ascending' });
    typeSearch('ferry');
    vi.runAllTimers();
    expect(useSearch.getState().query.sort.by).toBe('headline');
  });

  it('searches words as typed once told to, through filters, until the words change', () => {
    const widths = () => {
      const { spelling = true, someWords = true } = useSearch.getState().query;
      return { spelling, someWords };
    };
    typeSearch('fery');
    vi.runAllTimers();
    narrowSearch({ spelling: false });
    pressFilter('tag', 'fog', false);
    expect(widths()).toEqual({ spelling: false, someWords: true });
    narrowSearch({ someWords: false });
    expect(widths()).toEqual({ spelling: false, someWords: false });
    typeSearch('ferry');
    vi.runAllTimers();
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

  it('a value that is looked for keeps the story open, one that is left out lets it go', () => {
    const row = { index: 3, id: articleIdSchema.parse('a') };
    const count = () => selectedCount(useSelection.getState().selection);
    useSelection.setState({ selection: selectOnly(row) });
    typeSearch('ferry');
    vi.runAllTimers();
    useSelection.setState({ selection: selectOnly(row) });
    pressValue({ shiftKey: true, altKey: false }, 'byline', 'Rui Talbot');
    expect(useSearch.getState().query.text).toBe('ferry');
    pressValue({ shiftKey: false, altKey: false }, 'section', 'News');
    expect(useSearch.getState().query).toMatchObject({
      text: '',
      filters: [{ field: 'section', values: ['News'], exclude: false }],
    });
    expect(count()).toBe(1);
    pressValue({ shiftKey: false, altKey: true }, 'tag', 'fog');
    expect(useSearch.getState().query.filters).toContainEqual({
      field: 'tag',
      values: ['fog'],
      exclude: true,
    });
    expect(count()).toBe(0);
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

  it('shows what is like a story, which stays open, and goes back to the list as it was', () => {
    const row = { index: 3, id: articleIdSchema.parse('a') };
    typeSearch('ferry');
    vi.runAllTimers();
    useSelection.setState({ selection: selectOnly(row) });
    const before = useSearch.getState();
    showBeside('like', row.id);
    expect(useSearch.getState()).toMatchObject({
      text: '',
      query: { text: '', filters: [{ field: 'like', values: ['a'] }], sort: { by: 'relevance' } },
    });
    expect(selectedCount(useSelection.getState().selection)).toBe(1);

    typeSearch('mole');
    vi.runAllTimers();
    changeFilters((now) => [...now, { field: 'section', values: ['Port'], exclude: false }]);
    expect(useSearch.getState().place.kind).toBe('like');
    showBeside('copies', articleIdSchema.parse('b'));
    expect(goBack()).toBe(true);
    expect(useSearch.getState()).toMatchObject({ text: 'mole', place: { kind: 'like' } });
    typeSearch('moles');
    expect(goBack()).toBe(true);
    vi.runAllTimers();
    expect(useSearch.getState()).toEqual(before);
    expect(useSelection.getState().selection.active).toEqual(row);
    expect(goBack()).toBe(false);
  });

  it('leaves the place beside a story when its filter is taken away', () => {
    showBeside('like', articleIdSchema.parse('a'));
    changeFilters(() => []);
    expect(useSearch.getState().place.kind).toBe('all');
    expect(goBack()).toBe(false);
  });
});
