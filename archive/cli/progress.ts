import type { Progress } from '../job.ts';
import { say } from './output.ts';

/** Progress on standard error, at most twice a second, only where a person may be watching. */
export function progressLine(): (progress: Progress) => void {
  let last = Date.now();
  return ({ step, done, total }) => {
    if (!process.stderr.isTTY || Date.now() - last < 500) return;
    last = Date.now();
    say(total === null ? `${step} ${done}` : `${step} ${done} of ${total}`);
  };
}
