import type { SearchResult } from '../../../electron/contract/types.ts';

/** What is wrong with rights, the gravest first. */
const ofRights = [
  { finding: 'licence-expired', grave: true },
  { finding: 'uncredited-image', grave: false },
  { finding: 'credit-differs', grave: false },
  { finding: 'licence-ending', grave: false },
] as const;

/** The state of a story's credits and licences; null where it has no pictures. */
export function creditState({
  article,
  findings,
}: Pick<SearchResult, 'article' | 'findings'>): (typeof ofRights)[number] | 'credited' | null {
  if (article.images.length === 0) return null;
  return ofRights.find(({ finding }) => findings.includes(finding)) ?? 'credited';
}
