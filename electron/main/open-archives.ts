import type { WorkOrder } from '../contract/activity.ts';
import type { ToMain } from '../contract/host-messages.ts';
import type { Log } from './log.ts';
import { createServiceHost, type ServiceHost } from './service-host.ts';

export interface OpenArchive {
  /** Absolute, with no symbolic link in it. */
  readonly folder: string;
  /** null until the archive has said it. */
  readonly name: () => string | null;
  readonly host: ServiceHost;
}

/** A window that shows an archive, as far as the archive tells it something. */
export interface ArchiveUser {
  /** The archive says what it is called. */
  readonly onNamed: (name: string) => void;
  readonly onRestarted: () => void;
  readonly onStopped: () => void;
}

export type WorkMessage = Extract<ToMain, { kind: 'working' | 'worked' }>;

export interface OpenArchivesOptions {
  /** The service's bundle. */
  readonly modulePath: string;
  readonly log: Log;
  readonly onNamed: (folder: string, name: string) => void;
  readonly onWork: (folder: string, message: WorkMessage) => void;
  /** The service has ended: what it was doing is over. */
  readonly onEnded: (folder: string) => void;
}

/** The archives that windows show: each has one service, whatever the number of its windows. */
export interface OpenArchives {
  /** Opens the archive, or joins those who show it already. */
  readonly take: (folder: string, user: ArchiveUser) => OpenArchive;
  /** Whoever leaves last ends the service. */
  readonly leave: (folder: string, user: ArchiveUser) => void;
  /** Holds, lets go on or cancels work of an archive that is open. */
  readonly orderWork: (folder: string, work: number, order: WorkOrder) => void;
  /** Resolves when no service of an archive that was left is still at work; `folder`: when its own is not. */
  readonly closed: (folder?: string) => Promise<void>;
}

interface Entry {
  readonly archive: OpenArchive;
  readonly users: Set<ArchiveUser>;
  name: string | null;
}

export function createOpenArchives(options: OpenArchivesOptions): OpenArchives {
  const { log } = options;
  const entries = new Map<string, Entry>();
  const closing = new Map<string, Promise<void>>();

  function open(folder: string): Entry {
    const users = new Set<ArchiveUser>();
    const host = createServiceHost({
      folder,
      modulePath: options.modulePath,
      log,
      onRestarted() {
        options.onEnded(folder);
        for (const user of users) user.onRestarted();
      },
      onStopped() {
        options.onEnded(folder);
        for (const user of users) user.onStopped();
      },
      onMessage: (message) => receive(entry, message),
    });
    const archive = { folder, name: () => entry.name, host };
    const entry: Entry = { archive, users, name: null };
    entries.set(folder, entry);
    return entry;
  }

  function receive(entry: Entry, message: Exclude<ToMain, { kind: 'paths' }>): void {
    const { folder } = entry.archive;
    if (message.kind === 'opened') {
      entry.name = message.name;
      for (const user of entry.users) user.onNamed(message.name);
      options.onNamed(folder, message.name);
    } else if (message.kind === 'open-failed')
      log.error(`${folder} cannot be opened: ${message.code} ${message.message}`);
    else options.onWork(folder, message);
  }

  return {
    take(folder, user) {
      const entry = entries.get(folder) ?? open(folder);
      entry.users.add(user);
      return entry.archive;
    },
    leave(folder, user) {
      const entry = entries.get(folder);
      entry?.users.delete(user);
      if (entry === undefined || entry.users.size > 0) return;
      entries.delete(folder);
      const closed = entry.archive.host.close().finally(() => {
        closing.delete(folder);
        options.onEnded(folder);
      });
      closing.set(folder, closed);
    },
    orderWork: (folder, work, order) => entries.get(folder)?.archive.host.orderWork(work, order),
    closed: async (folder) => {
      await (folder === undefined ? Promise.all(closing.values()) : closing.get(folder));
    },
  };
}
