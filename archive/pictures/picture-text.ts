/** What one kind of metadata says; a key that is not there was not said. */
export interface PictureText {
  readonly headline?: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly creator?: string;
  readonly copyright?: string;
  readonly usageTerms?: string;
  readonly source?: string;
  readonly instructions?: string;
  readonly created?: string;
}

export type PictureTextField = keyof PictureText;

/** Leaves out what is null or blank. */
export function said(
  texts: Readonly<Record<PictureTextField, string | null | undefined>>,
): PictureText {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => {
      const trimmed = text?.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim() ?? '';
      return trimmed === '' ? [] : [[field, trimmed] as const];
    }),
  );
}
