import type { LucideIcon } from 'lucide-react';
import {
  Ban,
  CircleAlert,
  Copy,
  FolderMinus,
  Image,
  ImageOff,
  Import,
  Layers,
  Newspaper,
  Search,
  Trash2,
} from 'lucide-react';
import { hideablePlaces } from '../../../electron/contract/settings.ts';
import type { Words } from '../../../electron/contract/strings/format.ts';
import type { Locale } from '../../../electron/contract/strings/strings.ts';
import type {
  ChangeId,
  CollectionId,
  CollectionPlace,
  FacetValue,
  FilterField,
  Places,
  Query,
  TagPlace,
} from '../../../electron/contract/types.ts';
import { showImport } from '../../commands/import-acts.ts';
import { collectionValue } from '../../stores/collection-value.ts';
import { openDialog } from '../../stores/dialog-store.ts';
import { attentionQuery, type FilterState, filterStateOf } from '../../stores/query-change.ts';
import { goToSaved, isChanged } from '../../stores/saved-search.ts';
import {
  goTo,
  type ListLook,
  type Place,
  pressFilter,
  showQuery,
} from '../../stores/search-store.ts';
import type { HideablePlace } from '../../stores/settings-store.ts';
import { findingWords, sourceWords } from '../../strings/names.ts';

/** One line of the left pane. The tree is a flat list: a line says how deep it stands. */
export interface TreeLine {
  readonly key: string;
  readonly level: number;
  readonly label: string;
  readonly count: number | null;
  readonly icon?: LucideIcon;
  /** null: nothing can be opened here. */
  readonly expanded: boolean | null;
  readonly current: boolean;
  readonly filter: FilterState;
  /** `adds`: to the values that are chosen already, which otherwise are let go. */
  readonly press: (adds: boolean) => void;
  /** The tag that stories dropped here get. */
  readonly tag?: string;
  readonly savedSearch?: string;
  readonly collection?: CollectionPlace;
  readonly imported?: ChangeId;
  /** The key of a pinned tag, 1 to 9. */
  readonly pin?: number | null;
  /** What people have noted of it. */
  readonly note?: string | null;
  /** The saved search that the list began with asks for something else by now. */
  readonly changed?: boolean;
  /** A heading over its lines, not a place of its own. */
  readonly heading?: boolean;
  /** A place of its own that may be hidden. */
  readonly hideable?: HideablePlace;
  /** Not a place: shows more of its group, or less. */
  readonly quiet?: boolean;
}

export interface TreeInput {
  readonly words: Words;
  readonly locale: Locale;
  readonly places: Places;
  readonly place: Place;
  readonly query: Query;
  /** Of the saved search at hand. */
  readonly look: ListLook | null;
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly canEdit: boolean;
  readonly hidden: readonly HideablePlace[];
}

/** Values shown of a long group until it is asked for all. */
const shortList = 12;
const shortSaved = 5;

export function treeLines(input: TreeInput): TreeLine[] {
  const { words, places, place, query, hidden } = input;
  const plainAll = place.kind === 'all' && query.text === '' && query.filters.length === 0;
  return [
    placeLine('all', Newspaper, words('place.all'), places.all, plainAll, { kind: 'all' }),
    ...hideablePlaces
      .filter((name) => !hidden.includes(name))
      .flatMap((name) =>
        blocks[name](input).map((line) => (line.level === 1 ? { ...line, hideable: name } : line)),
      ),
  ];
}

/** What stands in the tree for each place, from its own line on. */
const blocks: Readonly<Record<HideablePlace, (input: TreeInput) => readonly TreeLine[]>> = {
  attention: attentionLines,
  pictures: ({ words, places, place }) => {
    const at = place.kind === 'pictures';
    const label = words('place.pictures');
    return [placeLine('pictures', Image, label, places.pictures, at, { kind: 'pictures' })];
  },
  lastImport: lastImportLine,
  imports: importLines,
  unfiled: (input) => (input.places.collections.length === 0 ? [] : virtualLine(input, 'unfiled')),
  duplicates: (input) => virtualLine(input, 'duplicates'),
  missing: (input) => virtualLine(input, 'missing'),
  retracted: (input) => virtualLine(input, 'retracted'),
  trash: ({ words, places, place }) => {
    const at = place.kind === 'trash';
    return [placeLine('trash', Trash2, words('place.trash'), places.trash, at, { kind: 'trash' })];
  },
  saved: savedLines,
  collection: collectionLines,
  section: (input) =>
    facetLines(input, 'section', input.words('place.sections'), input.places.sections),
  tag: (input) => [
    ...facetLines(input, 'tag', input.words('place.tags'), input.places.tags),
    ...manageTagsLine(input),
  ],
  year: (input) => facetLines(input, 'year', input.words('place.years'), input.places.years),
};

