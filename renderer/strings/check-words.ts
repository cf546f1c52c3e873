import type { Words } from '../../electron/contract/strings/format.ts';
import { isStringKey } from '../../electron/contract/strings/strings.ts';

/** What a check has found, by code: damage, what failed, what needs attention. */
export function checkWords(words: Words, code: string): string {
  for (const area of ['check.code', 'failure', 'finding']) {
    const key = `${area}.${code}`;
    if (isStringKey(key)) return words(key);
  }
  return code;
}
