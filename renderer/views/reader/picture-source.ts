import { mediaAddress } from '../../../electron/contract/media-address.ts';

/** Where a picture is: in the archive, on another host (never loaded), or nowhere that can be named. */
export type PictureSource =
  | { readonly kind: 'archive'; readonly address: string; readonly path: string }
  | { readonly kind: 'remote'; readonly host: string; readonly href: string }
  | { readonly kind: 'none' };

/** `file` is relative to the archive; in a body it may be relative to the article's own folder. */
export function pictureSource(file: string | null, articlePath = ''): PictureSource {
  if (file === null || file.trim() === '') return { kind: 'none' };
  if (/^(?:https?:)?\/\//i.test(file)) return remote(file);
  if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return { kind: 'none' };
  const path = resolvePath(file, articlePath);
  return path === null ? { kind: 'none' } : { kind: 'archive', address: mediaAddress(path), path };
}

function remote(file: string): PictureSource {
  const href = file.startsWith('//') ? `https:${file}` : file;
  return URL.canParse(href) ? { kind: 'remote', host: new URL(href).host, href } : { kind: 'none' };
}

/** null: the path leaves the archive. */
function resolvePath(file: string, articlePath: string): string | null {
  const isRelative = file.startsWith('./') || file.startsWith('../');
  const base = isRelative ? articlePath.split('/').slice(0, -1) : [];
  const parts = [...base];
  for (const part of file.split('/')) {
    if (part === '..' && parts.length === 0) return null;
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.length === 0 ? null : parts.join('/');
}
