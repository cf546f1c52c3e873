import { z } from 'zod';

/**
 * A query as a form: rows of field, test and value, all or any of which must hold, and text beside
 * them that must hold as well, for what rows cannot say.
 */

const ofText = ['words', 'phrase', 'any', 'none', 'no-phrase'] as const;
const ofName = ['phrase', 'no-phrase', 'words', 'any', 'none'] as const;
const ofHeld = ['phrase', 'no-phrase'] as const;
const ofDate = ['on', 'before', 'after', 'between', 'within'] as const;
const ofValue = ['is', 'is-not'] as const;
const ofPresence = ['present', 'missing'] as const;

/** The fields in their usual order, and what each may be tested for, the usual test first. */
export const formFields = {
  anywhere: ofText,
  headline: [...ofText, ...ofPresence],
  standfirst: [...ofText, ...ofPresence],
  body: [...ofText, ...ofPresence],
  caption: [...ofText, ...ofPresence],
  notes: [...ofText, ...ofPresence],
  byline: [...ofName, ...ofPresence],
  credit: [...ofName, ...ofPresence],
  section: [...ofName, ...ofPresence],
  tag: [...ofName, ...ofPresence],
  subject: [...ofName, ...ofPresence],
  place: [...ofName, ...ofPresence],
  source: [...ofName, ...ofPresence],
  creator: [...ofHeld, ...ofPresence],
  copyright: [...ofHeld, ...ofPresence],
  terms: [...ofHeld, ...ofPresence],
  file: [...ofHeld, ...ofPresence],
  link: [...ofHeld, ...ofPresence],
  published: [...ofDate, ...ofPresence],
  updated: [...ofDate, ...ofPresence],
  corrected: [...ofDate, ...ofPresence],
  embargo: [...ofDate, ...ofPresence],
  expires: [...ofDate, ...ofPresence],
  language: [...ofValue, ...ofPresence],
  status: [...ofValue, ...ofPresence],
  state: ofValue,
  in: ofValue,
  id: ofValue,
  path: ofValue,
  image: ofPresence,
  alt: ofPresence,
  guid: ofPresence,
} as const;
export type FormField = keyof typeof formFields;
export type FormTest = (typeof formFields)[FormField][number];

const fieldNames = Object.keys(formFields) as [FormField, ...FormField[]];
const testNames = [...ofText, ...ofDate, ...ofValue, ...ofPresence] as const;

export const formRowSchema = z.object({
  field: z.enum(fieldNames),
  test: z.enum(testNames),
  /** Words, a phrase, a value, a date as in the query language, or an age such as `7d`. */
  value: z.string().max(10_000),
  /** The last day of `between`; empty in all others. */
  until: z.string().max(100),
});
export type FormRow = z.infer<typeof formRowSchema>;

export const searchFormSchema = z.object({
  join: z.enum(['all', 'any']),
  rows: z.array(formRowSchema).max(200),
  /** In the query language. */
  rest: z.string().max(10_000),
});
export type SearchForm = z.infer<typeof searchFormSchema>;

export interface SearchFormText {
  readonly text: string;
  /** Rows, by their place, whose value is none of their field; the text is without them. */
  readonly unread: readonly number[];
}
