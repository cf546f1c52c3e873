import { createHash } from 'node:crypto';
import type { Database, RootDatabase } from 'lmdb';
import {
  type CacheEntry,
  type CacheTable,
  inPages,
  isWithin,
  type NameRange,
  pageLength,
} from './cache-table.ts';

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

  count(): number {
    let count = this.#database.getKeysCount();
    for (const { key, value } of this.#pending.values())
      count += Number(value !== undefined) - Number(this.#database.doesExist(key));
    return count;
  }

  *entries(range?: NameRange): Generator<CacheEntry<unknown>> {
    for (const page of this.pages(range)) yield* page;
  }

  *pages(range?: NameRange): Generator<readonly CacheEntry<unknown>[]> {
    const end = boundOf(range?.before);
    yield* this.#stored(boundOf(range?.from), end);
    if (end !== undefined) yield* this.#stored(hashed);
    yield* inPages(this.#waiting(range));
  }

  *#stored(from?: string, before?: string): Generator<readonly CacheEntry<unknown>[]> {
    for (let start = from, isFirst = true; ; isFirst = false) {
      const page = [
        ...this.#database.getRange({
          ...(start === undefined ? {} : { start, exclusiveStart: !isFirst }),
          ...(before === undefined ? {} : { end: before }),
          limit: pageLength,
        }),
      ];
      const known = page.filter(({ key }) => !this.#pending.has(key));
      if (known.length > 0) yield known;
      if (page.length < pageLength) return;
      start = page.at(-1)?.key;
    }
  }

  *#waiting(range: NameRange | undefined): Generator<CacheEntry<unknown>> {
    for (const entry of this.#pending.values()) {
      const isWanted = isWithin(entry.key, range) || entry.key.startsWith(hashed);
      if (isWanted && entry.value !== undefined) yield entry;
    }
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
/** What the key of a long name begins with: behind all others. */
const hashed = '\uffff';

function isShort(name: string): boolean {
  return name.length * 3 <= longestKey || Buffer.byteLength(name) <= longestKey;
}

function boundOf(name: string | undefined): string | undefined {
  return name !== undefined && isShort(name) ? name : undefined;
}

function keyOf(name: string): string {
  if (isShort(name)) return name;
  return `${hashed}${createHash('sha256').update(name).digest('hex')}`;
}
