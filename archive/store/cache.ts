import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { isSystemError } from '../result.ts';
import { type IndexStorage, memoryStorage } from '../search/index/index-storage.ts';
import { lmdbStorage } from '../search/index/lmdb-storage.ts';
import { cacheFolder } from './cache-folder.ts';
import { CacheRecords } from './cache-records.ts';
import { type CacheTable, memoryTable } from './cache-table.ts';
import { isRunning } from './is-running.ts';

/**
 * What is derived from an archive's folder, kept on this computer so that it need not be made again:
 * `<cache folder>/archives/<key>/cache.mdb`, an LMDB environment.
 *
 * It is never the truth. A cache that is torn, foreign, of another version, or that the program did
 * not survive opening, is thrown away; where none can be had, tables in memory take its place.
 */
export interface Cache {
  /** Whether it is on disk, and so will be there when the archive is opened again. */
  readonly isDurable: boolean;
  /**
   * Whether it was closed by who had it last. Otherwise what was written last in one part of it may
   * not have come into another.
   */
  readonly wasClosed: boolean;
  /**
   * Records that survive JSON. They are in memory, as are bytes and rows, while another instance
   * has the cache open: two would write over what the other one knows.
   */
  table<Value>(name: string): CacheTable<Value>;
  bytes(name: string): CacheTable<Uint8Array>;
  /** Records of single files, which hold whoever made them: another instance has the same. */
  shared<Value>(name: string): CacheTable<Value>;
  /** For the index of the search: written by many at a time, without holding up anything else. */
  rows(name: string): IndexStorage;
  /**
   * Everything put or removed in `work` is committed together, or not at all when it throws. Where
   * the disk refuses, it is kept in memory.
   */
  write<Value>(work: () => Value): Value;
  /** The archive could be opened with what is in the cache: it need not be distrusted. */
  proven(): void;
  close(): Promise<void>;
}

/** Grows with every change of what is in the tables; a cache of another version is thrown away. */
export const cacheVersion = 4;

/** What the records depend on beside the files: on another basis they would be others. */
export interface CacheBasis {
  readonly timeZone: string;
  readonly language: string;
}

/** The name that a cache has: the archive's id and its place, since a copy of an archive has the same id. */
export function cacheKey(folder: string, archiveId: string | null): string {
  const place = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return archiveId !== null && /^[\w-]{1,64}$/.test(archiveId)
    ? `${archiveId}-${place}`
    : `folder-${place}`;
}

export function openCache(folder: string, archiveId: string | null, basis: CacheBasis): Cache {
  const place = placeOf(folder, archiveId);
  if (archiveId !== null) adopt(placeOf(folder, null), place);
  try {
    return new DiskCache(place, basis);
  } catch {
    return tryAgain(place, basis);
  }
}

function placeOf(folder: string, archiveId: string | null): string {
  return join(cacheFolder(), 'archives', cacheKey(folder, archiveId));
}

