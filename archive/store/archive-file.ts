import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ulid } from 'ulid';
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import { articleIdSchema } from '../article/article.ts';
import { isTimeZone, systemTimeZone } from '../article/zones.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { filterSchema, sortSchema } from '../search/query.ts';
import { writeAtomically } from './atomic-write.ts';
import { ownFolder } from './paths.ts';
import { readyMadeSearches } from './ready-made-searches.ts';
import type { Staging } from './staging.ts';

/** The format that this program writes. A folder of a later one is opened for reading only. */
export const archiveFormat = 1;

const savedSearchSchema = z.object({
  name: z.string().min(1),
  /** As typed in the search box. */
  query: z.string(),
  filters: z.array(filterSchema).optional(),
  sort: sortSchema.optional(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

const archiveFileSchema = z.object({
  format: z.number().int().min(1),
  id: z.string().min(1),
  name: z.string().min(1),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  language: z.string().min(1),
  collections: z
    .array(z.object({ name: z.string().min(1), articles: z.array(articleIdSchema) }))
    .default([]),
  savedSearches: z.array(savedSearchSchema).default([]),
  tagNotes: z.record(z.string(), z.string()).default({}),
});

/** `.newsroom/archive.yaml`: what the archive is called, and what people keep in it beside articles. */
export type ArchiveFile = z.infer<typeof archiveFileSchema>;

export interface ReadArchiveFile {
  readonly file: ArchiveFile;
  /** false for a plain folder: the file is made with the first change, not before. */
  readonly exists: boolean;
  readonly newerFormat: boolean;
}

/**
 * Fails with `front-matter-invalid` or `not-utf8` when the file is there and cannot be understood.
 * Of a later format, of which nothing is known, what still means something is taken.
 */
export async function readArchiveFile(folder: string): Promise<Result<ReadArchiveFile>> {
  const path = archiveFilePath(folder);
  const read = await readDocument(path);
  if (!read.ok) return read;
  if (read.value === null)
    return ok({ file: newArchiveFile(folder), exists: false, newerFormat: false });
  const { values } = read.value;
  const newer = newerSchema.safeParse(values);
  if (newer.success)
    return ok({ file: understoodOf(folder, newer.data), exists: true, newerFormat: true });
  const parsed = archiveFileSchema.safeParse(values);
  return parsed.success
    ? ok({ file: parsed.data, exists: true, newerFormat: false })
    : notUnderstood(path, z.prettifyError(parsed.error));
}

const newerSchema = z.looseObject({
  format: z
    .number()
    .int()
    .min(archiveFormat + 1),
});

function understoodOf(folder: string, values: Readonly<Record<string, unknown>>): ArchiveFile {
  const understood = Object.entries(archiveFileSchema.shape).flatMap(([key, schema]) => {
    const value = schema.safeParse(values[key]);
    return value.success ? [[key, value.data]] : [];
  });
  return archiveFileSchema.parse({ ...newArchiveFile(folder), ...Object.fromEntries(understood) });
}

export function newArchiveFile(
  folder: string,
  given: Partial<Pick<ArchiveFile, 'name' | 'timeZone' | 'language'>> = {},
): ArchiveFile {
  const language = given.language ?? 'en';
  return {
    format: archiveFormat,
    id: ulid(),
    name: given.name ?? (basename(folder) || folder),
    timeZone: given.timeZone ?? systemTimeZone(),
    language,
    collections: [],
    savedSearches: readyMadeSearches(language),
    tagNotes: {},
  };
}

/**
 * Writes those of the given values that the file does not have; comments, order, other values and
 * keys of other programs stay. A file that cannot be understood is not touched: fails as reading does.
 */
export async function writeArchiveFile(
  folder: string,
  changes: Partial<ArchiveFile>,
  staging: Staging | null = null,
): Promise<Result<null>> {
  const path = archiveFilePath(folder);
  const read = await readDocument(path);
  if (!read.ok) return read;
  const document: Document = read.value?.document ?? parseDocument('');
  const before = archiveFileSchema.safeParse(read.value?.values);
  for (const [key, value] of Object.entries(changes)) {
    const known = before.success
      ? Object.entries(before.data).find(([name]) => name === key)?.[1]
      : undefined;
    if (JSON.stringify(known) !== JSON.stringify(value))
      document.set(key, document.createNode(value));
  }
  return writeAtomically(path, document.toString({ lineWidth: 0 }), { staging });
}

function archiveFilePath(folder: string): string {
  return join(folder, ownFolder, 'archive.yaml');
}

interface ReadDocument {
  readonly document: Document;
  readonly values: unknown;
}

/** null when there is no file. */
async function readDocument(path: string): Promise<Result<ReadDocument | null>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return ok(null);
  if (!isUtf8(bytes.value)) return fail('not-utf8', `${path} is not UTF-8 text.`, { path });
  try {
    const document = parseDocument(new TextDecoder().decode(bytes.value));
    const error = document.errors[0];
    if (error !== undefined) return notUnderstood(path, error.message);
    return ok({ document, values: document.toJS() });
  } catch (error) {
    // The parser throws on aliases of nothing or of too much, and on nesting deeper than the stack.
    return notUnderstood(path, error instanceof Error ? error.message : String(error));
  }
}

function notUnderstood(path: string, why: string): Result<never> {
  return fail('front-matter-invalid', `${path}: ${why}`, { path });
}

async function readBytes(path: string): Promise<Result<Uint8Array | null>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok(null);
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
