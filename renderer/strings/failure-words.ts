import type { Words } from '../../electron/contract/strings/format.ts';
import { isStringKey } from '../../electron/contract/strings/strings.ts';
import type { ArticleSummary, Failure } from '../../electron/contract/types.ts';

/** Says what went wrong and what to do next, with the file or field that it is about. */
export function failureWords(words: Words, failure: Failure): string {
  const key = `failure.${failure.code}`;
  const message = words(isStringKey(key) ? key : 'failure.internal');
  return failure.path ? words('failure.at', { message, path: failure.path }) : message;
}

/** Why the whole file could not be read as an article; null when it could. */
export function wholeProblem({ problems }: ArticleSummary): Failure | null {
  const problem = problems.find(({ field }) => field === null);
  return problem ? { code: problem.code, message: problem.message } : null;
}
