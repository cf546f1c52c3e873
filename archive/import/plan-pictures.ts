import { stat } from 'node:fs/promises';
import type { ContentHash } from '../article/article.ts';
import type { PictureFacts } from '../article/picture-state.ts';
import type { ImportedMedia, ImportWarning } from '../formats/reader.ts';
import { hashFile } from '../pictures/hash-file.ts';
import { readOwnFacts } from '../pictures/read-picture-facts.ts';
import { failureOfSystemError, ok, type Result } from '../result.ts';
import { clashKey } from '../store/portability.ts';
import { freePath, isSafePicturePath } from './article-place.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportTarget } from './import-target.ts';
import { movePathIn, renameReference } from './rename-reference.ts';

export interface PlannedPictures {
  /** The article's file, naming its pictures as they will lie. */
  readonly file: Uint8Array;
  readonly paths: readonly string[];
  /** What each picture says of itself, by the path at which it will lie. */
  readonly facts: ReadonlyMap<string, PictureFacts>;
  readonly warnings: readonly ImportWarning[];
}

/**
 * Finds a place for an article's pictures. A picture whose bytes the archive has already is not
 * stored again; the article's file names the one that is there. Another keeps its path, or gets a
 * number where that is taken.
 */
export async function planPictures(
  file: Uint8Array,
  media: readonly ImportedMedia[],
  into: ImportTarget,
  plan: ImportPlan,
): Promise<PlannedPictures> {
  let planned = file;
  const paths: string[] = [];
  const facts = new Map<string, PictureFacts>();
  const warnings: ImportWarning[] = [];
  for (const picture of media) {
    const looked = await picture.withFile((at) => lookAt(at, picture.path));
    const placed: Placed = looked.ok
      ? await placePicture(picture, looked.value, planned, into, plan)
      : { kind: 'lost', why: looked.error.message };
    if (placed.kind === 'lost' || !looked.ok) {
      const message = placed.kind === 'lost' ? placed.why : '';
      warnings.push({ code: 'picture-missing', field: 'images', message });
      continue;
    }
    const { hash, says } = looked.value;
    if (says !== null) facts.set(placed.path, says);
    if (placed.kind === 'elsewhere') planned = placed.file;
    else if (placed.path !== picture.path)
      planned = renameReference(planned, picture.path, placed.path);
    if (placed.kind !== 'new') continue;
    plan.taken.set(clashKey(placed.path), true);
    plan.pictures.set(placed.path, { media: picture, hash });
    plan.pictureHashes.set(hash, placed.path);
    paths.push(placed.path);
  }
  return { file: planned, paths, facts, warnings };
}

interface Look {
  readonly hash: ContentHash;
  readonly bytes: number;
  /** null for what is no picture that can be read. */
  readonly says: PictureFacts | null;
}

async function lookAt(file: string, path: string): Promise<Result<Look>> {
  const hash = await hashFile(file, path);
  if (!hash.ok) return hash;
  const bytes = await sizeOf(file, path);
  if (!bytes.ok) return bytes;
  const says = await readOwnFacts(file, path);
  return ok({ hash: hash.value, bytes: bytes.value, says: says.ok ? says.value : null });
}

async function sizeOf(file: string, path: string): Promise<Result<number>> {
  try {
    return ok((await stat(file)).size);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

type Placed =
  | { readonly kind: 'there' | 'new'; readonly path: string }
  /** In another folder: `file` is the article's, naming it there. */
  | { readonly kind: 'elsewhere'; readonly path: string; readonly file: Uint8Array }
  | { readonly kind: 'lost'; readonly why: string };

async function placePicture(
  { path }: ImportedMedia,
  { hash, bytes }: Look,
  file: Uint8Array,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Placed> {
  if (!isSafePicturePath(path)) {
    return { kind: 'lost', why: `${path} is not a path for a picture in an archive.` };
  }
  const there = await hashAt(path, into, plan);
  if (!there.ok) return { kind: 'lost', why: there.error.message };
  if (there.value === hash) return { kind: 'there', path };
  const twin = plan.pictureHashes.get(hash) ?? (await into.pictureWith({ hash, bytes }));
  const moved = twin === null ? null : movePathIn(file, path, twin);
  if (twin !== null && moved !== null) return { kind: 'elsewhere', path: twin, file: moved };
  const isAlone = there.value === null || twin === null;
  return isAlone
    ? { kind: 'new', path: await freePath(path, into, plan) }
    : numbered(path, hash, into, plan);
}

/** The picture is in the archive: an earlier import may have given it a number in this folder. */
async function numbered(
  wanted: string,
  hash: ContentHash,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Placed> {
  const [, stem = wanted, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(wanted) ?? [];
  for (let number = 2; ; number += 1) {
    const path = `${stem}-${number}${extension}`;
    const there = await hashAt(path, into, plan);
    if (!there.ok) return { kind: 'lost', why: there.error.message };
    if (there.value === hash) return { kind: 'there', path };
    if (there.value === null && !plan.taken.has(clashKey(path)) && !(await into.isTaken(path)))
      return { kind: 'new', path };
  }
}

async function hashAt(
  path: string,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<ContentHash | null>> {
  const planned = plan.pictures.get(path);
  return planned === undefined ? into.hashAt(path) : ok(planned.hash);
}
