import type { Progress } from '../../electron/contract/types.ts';

/** Milliseconds of a step after which its pace can be told. */
const shortest = 3000;

/**
 * Tells how long the step at hand will take still, in seconds, by how fast it has been since it was
 * first heard of; null while that cannot be said. `now` is in milliseconds.
 */
export function secondsLeft(): (progress: Progress, now: number) => number | null {
  let first: (Pick<Progress, 'step' | 'done' | 'total'> & { readonly at: number }) | null = null;
  return ({ step, done, total }, now) => {
    const isSame = first?.step === step && first.total === total && first.done <= done;
    if (first === null || !isSame) first = { step, done, total, at: now };
    const elapsed = now - first.at;
    const pace = (done - first.done) / elapsed;
    if (total === null || elapsed < shortest || pace <= 0) return null;
    return Math.max(0, total - done) / pace / 1000;
  };
}
