import { randomBytes } from 'node:crypto';
import { type Session, session } from 'electron';
import { appResponse } from './app-files.ts';
import { mediaResponse } from './media-response.ts';
import { printScheme } from './print-pages.ts';
import type { ThumbnailCache } from './thumbnail-cache.ts';

/** Before the app is ready: what our two schemes may do in a page. */
export const schemes: Electron.CustomScheme[] = [
  {
    scheme: 'app',
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    },
  },
  {
    scheme: 'media',
    privileges: {
      standard: true,
      secure: true,
      stream: true,
      // For the thumbnail worker, which may connect to nothing else.
      supportFetchAPI: true,
      corsEnabled: true,
    },
  },
  printScheme,
];

/** Gives each window slot a session of its own, whose `media:` shows that window's archive only. */
export interface WindowSessions {
  /** `folder` is asked at each picture; null while the window has no archive. */
  readonly take: (slot: number, folder: () => string | null) => Session;
}

export function createWindowSessions(pages: string, thumbnails: ThumbnailCache): WindowSessions {
  const folders = new Map<number, () => string | null>();

  function prepare(slot: number): Session {
    const made = session.fromPartition(`persist:window-${slot}`);
    made.protocol.handle('app', (request) => appResponse(request, pages, newNonce()));
    made.protocol.handle('media', (request) =>
      mediaResponse(request, folders.get(slot)?.() ?? null, thumbnails),
    );
    return made;
  }

  return {
    take(slot, folder) {
      const first = !folders.has(slot);
      folders.set(slot, folder);
      return first ? prepare(slot) : session.fromPartition(`persist:window-${slot}`);
    },
  };
}

function newNonce(): string {
  return randomBytes(16).toString('base64');
}
