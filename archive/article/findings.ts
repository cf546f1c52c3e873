import type { ArticleSummary } from './article.ts';
import type { Finding } from './finding.ts';
import type { FindingContext, RuleContext } from './finding-rule.ts';
import { findingRules } from './finding-rules.ts';
import { isRemote } from './picture-rules.ts';

/** Of a file that could not be read at all nothing else is known. */
const unreadOnly = findingRules.filter(({ code }) => code === 'unreadable');
const timed = findingRules.flatMap(({ flips }) => flips ?? []);

/** Everything about an article that needs attention, the gravest rules first. */
export function findingsOf(article: ArticleSummary, context: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const known: RuleContext = { ...context, pictures: picturesOf(article, context) };
  for (const { code, severity, find } of isUnread(article) ? unreadOnly : findingRules) {
    for (const found of find(article, known)) {
      findings.push({ code, severity, article: article.id, ...found });
    }
  }
  return findings;
}

/**
 * The first moment after `now` at which time alone may change what `findingsOf` says, in
 * milliseconds since 1970 UTC; null when none will come. Until then the findings stay as they are.
 */
export function nextFlip(article: ArticleSummary, now: number): number | null {
  let next: number | null = null;
  for (const flips of timed) {
    for (const flip of flips(article)) {
      if (flip > now && (next === null || flip < next)) next = flip;
    }
  }
  return next;
}

/** A problem of the whole file means that there is no article to judge. */
function isUnread({ problems }: ArticleSummary): boolean {
  return problems.some(({ field }) => field === null);
}

function picturesOf({ images }: ArticleSummary, { picture }: FindingContext) {
  return images.map(({ file }) => (file === null || isRemote(file) ? null : picture(file)));
}
