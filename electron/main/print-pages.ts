import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleFile } from '../../archive/print/print-page.ts';
import { printFonts, printStyle } from '../../archive/print/print-style.ts';
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
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src data:; base-uri 'none'; form-action 'none'";

/** Serves `print://<grant>/…`: pages, their style, and pictures of the archive. */
export async function printResponse(
  address: string,
  folderOf: (grant: string) => PrintFolder | undefined,
  style: () => Promise<string>,
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
  if (path === styleFile) return respond(await style(), 'text/css; charset=utf-8');
  const isPage = /^part-\d{4,}\.html$/.test(path);
  const html = isPage && (await readFile(join(folder.folder, path)).catch(() => null));
  return html ? respond(html, 'text/html; charset=utf-8') : new Response(null, { status: 404 });
}

function respond(body: BodyInit, type: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/**
 * The style of printed pages with the program's typefaces inside it: what is inside has been loaded
 * when a page has, and what is beside it may come when the page is on paper already. `pages` is the
 * folder of the pages' bundle, where they have a hash behind their names.
 */
export async function styleWithFonts(pages: string): Promise<string> {
  const assets = join(pages, 'assets');
  const files = await readdir(assets);
  let style = printStyle;
  for (const name of Object.values(printFonts).flat()) {
    const file = files.find((each) => each.startsWith(`${name}-`) && each.endsWith('.woff2'));
    if (file === undefined) continue;
    const font = (await readFile(join(assets, file))).toString('base64');
    style = style.replace(`url(fonts/${name}.woff2)`, `url(data:font/woff2;base64,${font})`);
  }
  return style;
}
