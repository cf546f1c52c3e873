import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  type ActivityList,
  type EndedWork,
  noResult,
  type RunningWork,
  type WorkEnd,
  type WorkName,
  type WorkOrder,
  type WorkProgress,
} from '../contract/activity.ts';
import type { WorkMessage } from './open-archives.ts';

export interface ActivityOptions {
  /** Milliseconds. */
  readonly now: () => number;
  readonly ended: (folder: string) => readonly EndedWork[];
  readonly keep: (folder: string, work: EndedWork) => void;
  readonly replace: (folder: string, works: readonly EndedWork[]) => void;
  /** Orders work of a service by the number that it has there. */
  readonly order: (folder: string, work: number, order: WorkOrder) => void;
  /** The list of this archive has changed. */
  readonly onChange: (folder: string) => void;
}

/** Work that main does itself. */
export interface OwnWork {
  readonly progress: (progress: WorkProgress) => void;
  readonly end: (end: WorkEnd) => void;
}

/** The work of each open archive, whichever of its windows began it, and what has become of it. */
export interface Activity {
  readonly receive: (folder: string, message: WorkMessage) => void;
  /** The service is gone, and its work with it. */
  readonly forget: (folder: string) => void;
  readonly begin: (folder: string, name: WorkName, cancel: () => void) => OwnWork;
  /** As a page may know it: files by their base names. */
  readonly list: (folder: string) => ActivityList;
  readonly order: (folder: string, id: string, order: WorkOrder) => void;
  /** Forgets what has ended, until it is taken back. What runs stays. */
  readonly clear: (folder: string) => void;
  readonly takeBackClear: (folder: string) => void;
  /** Absolute path of what work has written; null where it has written none. */
  readonly fileOf: (folder: string, id: string) => string | null;
}

interface Work extends RunningWork {
  readonly begun: number;
  readonly order: (order: WorkOrder) => void;
}

/** Milliseconds: until small work is shown, between two tellings of its progress, until it is kept. */
const patience = { shown: 400, told: 500, kept: 1_000, loading: 10_000 };

/** Work that a person has asked for by name; the rest is kept where it took long or was about many stories. */
const alwaysKept: readonly WorkName[] = [
  'import',
  'proof',
  'export',
  'pdf',
  'check',
  'download',
  'sidecars',
  'prune',
];

export function createActivity(options: ActivityOptions): Activity {
  const archives = new Map<string, Map<number | string, Work>>();
  const told = new Map<string, number>();
  const cleared = new Map<string, readonly EndedWork[]>();

  function worksOf(folder: string): Map<number | string, Work> {
    const works = archives.get(folder) ?? new Map<number | string, Work>();
    archives.set(folder, works);
    return works;
  }

  function tell(folder: string): void {
    told.set(folder, options.now());
    options.onChange(folder);
  }

  function set(folder: string, key: number | string, next: Work): void {
    const works = worksOf(folder);
    const before = works.get(key);
    works.set(key, next);
    const isLate = options.now() - (told.get(folder) ?? 0) >= patience.told;
    const isOther = before?.isHeld !== next.isHeld || before.progress?.step !== next.progress?.step;
    if (isOther || isLate) tell(folder);
  }

  function finish(folder: string, key: number | string, end: WorkEnd): void {
    const works = worksOf(folder);
    const work = works.get(key);
    if (!works.delete(key) || work === undefined) return;
    const { id, name, begun } = work;
    if (isKept(name, options.now() - begun, end))
      options.keep(folder, { id, name, ended: new Date(options.now()).toISOString(), ...end });
    tell(folder);
  }

  return {
    receive(folder, message) {
      const key = message.work;
      if (message.kind === 'worked') return finish(folder, key, message.end);
      const { what: name, progress, canHold, isHeld } = message;
      const known = worksOf(folder).get(key);
      const { id, begun } = known ?? { id: randomUUID(), begun: options.now() };
      const order = (wanted: WorkOrder) => options.order(folder, key, wanted);
      set(folder, key, { id, name, begun, progress, canHold, isHeld, order });
    },
    forget(folder) {
      for (const [key, { name }] of [...worksOf(folder)]) {
        if (typeof key === 'string') continue;
        if (name === 'loading') worksOf(folder).delete(key);
        else finish(folder, key, { outcome: 'failed', code: 'internal', result: noResult });
      }
      tell(folder);
    },
    begin(folder, name, cancel) {
      const id = randomUUID();
      const order = (wanted: WorkOrder) => {
        if (wanted === 'cancel') cancel();
      };
      const work = { id, name, begun: options.now(), canHold: false, isHeld: false, order };
      set(folder, id, { ...work, progress: null });
      return {
        progress: (progress) => set(folder, id, { ...work, progress }),
        end: (end) => finish(folder, id, end),
      };
    },
    list(folder) {
      const works = [...worksOf(folder).values()].filter(isShown);
      return {
        running: works.map(({ id, name, progress, canHold, isHeld }) => ({
          id,
          name,
          progress,
          canHold,
          isHeld,
        })),
        ended: options.ended(folder).map(withoutFolder),
      };
    },
    order(folder, id, order) {
      const work = [...worksOf(folder).values()].find((each) => each.id === id);
      work?.order(order);
    },
    clear(folder) {
      cleared.set(folder, options.ended(folder));
      options.replace(folder, []);
      tell(folder);
    },
    takeBackClear(folder) {
      options.replace(folder, [...options.ended(folder), ...(cleared.get(folder) ?? [])]);
      cleared.delete(folder);
      tell(folder);
    },
    fileOf: (folder, id) =>
      options.ended(folder).find((work) => work.id === id)?.result.file ?? null,
  };

  function isShown({ name, begun }: Work): boolean {
    return alwaysKept.includes(name) || options.now() - begun >= patience.shown;
  }
}

function isKept(name: WorkName, duration: number, { result }: WorkEnd): boolean {
  if (name === 'preview') return false;
  if (name === 'loading') return duration >= patience.loading;
  return alwaysKept.includes(name) || duration >= patience.kept || (result.counts.stories ?? 0) > 1;
}

function withoutFolder(work: EndedWork): EndedWork {
  const { file } = work.result;
  return { ...work, result: { ...work.result, file: file && basename(file) } };
}
