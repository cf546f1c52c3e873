import type { Corpus, ResolvedLeaf } from './leaf-search.ts';
import { slotsWith } from './lunr-segment.ts';

/**
 * Scores by stock Lunr: one `lunr.Index.query` per segment, with every word that the query asks
 * for as an optional term. Which documents count is decided elsewhere.
 */
export function scoresOf(leaves: readonly ResolvedLeaf[], corpus: Corpus): Map<number, number> {
  const scores = new Map<number, number>();
  if (leaves.length === 0) return scores;
  corpus.segments.forEach((segment, at) => {
    const clauses = leaves.flatMap((leaf) => clausesOf(leaf, at));
    if (clauses.length === 0) return;
    const results = segment.index.query((query) => {
      for (const { term, fields, boost } of clauses) {
        query.term(term, { fields, boost, usePipeline: false });
      }
    });
    for (const { ref, score } of results) {
      const slot = Number(ref);
      if (corpus.documents.has(slot)) scores.set(slot, score);
    }
  });
  return scores;
}

/**
 * Whether a pattern stands for so much (`a*`) that ranking by each of its terms would take longer
 * than a keystroke; what it finds is exact, but it weighs nothing.
 */
export function isTooBroad(leaf: ResolvedLeaf, corpus: Corpus): boolean {
  let postings = 0;
  return corpus.segments.some((segment, at) =>
    (leaf.terms[at] ?? []).flat().some((term) => {
      for (const field of leaf.fields) postings += slotsWith(segment, term, field).length;
      return postings > mostPostings;
    }),
  );
}

const mostPostings = 20_000;

interface Clause {
  readonly term: string;
  readonly fields: readonly string[];
  readonly boost: number;
}

function clausesOf(leaf: ResolvedLeaf, segment: number): Clause[] {
  const terms = leaf.terms[segment]?.flat() ?? [];
  return terms.map((term) => ({ term, fields: leaf.fields, boost: leaf.boost }));
}
