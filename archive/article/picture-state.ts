/**
 * What is known of a picture's file, for the rules of "needs attention".
 *
 * `moved`: the path that the article names is empty, and the same bytes lie elsewhere in the folder.
 */
export type PictureState =
  | { readonly kind: 'present'; readonly facts: PictureFacts | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What a picture's file says of itself, embedded or in its sidecar; null where it says nothing. */
export interface PictureFacts {
  readonly headline: string | null;
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credit: string | null;
  /** Several names are joined by commas. */
  readonly creator: string | null;
  readonly copyright: string | null;
  readonly usageTerms: string | null;
  readonly source: string | null;
  readonly instructions: string | null;
  /** When it was taken, as precise as the file says: `2015-04-01`, `2015-04-01T10:20:30+02:00`. */
  readonly created: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
}
