import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where what is derived lies: on this machine and never in the archive, where a sync client, git or
 * a network share would copy it. Deleting it costs time and nothing else. `NEWSROOM_CACHE` overrides.
 */
export function cacheFolder(): string {
  const { NEWSROOM_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (NEWSROOM_CACHE) return resolve(NEWSROOM_CACHE);
  const home = homedir();
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'Newsroom Archive');
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Newsroom Archive', 'Cache');
  return join(XDG_CACHE_HOME || join(home, '.cache'), 'newsroom-archive');
}
