import type { Article, ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import type { Finding } from '../article/finding.ts';
import { picturePath } from '../pictures/picture-path.ts';
import type { ClosedFolder } from '../store/list-articles.ts';
import { type CheckProblem, problem } from './check-problem.ts';

/** What the articles of a folder say together, gathered one by one. */
export class ArticleFacts {
  readonly hashes = new Map<ArticlePath, ContentHash>();
  readonly pictures = new Set<string>();
  readonly #pathsByClaim = new Map<ArticleId, ArticlePath[]>();

  add(article: Article): void {
    const { id, path, hash, images } = article;
    this.hashes.set(path, hash);
    const others = this.#pathsByClaim.get(id);
    if (others === undefined) this.#pathsByClaim.set(id, [path]);
    else others.push(path);
    for (const { file } of images) {
      const picture = picturePath(file);
      if (picture !== null) this.pictures.add(picture);
    }
  }

  has(id: ArticleId): boolean {
    return this.#pathsByClaim.has(id);
  }

  duplicateIds(): readonly CheckProblem[] {
    return [...this.#pathsByClaim].flatMap(([id, paths]) =>
      paths.length < 2
        ? []
        : paths.map((path) =>
            problem('duplicate-id', path, `The id ${id} stands in ${paths.join(', ')}.`, {
              id,
              field: 'id',
            }),
          ),
    );
  }
}

/** Findings that the check says in its own words, of all articles together. */
const saidElsewhere: ReadonlySet<Finding['code']> = new Set([
  'duplicate-id',
  'missing-picture',
  'moved-picture',
  'unreadable-picture',
]);

/** What is the matter with one file: the reasons for which it cannot be read, or its findings. */
export function problemsOf(article: Article, findings: readonly Finding[]): CheckProblem[] {
  const cause = article.problems.find(({ field }) => field === null);
  if (cause !== undefined)
    return [problem(cause.code, article.path, cause.message, { id: article.id })];
  return findings.flatMap(({ code, severity, field, message }) =>
    saidElsewhere.has(code)
      ? []
      : [
          problem(code, article.path, message, {
            severity: milder(severity),
            id: article.id,
            field,
          }),
        ],
  );
}

/** A picture without a credit must not be published so, but nothing is damaged. */
function milder(severity: Finding['severity']): Finding['severity'] {
  return severity === 'error' ? 'warning' : severity;
}

export function closedFolders(failures: readonly ClosedFolder[]): CheckProblem[] {
  return failures.map(({ code, path, message }) => problem(code, path, message));
}
