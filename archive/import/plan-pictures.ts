import type { PictureFacts } from '../article/picture-state.ts';
import type { ImportedMedia, ImportWarning } from '../formats/reader.ts';
import { readFactsOfBytes } from '../pictures/read-picture-facts.ts';
import { hashOf } from '../store/hash.ts';
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
    const bytes = await picture.read();
    const placed: Placed = bytes.ok
      ? await placePicture(picture, bytes.value, planned, into, plan)
      : { kind: 'lost', why: bytes.error.message };
    if (placed.kind === 'lost' || !bytes.ok) {
      const message = placed.kind === 'lost' ? placed.why : '';
      warnings.push({ code: 'picture-missing', field: 'images', message });
      continue;
    }
    const said = await readFactsOfBytes(bytes.value, picture.path);
    if (said.ok) facts.set(placed.path, said.value);
    if (placed.kind === 'elsewhere') planned = placed.file;
    else if (placed.path !== picture.path)
      planned = renameReference(planned, picture.path, placed.path);
    if (placed.kind !== 'new') continue;
    plan.taken.add(placed.path.toLowerCase());
    plan.pictures.set(placed.path, picture);
    plan.pictureHashes.set(hashOf(bytes.value), placed.path);
    paths.push(placed.path);
  }
  return { file: planned, paths, facts, warnings };
}

type Placed =
  | { readonly kind: 'there' | 'new'; readonly path: string }
  /** In another folder: `file` is the article's, naming it there. */
  | { readonly kind: 'elsewhere'; readonly path: string; readonly file: Uint8Array }
  | { readonly kind: 'lost'; readonly why: string };

async function placePicture(
  picture: ImportedMedia,
  bytes: Uint8Array,
  file: Uint8Array,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Placed> {
  if (!isSafePicturePath(picture.path)) {
    return { kind: 'lost', why: `${picture.path} is not a path for a picture in an archive.` };
  }
  const planned = plan.pictures.get(picture.path);
  const there = planned === undefined ? await into.read(picture.path) : await planned.read();
  if (!there.ok) return { kind: 'lost', why: there.error.message };
  if (there.value !== null && Buffer.compare(there.value, bytes) === 0)
    return { kind: 'there', path: picture.path };
  const hash = hashOf(bytes);
  const twin =
    plan.pictureHashes.get(hash) ?? (await into.pictureWith({ hash, bytes: bytes.length }));
  const moved = twin === null ? null : movePathIn(file, picture.path, twin);
  if (twin !== null && moved !== null) return { kind: 'elsewhere', path: twin, file: moved };
  if (there.value === null) return { kind: 'new', path: await freePath(picture.path, into, plan) };
  return numbered(picture, bytes, into, plan);
}

/** The same picture may have been given a number by an earlier import. */
async function numbered(
  picture: ImportedMedia,
  bytes: Uint8Array,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Placed> {
  const [, stem = picture.path, extension = ''] = /^(.*?)(\.[^./]*)?$/.exec(picture.path) ?? [];
  for (let number = 2; ; number += 1) {
    const path = `${stem}-${number}${extension}`;
    const planned = plan.pictures.get(path);
    const there = planned === undefined ? await into.read(path) : await planned.read();
    if (!there.ok) return { kind: 'lost', why: there.error.message };
    if (there.value === null && !plan.taken.has(path.toLowerCase())) return { kind: 'new', path };
    if (there.value !== null && Buffer.compare(there.value, bytes) === 0) {
      return { kind: 'there', path };
    }
  }
}
