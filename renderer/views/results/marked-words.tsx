import type { ReactNode } from 'react';
import type { MarkedText } from '../../../electron/contract/types.ts';

/** Text with the words that the search found marked in it. */
export function MarkedWords({ text, marks }: MarkedText) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
