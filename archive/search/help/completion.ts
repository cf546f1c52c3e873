/** What is typed in the search box. */
export interface CompletionRequest {
  readonly text: string;
  /** UTF-16 offset into the text. */
  readonly cursor: number;
}

export interface Completion {
  readonly kind: 'field' | 'value' | 'word' | 'headline';
  /** What it is called. */
  readonly label: string;
  /** The field that a value belongs to, by its name in the query language; null for others. */
  readonly field: string | null;
  /** Articles that have the value, where that is known. */
  readonly count: number | null;
  /** The whole text with it, and where the cursor then stands. */
  readonly text: string;
  readonly cursor: number;
}
