import type {
  DateField,
  PresenceField,
  State,
  TextField,
  ValueField,
} from '../query/query-fields.ts';
import type { Filter, Query } from '../query.ts';
import type { QueryNote } from '../search-index.ts';

/** What a query asks for, part by part, as data for those who word it. */
export interface Explanation {
  /** Articles in the archive. */
  readonly all: number;
  /** Articles that have every part: as many as the query finds. */
  readonly total: number;
  /**
   * What must all hold: the parts of the text in order, then the filters. Where the query was widened,
   * as `notes` say, the parts as searched.
   */
  readonly parts: readonly ExplainedPart[];
  readonly notes: readonly QueryNote[];
}

export interface ExplainedPart {
  readonly said: Said;
  /** The part as text of the search box; null for a filter. */
  readonly text: string | null;
  /** Articles that this part alone finds. */
  readonly found: number;
  /** Articles that would be found as well without it. */
  readonly removed: number;
  /** Where any of several will do: what each of them finds alone. */
  readonly alternatives: readonly { readonly said: Said; readonly found: number }[];
  /** The query without this part, and with its opposite; of a widened one, in the words searched. */
  readonly without: Query;
  readonly turned: Query;
}

export type Said =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Said[] }
  | { readonly kind: 'not'; readonly part: Said }
  | SaidWords
  /** ISO days, both belonging to it, or minutes where an edge is inside a day; null is open. In the archive's zone. */
  | {
      readonly kind: 'date';
      readonly field: DateField;
      readonly first: string | null;
      readonly last: string | null;
    }
  | { readonly kind: 'value'; readonly field: ValueField; readonly value: string }
  | { readonly kind: 'has'; readonly field: PresenceField }
  | { readonly kind: 'is'; readonly state: State }
  | { readonly kind: 'in'; readonly name: string }
  | { readonly kind: 'filter'; readonly filter: Filter }
  /** About the same as any of these articles. */
  | { readonly kind: 'like'; readonly exclude: boolean; readonly articles: readonly SaidLike[] }
  /** Any of these articles, or a near-copy of it. */
  | {
      readonly kind: 'copies';
      readonly exclude: boolean;
      readonly articles: readonly SaidArticle[];
    };

export interface SaidArticle {
  /** As the filter names it: its id or its path. */
  readonly name: string;
  /** null where it has none, or there is no such article. */
  readonly headline: string | null;
  /** Near-copies of it. */
  readonly copies: number;
}

export interface SaidLike extends SaidArticle {
  /** The words that tell what it is about, as it writes them, best first; none where it has too few. */
  readonly words: readonly string[];
  /** How many of them an article must have. */
  readonly needed: number;
}

export interface SaidWords {
  readonly kind: 'word' | 'phrase';
  /** As typed, or as it stands in an article where it was put beside a typed word. */
  readonly text: string;
  /** The typed word that it is close to; null for what was typed. */
  readonly closeTo: string | null;
  readonly field: TextField | null;
  /** Letters that may differ. */
  readonly distance: number;
  /** Other words that may stand among those of a phrase. */
  readonly slop: number;
  readonly words: readonly SaidWord[];
}

export interface SaidWord {
  /**
   * Indexed words that count as it, most widely used first, 12 at most: stems, or what a wildcard or
   * an edit distance reaches. Where the archive has none, the stem that was looked for.
   */
  readonly terms: readonly string[];
  /** How many more there are. */
  readonly more: number;
  /** It is a stop word in some language: beside other words it narrows nothing there. */
  readonly stop: boolean;
}
