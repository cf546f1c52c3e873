import type { ArticleImage } from './article.ts';
import type { ArticleEdit } from './edit.ts';
import type { PictureFacts } from './picture-state.ts';

const fields = ['caption', 'alt', 'credit', 'creator', 'copyright', 'usageTerms'] as const;

/** Edits that let an article's image say what its picture's file says, where the article says nothing. */
export function editsFromFacts(
  image: Pick<ArticleImage, (typeof fields)[number]>,
  index: number,
  facts: PictureFacts,
): readonly ArticleEdit[] {
  return fields.flatMap((field) => {
    const value = facts[field];
    return image[field] !== null || value === null
      ? []
      : [{ kind: 'set-image-text', index, field, value } as const];
  });
}
