import type { Words } from '../../electron/contract/strings/format.ts';
import { isStringKey } from '../../electron/contract/strings/strings.ts';
import type { CheckProblem } from '../../electron/contract/types.ts';

/** What a check has found, by code: damage, what was made again, what failed, what needs attention. */
export function checkWords(words: Words, code: string): string {
  for (const area of ['check.code', 'check.repaired', 'failure', 'finding']) {
    const key = `${area}.${code}`;
    if (isStringKey(key)) return words(key);
  }
  return code;
}

/** What is derived from the stories and was made again. */
export function isRepaired({ code }: CheckProblem): boolean {
  return isStringKey(`check.repaired.${code}`);
}

/** Something on disk is damaged or lost; what is only unfinished, such as a missing credit, is not. */
export function isDamage(problem: CheckProblem): boolean {
  const { code, severity } = problem;
  if (isRepaired(problem) || severity === 'notice') return false;
  return isStringKey(`check.code.${code}`) || isStringKey(`failure.${code}`);
}
