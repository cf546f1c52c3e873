import { readFile, stat } from 'node:fs/promises';
import type { PictureFacts } from '../article/picture-state.ts';
import { fail, isSystemError, ok, type Result } from '../result.ts';
import { type ByteSource, largestPiece, sourceOf, withSource } from './byte-source.ts';
import { InvalidPicture, type PictureBlocks } from './picture-blocks.ts';
import type { PictureText } from './picture-text.ts';
import { readBlocks } from './read-blocks.ts';
import { sidecarsOf } from './sidecar-path.ts';
import { textOfExif } from './text-of-exif.ts';
import { textOfIim } from './text-of-iim.ts';
import { textOfXmp } from './text-of-xmp.ts';
import { isTiff } from './tiff-directory.ts';

/**
 * What a picture's file says of itself, with the sidecar beside it.
 *
 * Field by field the first that says something counts: sidecar, XMP, IPTC-IIM, Exif. XMP before IIM
 * and both before Exif is what the IPTC Photo Metadata Standard and its user guide ask for, since
 * XMP alone has no limits of length and charset. (The Metadata Working Group's guidelines 2.0,
 * section 5, put Exif first for its three texts; cameras fill those by themselves.)
 *
 * Reads headers and directories, never pixels. Fails with `picture-invalid`, and as files do.
 */
export async function readPictureFacts(file: string, path: string): Promise<Result<PictureFacts>> {
  const own = await readOwnFacts(file, path);
  const beside = own.ok ? await readSidecar(file) : null;
  return !own.ok || beside === null ? own : ok(withText(own.value, [beside]));
}

/** As `readPictureFacts`, without what lies beside the file. */
export async function readOwnFacts(file: string, path: string): Promise<Result<PictureFacts>> {
  const read = await withSource(file, path, (source) => factsIn(source, path));
  return read.ok ? read.value : read;
}

/** As `readOwnFacts`, for a picture that is no file yet. */
export function readFactsOfBytes(bytes: Uint8Array, path: string): Promise<Result<PictureFacts>> {
  return factsIn(sourceOf(bytes), path);
}

async function factsIn(source: ByteSource, path: string): Promise<Result<PictureFacts>> {
  try {
    const blocks = await readBlocks(source);
    const { width, height } = blocks;
    return ok(withText({ ...noFacts, width, height }, await textsIn(source, blocks)));
  } catch (error) {
    if (!(error instanceof InvalidPicture)) throw error;
    return fail('picture-invalid', `${path}: ${error.message}.`, { path });
  }
}

async function textsIn(source: ByteSource, blocks: PictureBlocks): Promise<readonly PictureText[]> {
  const texts: PictureText[] = [];
  const xmp = blocks.xmp === null ? null : textOfXmp(blocks.xmp);
  if (xmp !== null) texts.push(xmp);
  if (blocks.iim !== null) texts.push(textOfIim(blocks.iim));
  const exif = blocks.exif === null ? source : sourceOf(blocks.exif);
  if (isTiff(await exif.read(0, 4))) {
    try {
      texts.push(await textOfExif(exif));
    } catch (error) {
      // A damaged block is one that says nothing; the picture and its other blocks are as good as before.
      if (!(error instanceof InvalidPicture)) throw error;
    }
  }
  return texts;
}

async function readSidecar(file: string): Promise<PictureText | null> {
  for (const place of sidecarsOf(file)) {
    try {
      if ((await stat(place)).size > largestPiece) continue;
      const text = textOfXmp(await readFile(place));
      if (text !== null) return text;
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
  return null;
}

export const noFacts: PictureFacts = {
  headline: null,
  caption: null,
  alt: null,
  credit: null,
  creator: null,
  copyright: null,
  usageTerms: null,
  source: null,
  instructions: null,
  created: null,
  width: null,
  height: null,
};

/** Lays texts over facts, the first of them on top. */
function withText(facts: PictureFacts, texts: readonly PictureText[]): PictureFacts {
  let merged = facts;
  for (const text of texts.toReversed()) merged = { ...merged, ...text };
  return merged;
}
