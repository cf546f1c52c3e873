import { createHash } from 'node:crypto';
import type { Database, RootDatabase } from 'lmdb';
import type { CacheTable } from './cache-table.ts';

/**
 * The tables of a cache on disk, with what is on its way to it.
 *
 * What is put is in memory until the work of which it is part has ended, and is then committed at
 * once. When the disk refuses, it stays in memory, nothing more is written, and the archive goes on.
 */
export class CacheRecords {
  readonly #root: RootDatabase;
  readonly #onRefused: () => void;
  readonly #tables = new Map<string, RecordTable>();
  #isWorking = false;
  #isRefused = false;

  constructor(root: RootDatabase, onRefused: () => void) {
    this.#root = root;
    this.#onRefused = onRefused;
  }

  get isRefused(): boolean {
    return this.#isRefused;
  }

  table(name: string, encoding: 'json' | 'binary'): CacheTable<unknown> {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const database = this.#root.openDB<unknown, string>({ name, encoding });
    const table = new RecordTable(database, (change) => this.write(change));
    this.#tables.set(name, table);
    return table;
  }

  /** Work within work is part of it. What throws puts nothing. */
  write<Value>(work: () => Value): Value {
    if (this.#isWorking) return work();
    this.#isWorking = true;
    for (const table of this.#tables.values()) table.begin();
    try {
      const value = work();
      this.#commit();
      return value;
    } catch (error) {
      for (const table of this.#tables.values()) table.takeBack();
      throw error;
    } finally {
      this.#isWorking = false;
    }
  }

  #commit(): void {
    const changed = [...this.#tables.values()].filter((table) => table.hasPending);
    if (this.#isRefused || changed.length === 0) return;
    try {
      this.#root.transactionSync(() => {
        for (const table of changed) table.store();
      });
    } catch {
      this.#isRefused = true;
      this.#onRefused();
      return;
    }
    for (const table of changed) table.stored();
  }
}

/** `value` undefined stands for a record that was removed. */
type Pending = Map<string, { readonly key: string; readonly value: unknown }>;

class RecordTable implements CacheTable<unknown> {
  readonly #database: Database<unknown, string>;
  readonly #write: (change: () => void) => void;
  #pending: Pending = new Map();
  /** What was pending when the work began, once it has put something. */
  #before: Pending | null = null;

  constructor(database: Database<unknown, string>, write: (change: () => void) => void) {
    this.#database = database;
    this.#write = write;
  }

  get hasPending(): boolean {
    return this.#pending.size > 0;
  }

  get(name: string): unknown {
    const key = keyOf(name);
    const pending = this.#pending.get(key);
    return pending === undefined ? this.#read(key) : pending.value;
  }

  put(name: string, value: unknown): void {
    this.#set(name, value);
  }

  remove(name: string): void {
    this.#set(name, undefined);
  }

  *entries(): Generator<{ readonly key: string; readonly value: unknown }> {
    for (const { key, value } of this.#database.getRange())
      if (!this.#pending.has(key)) yield { key, value };
    for (const pending of this.#pending.values()) if (pending.value !== undefined) yield pending;
  }

  begin(): void {
    this.#before = null;
  }

  takeBack(): void {
    this.#pending = this.#before ?? this.#pending;
    this.#before = null;
  }

  /** In a transaction. */
  store(): void {
    for (const { key, value } of this.#pending.values()) {
      if (value === undefined) this.#database.removeSync(key);
      else this.#database.putSync(key, value);
    }
  }

  stored(): void {
    this.#pending = new Map();
    this.#before = null;
  }

  #set(name: string, value: unknown): void {
    this.#write(() => {
      this.#before ??= new Map(this.#pending);
      const key = keyOf(name);
      this.#pending.set(key, { key, value });
    });
  }

  /** A cache that was refused may refuse to be read as well: then the record is not known. */
  #read(key: string): unknown {
    try {
      return this.#database.get(key);
    } catch {
      return undefined;
    }
  }
}

/** LMDB takes keys of up to 1,978 bytes; longer ones are known by their hash. */
const longestKey = 1900;

function keyOf(name: string): string {
  if (name.length * 3 <= longestKey || Buffer.byteLength(name) <= longestKey) return name;
  return `\uffff${createHash('sha256').update(name).digest('hex')}`;
}
