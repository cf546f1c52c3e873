import type { Failure } from '../../../archive/result.ts';
import type { Words } from './format.ts';
import { isStringKey } from './strings.ts';

/** Says what went wrong, with the file or field that it is about, and what to do next. */
export function failureWords(words: Words, failure: Failure): string {
  const what = `failure.${failure.code}`;
  const next = `next.${failure.code}`;
  const message = [
    words(isStringKey(what) ? what : 'failure.internal'),
    words(isStringKey(next) ? next : 'next.internal'),
  ].join(' ');
  return failure.path ? words('failure.at', { message, path: failure.path }) : message;
}
