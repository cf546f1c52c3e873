import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ulid } from 'ulid';
import { z } from 'zod';
import { isMap, type Plain, type PlainMap } from '../article/plain.ts';
import { isTimeZone, systemTimeZone } from '../article/zones.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { filterSchema, sortSchema } from '../search/query.ts';
import { type Aliases, aliasesSchema } from './aliases.ts';
import {
  editArchiveText,
  notUnderstood,
  type ParsedArchiveFile,
  parseArchiveFile,
} from './archive-text.ts';
import { writeAtomically } from './atomic-write.ts';
import { collectionsSchema } from './collections.ts';
import { derivedId } from './derived-id.ts';
import { type JudgedPair, judgedCopiesSchema } from './judged-copies.ts';
import { listViewSchema } from './list-view.ts';
import { formatOf, migrateValues, migrations } from './migrations.ts';
import { ownFolder } from './paths.ts';
import { pinnedTagsSchema } from './pinned-tags.ts';
import { readyMadeSearches } from './ready-made-searches.ts';
import type { Staging } from './staging.ts';

/** The format that this program writes. A folder of a later one is opened for reading only. */
export const archiveFormat = migrations.at(-1)?.to ?? 0;

const savedSearchSchema = z.object({
  name: z.string().min(1),
  /** As typed in the search box. */
  query: z.string(),
  filters: z.array(filterSchema).optional(),
  sort: sortSchema.optional(),
  spelling: z.boolean().optional(),
  someWords: z.boolean().optional(),
  view: listViewSchema.optional(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

const archiveFileSchema = z.object({
  format: z.literal(archiveFormat),
  id: z.string().min(1),
  name: z.string().min(1),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone'),
  language: z.string().min(1),
  collections: collectionsSchema,
  savedSearches: z
    .array(savedSearchSchema)
    .nullish()
    .transform((searches): readonly SavedSearch[] => searches ?? []),
  tagNotes: z
    .record(z.string(), z.string())
    .nullish()
    .transform((notes): Readonly<Record<string, string>> => notes ?? {}),
  pinnedTags: pinnedTagsSchema
    .nullish()
    .transform((tags): readonly string[] | undefined => tags ?? undefined)
    .optional(),
  aliases: aliasesSchema
    .nullish()
    .transform((aliases): Aliases | undefined => aliases ?? undefined)
    .optional(),
  judgedCopies: judgedCopiesSchema
    .nullish()
    .transform((pairs): readonly JudgedPair[] | undefined => pairs ?? undefined)
    .optional(),
});

/** `.newsroom/archive.yaml`: what the archive is called, and what people keep in it beside articles. */
export type ArchiveFile = Readonly<z.infer<typeof archiveFileSchema>>;

export interface ReadArchiveFile {
  readonly file: ArchiveFile;
  /** false for a plain folder: the file is made with the first change, not before. */
  readonly exists: boolean;
  /** As it is written; of an earlier one, `file` is what it becomes with the first change. */
  readonly format: number;
  readonly newerFormat: boolean;
  /** As they are on disk; null when there is no file. */
  readonly bytes: Uint8Array | null;
}

/**
 * Fails with `archive-file-invalid` when the file is there and cannot be understood.
 * Of a later format, of which nothing is known, what still means something is taken.
 */
export async function readArchiveFile(folder: string): Promise<Result<ReadArchiveFile>> {
  const bytes = await readArchiveBytes(folder);
  if (!bytes.ok) return bytes;
  return bytes.value === null
    ? ok(withoutArchiveFile(folder))
    : understandArchiveFile(folder, bytes.value);
}

/** What a folder is taken for that has no such file. */
export function withoutArchiveFile(folder: string): ReadArchiveFile {
  return {
    file: newArchiveFile(folder),
    exists: false,
    format: archiveFormat,
    newerFormat: false,
    bytes: null,
  };
}

/** As `readArchiveFile`, for bytes that are or were the file. */
export function understandArchiveFile(folder: string, bytes: Uint8Array): Result<ReadArchiveFile> {
  const parsed = parseArchiveFile(archiveFilePath(folder), bytes);
  return parsed.ok ? understand(folder, parsed.value, bytes) : parsed;
}

function understand(
  folder: string,
  { values, text }: ParsedArchiveFile,
  bytes: Uint8Array,
): Result<ReadArchiveFile> {
  const path = archiveFilePath(folder);
  const format = formatOf(values);
  if (format === null || !isMap(values))
    return notUnderstood(path, 'it names no format and no archive');
  if (format > archiveFormat)
    return ok({
      file: understoodOf(folder, values),
      exists: true,
      format,
      newerFormat: true,
      bytes,
    });
  // What a person need not write has the same value each time until it is written.
  const given = () => ({ ...newArchiveFile(folder), id: derivedId(`${path}\n${text}`) });
  const parsed = archiveFileSchema.safeParse(
    format < archiveFormat ? { ...given(), ...migrateValues(values) } : values,
  );
  return parsed.success
    ? ok({ file: parsed.data, exists: true, format, newerFormat: false, bytes })
    : notUnderstood(path, z.prettifyError(parsed.error));
}

function understoodOf(folder: string, values: PlainMap): ArchiveFile {
  const understood = Object.entries(archiveFileSchema.shape).flatMap(
    ([key, schema]: [string, z.ZodType]) => {
      const value = schema.safeParse(values[key]);
      return value.success ? [[key, value.data]] : [];
    },
  );
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
 * The bytes of the file in which the changed values are as wanted; every line that says something
 * else stays as it is. One of an earlier format becomes one of this format with that.
 *
 * Fails with `archive-file-invalid` where the file cannot be changed in part.
 */
export function editedArchiveFile(
  folder: string,
  read: ReadArchiveFile,
  wanted: ArchiveFile,
): Result<Uint8Array> {
  const differs = ([key, value]: [string, unknown]) =>
    read.bytes === null ||
    read.format < archiveFormat ||
    JSON.stringify(value) !==
      JSON.stringify(Object.entries(read.file).find(([k]) => k === key)?.[1]);
  const changes: PlainMap = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(wanted).filter(differs))),
  ) satisfies Plain;
  return editArchiveText(archiveFilePath(folder), read.bytes, changes);
}

/** Makes the file, or changes it as `editedArchiveFile` does. Fails as reading and writing do. */
export async function writeArchiveFile(
  folder: string,
  changes: Partial<ArchiveFile>,
  staging: Staging | null = null,
): Promise<Result<null>> {
  const read = await readArchiveFile(folder);
  if (!read.ok) return read;
  const bytes = editedArchiveFile(folder, read.value, { ...read.value.file, ...changes });
  return bytes.ok ? writeAtomically(archiveFilePath(folder), bytes.value, { staging }) : bytes;
}

export function archiveFilePath(folder: string): string {
  return join(folder, ownFolder, 'archive.yaml');
}

/** Whatever they say; null when there is no file. */
export async function readArchiveBytes(folder: string): Promise<Result<Uint8Array | null>> {
  const path = archiveFilePath(folder);
  try {
    return ok(await readFile(path));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return ok(null);
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
