import { kindOfWork, type WorkKind, type WorkProgress } from '../contract/activity.ts';
import type { WorkMessage } from './open-archives.ts';

/** What the task bar shows for an archive: from 0 to 1; `unknown`: work without an end in sight. */
export type ShownShare = number | 'unknown' | null;

export interface LongWorkOptions {
  /** Milliseconds. */
  readonly now: () => number;
  /** null: nothing is being done any more. */
  readonly onShare: (folder: string, share: ShownShare) => void;
  /** Work has ended that took long. */
  readonly onEnd: (folder: string, what: WorkKind, outcome: 'done' | 'failed') => void;
}

/** Follows what the services do: how far it is, and what took so long that a person went elsewhere. */
export interface LongWork {
  readonly receive: (folder: string, message: WorkMessage) => void;
  /** The service is gone, and its work with it. */
  readonly forget: (folder: string) => void;
}

interface Work {
  readonly what: WorkKind;
  readonly since: number;
  readonly share: number | null;
  readonly isHeld: boolean;
}

/** Milliseconds after which work is shown in the task bar. */
const moment = 1_000;
/** Milliseconds after which its end is told to whoever has gone elsewhere. */
const long = 10_000;

export function createLongWork(options: LongWorkOptions): LongWork {
  const archives = new Map<string, Map<number, Work>>();
  const shown = new Map<string, ShownShare>();

  function show(folder: string): void {
    const works = [...(archives.get(folder)?.values() ?? [])];
    const share = shareOf(
      works.filter(({ since, isHeld }) => !isHeld && options.now() - since >= moment),
    );
    if ((shown.get(folder) ?? null) === share) return;
    shown.set(folder, share);
    options.onShare(folder, share);
  }

  return {
    receive(folder, message) {
      const works = archives.get(folder) ?? new Map<number, Work>();
      archives.set(folder, works);
      const known = works.get(message.work);
      if (message.kind === 'working') {
        const { isHeld } = message;
        const since = known?.since ?? options.now();
        works.set(message.work, {
          what: kindOfWork(message.what),
          since,
          share: shareDone(message.progress),
          isHeld,
        });
        show(folder);
        return;
      }
      works.delete(message.work);
      show(folder);
      const { outcome } = message.end;
      if (known && outcome !== 'stopped' && options.now() - known.since >= long)
        options.onEnd(folder, known.what, outcome);
    },
    forget(folder) {
      archives.delete(folder);
      show(folder);
    },
  };
}

function shareDone(progress: WorkProgress | null): number | null {
  return progress?.total ? Math.min(1, progress.done / progress.total) : null;
}

/** Of several works the one that is least far. */
function shareOf(works: readonly Work[]): ShownShare {
  if (works.length === 0) return null;
  const shares = works.flatMap(({ share }) => share ?? []);
  return shares.length === 0 ? 'unknown' : Math.min(...shares);
}
