import { createHash } from 'node:crypto';

/**
 * A file name for an id, which may be a path: one part, the same on every system, readable.
 * Names that would be too long for a file system end in a hash of the whole.
 */
export function ownNameOf(id: string): string {
  const encoded = encodeURIComponent(id).replaceAll('*', '%2A').replace(/^\./, '%2E');
  if (encoded.length <= 150) return encoded;
  return `${encoded.slice(0, 100)}~${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}
