import { searchTerms } from './analysis/analysis.ts';
import { fieldMask, fieldNames } from './analysis/fields.ts';
import { type LunrClause, lunrPresence } from './analysis/lunr-core.ts';
import { BitSet } from './index/bit-set.ts';
import type { Corpus } from './index/corpus.ts';
import { everyField, PostingsReader, readList } from './index/postings.ts';
import { type ResolvedLeaf, termsIn } from './match/leaf-search.ts';
import { indexedTerm, type LeafWord } from './query/query-leaf.ts';
import { type Scores, scoresOf } from './rank/rank.ts';

export interface LunrMatches {
  readonly slots: BitSet;
  readonly scores: Scores;
}

/**
 * What `lunr.Index.query` finds, clause by clause, and how it scores: documents that have a term
 * that is asked for, all required ones and none that is prohibited; all others, at 0, where terms
 * are only prohibited or there is none. `language`: code of the language of the search pipeline.
 */
export function searchLunr(
  clauses: readonly LunrClause[],
  language: string,
  corpus: Corpus,
  boosts: Float64Array | null,
): LunrMatches {
  const found = new BitSet(corpus.size);
  const denied = new BitSet(corpus.size);
  const needed = corpus.live.copy();
  const ranked: ResolvedLeaf[] = [];
  for (const clause of clauses) {
    const leaves = leavesOf(clause, language, corpus);
    const slots = new BitSet(corpus.size);
    for (const leaf of leaves) slots.addAll(slotsWith(leaf, leaf.mask, corpus));
    if (clause.presence === lunrPresence.prohibited) denied.addAll(slots);
    else {
      found.addAll(slots);
      ranked.push(...leaves);
    }
    if (clause.presence !== lunrPresence.required) continue;
    // One term of the clause that no document has, in any field, and Lunr finds nothing.
    const isKnown = leaves.every((leaf) => slotsWith(leaf, everyField, corpus).count > 0);
    needed.keep(isKnown ? slots : new BitSet(corpus.size));
  }
  const isNegated = clauses.every(({ presence }) => presence === lunrPresence.prohibited);
  return {
    slots: (isNegated ? needed : found.keep(needed)).deleteAll(denied),
    scores: scoresOf(ranked, corpus, boosts),
  };
}

/** One for each term that the search pipeline makes of the clause's. */
function leavesOf(clause: LunrClause, language: string, corpus: Corpus): ResolvedLeaf[] {
  const terms = clause.usePipeline ? searchTerms(clause.term, language) : [clause.term];
  const fields = fieldNames.filter((name) => clause.fields.includes(name));
  return terms.map((term) => {
    const word = wordOf(term, clause);
    return {
      words: [word],
      slop: 0,
      boost: clause.boost,
      fields,
      value: null,
      idleIn: new Set(),
      mask: fieldMask(fields),
      found: corpus.parts.map(({ segment }) => [{ terms: termsIn(segment, word), stops: [] }]),
    };
  });
}

function wordOf(term: string, { editDistance }: LunrClause): LeafWord {
  if (editDistance !== undefined) {
    return { kind: 'fuzzy', terms: new Set([term]), distance: editDistance };
  }
  return term.includes('*') ? { kind: 'pattern', pattern: term } : indexedTerm(term);
}

/** Slots of the live documents that hold a term of the leaf in a field of the mask. */
function slotsWith({ found }: ResolvedLeaf, mask: number, { parts, size, live }: Corpus): BitSet {
  const slots = new BitSet(size);
  parts.forEach(({ base }, part) => {
    for (const { terms } of found[part] ?? []) {
      for (const { postings } of terms) {
        const reader = new PostingsReader(postings);
        while (reader.next(mask)) {
          const { count, documents } = readList(reader);
          for (let at = 0; at < count; at += 1) slots.add(base + (documents[at] ?? 0));
        }
      }
    }
  });
  return slots.keep(live);
}