function placeLine(
  key: string,
  icon: LucideIcon,
  label: string,
  count: number | null,
  current: boolean,
  place: Place,
): TreeLine {
  return { ...plain(key, label, count), icon, current, press: () => goTo(place) };
}

function plain(key: string, label: string, count: number | null): Omit<TreeLine, 'press'> {
  return { key, level: 1, label, count, expanded: null, current: false, filter: 'off' };
}

function attentionLines(input: TreeInput): TreeLine[] {
  const { words, places, place, open } = input;
  const at = place.kind === 'attention' ? place.code : undefined;
  const parent: TreeLine = {
    ...plain('attention', words('place.attention'), places.attention),
    icon: CircleAlert,
    expanded: places.findings.length > 0 ? open.has('attention') : null,
    current: at === null,
    press: () => goTo({ kind: 'attention', code: null }, attentionQuery(null)),
  };
  if (!parent.expanded) return [parent];
  return [
    parent,
    ...places.findings.map(
      ({ value, count }): TreeLine => ({
        ...plain(`attention/${value}`, findingWords(words, value), count),
        level: 2,
        current: at === value,
        press: () => goTo({ kind: 'attention', code: value }, attentionQuery(value)),
      }),
    ),
  ];
}

const virtualIcons = {
  unfiled: FolderMinus,
  duplicates: Copy,
  missing: ImageOff,
  retracted: Ban,
} as const;

/** Stands there while something is in it, or somebody looks at it. */
function virtualLine(
  { words, places, place, query }: TreeInput,
  name: keyof typeof virtualIcons,
): TreeLine[] {
  const found = places.virtual.find((one) => one.name === name);
  if (!found) return [];
  const current =
    place.kind === 'all' &&
    query.text === found.query.text &&
    JSON.stringify(query.filters) === JSON.stringify(found.query.filters);
  if (found.count === 0 && !current) return [];
  return [
    {
      ...plain(name, words(`place.${name}`), found.count),
      icon: virtualIcons[name],
      current,
      press: () => showQuery(found.query),
    },
  ];
}

function lastImportLine({ words, places, place, open }: TreeInput): TreeLine[] {
  const [last] = places.imports;
  if (!last) return [];
  const { change, count } = last;
  const isShown = place.kind === 'import' && place.change === change;
  return [
    {
      ...plain('lastImport', words('place.lastImport'), count),
      icon: Import,
      current: isShown && !open.has('imports'),
      press: () => showImport(change),
    },
  ];
}

function importLines({ words, locale, places, place, open, toggle }: TreeInput): TreeLine[] {
  if (places.imports.length === 0) return [];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const parent: TreeLine = {
    ...plain('imports', words('place.imports'), null),
    icon: Layers,
    expanded: open.has('imports'),
    current:
      place.kind === 'import' && place.change !== places.imports[0]?.change && !open.has('imports'),
    press: () => toggle('imports'),
  };
  if (!parent.expanded) return [parent];
  return [
    parent,
    ...places.imports.map(
      ({ change, at, source, count }): TreeLine => ({
        ...plain(
          `imports/${change}`,
          words('place.importSource', {
            source: sourceWords(words, source),
            when: day.format(Date.parse(at)),
          }),
          count,
        ),
        level: 2,
        current: place.kind === 'import' && place.change === change,
        press: () => showImport(change),
        imported: change,
      }),
    ),
  ];
}

