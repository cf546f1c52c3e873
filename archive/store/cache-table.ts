/**
 * One table of the derived, machine-local cache of an archive: records by name, on disk and not in
 * memory. What is in it can be made again from the folder; losing it costs time and nothing else.
 */
export interface CacheTable<Value> {
  get(key: string): Value | undefined;
  /** Read by the next `get`. Many at once belong into `Cache.write`. */
  put(key: string, value: Value): void;
  remove(key: string): void;
  /** In no order that means anything; the key of a long name is a hash of it. */
  entries(): Iterable<{ readonly key: string; readonly value: Value }>;
}

/** A table in memory, for archives whose cache cannot be opened. */
export function memoryTable<Value>(): CacheTable<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    put: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    *entries() {
      for (const [key, value] of values) yield { key, value };
    },
  };
}
