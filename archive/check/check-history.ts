import type { ArticleId, ArticlePath } from '../article/article.ts';
import type { Change } from '../store/change.ts';
import type { HistoryCheck, HistoryDamage } from '../store/check-history.ts';
import { type CheckProblem, problem } from './check-problem.ts';

export function historyProblems({ damage, orphans }: HistoryCheck): readonly CheckProblem[] {
  return [
    ...damage.map(problemOf),
    ...orphans.map((file) =>
      problem('version-orphaned', file, `${file}: no change of the history names this version.`, {
        severity: 'notice',
      }),
    ),
  ];
}

function problemOf(damage: HistoryDamage): CheckProblem {
  const { file } = damage;
  switch (damage.kind) {
    case 'unreadable-line':
      return problem(
        'history-line-unreadable',
        file,
        `${file}: line ${damage.line} cannot be understood.`,
      );
    case 'broken-chain':
      return problem(
        'history-chain-broken',
        file,
        `${file}: before line ${damage.line} a line was changed, lost or put in.`,
      );
    case 'missing-version':
      return problem(
        'version-missing',
        file,
        `${file}: the version before change ${damage.change} is not there.`,
      );
    case 'changed-version':
      return problem(
        'version-changed',
        file,
        `${file}: the version before change ${damage.change} is not as it was kept.`,
      );
  }
}

/** Articles that the last change which touched them left in the folder, and that are not there. */
export function missingArticles(
  changes: readonly Change[],
  isThere: (idOrPath: string) => boolean,
): readonly CheckProblem[] {
  const last = new Map<ArticleId, ArticlePath | null>();
  for (const { items } of changes)
    for (const { id, after } of items) last.set(id, after?.path ?? null);
  return [...last].flatMap(([id, path]) =>
    path === null || isThere(id) || isThere(path)
      ? []
      : [problem('article-missing', path, `${path}: the article is gone.`, { id })],
  );
}
