import { z } from 'zod';
import { updateKinds } from './article.ts';

/**
 * Every change that can be made to an article, as data.
 *
 * Dates are ISO 8601 text as it shall stand in the file; `resolveDate` in dates.ts makes that out
 * of what somebody typed. Null removes the field.
 */

export const textFields = ['headline', 'standfirst', 'section', 'place', 'language'] as const;
export const dateFields = ['published', 'embargo'] as const;
export const listFields = ['tags', 'byline', 'subjects', 'notes'] as const;
export const imageTextFields = [
  'file',
  'caption',
  'alt',
  'credit',
  'creator',
  'copyright',
  'usageTerms',
] as const;

export type TextField = (typeof textFields)[number];
export type DateField = (typeof dateFields)[number];
export type ListField = (typeof listFields)[number];
export type ImageTextField = (typeof imageTextFields)[number];

const text = z.string().max(1_000_000);
const line = z.string().max(10_000);
const index = z.number().int().min(0).max(10_000);
const date = z.string().min(4).max(64);

export const articleEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-text'), field: z.enum(textFields), value: text.nullable() }),
  z.object({
    kind: z.literal('set-status'),
    value: z.enum(['usable', 'withheld', 'canceled']).nullable(),
  }),
  z.object({ kind: z.literal('set-date'), field: z.enum(dateFields), value: date.nullable() }),
  /** Replaces a whole list; an empty list removes the field. */
  z.object({ kind: z.literal('set-list'), field: z.enum(listFields), values: z.array(line) }),
  /** Adds what is missing and removes what is there, ignoring case and accents; keeps the order. */
  z.object({
    kind: z.literal('change-list'),
    field: z.enum(listFields),
    add: z.array(line),
    remove: z.array(line),
  }),
  z.object({
    kind: z.literal('set-image-text'),
    index,
    field: z.enum(imageTextFields),
    value: text.nullable(),
  }),
  z.object({ kind: z.literal('set-image-expires'), index, value: date.nullable() }),
  z.object({ kind: z.literal('set-lead-image'), index }),
  z.object({
    kind: z.literal('add-image'),
    file: line.nullable(),
    caption: text.nullable(),
    credit: line.nullable(),
  }),
  z.object({ kind: z.literal('remove-image'), index }),
  z.object({
    kind: z.literal('add-update'),
    at: date,
    update: z.enum(updateKinds),
    note: text.nullable(),
  }),
  z.object({
    kind: z.literal('change-update'),
    index,
    at: date,
    update: z.enum(updateKinds),
    note: text.nullable(),
  }),
  z.object({ kind: z.literal('remove-update'), index }),
  z.object({
    kind: z.literal('set-links'),
    links: z.array(z.object({ title: line.nullable(), href: line.nullable() })),
  }),
  z.object({
    kind: z.literal('set-source'),
    name: line.nullable(),
    uri: line.nullable(),
    guid: line.nullable(),
  }),
  /** Gives the article an id of its own, in place of one that another file has too. */
  z.object({ kind: z.literal('renew-id') }),
  z.object({ kind: z.literal('set-body'), value: z.string().max(50_000_000) }),
]);

export type ArticleEdit = z.infer<typeof articleEditSchema>;
