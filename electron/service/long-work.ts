import { z } from 'zod';
import type { Progress } from '../../archive/job.ts';
import type { WorkEnd, WorkName, WorkOrder, WorkProgress } from '../contract/activity.ts';
import type { ToMain } from '../contract/host-messages.ts';
import type { ServiceRequestName } from '../contract/service-requests.ts';

/** One piece of long work, as main hears of it. */
export interface ReportedWork {
  readonly progress: (progress: Progress) => void;
  readonly held: (isHeld: boolean) => void;
  readonly end: (end: WorkEnd) => void;
}

/** What main can order of work. */
export interface WorkControl {
  readonly cancel: () => void;
  /** null: it cannot be held. */
  readonly hold: ((isHeld: boolean) => void) | null;
}

export type ReportWork = (what: WorkName, control: WorkControl) => ReportedWork;

export interface WorkReports {
  readonly report: ReportWork;
  readonly order: (work: number, order: WorkOrder) => void;
}

/** Tells main of long work, from its beginning to its end, and takes orders; each has a number of its own. */
export function createWorkReports(tell: (message: ToMain) => void): WorkReports {
  const controls = new Map<number, WorkControl>();
  let last = 0;

  function report(what: WorkName, control: WorkControl): ReportedWork {
    last += 1;
    const work = last;
    const canHold = control.hold !== null;
    let progress: WorkProgress | null = null;
    let isHeld = false;
    const tellOf = () => tell({ kind: 'working', work, what, progress, canHold, isHeld });
    controls.set(work, control);
    tellOf();
    return {
      progress({ step, done, total }) {
        progress = { step, done, total };
        tellOf();
      },
      held(now) {
        if (now === isHeld) return;
        isHeld = now;
        tellOf();
      },
      end(end) {
        controls.delete(work);
        tell({ kind: 'worked', work, end });
      },
    };
  }

  return {
    report,
    order(work, order) {
      const control = controls.get(work);
      if (order === 'cancel') control?.cancel();
      else control?.hold?.(order === 'pause');
    },
  };
}

const names: Readonly<Partial<Record<ServiceRequestName, WorkName>>> = {
  'import-files': 'import',
  'import-text': 'import',
  'prove-import': 'proof',
  'export-articles': 'export',
  check: 'check',
  'download-pictures': 'download',
  'write-sidecars': 'sidecars',
  edit: 'edit',
  'edit-each': 'edit',
  'edit-picture': 'edit',
  'replace-text': 'replace',
  'rename-tag': 'names',
  'merge-names': 'names',
  'delete-tags': 'names',
  undo: 'undo',
  redo: 'redo',
  'finish-change': 'finish',
  'prune-history': 'prune',
  trash: 'trash',
  'restore-from-trash': 'restore',
};

const dryRunSchema = z.object({ dryRun: z.literal(true) });

/** What a request is to a person who waits for it; null: nothing that can take long. */
export function workOf(name: string, input: unknown): WorkName | null {
  const work = Object.entries(names).find(([request]) => request === name)?.[1] ?? null;
  if (!dryRunSchema.safeParse(input).success) return work;
  return work === 'import' ? 'preview' : null;
}

/** Requests that wait at their safe points while they are held. */
export function canBeHeld(name: string): boolean {
  return name === 'import-files';
}
