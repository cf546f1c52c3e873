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

/** Fails with `front-matter-invalid` when the file is there and cannot be understood. */
export async function readArchiveFile(folder: string): Promise<Result<ReadArchiveFile>> {
  const path = archiveFilePath(folder);
  const text = await readText(path);
  if (!text.ok) return text;
  if (text.value === null)
    return ok({ file: newArchiveFile(folder), exists: false, newerFormat: false });
  const document = parseDocument(text.value);
  const parsed = document.errors.length === 0 ? archiveFileSchema.safeParse(document.toJS()) : null;
  if (parsed?.success !== true) {
    const why = parsed === null ? document.errors[0]?.message : z.prettifyError(parsed.error);
    return fail('front-matter-invalid', `${path}: ${why ?? 'cannot be read'}`, { path });
  }
  return ok({ file: parsed.data, exists: true, newerFormat: parsed.data.format > archiveFormat });
}

export function newArchiveFile(
  folder: string,
  given: Partial<Pick<ArchiveFile, 'name' | 'timeZone' | 'language'>> = {},
): ArchiveFile {
  return {
    format: archiveFormat,
    id: ulid(),
    name: given.name ?? (basename(folder) || folder),
    timeZone: given.timeZone ?? systemTimeZone(),
    language: given.language ?? 'en',
    collections: [],
    savedSearches: [],
    tagNotes: {},
  };
}

/** Writes what has changed; comments, order and keys of other programs stay. */
export async function writeArchiveFile(folder: string, file: ArchiveFile): Promise<Result<null>> {
  const path = archiveFilePath(folder);
  const text = await readText(path);
  if (!text.ok) return text;
  const document: Document = parseDocument(text.value ?? '');
  const before = archiveFileSchema.safeParse(document.toJS());
  for (const [key, value] of Object.entries(file)) {
    const known = before.success
      ? Object.entries(before.data).find(([name]) => name === key)?.[1]
      : undefined;
    if (JSON.stringify(known) !== JSON.stringify(value))
      document.set(key, document.createNode(value));
  }
  return writeAtomically(path, document.toString({ lineWidth: 0 }));
}

function archiveFilePath(folder: string): string {
  return join(folder, ownFolder, 'archive.yaml');
}

async function readText(path: string): Promise<Result<string | null>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok(null);
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
