import { isMap, type Plain } from '../article/plain.ts';
import { derivedCollectionId } from './collections.ts';
import type { YamlShape } from './yaml-shape.ts';

const value: YamlShape = { kind: 'value' };
const lines: YamlShape = {
  kind: 'list',
  keyOf: (entry) => JSON.stringify(entry),
  entry: value,
  isSpaced: false,
};

/** How `.newsroom/archive.yaml` is edited: the keys of format 1 in their order. */
export const archiveShape = {
  kind: 'map',
  keys: {
    format: value,
    id: value,
    name: value,
    timeZone: value,
    language: value,
    collections: {
      kind: 'list',
      keyOf: collectionKey,
      entry: {
        kind: 'map',
        keys: { id: value, name: value, note: value, parent: value, articles: lines },
      },
      isSpaced: true,
    },
    savedSearches: {
      kind: 'list',
      keyOf: (entry) => textOf(entry, 'name') ?? '',
      entry: {
        kind: 'map',
        keys: {
          name: value,
          query: value,
          filters: value,
          sort: value,
          spelling: value,
          someWords: value,
          view: value,
        },
      },
      isSpaced: true,
    },
    tagNotes: { kind: 'record' },
    pinnedTags: lines,
    aliases: {
      kind: 'map',
      keys: { tag: { kind: 'record' }, byline: { kind: 'record' }, credit: { kind: 'record' } },
    },
    judgedCopies: {
      kind: 'list',
      keyOf: pairOfCopies,
      entry: { kind: 'map', keys: { articles: lines, verdict: value } },
      isSpaced: true,
    },
  },
} as const satisfies YamlShape;

function collectionKey(entry: Plain): string {
  return textOf(entry, 'id') ?? derivedCollectionId(textOf(entry, 'name') ?? '');
}

function pairOfCopies(entry: Plain): string {
  return JSON.stringify(memberOf(entry, 'articles') ?? null);
}

function memberOf(entry: Plain, key: string): Plain | undefined {
  return isMap(entry) ? entry[key] : undefined;
}

function textOf(entry: Plain, key: string): string | undefined {
  const text = memberOf(entry, key);
  return typeof text === 'string' ? text : undefined;
}
