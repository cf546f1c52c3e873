import type { Session } from './session.ts';
import { judge } from './take-in.ts';

/** How soon after the moment it is noticed, milliseconds. */
const look = 5_000;

/**
 * Judges articles again when time changes what is found of them: a licence ends, an embargo is
 * lifted, a date in the future comes. Returns the function that stops.
 */
export function judgeInTime(session: Session): () => void {
  const timer = setInterval(() => {
    if (session.findings.due(session.now()).length > 0)
      void session.inTurn(async () => judgeDue(session));
  }, look);
  timer.unref();
  return () => clearInterval(timer);
}

/** Judges what is due by now. */
export function judgeDue(session: Session): void {
  const due = session.findings.due(session.now());
  if (due.length === 0) return;
  const changed = session.cache.write(() => judge(session, due));
  if (changed.length === 0) return;
  session.emit({ kind: 'articles-changed', changed, removed: [], renamed: [], own: false });
}
