import type {
  Article,
  ArticleEdit,
  ArticleId,
  ArticleSummary,
  ChangeReport,
  ContentHash,
  Failure,
  OpenArticle,
  Result,
} from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { articleQuery, queryClient } from '../stores/archive-queries.ts';
import { useSearch } from '../stores/search-store.ts';

/** What became of a change of one story. */
export type SaveOutcome<Report extends ChangeReport = ChangeReport> =
  | { readonly kind: 'saved'; readonly report: Report; readonly open: OpenArticle | null }
  /** Another program has written the file since `base`; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly theirs: Article }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface StoryEdit {
  readonly article: Pick<ArticleSummary, 'id' | 'hash'>;
  readonly edits: readonly ArticleEdit[];
}

/** What our own saves made of a version: a field that was opened before one may be saved after it. */
const ownVersions = new Map<ContentHash, ContentHash>();
const ownIds = new Map<ArticleId, ArticleId>();

let turn: Promise<unknown> = Promise.resolve();

/**
 * Saves edits of the story as it was when they were begun. Saves go one after another; when one is
 * done the story on screen is the one on disk.
 */
export function saveStory({ article, edits }: StoryEdit): Promise<SaveOutcome> {
  return changeStory(article, (id, base) =>
    request('edit', { target: { kind: 'ids', ids: [id] }, edits, base, reason: null }),
  );
}

/** As `saveStory`, for any request that changes one story. */
export function changeStory<Report extends ChangeReport>(
  article: StoryEdit['article'],
  change: (id: ArticleId, base: ContentHash) => Promise<Result<Report>>,
): Promise<SaveOutcome<Report>> {
  const saved = turn.then(() => save(article, change));
  turn = saved.catch(() => undefined);
  return saved;
}

async function save<Report extends ChangeReport>(
  article: StoryEdit['article'],
  change: (id: ArticleId, base: ContentHash) => Promise<Result<Report>>,
): Promise<SaveOutcome<Report>> {
  const id = latest(ownIds, article.id);
  const base = isShown(id, article.hash) ? article.hash : latest(ownVersions, article.hash);
  const result = await change(id, base);
  if (!result.ok) return { kind: 'failed', failure: result.error };
  const report = result.value;
  const [failed] = report.failed;
  if (failed) return refused(id, failed.error);
  followRenamed(report.renamed);
  const open = await readAgain(report.changed[0] ?? id);
  if (open) follow(ownVersions, base, open.article.hash);
  return { kind: 'saved', report, open };
}

async function refused(
  id: ArticleId,
  failure: Failure,
): Promise<Exclude<SaveOutcome, { kind: 'saved' }>> {
  const open = failure.code === 'changed-on-disk' ? await readAgain(id) : null;
  return open ? { kind: 'conflict', theirs: open.article } : { kind: 'failed', failure };
}

/** Undo and restoring bring an earlier version back: what was once made of it says nothing then. */
function isShown(id: ArticleId, hash: ContentHash): boolean {
  const { queryKey } = articleQuery(id, useSearch.getState().query);
  return queryClient.getQueryData(queryKey)?.article.hash === hash;
}

/** The story as it is on disk, on screen too. null when it cannot be read any more. */
async function readAgain(id: ArticleId): Promise<OpenArticle | null> {
  const { query } = useSearch.getState();
  const options = articleQuery(id, query);
  await queryClient.cancelQueries({ queryKey: options.queryKey, exact: true });
  return queryClient.fetchQuery({ ...options, staleTime: 0 }).catch(() => null);
}

/** Undo takes the id away that a first save has given, and redo gives it again. */
export function followRenamed(renamed: ChangeReport['renamed']): void {
  for (const { from, to } of renamed) follow(ownIds, from, to);
}

/** What the later one once became says nothing any more. */
function follow<Key>(steps: Map<Key, Key>, from: Key, to: Key): void {
  steps.delete(to);
  if (from !== to) steps.set(from, to);
}

function latest<Key>(steps: ReadonlyMap<Key, Key>, key: Key): Key {
  let now = key;
  for (let next = steps.get(now); next !== undefined; next = steps.get(now)) now = next;
  return now;
}
