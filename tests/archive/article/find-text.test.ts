import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaced, textFinder } from '../../../archive/article/find-text.ts';
import type { TextPattern } from '../../../archive/article/replacement.ts';

const plain = { kind: 'plain', matchCase: true, wholeWord: false } as const;
const expression = { ...plain, kind: 'expression' } as const;

/** The text afterwards, or why the pattern is refused. */
function replace(text: string, pattern: TextPattern, replacement: string): string {
  const finder = textFinder(pattern, replacement);
  const found = finder.ok ? finder.value([text]) : finder;
  return found.ok ? replaced(text, found.value[0] ?? []) : String(found.error.details?.why);
}

const letters = (all: string) => fc.array(fc.constantFrom(...all)).map((some) => some.join(''));

describe('a plain text', () => {
  it('is replaced as by taking the text apart at it and joining the parts', () => {
    const some = letters('ab.*$&\\ (é😀');
    fc.assert(
      fc.property(some, some.filter(Boolean), some, (text, find, replacement) => {
        const wanted = text.split(find).join(replacement);
        expect(replace(text, { ...plain, text: find }, replacement)).toBe(wanted);
      }),
    );
  });

  it('is found in either case where that is asked for, in any script', () => {
    const pattern = { ...plain, matchCase: false, text: 'ÉLAN' };
    expect(replace('élan, Élan', pattern, 'x')).toBe('x, x');
    expect(replace('élan', { ...pattern, matchCase: true }, 'x')).toBe('élan');
  });

  it('is found as a whole word only where that is asked for', () => {
    const whole = { ...plain, wholeWord: true };
    expect(replace('port, airport, ports port', { ...whole, text: 'port' }, 'x')).toBe(
      'x, airport, ports x',
    );
    expect(replace('بحر البحر', { ...whole, text: 'بحر' }, 'x')).toBe('x البحر');
    expect(replace('(AP) AP1', { ...whole, text: 'AP' }, 'x')).toBe('(x) AP1');
  });

  it('finds a word of two ends as a walk from letter to letter does', () => {
    const isLetter = (letter: string | undefined) => letter !== undefined && /[ab1]/.test(letter);
    fc.assert(
      fc.property(letters('ab1 .-'), letters('ab').filter(Boolean), (text, find) => {
        let wanted = '';
        for (let at = 0; at < text.length; ) {
          const end = at + find.length;
          const isHere = text.slice(at, end) === find;
          const isWhole = !isLetter(text[at - 1]) && !isLetter(text[end]);
          wanted += isHere && isWhole ? 'X' : text[at];
          at = isHere && isWhole ? end : at + 1;
        }
        expect(replace(text, { ...plain, wholeWord: true, text: find }, 'X')).toBe(wanted);
      }),
    );
  });
});

describe('an expression', () => {
  const part = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '(a)',
    '(?<n>b)',
    '(?:ab)',
    '\\$',
    'a|b',
    'b?',
  );

  it('replaces as JavaScript does, groups and all', () => {
    const source = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const template = fc
      .array(fc.constantFrom('$1', '$2', '$10', '$&', '$$', '$<n>', '$', 'x', '0'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(letters('ab$c'), source, template, (text, find, replacement) => {
        let native: RegExp;
        try {
          native = new RegExp(find, 'gu');
        } catch {
          expect(replace(text, { ...expression, text: find }, replacement)).toBe(
            'not-an-expression',
          );
          return;
        }
        const wanted = native.test('') ? 'matches-nothing' : text.replace(native, replacement);
        expect(replace(text, { ...expression, text: find }, replacement)).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with a reason where it is none, or could take for ever', () => {
    const refusals: readonly (readonly [string, string])[] = [
      ['(', 'not-an-expression'],
      ['[z-a]', 'not-an-expression'],
      ['(a+)+', 'repeat-in-repeat'],
      ['(?:\\w+\\s?)*x', 'repeat-in-repeat'],
      ['((ab)?)*', 'repeat-in-repeat'],
      ['(a{1,5}){10}', 'repeat-in-repeat'],
      ['(?<n>x*)+', 'repeat-in-repeat'],
      ['(a|ab)+', 'choice-in-repeat'],
      ['((a|b)c)*', 'choice-in-repeat'],
      ['(?=(a|b))*', 'not-an-expression'],
      ['a*', 'matches-nothing'],
      ['x?|y', 'matches-nothing'],
    ];
    for (const [text, why] of refusals)
      expect([text, replace('aaa', { ...expression, text }, '')]).toEqual([text, why]);
  });

  it('is taken where what repeats is the same each time', () => {
    const taken = [
      'a+',
      '(ab)+',
      '[(+)|]+x',
      '\\(a+\\)+',
      '(\\d{1,3}\\.){3}',
      '(?:19|20)\\d\\d',
      '(?<!x)y+',
      '(\\w+) \\1',
    ];
    for (const text of taken)
      expect([text, textFinder({ ...expression, text }, '').ok]).toEqual([text, true]);
  });

  it('is stopped where it looks at a text for too long, and can look at others then', () => {
    const finder = textFinder({ ...expression, text: '.*.*.*.*.*.*=' }, '');
    if (!finder.ok) throw new Error('It is taken');
    const found = finder.value(['a'.repeat(20_000)]);
    expect(found).toMatchObject({ error: { details: { why: 'too-slow' } } });
    expect(finder.value(['a=b'])).toMatchObject({ ok: true, value: [[{ start: 0, end: 2 }]] });
  });

  it('passes over places of no length', () => {
    expect(replace('aba', { ...expression, text: '(?=b)' }, 'x')).toBe('aba');
    expect(replace('aba', { ...expression, text: 'a|(?=b)' }, 'x')).toBe('xbx');
  });
});
