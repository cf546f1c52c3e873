import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FromMain, GrantPurpose } from '../contract/host-messages.ts';
import type { Grant } from '../contract/main-requests.ts';

type GrantMessage = Extract<FromMain, { kind: 'grant' }>;

/** What the person has let one window's archive read or write outside its folder. */
export interface Grants {
  /** `path` is absolute and came from a dialog, a drop or the desktop: never from a page. */
  readonly give: (path: string, purpose: GrantPurpose) => Grant;
  /** Absolute; null when nobody granted it, or not for this purpose. */
  readonly pathOf: (grant: string, purpose: GrantPurpose) => string | null;
  /** All that are in force, for a service that has been started again. */
  readonly all: () => readonly GrantMessage[];
}

const most = 50_000;

export function createGrants(announce: (message: GrantMessage) => void): Grants {
  const given = new Map<string, GrantMessage>();
  return {
    give(path, purpose) {
      const message: GrantMessage = { kind: 'grant', grant: randomUUID(), path, purpose };
      given.set(message.grant, message);
      const [oldest] = given.keys();
      if (given.size > most && oldest !== undefined) given.delete(oldest);
      announce(message);
      return { grant: message.grant, name: basename(path) };
    },
    pathOf(grant, purpose) {
      const found = given.get(grant);
      return found?.purpose === purpose ? found.path : null;
    },
    all: () => [...given.values()],
  };
}
