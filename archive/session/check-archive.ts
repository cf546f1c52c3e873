import type { CheckProblem, CheckReport } from '../archive-types.ts';
import type { Finding } from '../article/finding.ts';
import { breathe, type JobOptions } from '../job.ts';
import { listArticles } from '../store/list-articles.ts';
import { readAll } from './load-articles.ts';
import { findingsIn, missingFolder, type Session } from './session.ts';

/** Findings that mean that something on disk is broken, not only unfinished. */
const damage: ReadonlySet<Finding['code']> = new Set([
  'unreadable',
  'duplicate-id',
  'missing-picture',
]);

/** Reads every file again, whatever memory says, and judges it. */
export async function checkArchive(session: Session, job: JobOptions = {}): Promise<CheckReport> {
  const problems: CheckProblem[] = [];
  let valid = true;
  const listed = (await session.isFolderThere())
    ? await listArticles(session.folder, job)
    : { ok: false as const, error: missingFolder(session.folder) };
  if (!listed.ok) {
    return {
      valid: false,
      articles: 0,
      problems: [
        { ...listed.error, severity: 'error', path: session.folder, id: null, field: null },
      ],
    };
  }
  for (const { code, message, path } of listed.value.failures) {
    valid = false;
    problems.push({ code, severity: 'error', path: path ?? '', id: null, field: null, message });
  }
  const { paths } = listed.value;
  for (const [done, path] of paths.entries()) {
    job.signal?.throwIfAborted();
    job.onProgress?.({ step: 'verifying', done, total: paths.length, item: path });
    for (const article of await readAll(session, [path])) {
      const known = session.catalogue.byPath(path);
      const findings = findingsIn(session, known === null ? article : { ...article, id: known.id });
      valid &&= !findings.some(({ code }) => damage.has(code));
      problems.push(
        ...findings.map((finding) => problemOf(finding, path, article.problems[0]?.code)),
      );
    }
    if (done % 50 === 49) await breathe();
  }
  return { valid, articles: paths.length, problems };
}

/** For a file that cannot be read, the reason says more than `unreadable`. */
function problemOf(finding: Finding, path: string, cause: string | undefined): CheckProblem {
  const { code, severity, article, field, message } = finding;
  return {
    code: code === 'unreadable' && cause !== undefined ? cause : code,
    severity,
    path,
    id: article,
    field,
    message,
  };
}
