import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printFonts } from '../../archive/print/print-style.ts';
import { pictureFolder } from '../../archive/print/write-pages.ts';
import { relativePath } from './app-files.ts';
import { findMediaFile } from './media-files.ts';
import { pictureResponse } from './media-response.ts';

/** Pages that are made ready for printing, and the archive whose pictures they show. */
export interface PrintFolder {
  readonly folder: string;
  readonly archive: string;
}

/** Before the app is ready: what the scheme of printed pages may do. */
export const printScheme: Electron.CustomScheme = {
  scheme: 'print',
  privileges: { standard: true, secure: true },
};

export function printAddress(grant: string, file: string): string {
  return `print://${grant}/${file}`;
}

const policy =
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

const types: readonly (readonly [RegExp, string])[] = [
  [/^part-\d{4,}\.html$/, 'text/html; charset=utf-8'],
  [/^print\.css$/, 'text/css; charset=utf-8'],
];

/** Serves `print://<grant>/…`: pages and their style, the program's own typefaces, pictures of the archive. */
export async function printResponse(
  address: string,
  folderOf: (grant: string) => PrintFolder | undefined,
  pages: string,
): Promise<Response> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const folder = url && folderOf(url.host);
  const path = url && relativePath(url.pathname);
  if (!folder || !path) return new Response(null, { status: 404 });
  const [first, ...rest] = path.split('/');
  if (first === pictureFolder) {
    const media = `media://archive/${rest.map(encodeURIComponent).join('/')}`;
    return pictureResponse(await findMediaFile(media, folder.archive));
  }
  if (first === 'fonts') return fontResponse(rest.join('/'), pages);
  const [, type] = types.find(([name]) => name.test(path)) ?? [];
  const bytes = type && (await readFile(join(folder.folder, path)).catch(() => null));
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

const fontFiles: ReadonlySet<string> = new Set(
  Object.values(printFonts).flatMap((files) => files.map((file) => `${file}.woff2`)),
);

/** The pages' bundle has the typefaces under their names with a hash behind. */
async function fontResponse(name: string, pages: string): Promise<Response> {
  const assets = join(pages, 'assets');
  const stem = `${name.replace(/\.woff2$/, '')}-`;
  const files = fontFiles.has(name) ? await readdir(assets).catch(() => []) : [];
  const file = files.find((each) => each.startsWith(stem) && each.endsWith('.woff2'));
  const bytes = file === undefined ? null : await readFile(join(assets, file)).catch(() => null);
  return bytes === null
    ? new Response(null, { status: 404 })
    : new Response(bytes, { headers: { 'Content-Type': 'font/woff2' } });
}
