import type { MoreFields } from '../../article/make-article.ts';
import { withLead } from '../html/html-body.ts';
import type { DraftImage } from '../reader.ts';

/** Pictures that an item names before those of its text, each once. */
export function joinImages(
  named: readonly DraftImage[],
  ofText: readonly DraftImage[],
): readonly DraftImage[] {
  const [first, ...others] = named;
  if (first === undefined) return ofText;
  const files = new Set(ofText.map(({ file }) => file));
  const more = others.filter(({ file }) => !files.has(file) && file !== first.file);
  return [...withLead(first, ofText), ...more];
}

/** Usage terms of pictures, in their order. */
export function termsOfImages(
  images: readonly DraftImage[],
  terms: ReadonlyMap<string, string>,
): NonNullable<MoreFields['images']> {
  return images.map(({ file }) => ({ usageTerms: terms.get(file ?? '') ?? null }));
}
