import { creatorOf, stripCredit } from './credit-text.ts';

/** What a line says of one picture. */
export interface PictureText {
  readonly caption: string | null;
  readonly credit: string | null;
  /** The photographer, where the credit tells a person from an agency. */
  readonly creator: string | null;
  readonly copyright: string | null;
  readonly alt: string | null;
  /**
   * `sure`: only a caption looks like this. `likely`: copy can look like this too, so the place in
   * the text decides.
   */
  readonly certainty: 'sure' | 'likely';
}

export const nothing = {
  caption: null,
  credit: null,
  creator: null,
  copyright: null,
  alt: null,
} as const;

/** Cleans caption and credit of the marks that stood between them. */
export function pictureOf(
  caption: string | null,
  credit: string,
  certainty: 'sure' | 'likely',
  creator: string | null = null,
): PictureText {
  const kept = (caption ?? '')
    .replace(/\s*[|–—-]\s*$/u, '')
    .replace(/^\[\d+\/\d+\]\s*/, '')
    .replace(/^\[([^[\]]+)\]$/, '$1')
    .replace(/^[©\s]+$/u, '')
    .replace(
      /^(?:image|photo|picture|pic|foto|bild|imagen)(?:\s\d+\s?(?:of|\/)\s?\d+)?\s*:\s*/iu,
      '',
    )
    .trim();
  const clean = stripCredit(credit).replace(/^(?:photo|picture|image)s? courtesy/iu, 'Courtesy');
  return {
    caption: kept === '' ? null : kept,
    credit: clean,
    creator: creator ?? creatorOf(clean),
    copyright: /^©/.test(clean) ? clean : null,
    alt: null,
    certainty,
  };
}
