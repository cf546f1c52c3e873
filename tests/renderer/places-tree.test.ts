import { expect, it } from 'vitest';
import { collectionIdSchema } from '../../archive/store/collection-id.ts';
import { createWords } from '../../electron/contract/strings/format.ts';
import type { CollectionPlace, Places } from '../../electron/contract/types.ts';
import { everything } from '../../renderer/stores/query-change.ts';
import { treeLines } from '../../renderer/views/sidebar/tree-model.ts';

const id = (letter: string) => collectionIdSchema.parse(letter.repeat(26));
const collection = (letter: string, name: string, parent: string | null): CollectionPlace => ({
  id: id(letter),
  name,
  note: null,
  parent: parent === null ? null : id(parent),
  count: 1,
});

function shown(collections: readonly CollectionPlace[], canEdit: boolean) {
  const places: Places = {
    all: 0,
    attention: 0,
    findings: [],
    pictures: 0,
    trash: 0,
    virtual: [],
    imports: [],
    savedSearches: [],
    collections,
    sections: [],
    tags: [],
    years: [],
  };
  return treeLines({
    words: createWords('en'),
    locale: 'en',
    places,
    place: { kind: 'all' },
    query: everything,
    look: null,
    open: new Set(['collection']),
    toggle: () => {},
    canEdit,
    hidden: [],
  })
    .filter(({ key }) => key.startsWith('collection/'))
    .map(({ key, level, label }) => ({ key, level, label }));
}

it('shows collections under the one that they lie in, in the order of the file', () => {
  const lines = shown(
    [
      collection('C', 'Inner', 'A'),
      collection('A', 'Outer', null),
      collection('B', 'Innermost', 'C'),
      collection('D', 'Other', null),
    ],
    false,
  );
  expect(lines.map(({ label, level }) => `${level} ${label}`)).toEqual([
    '2 Outer',
    '3 Inner',
    '4 Innermost',
    '2 Other',
  ]);
});

it('tells two collections of one name apart, and offers another one where it can be made', () => {
  const lines = shown([collection('A', 'Storm', null), collection('B', 'Storm', null)], true);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  expect(lines.at(-1)?.label).toBe('New collection…');
});
