import { z } from 'zod';
import { articleIdSchema, contentHashSchema, longestPath } from '../article/article.ts';
import { type ArticleEdit, articleEditSchema } from '../article/edit.ts';
import { failureCodes } from '../result.ts';
import { actionSchema, type Change, type ChangeItem, changeIdSchema } from './change.ts';

/** Why some articles of a change were not written. */
export const leftReasons = ['failed', 'cancelled', 'interrupted'] as const;
export type LeftReason = (typeof leftReasons)[number];

/**
 * Edits that were asked for, each list once, and for each item of the line the number of its list;
 * null when the first is for all. With them a change that was cut short can be finished.
 */
export interface RequestedEdits {
  readonly plans: readonly (readonly ArticleEdit[])[];
  readonly planOf: readonly number[] | null;
}

const idsOfChange = { change: changeIdSchema, ids: z.array(articleIdSchema) };
const planOf = z.array(z.number().int().min(0)).nullable();
const hashes = z.object({ before: contentHashSchema, after: contentHashSchema });

/** Items are read by a guard of their own: a line can hold thousands. */
const items = z.custom<ChangeItem[]>(isItems);

const lineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    id: changeIdSchema,
    at: z.string().regex(/^\d{4}-\d{2}-/),
    action: actionSchema,
    reason: z.string().nullable(),
    items,
    archiveFile: hashes.optional(),
    /** Read with `requestedEdits` by those who need them. */
    edits: z.unknown().optional(),
  }),
  /** Further articles of a change: it has very many, or what was left of it is done after all. */
  z.object({
    kind: z.literal('more'),
    change: changeIdSchema,
    items,
    planOf: planOf.optional(),
  }),
  /** These articles are as they were before the change. With `why`, they can still be done. */
  z.object({
    kind: z.literal('withdrawn'),
    ...idsOfChange,
    why: z.enum(leftReasons).optional(),
    error: z.object({ code: z.enum(failureCodes), message: z.string() }).optional(),
  }),
  /** Undo leaves these articles alone. */
  z.object({ kind: z.literal('left'), ...idsOfChange }),
  /** A change of several articles was carried out to its end. */
  z.object({ kind: z.literal('done'), change: changeIdSchema }),
  /** The versions of all changes above that were made before a time were removed on purpose. */
  z.object({
    kind: z.literal('pruned'),
    at: z.string(),
    before: z.string(),
    changes: z.number().int().min(0),
    versions: z.number().int().min(0),
    bytes: z.number().int().min(0),
  }),
]);
export type HistoryLine = z.infer<typeof lineSchema>;

const requestedEditsSchema = z.object({ plans: z.array(z.array(articleEditSchema)), planOf });

/** null when there are none, or edits that this version does not know. */
export function requestedEdits(written: unknown): RequestedEdits | null {
  const parsed = requestedEditsSchema.safeParse(written);
  return parsed.success ? parsed.data : null;
}

export interface ReadLine {
  readonly line: HistoryLine;
  /** Hash of the line before; undefined in lines of programs that did not write it. */
  readonly previous: string | null | undefined;
}

const previousSchema = z.object({ previous: z.string().nullable().optional() });

/** null for what is no line of ours, or torn. */
export function parseLine(text: string): ReadLine | null {
  const value = parseJson(text);
  const line = lineSchema.safeParse(value);
  const { data } = previousSchema.safeParse(value);
  if (!line.success || data === undefined) return null;
  return { line: line.data, previous: data.previous };
}

export function formatLine(line: HistoryLine, previous: string | null): string {
  const { kind, ...rest } = line;
  return JSON.stringify({ kind, previous, ...rest });
}

export type LineOf<Kind extends HistoryLine['kind']> = Extract<HistoryLine, { kind: Kind }>;

export function changeOfLine(line: LineOf<'change'>): Change {
  const { id, at, action, reason, archiveFile } = line;
  return archiveFile === undefined
    ? { id, at, action, reason, items: line.items }
    : { id, at, action, reason, items: line.items, archiveFile };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isItems(value: unknown): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isItem(value: unknown): boolean {
  return isRecord(value) && isName(value.id) && isState(value.before) && isState(value.after);
}

function isState(value: unknown): boolean {
  return value === null || (isRecord(value) && isName(value.path) && isHash(value.hash));
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= longestPath;
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
