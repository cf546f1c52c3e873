import type { CheckReport } from '../archive-types.ts';
import type { ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import { breathe, type JobOptions } from '../job.ts';
import { checkPictures } from '../pictures/check-pictures.ts';
import { readAll } from '../session/read-articles.ts';
import { findingsIn, missingFolder, type Session } from '../session/session.ts';
import { archiveFilePath, readArchiveFile } from '../store/archive-file.ts';
import { checkHistory } from '../store/check-history.ts';
import { listArticles } from '../store/list-articles.ts';
import { toArchivePath } from '../store/paths.ts';
import { listTrash } from '../store/trash.ts';
import { ArticleFacts, closedFolders, problemsOf } from './check-articles.ts';
import { checkCollections } from './check-collections.ts';
import { checkDerived, dropStrays } from './check-derived.ts';
import { historyProblems, missingArticles } from './check-history.ts';
import { namesOf } from './check-names.ts';
import { type CheckProblem, problem } from './check-problem.ts';
import { checkTrash } from './check-trash.ts';

/**
 * Reads every file again, whatever memory and cache say: articles, pictures, versions, trash and
 * the archive's own files. What is derived and does not agree is made again; the rest is reported.
 * Nothing in the folder is written.
 */
export async function checkArchive(session: Session, job: JobOptions = {}): Promise<CheckReport> {
  const listed = (await session.isFolderThere())
    ? await listArticles(session.folder, job)
    : { ok: false as const, error: missingFolder(session.folder) };
  if (!listed.ok) {
    const { code, message } = listed.error;
    return report([problem(code, session.folder, message)], [], nothing);
  }
  const { paths, failures } = listed.value;
  const problems: CheckProblem[] = closedFolders(failures);
  const facts = new ArticleFacts();
  const repaired: CheckProblem[] = [];
  await checkFiles(session, paths, job, { facts, problems, repaired });
  repaired.push(
    ...dropStrays(session, new Set([...facts.hashes.keys(), ...failures.map(({ path }) => path)])),
  );
  problems.push(...facts.duplicateIds(), ...namesOf(facts.hashes.keys()));

  const pictures = await checkPictures(session.folder, facts.pictures, job);
  if (pictures.ok)
    problems.push(
      ...pictures.value.problems.map(({ code, path, message, severity }) =>
        problem(code, path, message, { severity }),
      ),
    );
  else problems.push(problem(pictures.error.code, session.folder, pictures.error.message));

  const history = await checkHistory(session.folder, job);
  if (history.ok) problems.push(...historyProblems(history.value));
  else problems.push(problem(history.error.code, session.folder, history.error.message));

  problems.push(...(await ownFiles(session, facts)));
  return report(problems, repaired, {
    articles: paths.length,
    pictures: pictures.ok ? pictures.value.pictures : 0,
    versions: history.ok ? history.value.versions : 0,
  });
}

const nothing = { articles: 0, pictures: 0, versions: 0 };

function report(
  problems: readonly CheckProblem[],
  repaired: readonly CheckProblem[],
  counts: Pick<CheckReport, 'articles' | 'pictures' | 'versions'>,
): CheckReport {
  const valid = !problems.some(({ severity }) => severity === 'error');
  return { valid, ...counts, problems, repaired };
}

/** Articles read at a time: changes of a person have their turn in between. */
const batchSize = 50;

async function checkFiles(
  session: Session,
  paths: readonly ArticlePath[],
  { signal, onProgress }: JobOptions,
  into: { facts: ArticleFacts; problems: CheckProblem[]; repaired: CheckProblem[] },
): Promise<void> {
  for (let start = 0; start < paths.length; start += batchSize) {
    signal?.throwIfAborted();
    await session.inTurn(async () => {
      for (const article of await readAll(session, paths.slice(start, start + batchSize))) {
        into.facts.add(article);
        into.repaired.push(...(await checkDerived(session, article)));
        const id = session.catalogue.idOf(article.path) ?? article.id;
        into.problems.push(...problemsOf(article, findingsIn(session, { ...article, id })));
      }
    });
    const done = Math.min(start + batchSize, paths.length);
    onProgress?.({ step: 'verifying', done, total: paths.length, item: paths[done - 1] ?? '' });
    await breathe();
  }
}

async function ownFiles(session: Session, facts: ArticleFacts): Promise<readonly CheckProblem[]> {
  const { folder, history } = session;
  const path = toArchivePath(folder, archiveFilePath(folder));
  const read = await readArchiveFile(folder);
  const trashed = new Set<string>((await listTrash(folder)).map(({ id }) => id));
  const isThere = (id: string) =>
    facts.has(id as ArticleId) || facts.hashes.has(id as ArticlePath) || trashed.has(id);
  return [
    ...(read.ok
      ? checkCollections(read.value.file, path, isThere)
      : [problem('archive-file-invalid', path, read.error.message)]),
    ...(read.ok && !read.value.exists && history.last() !== null
      ? [problem('archive-file-invalid', path, `${path} is gone, and the history speaks of it.`)]
      : []),
    ...(await checkTrash(folder, (id) => hashWhenTrashed(session, id))),
    ...missingArticles(history.changes(), isThere),
  ];
}

/** What the article held when it was removed last. */
function hashWhenTrashed({ history }: Session, id: ArticleId): ContentHash | null {
  const item = history.forArticle(id).at(-1)?.item;
  return item?.after === null ? (item.before?.hash ?? null) : null;
}
