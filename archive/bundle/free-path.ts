import { safePath } from './bag-path.ts';

/** The path itself where every system can hold it and it is free, else the nearest that is. */
export function freePath(path: string, taken: { has(path: string): boolean }): string {
  const safe = safePath(path);
  if (!taken.has(safe)) return safe;
  const dot = safe.lastIndexOf('.') > safe.lastIndexOf('/') ? safe.lastIndexOf('.') : safe.length;
  for (let number = 2; ; number += 1) {
    const next = `${safe.slice(0, dot)}-${number}${safe.slice(dot)}`;
    if (!taken.has(next)) return next;
  }
}
