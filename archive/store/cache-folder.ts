import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of this computer for what can be made again: never inside an archive, where a sync
 * client, git or a network share would copy it. `NEWSROOM_CACHE` overrides it.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.NEWSROOM_CACHE !== undefined && env.NEWSROOM_CACHE !== '') return env.NEWSROOM_CACHE;
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'Newsroom Archive');
    case 'win32':
      return join(
        env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
        'Newsroom Archive',
        'Cache',
      );
    default:
      return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'newsroom-archive');
  }
}
