import type { ImportedMedia, ImportWarning } from '../formats/reader.ts';
import { freePath, isSafePicturePath } from './article-place.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportTarget } from './import-target.ts';

export interface PlannedPictures {
  /** The article's file, naming its pictures as they will lie. */
  readonly file: Uint8Array;
  readonly paths: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Finds a place for an article's pictures. A picture keeps its path; where another picture has it
 * already, it gets a number, and the article's file names it so.
 */
export async function planPictures(
  file: Uint8Array,
  media: readonly ImportedMedia[],
  into: ImportTarget,
  plan: ImportPlan,
): Promise<PlannedPictures> {
  let planned = file;
  const paths: string[] = [];
  const warnings: ImportWarning[] = [];
  for (const picture of media) {
    const placed = await placePicture(picture, into, plan);
    if (placed.kind === 'lost') {
      warnings.push({ code: 'picture-missing', field: 'images', message: placed.why });
      continue;
    }
    if (placed.path !== picture.path) planned = renameReference(planned, picture.path, placed.path);
    if (placed.kind === 'there') continue;
    plan.taken.add(placed.path.toLowerCase());
    plan.pictures.set(placed.path, picture);
    paths.push(placed.path);
  }
  return { file: planned, paths, warnings };
}

type Placed =
  | { readonly kind: 'there' | 'new'; readonly path: string }
  | { readonly kind: 'lost'; readonly why: string };

async function placePicture(
  picture: ImportedMedia,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Placed> {
  if (!isSafePicturePath(picture.path)) {
    return { kind: 'lost', why: `${picture.path} is not a path for a picture in an archive.` };
  }
  const planned = plan.pictures.get(picture.path);
  const there = planned === undefined ? await into.read(picture.path) : await planned.read();
  if (!there.ok) return { kind: 'lost', why: there.error.message };
  if (there.value === null) return { kind: 'new', path: await freePath(picture.path, into, plan) };
  const bytes = await picture.read();
  if (!bytes.ok) return { kind: 'lost', why: bytes.error.message };
  if (Buffer.compare(there.value, bytes.value) === 0) return { kind: 'there', path: picture.path };
  return numbered(picture, bytes.value, into, plan);
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

/** Puts the new name of a picture into a file, where it stands as a path or as the end of one. */
function renameReference(file: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(file).toString('utf8');
  // Bytes that are not UTF-8 would be broken by writing them back.
  if (Buffer.compare(Buffer.from(text, 'utf8'), file) !== 0) return file;
  const oldName = from.slice(from.lastIndexOf('/') + 1);
  const newName = to.slice(to.lastIndexOf('/') + 1);
  const forms = [oldName, encodeURI(oldName)].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const reference = new RegExp(
    `(?<=^|[\\s"'(<:/\\\\])(?:${forms.join('|')})(?=$|[\\s"')>,}\\]?#])`,
    'gm',
  );
  return Buffer.from(
    text.replace(reference, () => newName),
    'utf8',
  );
}