function savedLines({ words, places, place, query, look, open, toggle }: TreeInput): TreeLine[] {
  if (places.savedSearches.length === 0) return [];
  const parent = heading('saved', words('place.savedSearches'), open, toggle);
  if (!parent.expanded) return [parent];
  const searches = places.savedSearches;
  const isShort = searches.length > shortSaved + 1 && !open.has('saved/all');
  const isAt = (name: string) => place.kind === 'saved' && place.name === name;
  const isShown = ({ name }: { readonly name: string }, index: number) =>
    !isShort || index < shortSaved || isAt(name);
  return [
    parent,
    ...searches.filter(isShown).map(
      (saved): TreeLine => ({
        ...plain(`saved/${saved.name}`, saved.name, saved.count),
        level: 2,
        icon: Search,
        current: isAt(saved.name),
        press: () => goToSaved(saved),
        savedSearch: saved.name,
        changed: isAt(saved.name) && isChanged(saved, query, look),
      }),
    ),
    ...(searches.length > shortSaved + 1
      ? [moreLine('saved', searches.length, !isShort, words, toggle)]
      : []),
  ];
}

function heading(
  key: string,
  label: string,
  open: ReadonlySet<string>,
  toggle: (key: string) => void,
): TreeLine {
  return {
    ...plain(key, label, null),
    heading: true,
    expanded: open.has(key),
    press: () => toggle(key),
  };
}

/** Collections under the one that they lie in, in the order of the file, then the way to another one. */
function collectionLines({ words, places, query, open, toggle, canEdit }: TreeInput): TreeLine[] {
  const parent = heading('collection', words('place.collections'), open, toggle);
  if (!parent.expanded) return [parent];
  const all = places.collections;
  const lines: TreeLine[] = [];
  const walk = (inside: CollectionId | null, level: number) => {
    for (const collection of all) {
      if (collection.parent !== inside) continue;
      const { id, name, count, note } = collection;
      const value = collectionValue(collection, all);
      lines.push({
        ...plain(`collection/=${id}`, name, count),
        level,
        filter: filterStateOf(query.filters, 'collection', value),
        press: (adds) => pressFilter('collection', value, adds),
        collection,
        note,
      });
      walk(id, level + 1);
    }
  };
  walk(null, 2);
  const another: TreeLine = {
    ...plain('collection/new', words('act.newCollection'), null),
    level: 2,
    quiet: true,
    press: () => openDialog({ kind: 'new-collection', parent: null }),
  };
  return [parent, ...lines, ...(canEdit ? [another] : [])];
}

function facetLines(
  { words, query, open, toggle }: TreeInput,
  field: FilterField,
  label: string,
  values: readonly (FacetValue & Partial<Pick<TagPlace, 'note' | 'pin'>>)[],
): TreeLine[] {
  if (values.length === 0) return [];
  const parent = heading(field, label, open, toggle);
  if (!parent.expanded) return [parent];
  const all = open.has(`${field}/all`);
  const shown = all
    ? values
    : values.filter((value, index) => index < shortList || isOn(query, field, value.value));
  const lines = shown.map(
    ({ value, count, note = null, pin = null }): TreeLine => ({
      ...plain(`${field}/=${value}`, value, count),
      note,
      pin,
      level: 2,
      filter: filterStateOf(query.filters, field, value),
      press: (adds) => pressFilter(field, value, adds),
      ...(field === 'tag' && { tag: value }),
    }),
  );
  if (values.length <= shortList) return [parent, ...lines];
  return [parent, ...lines, moreLine(field, values.length, all, words, toggle)];
}

/** At the end of the tags: the screen that has all of them. */
function manageTagsLine({ words, places, place, open }: TreeInput): TreeLine[] {
  if (places.tags.length === 0 || !open.has('tag')) return [];
  return [
    {
      ...plain('tag/manage', words('place.manageTags'), null),
      level: 2,
      quiet: true,
      current: place.kind === 'names',
      press: () => goTo({ kind: 'names', field: 'tag' }),
    },
  ];
}

function moreLine(
  group: string,
  count: number,
  all: boolean,
  words: Words,
  toggle: (key: string) => void,
): TreeLine {
  return {
    ...plain(`${group}/more`, words(all ? 'place.less' : 'place.more', { count }), null),
    level: 2,
    quiet: true,
    press: () => toggle(`${group}/all`),
  };
}

function isOn(query: Query, field: FilterField, value: string): boolean {
  return filterStateOf(query.filters, field, value) !== 'off';
}
