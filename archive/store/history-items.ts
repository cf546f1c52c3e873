import type { ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import type { Change, ChangeItem } from './change.ts';

const none = 0xffff_ffff;
const hashBytes = 32;

/** What a row says beside its article: the state before and the state after. */
type State = ChangeItem['before'];

/**
 * The items of all changes, packed: some 80 bytes a row and each id and path once, where objects
 * would take ten times as much. An import of a hundred thousand articles stays in memory as this.
 */
export class HistoryItems {
  readonly #names: string[] = [];
  readonly #nameIndex = new Map<string, number>();
  #size = 0;
  #capacity = 0;
  #ids = new Uint32Array(0);
  #before = new Uint32Array(0);
  #after = new Uint32Array(0);
  #changes = new Uint32Array(0);
  #gone = new Uint8Array(0);
  /** The hashes before and after, `hashBytes` each. */
  #hashes: Buffer = Buffer.alloc(0);

  get size(): number {
    return this.#size;
  }

  /** Adds the items of a change, known by its place among the changes. Returns the first row. */
  add(change: number, items: readonly ChangeItem[]): number {
    const first = this.#size;
    this.#reserve(first + items.length);
    for (const { id, before, after } of items) {
      const row = this.#size++;
      this.#ids[row] = this.#indexOf(id);
      this.#before[row] = this.#putState(before, row * 2 * hashBytes);
      this.#after[row] = this.#putState(after, row * 2 * hashBytes + hashBytes);
      this.#changes[row] = change;
    }
    return first;
  }

  /** The article of a row, or null when the row was withdrawn. */
  idAt(row: number): ArticleId | null {
    return this.#gone[row] === 1 ? null : this.#idAt(row);
  }

  isWithdrawn(row: number): boolean {
    return this.#gone[row] === 1;
  }

  withdraw(row: number): void {
    this.#gone[row] = 1;
  }

  /** As it was written, withdrawn or not. */
  itemAt(row: number): ChangeItem {
    return new PackedItem(this, row, this.#idAt(row));
  }

  /** The rows of an article, one a change, in the order of the changes; withdrawn ones left out. */
  rowsOf(id: ArticleId): readonly { readonly change: number; readonly row: number }[] {
    const index = this.#nameIndex.get(id);
    if (index === undefined) return [];
    const found = new Map<number, number>();
    const ids = this.#ids.subarray(0, this.#size);
    for (let row = ids.indexOf(index); row >= 0; row = ids.indexOf(index, row + 1)) {
      const change = this.#changes[row];
      if (this.#gone[row] === 0 && change !== undefined) found.set(change, row);
    }
    return [...found]
      .map(([change, row]) => ({ change, row }))
      .sort((left, right) => left.change - right.change);
  }

  stateAt(row: number, side: 'before' | 'after'): State {
    const name = (side === 'before' ? this.#before : this.#after)[row];
    if (name === undefined || name === none) return null;
    const start = row * 2 * hashBytes + (side === 'before' ? 0 : hashBytes);
    return {
      path: (this.#names[name] ?? '') as ArticlePath,
      hash: this.#hashes.toString('hex', start, start + hashBytes) as ContentHash,
    };
  }

  #idAt(row: number): ArticleId {
    return (this.#names[this.#ids[row] ?? none] ?? '') as ArticleId;
  }

  #putState(state: State, start: number): number {
    if (state === null) return none;
    this.#hashes.write(state.hash, start, hashBytes, 'hex');
    return this.#indexOf(state.path);
  }

  #indexOf(name: string): number {
    const known = this.#nameIndex.get(name);
    if (known !== undefined) return known;
    const index = this.#names.push(name) - 1;
    this.#nameIndex.set(name, index);
    return index;
  }

  #reserve(rows: number): void {
    if (rows <= this.#capacity) return;
    this.#capacity = Math.max(rows, Math.ceil(this.#capacity * 1.5), 64);
    this.#ids = grown(this.#ids, new Uint32Array(this.#capacity));
    this.#before = grown(this.#before, new Uint32Array(this.#capacity));
    this.#after = grown(this.#after, new Uint32Array(this.#capacity));
    this.#changes = grown(this.#changes, new Uint32Array(this.#capacity));
    this.#gone = grown(this.#gone, new Uint8Array(this.#capacity));
    this.#hashes = grown(this.#hashes, Buffer.alloc(this.#capacity * 2 * hashBytes));
  }
}

function grown<Column extends Uint32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

class PackedItem implements ChangeItem {
  readonly id: ArticleId;
  readonly #items: HistoryItems;
  readonly #row: number;

  constructor(items: HistoryItems, row: number, id: ArticleId) {
    this.id = id;
    this.#items = items;
    this.#row = row;
  }

  get before(): State {
    return this.#items.stateAt(this.#row, 'before');
  }

  get after(): State {
    return this.#items.stateAt(this.#row, 'after');
  }
}

/** A change of the log; its items are unpacked when somebody asks for them. */
export class LoggedChange implements Change {
  readonly id: Change['id'];
  readonly at: string;
  readonly action: Change['action'];
  readonly reason: string | null;
  archiveFile: Change['archiveFile'];
  /** Its versions were removed on purpose. */
  isPruned = false;
  readonly #packed: HistoryItems;
  /** Rows from the first to before the second, in pairs: most changes have one pair. */
  readonly #rows: number[] = [];

  constructor({ id, at, action, reason, archiveFile }: Change, packed: HistoryItems) {
    this.id = id;
    this.at = at;
    this.action = action;
    this.reason = reason;
    this.archiveFile = archiveFile;
    this.#packed = packed;
  }

  get items(): ChangeItem[] {
    return this.rows().flatMap((row) =>
      this.#packed.idAt(row) === null ? [] : [this.#packed.itemAt(row)],
    );
  }

  get isEmpty(): boolean {
    return this.archiveFile === undefined && this.#standing().next().done === true;
  }

  /** Of its items, without unpacking them. */
  get count(): number {
    let count = 0;
    for (const _ of this.#standing()) count += 1;
    return count;
  }

  /** The rows that were not withdrawn. */
  *#standing(): Generator<number> {
    for (let at = 0; at < this.#rows.length; at += 2) {
      const end = this.#rows[at + 1] ?? 0;
      for (let row = this.#rows[at] ?? 0; row < end; row += 1)
        if (!this.#packed.isWithdrawn(row)) yield row;
    }
  }

  addRows(first: number, end: number): void {
    if (this.#rows.at(-1) === first) this.#rows[this.#rows.length - 1] = end;
    else this.#rows.push(first, end);
  }

  /** All rows, withdrawn ones too, in the order in which they were written. */
  rows(): readonly number[] {
    const rows: number[] = [];
    for (let at = 0; at < this.#rows.length; at += 2)
      for (let row = this.#rows[at] ?? 0; row < (this.#rows[at + 1] ?? 0); row += 1) rows.push(row);
    return rows;
  }
}
