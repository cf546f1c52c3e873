import type { ArticleId } from '../article/article.ts';
import type { Failure } from '../result.ts';
import { archiveFilePart, type Change, type ChangeId, type ChangeItem } from './change.ts';
import { HistoryItems, LoggedChange } from './history-items.ts';
import {
  changeOfLine,
  type HistoryLine,
  type LeftReason,
  type LineOf,
  type RequestedEdits,
  requestedEdits,
} from './history-line.ts';
import { type UndoStack, undoStackOf } from './undo-stack.ts';

export interface Left {
  readonly why: LeftReason;
  /** The first of the failures, where that is why. */
  readonly error: Failure | null;
}

/** What of the last change was not carried out and can still be done. */
export interface UnfinishedRecord extends Left {
  readonly change: Change;
  /** As they were planned, in the order of the change. */
  readonly left: readonly ChangeItem[];
  /** Lists of edits that were asked for, and which of them is for each; null when there were none. */
  readonly edits: {
    readonly plans: RequestedEdits['plans'];
    readonly planOf: ReadonlyMap<ArticleId, number>;
  } | null;
}

/** What a change did to one article. */
export interface ArticleChange {
  readonly change: LoggedChange;
  readonly item: ChangeItem;
}

/** How the last change ended, as far as it is known. */
interface Ending {
  /** Articles that were not written and can still be. */
  readonly left: Set<ArticleId>;
  why: LeftReason | null;
  error: Failure | null;
  isSettled: boolean;
  /** As written; read when somebody asks. */
  readonly edits: unknown;
  /** Numbers of the lists of edits of items that came later, by their place in the change. */
  readonly planOf: Map<number, number>;
}

/** What the lines of the log come to, taken one after another. */
export class HistoryState {
  readonly #items = new HistoryItems();
  readonly #changes: LoggedChange[] = [];
  readonly #byId = new Map<ChangeId, number>();
  readonly #leftAlone = new Map<ChangeId, Set<ArticleId>>();
  #stack: UndoStack | null = null;
  #last: Ending = noEnding(undefined);

  changes(): readonly LoggedChange[] {
    return this.#changes.filter((change) => !change.isEmpty);
  }

  /** The last change, of which nothing may have been carried out. */
  last(): LoggedChange | null {
    return this.#changes.at(-1) ?? null;
  }

  isSettled(): boolean {
    return this.#last.isSettled;
  }

  find(id: ChangeId): LoggedChange | null {
    return this.#changes[this.#byId.get(id) ?? -1] ?? null;
  }

  forArticle(id: ArticleId): readonly ArticleChange[] {
    return this.#items.rowsOf(id).flatMap(({ change: at, row }) => {
      const change = this.#changes[at];
      return change === undefined ? [] : [{ change, item: this.#items.itemAt(row) }];
    });
  }

  undoStack(): UndoStack {
    this.#stack ??= undoStackOf(this.changes(), this.#leftAlone);
    return this.#stack;
  }

  unfinished(): UnfinishedRecord | null {
    const { left, why, error, edits, planOf } = this.#last;
    const change = this.last();
    if (change === null || why === null || left.size === 0 || change.isPruned) return null;
    const requested = requestedEdits(edits);
    const items = new Map<ArticleId, ChangeItem>();
    const plans = new Map<ArticleId, number>();
    for (const [number, row] of change.rows().entries()) {
      const item = this.#items.itemAt(row);
      if (!left.has(item.id)) continue;
      items.set(item.id, item);
      plans.set(item.id, planOf.get(number) ?? requested?.planOf?.[number] ?? 0);
    }
    return {
      change,
      why,
      error,
      left: [...items.values()],
      edits: requested === null ? null : { plans: requested.plans, planOf: plans },
    };
  }

  take(line: HistoryLine): void {
    this.#stack = null;
    switch (line.kind) {
      case 'change':
        this.#takeChange(line);
        break;
      case 'more':
        this.#takeMore(line);
        break;
      case 'withdrawn':
        this.#takeWithdrawn(line);
        break;
      case 'left':
        this.#leftAlone.set(
          line.change,
          new Set([...(this.#leftAlone.get(line.change) ?? []), ...line.ids]),
        );
        break;
      case 'done':
        if (this.last()?.id === line.change) this.#last.isSettled = true;
        break;
      case 'pruned':
        for (const change of this.#changes) change.isPruned ||= change.at < line.before;
    }
  }

  #takeChange(line: LineOf<'change'>): void {
    const change = new LoggedChange(changeOfLine(line), this.#items);
    const at = this.#changes.push(change) - 1;
    this.#byId.set(change.id, at);
    this.#last = noEnding(line.edits);
    this.#addItems(change, at, line.items);
  }

  #takeMore({ change: id, items, planOf }: LineOf<'more'>): void {
    const at = this.#byId.get(id);
    const change = at === undefined ? undefined : this.#changes[at];
    if (at === undefined || change === undefined) return;
    if (change === this.last()) {
      const first = change.rows().length;
      for (const [number, plan] of planOf?.entries() ?? [])
        this.#last.planOf.set(first + number, plan);
      this.#last.left.clear();
      this.#last.isSettled = false;
    }
    this.#addItems(change, at, items);
  }

  #addItems(change: LoggedChange, at: number, items: readonly ChangeItem[]): void {
    const first = this.#items.add(at, items);
    change.addRows(first, this.#items.size);
  }

  #takeWithdrawn({ change: id, ids, why, error }: LineOf<'withdrawn'>): void {
    const change = this.find(id);
    if (change === null) return;
    const gone = new Set(ids);
    if (gone.has(archiveFilePart)) change.archiveFile = undefined;
    for (const row of change.rows()) {
      const article = this.#items.idAt(row);
      if (article !== null && gone.has(article)) this.#items.withdraw(row);
    }
    if (why === undefined || change !== this.last()) return;
    for (const article of ids) this.#last.left.add(article);
    this.#last.why = why;
    this.#last.error = error ?? null;
    this.#last.isSettled = true;
  }
}

function noEnding(edits: unknown): Ending {
  return { left: new Set(), why: null, error: null, isSettled: false, edits, planOf: new Map() };
}
