import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Call } from './fault-library.ts';

/** What a power cut leaves of names that were not synced. */
export type Cut =
  /** All names are as before. */
  | { readonly kind: 'lost' }
  /** All names have come through, without the bytes that were not synced. */
  | { readonly kind: 'kept' }
  /** In each folder some of them, in their order, and half of the bytes. */
  | { readonly kind: 'mixed'; readonly seed: number };

interface File {
  readonly kind: 'file';
  synced: Uint8Array;
  isDirty: boolean;
}

interface Folder {
  readonly kind: 'folder';
  readonly names: Map<string, Node>;
  durable: Map<string, Node>;
  pending: { readonly remove: string | null; readonly put: string | null; readonly node: Node }[];
}

type Node = File | Folder;

/** A disk as it is known from the calls: what was synced is certain, the rest is not. */
export class Disk {
  readonly #root: string;
  readonly #tree: Folder;
  readonly #snapshots: string;

  private constructor(root: string, tree: Folder, snapshots: string) {
    this.#root = root;
    this.#tree = tree;
    this.#snapshots = snapshots;
  }

  /** Everything below a folder is on the disk. Calls name paths below `root`. */
  static async of(folder: string, root: string, snapshots: string): Promise<Disk> {
    return new Disk(root, await readFolder(folder), snapshots);
  }

  async take(call: Call): Promise<void> {
    if (call.path !== this.#root && !call.path.startsWith(`${this.#root}/`)) return;
    switch (call.operation) {
      case 'create':
      case 'truncate':
      case 'open':
      case 'write':
        return this.#write(call);
      case 'sync':
        return this.#sync(call);
      case 'sync-folder': {
        const folder = this.#at(call.path);
        if (folder?.kind !== 'folder') return;
        folder.durable = new Map(folder.names);
        folder.pending = [];
        return;
      }
      case 'mkdir':
        return this.#name(call.path, emptyFolder());
      case 'link': {
        const node = this.#at(call.path);
        return node === null ? undefined : this.#name(call.second, node);
      }
      case 'rename':
        return this.#rename(call);
      case 'unlink':
      case 'rmdir':
        return this.#forget(call.path);
      default:
        throw new Error(`not understood: ${call.operation}`);
    }
  }

  /** Writes out what is there after the power has come back, an hour later. */
  async restore(to: string, cut: Cut, later: readonly Call[]): Promise<void> {
    await this.#restore(this.#tree, to, this.#root, cut, later, random(cut));
  }

  #write({ operation, path }: Call): void {
    const known = this.#at(path);
    if (known === null)
      this.#name(path, { kind: 'file', synced: new Uint8Array(), isDirty: false });
    else if (known.kind === 'file' && operation !== 'create' && operation !== 'open')
      known.isDirty = true;
  }

  async #sync({ number, path }: Call): Promise<void> {
    const file = this.#at(path);
    if (file?.kind !== 'file') return;
    file.synced = await readFile(join(this.#snapshots, String(number)));
    file.isDirty = false;
  }

  #rename({ path, second }: Call): void {
    const node = this.#at(path);
    if (node === null) return;
    if (dirname(path) !== dirname(second)) {
      this.#name(second, node);
      this.#forget(path);
      return;
    }
    const folder = this.#folderOf(path);
    folder.names.delete(basename(path));
    folder.names.set(basename(second), node);
    folder.pending.push({ remove: basename(path), put: basename(second), node });
  }

  #name(path: string, node: Node): void {
    const folder = this.#folderOf(path);
    folder.names.set(basename(path), node);
    folder.pending.push({ remove: null, put: basename(path), node });
  }

  #forget(path: string): void {
    const folder = this.#folderOf(path);
    const node = folder.names.get(basename(path));
    if (node === undefined) return;
    folder.names.delete(basename(path));
    folder.pending.push({ remove: basename(path), put: null, node });
  }

  #at(path: string): Node | null {
    let node: Node = this.#tree;
    for (const part of path.slice(this.#root.length).split('/')) {
      if (part === '') continue;
      const next: Node | undefined = node.kind === 'folder' ? node.names.get(part) : undefined;
      if (next === undefined) return null;
      node = next;
    }
    return node;
  }

  #folderOf(path: string): Folder {
    const folder = this.#at(dirname(path));
    if (folder?.kind !== 'folder') throw new Error(`not seen to be made: ${dirname(path)}`);
    return folder;
  }

  async #restore(
    folder: Folder,
    to: string,
    path: string,
    cut: Cut,
    later: readonly Call[],
    chance: () => number,
  ): Promise<void> {
    await mkdir(to, { recursive: true });
    for (const [name, node] of namesAfter(folder, cut, chance)) {
      const file = join(to, name);
      if (node.kind === 'folder') {
        await this.#restore(node, file, join(path, name), cut, later, chance);
        continue;
      }
      const isHalf = cut.kind === 'mixed' && node.isDirty && chance() < 0.5;
      const next = isHalf ? await this.#nextOf(join(path, name), later) : null;
      await writeFile(file, next === null ? node.synced : halfWritten(node.synced, next));
      const hourAgo = new Date(Date.now() - 3_600_000);
      await utimes(file, hourAgo, hourAgo);
    }
  }

  /** The bytes that were being written. */
  async #nextOf(path: string, later: readonly Call[]): Promise<Uint8Array | null> {
    const sync = later.find((call) => call.operation === 'sync' && call.path === path);
    return sync === undefined ? null : readFile(join(this.#snapshots, String(sync.number)));
  }
}

/** What is appended leaves alone what is there already. */
function halfWritten(synced: Uint8Array, next: Uint8Array): Uint8Array {
  const isAppended = Buffer.from(next.subarray(0, synced.length)).equals(synced);
  const kept = isAppended ? synced.length : 0;
  return next.subarray(0, kept + Math.floor((next.length - kept) / 2));
}

function namesAfter(folder: Folder, cut: Cut, chance: () => number): ReadonlyMap<string, Node> {
  if (cut.kind === 'kept') return folder.names;
  const names = new Map(folder.durable);
  if (cut.kind === 'lost') return names;
  const through = Math.floor(chance() * (folder.pending.length + 1));
  for (const { remove, put, node } of folder.pending.slice(0, through)) {
    if (remove !== null) names.delete(remove);
    if (put !== null) names.set(put, node);
  }
  return names;
}

function random(cut: Cut): () => number {
  let state = cut.kind === 'mixed' ? cut.seed + 1 : 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function emptyFolder(): Folder {
  return { kind: 'folder', names: new Map(), durable: new Map(), pending: [] };
}

async function readFolder(path: string): Promise<Folder> {
  const folder = emptyFolder();
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const file = join(path, entry.name);
    const node: Node = entry.isDirectory()
      ? await readFolder(file)
      : { kind: 'file', synced: await readFile(file), isDirty: false };
    folder.names.set(entry.name, node);
    folder.durable.set(entry.name, node);
  }
  return folder;
}
