import { isDeepStrictEqual } from 'node:util';
import type { ArticlePath, ArticleSummary } from '../article/article.ts';
import type { StampedArticle } from '../session/catalogue.ts';
import type { Session } from '../session/session.ts';
import { letGo, takeIn } from '../session/take-in.ts';
import { type CheckProblem, problem } from './check-problem.ts';

/**
 * Compares catalogue and index with an article as it was read a moment ago, and makes them agree.
 * Returns what was put right.
 */
export async function checkDerived(
  session: Session,
  article: StampedArticle,
): Promise<readonly CheckProblem[]> {
  const { path } = article;
  const known = session.catalogue.byPath(path);
  const file = session.catalogue.fileOf(path);
  if (known === null || file === null || !isAsRead(known, article) || file.claim !== article.id) {
    await takeIn(session, [article]);
    return [repaired('catalogue-stale', path, 'The list did not have it as it is')];
  }
  if (session.index.hashOf(known.id) === article.hash) return [];
  await takeIn(session, [article]);
  return [repaired('index-stale', path, 'The index did not have it as it is')];
}

/** Drops what the catalogue has and the folder has not. */
export function dropStrays(
  session: Session,
  present: ReadonlySet<ArticlePath>,
): readonly CheckProblem[] {
  const strays = [...session.catalogue.files()].flatMap(({ path }) =>
    present.has(path) ? [] : [path],
  );
  letGo(session, strays);
  const indexed = [...session.index.indexed()].flatMap(([id]) =>
    session.catalogue.has(id) ? [] : [id],
  );
  session.index.remove(indexed);
  return [
    ...strays.map((path) => repaired('catalogue-stale', path, 'The list had it though it is gone')),
    ...indexed.map((id) => repaired('index-stale', id, 'The index had it though it is gone')),
  ];
}

function isAsRead(
  known: ArticleSummary,
  { body: _body, extra: _extra, stamp: _stamp, ...read }: StampedArticle,
): boolean {
  return isDeepStrictEqual(
    { ...known, id: null },
    // What survives JSON is what the catalogue keeps.
    { ...JSON.parse(JSON.stringify(read)), id: null },
  );
}

function repaired(
  code: 'catalogue-stale' | 'index-stale',
  path: string,
  what: string,
): CheckProblem {
  return problem(code, path, `${what}; it was made again.`, { severity: 'notice' });
}
