import type { PageRecord, Shown } from './probe.ts';

export interface AnswerTimes {
  /** Milliseconds from a press until what it asked for, or a later press, was on the screen. */
  readonly times: readonly number[];
  /** Presses after which that was never seen. */
  readonly unanswered: number;
}

/**
 * How long each press waited. `expected[i]` is what the press number i brings; a press that brings
 * what the one before had brought already cannot be seen, and is left out, as is one that brings
 * null.
 */
export function answerTimes(
  { presses, changes }: PageRecord,
  part: keyof Shown,
  expected: readonly (string | null)[],
): AnswerTimes {
  const times: number[] = [];
  let unanswered = 0;
  for (const [number, press] of presses.entries()) {
    const wanted = expected[number];
    if (wanted === undefined || wanted === null || wanted === expected[number - 1]) continue;
    const answer = changes.find(
      (change) =>
        change.at >= press &&
        expected.some(
          (each, later) =>
            later >= number && each === change[part] && (presses[later] ?? Infinity) <= change.at,
        ),
    );
    if (answer) times.push(answer.at - press);
    else unanswered += 1;
  }
  return { times, unanswered };
}
