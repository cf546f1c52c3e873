import type { Article, ArticleSource } from './article.ts';
import { fold } from './text.ts';

/** What an article is known by at its source. */
export interface SourceKey {
  readonly key: string;
  /** Whether it is the same article wherever the key is the same; else others may have it, too. */
  readonly isSure: boolean;
}

/**
 * An identity that is the source's alone, such as `4711`, counts together with what the source is
 * called: another site has a story of this number as well. null for an article without identity.
 */
export function sourceKey(source: ArticleSource | null): SourceKey | null {
  const guid = source?.guid ?? null;
  if (source === null || guid === null) return null;
  if (isWorldwide(guid)) return { key: guid, isSure: true };
  const where = source.name ?? hostOf(source.uri);
  return { key: `${guid}\n${fold(where ?? '')}`, isSure: where !== null };
}

/** The key of an article among those of one import; of one that is not sure, with its headline. */
export function identityOf({
  source,
  headline,
}: Pick<Article, 'source' | 'headline'>): string | null {
  const known = sourceKey(source);
  return known === null || known.isSure ? (known?.key ?? null) : known.key + fold(headline ?? '');
}

/** Addresses, URNs, tags, ids of messages, and ids that are too long to come up twice. */
function isWorldwide(guid: string): boolean {
  return /[:/@]/.test(guid) || guid.length >= 20;
}

function hostOf(uri: string | null): string | null {
  return /^https?:\/\/([^/?#]+)/i.exec(uri ?? '')?.[1] ?? null;
}
