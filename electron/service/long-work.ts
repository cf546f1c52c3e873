import { z } from 'zod';
import type { Progress } from '../../archive/job.ts';
import type { ToMain, WorkKind } from '../contract/host-messages.ts';
import type { ServiceRequestName } from '../contract/service-requests.ts';

/** One piece of long work, as main hears of it. */
export interface ReportedWork {
  readonly progress: (progress: Progress) => void;
  readonly end: (outcome: 'done' | 'failed' | 'stopped') => void;
}

/** Tells main of long work, from its beginning to its end; each has a number of its own. */
export function createWorkReports(
  tell: (message: ToMain) => void,
): (what: WorkKind) => ReportedWork {
  let last = 0;
  return (what) => {
    last += 1;
    const work = last;
    tell({ kind: 'working', work, what, share: null });
    return {
      progress: ({ done, total }) =>
        tell({ kind: 'working', work, what, share: total ? Math.min(1, done / total) : null }),
      end: (outcome) => tell({ kind: 'worked', work, outcome }),
    };
  };
}

const kinds: Readonly<Partial<Record<ServiceRequestName, WorkKind>>> = {
  'import-files': 'import',
  'import-text': 'import',
  'export-articles': 'export',
  check: 'check',
  edit: 'change',
  'edit-each': 'change',
  'replace-text': 'change',
  'edit-picture': 'change',
  'write-sidecars': 'change',
  'rename-tag': 'change',
  'merge-names': 'change',
  'delete-tags': 'change',
  undo: 'change',
  redo: 'change',
  'finish-change': 'change',
  'prune-history': 'change',
  trash: 'change',
  'restore-from-trash': 'change',
};

const dryRunSchema = z.object({ dryRun: z.literal(true) });

/** What a request is to a person who waits for it; null: nothing that can take long. */
export function workOf(name: string, input: unknown): WorkKind | null {
  const kind = Object.entries(kinds).find(([request]) => request === name)?.[1] ?? null;
  if (!dryRunSchema.safeParse(input).success) return kind;
  return kind === 'import' ? 'preview' : null;
}
