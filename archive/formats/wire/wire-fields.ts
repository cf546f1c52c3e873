import { z } from 'zod';
import type { Article } from '../../article/article.ts';
import type { NewMap } from '../../article/operations.ts';

/**
 * What news agencies say of a story beyond the fields of an article. It stands under the key `wire`
 * of the front matter, and ninjs, NewsML-G2 and NITF are written with it.
 */
const wireSchema = z.object({
  slugline: z.string().optional(),
  /** From 1, the most urgent, to 9. */
  urgency: z.number().int().min(1).max(9).optional(),
  genres: z.array(z.string()).readonly().optional(),
  subheadline: z.string().optional(),
  /** The line of place, day and agency, where it says more than the place. */
  dateline: z.string().optional(),
  creditLine: z.string().optional(),
  copyright: z.string().optional(),
  copyrightHolder: z.string().optional(),
  usageTerms: z.string().optional(),
  /** ISO 8601. */
  expires: z.string().optional(),
});

export type WireFields = {
  readonly [Name in keyof z.infer<typeof wireSchema>]: z.infer<typeof wireSchema>[Name] | null;
};

const keys = wireSchema.keyof().options;

/** What an article holds of it; a value of another kind than meant counts as none. */
export function wireFieldsOf(article: Article): WireFields {
  return readWireFields(article.extra.wire);
}

/** As `wireFieldsOf`, of a value from outside. */
export function readWireFields(written: unknown): WireFields {
  if (typeof written !== 'object' || written === null) return {};
  const found = Object.entries(written).filter(
    ([key, value]) => wireSchema.partial().safeParse({ [key]: value }).success,
  );
  const parsed = wireSchema.safeParse(Object.fromEntries(found));
  return parsed.success ? parsed.data : {};
}

export function readWireJson(json: string): WireFields {
  try {
    return readWireFields(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** For `MoreFields.extra`: what is known, or nothing. */
export function wireExtra(fields: WireFields): NewMap {
  const known = keys.flatMap((key) => {
    const value = fields[key];
    const isEmpty = value == null || value === '' || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [[key, value] as const];
  });
  return known.length === 0 ? {} : { wire: Object.fromEntries(known) };
}

/** An urgency from 1 to 9; null for any other text. */
export function urgencyOf(written: string | null): number | null {
  return written !== null && /^[1-9]$/.test(written.trim()) ? Number(written) : null;
}
