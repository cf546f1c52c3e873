import type { RelatedLink, StoryDate, UpdateKind } from '../article/article.ts';
import { ok, type Result } from '../result.ts';

/** What a date typed by a person means in the archive's zone. */
export type ResolveDate = (text: string) => Promise<Result<StoryDate>>;

/** What the assignments so far have made of the parts that an edit gives as a whole. */
export interface Draft {
  updates: readonly UpdateDraft[];
  links: readonly RelatedLink[];
  source: {
    readonly name: string | null;
    readonly uri: string | null;
    readonly guid: string | null;
  };
  images: number;
}

export interface UpdateDraft {
  readonly at: string | null;
  readonly kind: UpdateKind;
  readonly note: string | null;
}

/** The date as it is to stand in the file; null for no text. */
export async function dateOrNone(
  value: string,
  resolve: ResolveDate,
): Promise<Result<string | null>> {
  if (value.trim() === '') return ok(null);
  const date = await resolve(value);
  return date.ok ? ok(date.value.text) : date;
}
