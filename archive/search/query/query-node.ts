import type { DateExpression } from './date-expression.ts';
import type { DateField, PresenceField, State, TextField, ValueField } from './query-fields.ts';

/**
 * What the text of a query means. `and` and `or` have two children or more and never a child of
 * their own kind; `not` never holds a `not`.
 */
export type QueryNode =
  | { readonly kind: 'and'; readonly children: readonly QueryNode[] }
  | { readonly kind: 'or'; readonly children: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly child: QueryNode }
  | WordNode
  | PhraseNode
  | { readonly kind: 'date'; readonly field: DateField; readonly when: DateExpression }
  | { readonly kind: 'value'; readonly field: ValueField; readonly value: string }
  | { readonly kind: 'has'; readonly field: PresenceField }
  | { readonly kind: 'is'; readonly state: State }
  /** The articles that a saved search, or else a collection, of this name holds. */
  | { readonly kind: 'in'; readonly name: string };

/** A word as typed. A `*` stands for any letters; such a word is not stemmed, as in Lunr. */
export interface WordNode {
  readonly kind: 'word';
  readonly text: string;
  /** null: all fields. */
  readonly field: TextField | null;
  /** Letters that may differ: 0, 1 or 2. */
  readonly distance: number;
  /** Weight in the ranking, above 0 up to 1,000; 1 where nothing is said. */
  readonly boost: number;
  /** The typed word that this one was put beside because it is close to it; weighs less than typed. */
  readonly closeTo?: string;
}

/** Words side by side in one value of one field. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly text: string;
  readonly field: TextField | null;
  /** 0: exactly in this order. Above: in any order, with at most so many other words among them. */
  readonly slop: number;
  readonly boost: number;
}
