import { posix } from 'node:path';
import { isRemote } from '../article/picture-rules.ts';
import { isIgnoredName, staysInside } from '../store/paths.ts';

/**
 * Where in the archive folder the picture lies that an article names: forward slashes, no `.` and
 * no slash in front. null for a remote one, and for a path that leaves the folder or is hidden.
 */
export function picturePath(file: string | null): string | null {
  if (file === null || isRemote(file)) return null;
  const path = posix.normalize(file.trim().replaceAll('\\', '/')).replace(/^\/+/, '');
  if (path === '.' || !staysInside(path) || path.split('/').some(isIgnoredName)) return null;
  return path;
}
