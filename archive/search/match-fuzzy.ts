import { lunrCore, type TokenSet } from './lunr-core.ts';

/**
 * Whether a term is within an edit distance of another, as Lunr has it: letters inserted, left
 * out, put for another, or two neighbours swapped. Lunr's own automaton answers, walked here so
 * that terms with a common start, coming one after the other, share the steps.
 */
export function fuzzyTest(term: string, distance: number): (candidate: string) => boolean {
  const root = lunrCore.TokenSet.fromFuzzyString(term, distance);
  /** The states after so many units of `before`, as far as `walked`. */
  const path: (readonly TokenSet[])[] = [[root]];
  let before = '';
  let walked = 0;
  return (candidate) => {
    let depth = 0;
    const known = Math.min(walked, candidate.length);
    while (depth < known && before.charCodeAt(depth) === candidate.charCodeAt(depth)) depth += 1;
    before = candidate;
    let states = path[depth] ?? [];
    while (depth < candidate.length && states.length > 0) {
      states = step(states, candidate.charAt(depth));
      depth += 1;
      path[depth] = states;
    }
    walked = depth;
    return depth === candidate.length && states.some((state) => state.final);
  };
}

function step(states: readonly TokenSet[], unit: string): readonly TokenSet[] {
  const next: TokenSet[] = [];
  for (const { edges } of states) {
    const same = edges[unit];
    if (same) next.push(same);
    const any = unit === anyUnit ? undefined : edges[anyUnit];
    if (any) next.push(any);
  }
  return next;
}

const anyUnit = '*';
