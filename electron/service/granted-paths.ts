import type { GrantPurpose } from '../contract/host-messages.ts';

/** The paths outside the archive that the person chose or dropped, by the name a page has for them. */
export interface GrantedPaths {
  readonly add: (grant: string, path: string, purpose: GrantPurpose) => void;
  /** Absolute; null when nobody granted it, or not for this purpose. */
  readonly path: (grant: string, purpose: GrantPurpose) => string | null;
}

const most = 50_000;

export function createGrantedPaths(): GrantedPaths {
  const granted = new Map<string, { readonly path: string; readonly purpose: GrantPurpose }>();
  return {
    add(grant, path, purpose) {
      granted.set(grant, { path, purpose });
      const [oldest] = granted.keys();
      if (granted.size > most && oldest !== undefined) granted.delete(oldest);
    },
    path(grant, purpose) {
      const found = granted.get(grant);
      return found?.purpose === purpose ? found.path : null;
    },
  };
}
