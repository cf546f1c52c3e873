import type {
  ArticleSummary,
  PictureEditRequest,
  PictureFacts,
  PictureUse,
} from '../../../electron/contract/types.ts';

/** What stories write of a picture, in the order of the form. */
export const pictureFields = [
  'credit',
  'creator',
  'copyright',
  'caption',
  'alt',
  'usageTerms',
  'expires',
] as const;
export type PictureField = (typeof pictureFields)[number];
export type PictureChange = PictureEditRequest['fields'];

export interface SaidText {
  /** null: nothing. */
  readonly text: string | null;
  readonly count: number;
}

/** What the stories that use a picture say in a field, most frequent first. */
export function saidTexts(
  stories: readonly ArticleSummary[],
  { articles }: PictureUse,
  field: PictureField,
): readonly SaidText[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const counts = new Map<string | null, number>();
  for (const { id, image } of articles) {
    const used = byId.get(id)?.images[image];
    if (used === undefined) continue;
    const text = field === 'expires' ? (used.expires?.text ?? null) : used[field];
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((left, right) => right.count - left.count);
}

/** What the picture's file says in a field; null when it says nothing, or has no such field. */
export function ownText(facts: PictureFacts | null, field: PictureField): string | null {
  if (facts === null || field === 'expires') return null;
  return facts[field]?.trim() || null;
}

export function factsOf({ state }: PictureUse): PictureFacts | null {
  return state.kind === 'present' ? state.facts : null;
}

/** How many stories use it: one may use it twice. */
export function storyCount({ articles }: PictureUse): number {
  return new Set(articles.map(({ id }) => id)).size;
}

/** The one text that all stories agree on; undefined when they do not. */
export function agreedText(said: readonly SaidText[]): string | undefined {
  return said.length === 1 ? (said[0]?.text ?? '') : undefined;
}
