import { z } from 'zod';
import { updateKinds } from '../../article/article.ts';

/** Lists of several values a piece, which stand in a cell as JSON. */

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const updatesSchema = z.array(
  z.object({ at: text, kind: z.enum(updateKinds).catch('update'), note: text }),
);
const imagesSchema = z.array(
  z.object({
    file: text,
    caption: text,
    alt: text,
    credit: text,
    creator: text,
    copyright: text,
    usageTerms: text,
    expires: text,
    lead: z
      .boolean()
      .nullish()
      .transform((value) => value ?? false),
  }),
);
const linksSchema = z.array(z.object({ title: text, href: text }));

export type CellUpdates = z.infer<typeof updatesSchema>;
export type CellImages = z.infer<typeof imagesSchema>;
export type CellLinks = z.infer<typeof linksSchema>;

/** null for a cell that holds something else. */
export function updatesIn(value: unknown): CellUpdates | null {
  return parsed(updatesSchema, value);
}

export function imagesIn(value: unknown): CellImages | null {
  return parsed(imagesSchema, value);
}

export function linksIn(value: unknown): CellLinks | null {
  return parsed(linksSchema, value);
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value | null {
  const read = schema.safeParse(typeof value === 'string' ? fromJson(value) : value);
  return read.success ? read.data : null;
}

function fromJson(cell: string): unknown {
  if (cell.trim() === '') return [];
  try {
    return JSON.parse(cell);
  } catch {
    return null;
  }
}
