import type { ImportItem, ImportReport } from '../archive-types.ts';
import type { ReadTable } from '../formats/table/column-mapping.ts';
import type { Failure } from '../result.ts';
import type { ChangeId } from '../store/change.ts';

/** Items that a report in memory holds, and those that failed beside them. */
const mostItems = 5000;
const mostFailed = 5000;
const mostLeftOut = 500;
const mostTables = 50;

/** Counts what becomes of each item; memory does not grow with the source. */
export class ImportTally {
  readonly #items: ImportItem[] = [];
  readonly #failed: ImportItem[] = [];
  readonly #leftOut: string[] = [];
  readonly #tables: ReadTable[] = [];
  readonly #hosts = new Map<string, number>();
  readonly #counts = { created: 0, updated: 0, unchanged: 0, duplicate: 0, failed: 0 };
  #nearCopies = 0;
  #leftOutCount = 0;
  #count = 0;

  /** Items so far. */
  get count(): number {
    return this.#count;
  }

  add(item: ImportItem): void {
    this.#count += 1;
    this.#counts[item.outcome] += 1;
    if (item.nearCopies.length > 0 && item.outcome !== 'duplicate') this.#nearCopies += 1;
    if (this.#items.length < mostItems) this.#items.push(item);
    else if (item.outcome === 'failed' && this.#failed.length < mostFailed) this.#failed.push(item);
    for (const { code, value } of item.warnings) {
      const host = code === 'picture-remote' ? hostOf(value ?? '') : null;
      if (host !== null) this.#hosts.set(host, (this.#hosts.get(host) ?? 0) + 1);
    }
  }

  addTable(table: ReadTable): void {
    if (this.#tables.length < mostTables) this.#tables.push(table);
  }

  leaveOut(source: string): void {
    this.#leftOutCount += 1;
    if (this.#leftOut.length < mostLeftOut) this.#leftOut.push(source);
  }

  report(change: ChangeId | null, stopped: Failure | null): ImportReport {
    return {
      change,
      total: this.#count,
      ...this.#counts,
      nearCopies: this.#nearCopies,
      items: [...this.#items, ...this.#failed],
      tables: this.#tables,
      leftOut: { count: this.#leftOutCount, names: this.#leftOut },
      remotePictures: [...this.#hosts]
        .map(([host, count]) => ({ host, count }))
        .sort((left, right) => right.count - left.count || (left.host < right.host ? -1 : 1)),
      stopped,
      report: null,
    };
  }
}

function hostOf(address: string): string | null {
  try {
    return new URL(address.startsWith('//') ? `https:${address}` : address).host || null;
  } catch {
    return null;
  }
}
