import { fold } from './text.ts';

/** Words around a name that say nothing of whom the picture is from. */
const connecting = new Set(
  'a and by c courtesy copyright credit for from image of photo photograph photographer photos picture supplied the via'.split(
    ' ',
  ),
);

/**
 * Whether two credits name the same source. Case, accents, punctuation, order and words such as
 * `via` or `photo` do not count, and a shorter credit agrees with a longer one that has all of its
 * words: `AFP` with `AFP via Getty Images`, `Jane Doe/Reuters` with `REUTERS`. A credit without a
 * word agrees with everything.
 */
export function creditsAgree(one: string, other: string): boolean {
  const first = namesIn(one);
  const second = namesIn(other);
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  return [...few].every((word) => many.has(word));
}

/** `A.F.P.` is one word. */
function namesIn(credit: string): ReadonlySet<string> {
  const words = fold(credit)
    .replace(/['’.]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => !connecting.has(word)));
}
