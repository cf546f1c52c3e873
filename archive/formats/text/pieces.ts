import type { UpdateKind } from '../../article/article.ts';
import type { ImportWarning } from '../reader.ts';

/** What one line of a pasted text turned out to be. A line can be several pieces. */
export type Piece =
  | { readonly kind: 'headline'; readonly text: string }
  | { readonly kind: 'standfirst'; readonly text: string }
  /** `fallback`: counts only when no other line signs the story. */
  | { readonly kind: 'byline'; readonly names: readonly string[]; readonly fallback: boolean }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'source'; readonly name: string | null; readonly uri: string | null }
  /** A labelled date wins over a bare one, and that over a dateline's. */
  | {
      readonly kind: 'published';
      readonly at: string;
      readonly by: 'label' | 'bare' | 'dateline';
      readonly text: string;
    }
  | {
      readonly kind: 'update';
      readonly at: string;
      readonly update: UpdateKind;
      readonly note: string | null;
    }
  | {
      readonly kind: 'picture';
      readonly caption: string | null;
      readonly credit: string | null;
      readonly creator: string | null;
      readonly copyright: string | null;
      readonly alt: string | null;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'embargo'; readonly at: string }
  | { readonly kind: 'link'; readonly title: string | null; readonly href: string | null }
  /** Lines below it that look like headlines are links. */
  | { readonly kind: 'link-heading'; readonly text: string }
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'subhead'; readonly text: string }
  | { readonly kind: 'body'; readonly text: string }
  | { readonly kind: 'dropped'; readonly text: string }
  | { readonly kind: 'warning'; readonly warning: ImportWarning };

export type PieceKind = Piece['kind'];

/** A line of prose, or one that a rule has read. */
export function hasKind(pieces: readonly Piece[] | null, ...kinds: readonly PieceKind[]): boolean {
  return pieces?.some((piece) => kinds.includes(piece.kind)) ?? false;
}
