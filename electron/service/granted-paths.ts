import type { GrantPurpose } from '../contract/host-messages.ts';

/** The paths outside the archive that the person chose or dropped, by the name a page has for them. */
export interface GrantedPaths {
  readonly add: (grant: string, path: string, purpose: GrantPurpose) => void;
  /**
   * Absolute; null when nobody granted it, or not for this purpose. Main tells of a grant before the
   * page has it, but on another way: one that is not here yet is waited for, a moment.
   */
  readonly path: (grant: string, purpose: GrantPurpose) => Promise<string | null>;
}

const most = 50_000;
/** Milliseconds that a grant may come later than the page's request. */
const patience = 250;

export function createGrantedPaths(): GrantedPaths {
  const granted = new Map<string, { readonly path: string; readonly purpose: GrantPurpose }>();
  const awaited = new Map<string, Set<() => void>>();

  function comes(grant: string): Promise<void> {
    return new Promise((resolve) => {
      const waiting = awaited.get(grant) ?? new Set();
      const end = () => {
        clearTimeout(timer);
        waiting.delete(end);
        if (waiting.size === 0) awaited.delete(grant);
        resolve();
      };
      const timer = setTimeout(end, patience);
      awaited.set(grant, waiting.add(end));
    });
  }

  return {
    add(grant, path, purpose) {
      granted.set(grant, { path, purpose });
      const [oldest] = granted.keys();
      if (granted.size > most && oldest !== undefined) granted.delete(oldest);
      for (const end of [...(awaited.get(grant) ?? [])]) end();
    },
    async path(grant, purpose) {
      if (!granted.has(grant)) await comes(grant);
      const found = granted.get(grant);
      return found?.purpose === purpose ? found.path : null;
    },
  };
}
