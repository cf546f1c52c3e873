import type { Database } from 'lmdb';
import type { IndexStorage } from './index-storage.ts';

/** Rows in a database of an LMDB environment, opened with the encoding `binary`. */
export function lmdbStorage(database: Database<Uint8Array, string>): IndexStorage {
  return {
    get: (key) => database.get(key),
    keys: (from, to) => database.getKeys({ start: from, end: to }),
    write: async (changes) => {
      await database.batch(() => {
        for (const { key, value } of changes) {
          // The batch tells of their failure.
          const done = value === null ? database.remove(key) : database.put(key, value);
          done.catch(() => undefined);
        }
      });
    },
  };
}
