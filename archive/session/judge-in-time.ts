import type { Session } from './session.ts';
import { judge } from './take-in.ts';

/** A timer of the system holds no more; a computer that slept has its clock set on meanwhile. Milliseconds. */
const longestWait = 3_600_000;
const shortestWait = 1_000;

/**
 * Judges articles again when time changes what is found of them: a licence ends, an embargo is
 * lifted, a date in the future comes. Returns the function that stops.
 */
export function judgeInTime(session: Session): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    const flip = session.findings.nextFlip();
    const left = flip === null ? longestWait : flip - session.now();
    timer = setTimeout(look, Math.min(Math.max(left, shortestWait), longestWait));
    timer.unref();
  };
  const look = () => {
    void session.inTurn(async () => judgeDue(session)).finally(wait);
  };
  wait();
  return () => clearTimeout(timer);
}

/** Judges what is due by now. */
export function judgeDue(session: Session): void {
  const changed = session.cache.write(() => judge(session, session.findings.due(session.now())));
  if (changed.length === 0) return;
  session.emit({ kind: 'articles-changed', changed, removed: [], renamed: [], own: false });
}
