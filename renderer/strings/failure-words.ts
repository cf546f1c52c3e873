import type { ArticleSummary, Failure } from '../../electron/contract/types.ts';

export { failureWords } from '../../electron/contract/strings/failure-words.ts';

/** Why the whole file could not be read as an article; null when it could. */
export function wholeProblem({ problems }: ArticleSummary): Failure | null {
  const problem = problems.find(({ field }) => field === null);
  return problem ? { code: problem.code, message: problem.message } : null;
}
