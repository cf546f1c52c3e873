import { isDeviceName } from '../store/portability.ts';
import type { BagProblemCode } from './bag-problem.ts';

/** What makes a name inside a container unsafe on some system; null when it is safe on all. */
export function unsafePath(path: string): BagProblemCode | null {
  if (path.includes('\0')) return 'path-control';
  if (path.includes('\\')) return 'path-backslash';
  if (path.startsWith('/')) return 'path-absolute';
  if (/^[a-z]:/i.test(path)) return 'path-drive';
  const segments = path.split('/');
  if (segments.includes('..')) return 'path-parent';
  if (segments.some(isDeviceName)) return 'path-device';
  return null;
}

/** The nearest path that is safe everywhere: what unsafePath complains of is replaced by `_`. */
export function safePath(path: string): string {
  return path
    .replace(/[\0\\]/g, '_')
    .replace(/^([a-z]):/i, '$1_')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map((segment) =>
      segment === '..' || unsafePath(segment) === 'path-device' ? `_${segment}` : segment,
    )
    .join('/');
}

/** Drops `.` and empty segments. */
export function plainPath(path: string): string {
  return path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}

/**
 * Where a path written in a manifest leads, seen from the bag's folder.
 *
 * Null when it leaves the bag on any system: `../x`, `/x`, `~/x`, `C:\x`, `\\server\x`,
 * `%HomeDrive%\x`, or by back slashes that only Windows reads as separators.
 */
export function resolveInBag(written: string): string | null {
  if (/^[/\\~]/.test(written) || /^[a-z]:/i.test(written) || /^%[^%/\\]+%[/\\]/.test(written))
    return null;
  if (resolveSegments(written.split(/[/\\]/)) === null) return null;
  const segments = resolveSegments(written.split('/'));
  return segments === null || segments.length === 0 ? null : segments.join('/');
}

function resolveSegments(segments: readonly string[]): readonly string[] | null {
  const resolved: string[] = [];
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') resolved.push(segment);
    else if (resolved.pop() === undefined) return null;
  }
  return resolved;
}

/** Section 2.1.3: CR, LF and % are percent-encoded in a manifest, and nothing else is. */
export function encodeManifestPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function decodeManifestPath(path: string): string {
  return path.replace(/%(25|0D|0A)/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Equal for names that some file system takes for the same: by Unicode normalization and by case. */
export function foldName(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

export function isSystemFile(path: string): boolean {
  return /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path);
}
