import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { resolveInBag } from '../bundle/bag-path.ts';
import { createPictureFinder } from '../bundle/picture-finder.ts';
import { fileMedia } from './file-media.ts';
import type { ImportedMedia, ImportWarning, StoryDraft } from './reader.ts';

/** Where a picture that a story names can be had. */
export type LentPicture =
  /** A file of this computer, absolute. */
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
  /** It stays where it is; nothing is loaded by itself. */
  | { readonly kind: 'remote' }
  | { readonly kind: 'missing'; readonly why: string };

/** Finds the picture that a story calls `written`: an address, a path, `cid:`. */
export type PictureLender = (written: string) => Promise<LentPicture>;

/** For sources without files beside them. */
export const lendNothing: PictureLender = async (written) =>
  isRemote(written) ? { kind: 'remote' } : { kind: 'missing', why: `${written} is not there.` };

/**
 * Pictures below a folder, named from `from` (a folder in it, with forward slashes; empty for itself)
 * or from the folder's own root. Nothing outside of the folder is found.
 */
export function lendFrom(root: string, from = ''): PictureLender {
  const find = createPictureFinder(root);
  return async (written) => {
    if (isRemote(written)) return { kind: 'remote' };
    const plain = written
      .replaceAll('\\', '/')
      .replace(/[?#].*$/s, '')
      .replace(/^\/+/, '');
    const places = [posix.join(from, plain), plain].flatMap((place) => [place, decoded(place)]);
    const paths = [...new Set(places)].flatMap((place) => resolveInBag(`./${place}`) ?? []);
    const found = await find(paths);
    if (found.kind === 'found')
      return { kind: 'file', path: join(root, found.path), name: posix.basename(found.path) };
    const why = found.kind === 'outside' ? 'lies outside of the folder' : 'is not there';
    return { kind: 'missing', why: `${written} ${why}.` };
  };
}

export interface BroughtPictures {
  /** Names its pictures as they will lie in the archive. */
  readonly draft: StoryDraft;
  readonly media: readonly ImportedMedia[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Finds the pictures of a story, in its images and its text, and gives each a path in `media/`, by
 * year and month of publication. Pictures inside the text itself (`data:`) become files. One that is
 * not there, or on another host, keeps the name that it has and is a warning.
 */
export async function bringPictures(
  draft: StoryDraft,
  lend: PictureLender,
): Promise<BroughtPictures> {
  const folder = folderOf(draft.published);
  const places = new Map<string, string>();
  const free = freeNames();
  const media: ImportedMedia[] = [];
  const warnings: ImportWarning[] = [];
  const inImages = new Set(draft.images.flatMap(({ file }) => file ?? []));
  for (const written of new Set([...inImages, ...bodyPictures(draft.body)])) {
    const field = inImages.has(written) ? 'images' : 'body';
    const lent = fromData(written) ?? (await lend(written));
    if (lent.kind === 'remote') {
      const message = `${written} is still on another host.`;
      warnings.push({ code: 'picture-remote', field, message, value: written });
    } else if (lent.kind === 'missing') {
      warnings.push({ code: 'picture-missing', field, message: lent.why });
    } else {
      const path = free(`${folder}/${safeName(lent.name)}`);
      places.set(written, path);
      media.push(mediaOf(path, lent));
    }
  }
  if (places.size === 0) return { draft, media, warnings };
  const images = draft.images.map((image) => ({
    ...image,
    file: image.file === null ? null : (places.get(image.file) ?? image.file),
  }));
  const body = draft.body.replaceAll(
    bodyPicture,
    (whole, alt: string, bare: string, pointed: string) => {
      const place = places.get(pointed || bare);
      return place === undefined ? whole : `![${alt}](/${encodeURI(place)})`;
    },
  );
  return { draft: { ...draft, images, body }, media, warnings };
}

/**
 * `![alt](address)` and `![alt](<address>)`, as our readers write them: brackets in either are
 * escaped. So nothing is looked at further than to the next one, whatever the text is.
 */
const bodyPicture = /!\[((?:[^[\]\\]|\\.)*)\]\((?:<([^<>\n]*)>|([^\s()<>]+))\)/g;

function bodyPictures(body: string): readonly string[] {
  return [...body.matchAll(bodyPicture)].map(([, , pointed, bare]) => (pointed || bare) ?? '');
}

function mediaOf(
  path: string,
  lent: Extract<LentPicture, { kind: 'file' | 'bytes' }>,
): ImportedMedia {
  if (lent.kind === 'file') return fileMedia(path, lent.path);
  return {
    path,
    withFile: async (use) => {
      const folder = await mkdtemp(join(tmpdir(), 'newsroom-picture-'));
      try {
        const file = join(folder, 'picture');
        await writeFile(file, lent.bytes);
        return await use(file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/tiff': 'tif',
};

function fromData(written: string): LentPicture | null {
  if (!/^data:/i.test(written)) return null;
  const [, type = '', base64, data = ''] =
    /^data:([\w/+.-]*)[^,]*?(;base64)?,(.*)$/is.exec(written) ?? [];
  const extension = extensions[type.toLowerCase()];
  if (extension === undefined)
    return {
      kind: 'missing',
      why: `A picture in the text (${type || 'of no kind'}) is of no kind that is kept.`,
    };
  const bytes =
    base64 === undefined ? Buffer.from(decoded(data), 'latin1') : Buffer.from(data, 'base64');
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { kind: 'bytes', bytes, name: `${name}.${extension}` };
}

function isRemote(written: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(written);
}

function folderOf(published: string | null): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(published ?? '') ?? [];
  return year === undefined ? 'media/undated' : posix.join('media', year, month ?? '');
}

/** A name that every file system takes, and that is not hidden. */
function safeName(name: string): string {
  const plain = decoded(name)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return plain.slice(-120).replace(/^[.-]+/, '') || 'picture';
}

/** Gives each path that is wanted, or the next one with a number that was not given before. */
function freeNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (wanted) => {
    const extension = posix.extname(wanted);
    const stem = wanted.slice(0, wanted.length - extension.length);
    let number = numbers.get(wanted.toLowerCase()) ?? 1;
    let path = number === 1 ? wanted : `${stem}-${number}${extension}`;
    while (taken.has(path.toLowerCase())) {
      number += 1;
      path = `${stem}-${number}${extension}`;
    }
    taken.add(path.toLowerCase());
    numbers.set(wanted.toLowerCase(), number);
    return path;
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
