import type { Database } from 'lmdb';
import type { IndexStorage } from './index-storage.ts';

/**
 * Rows in a database of an LMDB environment, opened with the encoding `binary`.
 *
 * Written in one synchronous transaction: what the binding writes by itself in the background ends
 * the process when the disk refuses, since nobody can catch it.
 */
export function lmdbStorage(database: Database<Uint8Array, string>): IndexStorage {
  return {
    get: (key) => database.get(key),
    keys: (from, to) => database.getKeys({ start: from, end: to }),
    write: async (changes) => {
      database.transactionSync(() => {
        for (const { key, value } of changes) {
          if (value === null) database.removeSync(key);
          else database.putSync(key, value);
        }
      });
    },
  };
}
