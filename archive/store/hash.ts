import { createHash } from 'node:crypto';
import type { ContentHash } from '../article/article.ts';

export function hashOf(bytes: Uint8Array): ContentHash {
  return createHash('sha256').update(bytes).digest('hex') as ContentHash;
}