/** A plain folder gets an id with its first change; what was known of it until then is true still. */
function adopt(plain: string, place: string): void {
  const owner = join(plain, ownerFile);
  const isInUse = owned.has(plain) || (existsSync(owner) && !isOfTheDead(owner));
  if (isInUse || !existsSync(plain) || existsSync(place)) return;
  try {
    renameSync(plain, place);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** LMDB throws errors of its own for what is no cache; a new one may open where the old did not. */
function tryAgain(place: string, basis: CacheBasis): Cache {
  try {
    rmSync(place, { recursive: true, force: true });
    return new DiskCache(place, basis);
  } catch {
    return memoryCache();
  }
}

const file = 'cache.mdb';
const sizeFile = 'cache.bytes';
const ownerFile = 'owner';

/** Caches that this process owns. */
const owned = new Set<string>();

class DiskCache implements Cache {
  readonly isDurable = true;
  readonly wasClosed: boolean;
  /** null for the owner. */
  readonly #ownMemory: Cache | null;
  readonly #place: string;
  readonly #root: RootDatabase;
  readonly #records: CacheRecords;

  constructor(place: string, { timeZone, language }: CacheBasis) {
    this.#place = place;
    // Whoever opened it before did not live to say that it could be read.
    if (isOfTheDead(this.#marker) || isTorn(place)) rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    writeFileSync(this.#marker, String(process.pid));
    proveRoom(place);
    this.wasClosed = !existsSync(this.#ownerFile);
    this.#ownMemory = this.#own() ? null : memoryCache();
    this.#root = open({
      path: join(place, file),
      noSubdir: true,
      maxDbs: 24,
      encoding: 'json',
      // Windows would write the whole of what may come.
      ...(process.platform === 'win32' ? {} : { mapSize: 2 ** 31 }),
    });
    // What was refused once is of no use to the next opening, and its room is needed.
    this.#records = new CacheRecords(this.#root, () => this.#discard());
    const wanted = `${cacheVersion} ${timeZone} ${language}`;
    const basis: unknown = this.#root.get('basis');
    if (basis === wanted) return;
    if (basis !== undefined) throw new Error('The cache is of another version.');
    this.#root.putSync('basis', wanted);
  }

  get #marker(): string {
    return join(this.#place, 'unproven');
  }

  get #ownerFile(): string {
    return join(this.#place, ownerFile);
  }

  table<Value>(name: string): CacheTable<Value> {
    return this.#ownMemory?.table(name) ?? this.shared(name);
  }

  bytes(name: string): CacheTable<Uint8Array> {
    const own = this.#ownMemory?.bytes(name);
    return own ?? (this.#records.table(name, 'binary') as CacheTable<Uint8Array>);
  }

  shared<Value>(name: string): CacheTable<Value> {
    return this.#records.table(name, 'json') as CacheTable<Value>;
  }

  rows(name: string): IndexStorage {
    if (this.#ownMemory !== null) return this.#ownMemory.rows(name);
    return lmdbStorage(this.#root.openDB<Uint8Array, string>({ name, encoding: 'binary' }));
  }

  write<Value>(work: () => Value): Value {
    return this.#records.write(work);
  }

  /** Where that cannot be written, the cache is made anew the next time. */
  proven(): void {
    try {
      writeFileSync(join(this.#place, sizeFile), String(statSync(join(this.#place, file)).size));
      rmSync(this.#marker, { force: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }

  async close(): Promise<void> {
    await this.#root.close().catch(() => this.#discard());
    if (!this.#records.isRefused) this.proven();
    if (this.#ownMemory !== null) return;
    rmSync(this.#ownerFile, { force: true });
    owned.delete(this.#place);
  }

  #own(): boolean {
    const path = this.#ownerFile;
    if (owned.has(this.#place) || (existsSync(path) && !isOfTheDead(path))) return false;
    writeFileSync(path, String(process.pid));
    owned.add(this.#place);
    return true;
  }

  #discard(): void {
    try {
      rmSync(this.#place, { recursive: true, force: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
}

/** The binding of LMDB (3.5.6) ends the process where it cannot write its first pages: throws before. */
function proveRoom(place: string): void {
  const probe = join(place, 'room');
  writeFileSync(probe, Buffer.alloc(2 ** 18));
  rmSync(probe);
}

/** Whether a process left this file behind that is not there any more. */
function isOfTheDead(marker: string): boolean {
  if (!existsSync(marker)) return false;
  const pid = Number(readFileSync(marker, 'utf8'));
  // A process of before a restart may have had the number that is this one's.
  return !(pid > 0 && isRunning(pid)) || (pid === process.pid && !owned.has(dirname(marker)));
}

/**
 * Reading a page behind the end of the file would end the process, not throw. LMDB's files never
 * shrink: one that is shorter than it was is torn.
 */
function isTorn(place: string): boolean {
  const path = join(place, file);
  if (!existsSync(path) || !existsSync(join(place, sizeFile))) return false;
  return statSync(path).size < Number(readFileSync(join(place, sizeFile), 'utf8'));
}

function memoryCache(): Cache {
  const tables = new Map<string, CacheTable<unknown>>();
  const tableNamed = (name: string): CacheTable<unknown> => {
    const known = tables.get(name) ?? memoryTable();
    tables.set(name, known);
    return known;
  };
  return {
    isDurable: false,
    wasClosed: true,
    table: <Value>(name: string) => tableNamed(name) as CacheTable<Value>,
    bytes: (name) => tableNamed(name) as CacheTable<Uint8Array>,
    shared: <Value>(name: string) => tableNamed(name) as CacheTable<Value>,
    rows: memoryStorage,
    write: (work) => work(),
    proven: () => undefined,
    close: async () => undefined,
  };
}
