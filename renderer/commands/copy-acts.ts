import type { ArticleId, CopyVerdict, Result } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { onlySelected, targetOf } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure, undo } from './archive-acts.ts';

/**
 * Decides of every two of these stories that are nearly the same; null asks again. Says so, with
 * Undo beside it. Returns whether it was done.
 */
export async function judgeCopies(
  articles: readonly ArticleId[],
  verdict: CopyVerdict | null,
): Promise<boolean> {
  const words = currentWords();
  const judged = await request('judge-copies', { articles: [...articles], verdict });
  if (!judged.ok) {
    tellFailure(words('copies.failed'), judged.error);
    return false;
  }
  showToast({
    kind: 'done',
    title: words(doneKeys[verdict ?? 'none']),
    act: { label: words('common.undo'), run: undo },
  });
  return true;
}

const doneKeys = {
  different: 'copies.doneDifferent',
  kept: 'copies.doneKept',
  none: 'copies.doneAskAgain',
} as const;

/** The selected stories; of one alone, it and its near-copies of which nobody has decided. */
export async function judgeSelected(verdict: CopyVerdict): Promise<void> {
  const articles = await selectedCopies();
  if (!articles.ok) tellFailure(currentWords()('copies.failed'), articles.error);
  else await judgeCopies(articles.value, verdict);
}

async function selectedCopies(): Promise<Result<readonly ArticleId[]>> {
  const selection = currentSelection();
  const one = onlySelected(selection);
  if (one !== null) {
    const copies = await request('near-copies', { id: one });
    if (!copies.ok) return copies;
    const open = copies.value.filter(({ verdict }) => verdict === null);
    return { ok: true, value: [one, ...open.map(({ id }) => id)].slice(0, mostJudged) };
  }
  const target = targetOf(selection);
  if (target === null) return { ok: true, value: [] };
  return target.kind === 'ids'
    ? { ok: true, value: target.ids }
    : request('ids', { query: target.query });
}

/** As many as the archive judges at a time. */
const mostJudged = 100;
