import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { articleIdSchema } from '../../archive/article/article.ts';
import { queryClient } from '../../renderer/stores/archive-queries.ts';
import { everything } from '../../renderer/stores/query-change.ts';
import {
  changeFilters,
  goTo,
  pressFilter,
  showBeside,
  typeSearch,
  useSearch,
} from '../../renderer/stores/search-store.ts';
import {
  onlySelected,
  selectedCount,
  selectOnly,
  withoutRemoved,
  withRenamed,
} from '../../renderer/stores/selection.ts';
import { useSelection } from '../../renderer/stores/selection-store.ts';
import { searchValue } from '../../renderer/stores/value-search.ts';
import {
  canGo,
  followSelections,
  followVisits,
  goBy,
  leaveBeside,
  useVisits,
  visitStory,
} from '../../renderer/stores/visits.ts';

const id = (text: string) => articleIdSchema.parse(text);
const text = () => useSearch.getState().query.text;
const place = () => useSearch.getState().place.kind;
const selected = () => onlySelected(useSelection.getState().selection);

/** What one act of a person has changed is noted at its end. */
async function act(change: () => void): Promise<void> {
  change();
  await Promise.resolve();
}

const select = (name: string, index = 0) =>
  act(() => useSelection.setState({ selection: selectOnly({ index, id: id(name) }) }));

/** No archive answers here: what was asked is given up, and what waited for that is asked. */
const answered = () => queryClient.cancelQueries();

/** As a person types: letter by letter, with rests between. */
async function type(word: string, rest = 100): Promise<void> {
  for (let end = 1; end <= word.length; end += 1) {
    typeSearch(word.slice(0, end));
    await answered();
    vi.setSystemTime(Date.now() + rest);
  }
}

describe('what was looked at', () => {
  let end = () => {};
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    goTo({ kind: 'all' });
    end = followVisits();
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  it('leads back and forward through places, with what was selected in each', async () => {
    await select('a', 3);
    await act(() => goTo({ kind: 'pictures' }));
    await act(() => goTo({ kind: 'trash' }));
    expect(canGo(useVisits.getState(), 1)).toBe(false);
    goBy(-1);
    expect(place()).toBe('pictures');
    goBy(-1);
    expect([place(), selected()]).toEqual(['all', 'a']);
    expect(useSelection.getState().selection.active).toEqual({ index: 3, id: 'a' });
    expect(goBy(-1)).toBeNull();
    await Promise.resolve();
    goBy(1);
    goBy(1);
    expect(place()).toBe('trash');
    expect(goBy(1)).toBeNull();
  });

  it('is the list, not each story on the way through it', async () => {
    for (const name of ['a', 'b', 'c']) await select(name);
    await act(() => searchValue('tag', 'ferry'));
    expect(selected()).toBe('c');
    goBy(-1);
    expect([text(), selected()]).toEqual(['', 'c']);
    expect(canGo(useVisits.getState(), -1)).toBe(false);
  });

  it('is each story that is named elsewhere', async () => {
    await act(() => goTo({ kind: 'pictures' }));
    await select('a');
    visitStory();
    await select('b');
    visitStory();
    await select('b');
    goBy(-1);
    expect([place(), selected()]).toEqual(['pictures', 'a']);
    goBy(-1);
    expect(place()).toBe('all');
  });

  it('is a word, not its letters', async () => {
    await type('ferry');
    await act(() => pressFilter('tag', 'fog', false));
    goBy(-1);
    expect(text()).toBe('ferry');
    goBy(-1);
    expect(text()).toBe('');
    expect(canGo(useVisits.getState(), -1)).toBe(false);
  });

  it('is a word that stood there, or in whose results somebody chose', async () => {
    await type('fog', 2_000);
    await type('fogs');
    await select('a');
    await type('sea');
    const back = () => {
      goBy(-1);
      return text();
    };
    expect([text(), back(), back()]).toEqual(['sea', 'fogs', 'fog']);
  });

  it('is no word that was taken away at once', async () => {
    await type('f');
    await act(() => typeSearch(''));
    expect(canGo(useVisits.getState(), -1)).toBe(false);
  });

  it('is no place that one is in already', async () => {
    await act(() => goTo({ kind: 'all' }));
    await act(() => goTo({ kind: 'all' }, { ...everything }));
    expect(canGo(useVisits.getState(), -1)).toBe(false);
  });

  it('forgets what lay ahead when another way is taken', async () => {
    await act(() => goTo({ kind: 'pictures' }));
    goBy(-1);
    await act(() => goTo({ kind: 'trash' }));
    expect(goBy(1)).toBeNull();
    goBy(-1);
    expect(place()).toBe('all');
  });

  it('follows articles that have another id or are gone', async () => {
    await select('a');
    await act(() => goTo({ kind: 'pictures' }));
    await select('b');
    await act(() => goTo({ kind: 'trash' }));
    const renamed = [{ from: id('a'), to: id('new') }];
    followSelections((selection) => withoutRemoved(withRenamed(selection, renamed), [id('b')]));
    goBy(-1);
    expect([place(), selected()]).toEqual(['pictures', null]);
    goBy(-1);
    expect([place(), selected()]).toEqual(['all', 'new']);
  });

  it('has what is like a story among its steps, and one step out of all of these', async () => {
    await type('ferry');
    await select('a', 3);
    await act(() => showBeside('like', id('a')));
    expect(useSearch.getState()).toMatchObject({
      text: '',
      query: { text: '', filters: [{ field: 'like', values: ['a'] }], sort: { by: 'relevance' } },
    });
    expect(selectedCount(useSelection.getState().selection)).toBe(1);

    await type('mole');
    const port = { field: 'section' as const, values: ['Port'], exclude: false };
    await act(() => changeFilters((now) => [...now, port]));
    expect(place()).toBe('like');
    await act(() => showBeside('copies', id('b')));
    leaveBeside();
    expect(useSearch.getState()).toMatchObject({ text: 'mole', place: { kind: 'like' } });
    expect(useSearch.getState().query.filters).toHaveLength(2);
    goBy(-1);
    expect(useSearch.getState().query.filters).toHaveLength(1);
    typeSearch('moles');
    leaveBeside();
    await answered();
    expect([text(), useSearch.getState().text, selected()]).toEqual(['ferry', 'ferry', 'a']);
    expect(leaveBeside()).toBeNull();
  });

  it('leaves the place beside a story when its filter is taken away, and finds it again', async () => {
    await act(() => showBeside('like', id('a')));
    await act(() => changeFilters(() => []));
    expect(place()).toBe('all');
    expect(leaveBeside()).toBeNull();
    goBy(-1);
    expect(place()).toBe('like');
  });
});
