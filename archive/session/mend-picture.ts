import type { ChangeReport } from '../archive-types.ts';
import type { ContentHash } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import { hashFile } from '../pictures/hash-file.ts';
import { updatePictureManifest } from '../pictures/picture-manifest.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { fail, ok, type Result } from '../result.ts';
import { resolveExisting } from '../store/paths.ts';
import { editPicture } from './edit-picture.ts';
import type { Session } from './session.ts';

/**
 * Lets the articles that use a moved picture name the place where it lies by now, as one change.
 * Fails with `picture-missing` when it was not found anywhere.
 */
export async function relinkPicture(
  session: Session,
  file: string,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const state = session.pictures.stateOf(file);
  if (state.kind !== 'moved')
    return fail('picture-missing', `${file} was not found at another place.`, { path: file });
  const picture = { kind: 'file', file } as const;
  const request = { picture, fields: { file: state.to }, ids: null, dryRun: false, reason: null };
  const edited = await editPicture(session, request, job);
  if (!edited.ok) return edited;
  const { changes: _changes, ...report } = edited.value;
  const from = picturePath(file);
  const hash = from === null ? null : session.pictures.listedHash(from);
  // An article that could not be edited still names the old place.
  if (from !== null && hash !== null && !session.pictures.uses.has(from)) {
    await changeManifest(
      session,
      new Map([
        [from, null],
        [state.to, hash],
      ]),
    );
  }
  return ok(report);
}

/**
 * Takes a picture as it is by now for what it shall be: its line in the manifest is written anew.
 * Fails as files do, and when the archive may not be written.
 */
export async function acceptPicture(
  session: Session,
  file: string,
): Promise<Result<{ readonly path: string; readonly hash: ContentHash }>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const path = picturePath(file);
  if (path === null)
    return fail('outside-archive', `${file} is not in the archive.`, { path: file });
  const place = await resolveExisting(session.folder, path);
  if (!place.ok) return place;
  const hash = await hashFile(place.value, path);
  if (!hash.ok) return hash;
  const written = await changeManifest(session, new Map([[path, hash.value]]));
  session.pictures.picturesChanged([path]);
  return written.ok ? ok({ path, hash: hash.value }) : written;
}

/** Writes lines of the manifest anew: null takes one out. */
export async function changeManifest(
  session: Session,
  changes: ReadonlyMap<string, ContentHash | null>,
): Promise<Result<null>> {
  const manifest = await updatePictureManifest(session.folder, changes, {
    replace: true,
    staging: session.staging(),
  });
  if (!manifest.ok) return manifest;
  session.pictures.manifestChanged(manifest.value);
  return ok(null);
}
