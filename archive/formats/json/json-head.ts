import type { SourceProbe } from '../reader.ts';

/** The beginning of a JSON document; null for anything else. */
export function jsonHead({ kind, head }: SourceProbe): string | null {
  if (kind === 'folder') return null;
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return /^[[{]/.test(text) ? text : null;
}
