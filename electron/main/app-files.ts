import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** Serves the pages: `app://bundle/…` out of one folder, nothing else and no other way in. */
export const pageOrigin = 'app://bundle';
export const firstPage = `${pageOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** null: not a file that may be asked for. The address is decoded once and stays inside the folder. */
export function appFilePath(address: string, root: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'bundle') return null;
  const relative = relativePath(url.pathname);
  if (relative === null) return null;
  const path = join(root, relative);
  return path.startsWith(root + sep) && types[extname(path)] !== undefined ? path : null;
}

/**
 * The path that an address names, with forward slashes, or null when it could mean anything else
 * than a file below a folder: NUL, backslash, `.` and `..`, empty parts, broken escapes.
 */
export function relativePath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\')) return null;
  const parts = decoded.slice(1).split('/');
  return parts.some((part) => part === '' || part === '.' || part === '..')
    ? null
    : parts.join('/');
}

/** `nonce` must be fresh for each page that is served. */
export async function appResponse(
  request: { readonly method: string; readonly url: string },
  root: string,
  nonce: string,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const path = appFilePath(request.url, root);
  if (path === null) return new Response(null, { status: 403 });
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return new Response(null, { status: 404 });
  const type = types[extname(path)] ?? 'application/octet-stream';
  const page = type.startsWith('text/html');
  return new Response(page ? withNonce(bytes.toString('utf8'), nonce) : bytes, {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ...(page && { 'Content-Security-Policy': contentSecurityPolicy(nonce) }),
      // A worker obeys the policy that its own script comes with, not the page's.
      ...(type.startsWith('text/javascript') && { 'Content-Security-Policy': workerPolicy }),
    },
  });
}

/** Where libraries look for the nonce of the styles that they make. */
function withNonce(html: string, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`;
  return html.replace(/<head(\s[^>]*)?>/i, (head) => head + meta);
}

/** Pictures of the open archive may be read by a worker, and nothing else be loaded or made. */
export const workerPolicy = [
  "default-src 'none'",
  'connect-src media:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' media: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types worker-address',
  ].join('; ');
}
