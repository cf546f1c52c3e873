import { fail, ok, type Result } from '../result.ts';
import type { ExpressionRefusal } from './replacement.ts';

export function refused(why: ExpressionRefusal, message: string): ReturnType<typeof fail> {
  return fail('expression-refused', message, { details: { why } });
}

/** Rounds of a group above which what is in it must be the same in each. */
const mostRounds = 9;

interface OpenGroup {
  varies: boolean;
  chooses: boolean;
}

/**
 * Refuses expressions of which a few letters may take years: groups that repeat and can be matched
 * in more than one way. What this lets through takes at worst a power of the text's length; the
 * time limit of `find-text.ts` is for those. `source` must be a valid expression.
 */
export function judgeExpression(source: string): Result<null> {
  const open: OpenGroup[] = [{ varies: false, chooses: false }];
  for (let at = 0; at < source.length; ) {
    const group = open.at(-1) ?? { varies: false, chooses: false };
    const letter = source[at];
    if (letter === '(') {
      open.push({ varies: false, chooses: false });
      at += /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(source.slice(at))?.[0].length ?? 1;
      continue;
    }
    if (letter === '|') group.chooses = true;
    at = letter === '[' ? endOfClass(source, at) : at + (letter === '\\' ? 2 : 1);
    if (letter === '|') continue;
    const { min, max, end } = quantifierAt(source, at);
    at = end;
    if (letter !== ')') {
      group.varies ||= min !== max;
      continue;
    }
    open.pop();
    const outer = open.at(-1);
    if (outer === undefined) return ok(null);
    if (max > mostRounds && group.varies)
      return refused('repeat-in-repeat', 'A group that repeats holds a part that repeats.');
    if (max > mostRounds && group.chooses)
      return refused('choice-in-repeat', 'A group that repeats holds a choice.');
    outer.varies ||= group.varies || min !== max;
    outer.chooses ||= group.chooses;
  }
  return ok(null);
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

interface Quantifier {
  readonly min: number;
  readonly max: number;
  readonly end: number;
}

/** How often what stands before `at` is repeated; once where nothing is said. */
function quantifierAt(source: string, at: number): Quantifier {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at));
  if (found === null) return { min: 1, max: 1, end: at };
  const end = at + found[0].length;
  const [, sign, least, comma, most] = found;
  if (sign === '?') return { min: 0, max: 1, end };
  if (sign !== undefined) return { min: sign === '+' ? 1 : 0, max: Number.POSITIVE_INFINITY, end };
  const min = Number(least);
  return { min, max: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : min, end };
}
