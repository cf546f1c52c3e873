import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isSystemError } from '../../result.ts';
import { lendNothing, type PictureLender } from '../bring-pictures.ts';
import { lendBeside } from '../lend-beside.ts';
import type { Source } from '../reader.ts';

/**
 * Pictures of a site whose `wp-content/uploads` lies beside the export, whole or in part. Those that
 * are not there stay on the site.
 */
export async function lendUploads(source: Source): Promise<PictureLender> {
  if (source.kind === 'text') return lendNothing;
  const folder = dirname(source.path);
  const near = lendBeside(source);
  const places = await uploadPlaces([folder, source.root ?? folder]);
  return async (written) => {
    const path = /(?:\/(?:wp-content\/uploads|files)\/|\.files\.wordpress\.com\/)([^?#]+)/.exec(
      written,
    )?.[1];
    for (const place of path === undefined ? [] : places) {
      const lent = await near(`${place}${path}`);
      if (lent.kind === 'file') return lent;
    }
    return near(written);
  };
}

/** Where uploads may lie, so that nothing is sought on disk for an export that has none. */
async function uploadPlaces(folders: readonly string[]): Promise<readonly string[]> {
  const places = new Set<string>();
  for (const folder of new Set(folders)) {
    const names = await namesIn(folder);
    if (names.includes('wp-content')) places.add('wp-content/uploads/');
    if (names.includes('uploads')) places.add('uploads/');
    if (names.includes('files')) places.add('files/');
    if (names.some((name) => /^\d{4}$/.test(name))) places.add('');
  }
  return [...places];
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}
