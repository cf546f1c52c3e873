/**
 * One table of the derived, machine-local cache of an archive: records by name, on disk and not in
 * memory. What is in it can be made again from the folder; losing it costs time and nothing else.
 */
export interface CacheTable<Value> {
  get(key: string): Value | undefined;
  /** Read by the next `get`. Many at once belong into `Cache.write`. */
  put(key: string, value: Value): void;
  remove(key: string): void;
  /** How many records there are. */
  count(): number;
  /** In no order that means anything; the key of a long name is a hash of it. */
  entries(range?: NameRange): Iterable<CacheEntry<Value>>;
  /**
   * The same, some hundreds at a time, each page as it is when it is asked for: so a table can be
   * gone through while it changes. Who handles a page at once sees nothing that is out of date.
   */
  pages(range?: NameRange): Iterable<readonly CacheEntry<Value>[]>;
}

export interface CacheEntry<Value> {
  readonly key: string;
  readonly value: Value;
}

/**
 * Names from one on and before another. Those that are too long for a key belong to every range,
 * and a bound that is too long bounds nothing.
 */
export interface NameRange {
  readonly from: string;
  readonly before: string;
}

/** Records in a page. */
export const pageLength = 500;

/** A table in memory, for archives whose cache cannot be opened. */
export function memoryTable<Value>(): CacheTable<Value> {
  const values = new Map<string, Value>();
  function* entries(range?: NameRange): Generator<CacheEntry<Value>> {
    for (const [key, value] of values) if (isWithin(key, range)) yield { key, value };
  }
  return {
    get: (key) => values.get(key),
    put: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    count: () => values.size,
    entries,
    *pages(range) {
      yield* inPages(entries(range));
    },
  };
}

export function isWithin(key: string, range: NameRange | undefined): boolean {
  return range === undefined || (key >= range.from && key < range.before);
}

export function* inPages<Entry>(entries: Iterable<Entry>): Generator<readonly Entry[]> {
  let page: Entry[] = [];
  for (const entry of entries) {
    page.push(entry);
    if (page.length < pageLength) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
