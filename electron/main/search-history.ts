import { z } from 'zod';
import { searchesSchema } from '../contract/searches.ts';

/** What was searched for, by archive folder; the archive that was searched last comes last. */
export type SearchHistory = Readonly<Record<string, readonly string[]>>;

const storedSchema = z.object({
  version: z.literal(1),
  searches: z.record(z.string(), z.unknown()),
});

const kept = 50;

export function readSearchHistory(stored: unknown): SearchHistory {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return {};
  const searches = Object.entries(parsed.data.searches).flatMap(([folder, value]) => {
    const own = searchesSchema.safeParse(value);
    return own.success ? [[folder, own.data] as const] : [];
  });
  return Object.fromEntries(searches);
}

export function writeSearchHistory(searches: SearchHistory): unknown {
  return { version: 1, searches };
}

/** An archive without searches is forgotten. */
export function withSearches(
  history: SearchHistory,
  folder: string,
  searches: readonly string[],
): SearchHistory {
  const others = Object.entries(history).filter(([name]) => name !== folder);
  const own = searches.length === 0 ? [] : [[folder, searches] as const];
  return Object.fromEntries([...others, ...own].slice(-kept));
}
