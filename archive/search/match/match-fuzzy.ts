import { lunrCore, type TokenSet } from '../analysis/lunr-core.ts';
import type { TermTest } from '../index/term-dictionary.ts';

/** Whether a term is within an edit distance of another: see `FuzzyWalk`. */
export function fuzzyTest(term: string, distance: number): (candidate: string) => boolean {
  const walk = new FuzzyWalk(term, distance);
  return (candidate) => walk.matches(candidate);
}

/**
 * The terms within an edit distance of another, as Lunr has it: letters inserted, left out, put
 * for another, or two neighbours swapped. Lunr's own automaton answers, walked here so that terms
 * with a common start, coming one after the other, share the steps.
 */
class FuzzyWalk {
  /**
   * Of the candidate asked about last: how many of its first units no match begins with; 0 when a
   * match may begin with all of it.
   */
  dead = 0;
  /** The states after so many units of `#before`, as far as `#walked`. */
  readonly #path: (readonly TokenSet[])[];
  #before = '';
  #walked = 0;

  constructor(term: string, distance: number) {
    this.#path = [[lunrCore.TokenSet.fromFuzzyString(term, distance)]];
  }

  matches(candidate: string): boolean {
    const before = this.#before;
    const path = this.#path;
    let depth = 0;
    const known = Math.min(this.#walked, candidate.length);
    while (depth < known && before.charCodeAt(depth) === candidate.charCodeAt(depth)) depth += 1;
    this.#before = candidate;
    let states = path[depth] ?? [];
    while (depth < candidate.length && states.length > 0) {
      states = step(states, candidate.charAt(depth));
      depth += 1;
      path[depth] = states;
    }
    this.#walked = depth;
    this.dead = states.length === 0 ? depth : 0;
    return depth === candidate.length && states.some((state) => state.final);
  }
}

/** Finds, in a scan of a dictionary, the terms within an edit distance of one of those wanted. */
export function nearTest(wanted: ReadonlySet<string>, distance: number): TermTest {
  const walks = [...wanted].map((term) => new FuzzyWalk(term, distance));
  return (term) => {
    // Passed over is only what no walk can begin with: the longest of their beginnings.
    let dead = 0;
    let alive = false;
    for (const walk of walks) {
      if (walk.matches(term)) return 'yes';
      if (walk.dead === 0) alive = true;
      dead = Math.max(dead, walk.dead);
    }
    return alive ? 'no' : { after: term.slice(0, dead) };
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
