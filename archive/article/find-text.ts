import { createContext, Script } from 'node:vm';
import { ok, type Result } from '../result.ts';
import { judgeExpression, refused } from './expression-limits.ts';
import type { TextPattern } from './replacement.ts';

/** One place in a text, and what is put there. Positions in UTF-16 units. */
export interface TextMatch {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Finds all places in each text, in order and not overlapping. Fails with `expression-refused`. */
export type TextFinder = (texts: readonly string[]) => Result<readonly (readonly TextMatch[])[]>;

/** Milliseconds for which an expression may look at the texts of one call. */
export const longestLook = 2000;

const letter = '[\\p{L}\\p{N}\\p{M}_]';

/**
 * In the replacement of an expression `$1`, `$<name>`, `$&` and `$$` mean what they mean in
 * JavaScript; that of a plain text is put in as it is. Fails with `expression-refused`, and
 * `details.why` is an `ExpressionRefusal`.
 */
export function textFinder(pattern: TextPattern, replacement: string): Result<TextFinder> {
  const expression = expressionOf(pattern);
  if (!expression.ok) return expression;
  const isPlain = pattern.kind === 'plain';
  const look = (texts: readonly string[]) =>
    texts.map((text) =>
      matchesIn(text, expression.value, isPlain ? null : replacement, replacement),
    );
  return ok(isPlain ? (texts) => ok(look(texts)) : inTime(look));
}

export function replaced(text: string, matches: readonly TextMatch[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, replacement } of matches) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

function expressionOf({ text, kind, matchCase, wholeWord }: TextPattern): Result<RegExp> {
  const source = kind === 'plain' ? text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : text;
  const flags = matchCase ? 'gu' : 'giu';
  let expression: RegExp;
  try {
    new RegExp(source, flags);
    expression = new RegExp(wholeWord ? `(?<!${letter})(?:${source})(?!${letter})` : source, flags);
  } catch (error) {
    return refused('not-an-expression', error instanceof Error ? error.message : String(error));
  }
  if (kind === 'plain') return ok(expression);
  const judged = judgeExpression(source);
  if (!judged.ok) return judged;
  return new RegExp(source, flags).test('')
    ? refused('matches-nothing', 'The expression matches where there is nothing.')
    : ok(expression);
}

/** Places of no length, as of `(?=a)`, are none. `template` null: the replacement is no template. */
function matchesIn(
  text: string,
  expression: RegExp,
  template: string | null,
  plain: string,
): readonly TextMatch[] {
  const matches: TextMatch[] = [];
  for (const match of text.matchAll(expression)) {
    if (match[0] === '') continue;
    const start = match.index;
    const replacement = template === null ? plain : filled(template, match);
    matches.push({ start, end: start + match[0].length, replacement });
  }
  return matches;
}

/** `$10` is the first group and a nought where there are fewer than ten, as in JavaScript. */
function filled(template: string, match: RegExpMatchArray): string {
  const count = match.length - 1;
  return template.replace(
    /\$(?:(\$)|(&)|(\d\d?)|<([^>]*)>)/g,
    (all, dollar, whole, digits, name) => {
      if (dollar !== undefined) return '$';
      if (whole !== undefined) return match[0];
      if (name !== undefined) return match.groups === undefined ? all : (match.groups[name] ?? '');
      for (const length of [2, 1]) {
        const number = Number(digits.slice(0, length));
        if (digits.length >= length && number >= 1 && number <= count)
          return (match[number] ?? '') + digits.slice(length);
      }
      return all;
    },
  );
}

/** V8 can be stopped in the middle of an expression only where it runs a script with a time limit. */
function inTime(look: (texts: readonly string[]) => readonly (readonly TextMatch[])[]): TextFinder {
  let texts: readonly string[] = [];
  let found: readonly (readonly TextMatch[])[] = [];
  const context = createContext({
    look: () => {
      found = look(texts);
    },
  });
  const script = new Script('look()');
  return (given) => {
    texts = given;
    try {
      script.runInContext(context, { timeout: longestLook });
      return ok(found);
    } catch (error) {
      if (!isTimeout(error)) throw error;
      return refused('too-slow', `The expression looked at one story for ${longestLook} ms.`);
    }
  };
}

/** The error is made in the context, whose `Error` is another than ours. */
function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
