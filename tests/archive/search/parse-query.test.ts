import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import type { QueryNode, WordNode } from '../../../archive/search/query/query-node.ts';

const naughtyStrings = resolve('../shared/fixtures/hostile/strings/blns.json');

function word(text: string, more: Partial<WordNode> = {}): WordNode {
  return { kind: 'word', text, field: null, distance: 0, boost: 1, ...more };
}

function phrase(text: string, more: object = {}): object {
  return { kind: 'phrase', text, field: null, slop: 0, boost: 1, ...more };
}

function nodeOf(text: string): QueryNode | null {
  return parseQuery(text).node;
}

function notesOf(text: string): string[] {
  return parseQuery(text).notes.map((note) => `${note.code} ${note.part}`);
}

describe('words and operators', () => {
  it('asks for nothing when empty', () => {
    expect(nodeOf('')).toBeNull();
    expect(nodeOf(' \t\n ')).toBeNull();
    expect(nodeOf('()')).toBeNull();
  });

  it('joins words with AND', () => {
    const both = { kind: 'and', children: [word('sea'), word('wall')] };
    expect(nodeOf('sea wall')).toEqual(both);
    expect(nodeOf('sea AND wall')).toEqual(both);
    expect(nodeOf('sea and wall')).toEqual(both);
    expect(nodeOf('+sea +wall')).toEqual(both);
  });

  it('lets AND bind tighter than OR, and parentheses tighter than both', () => {
    expect(nodeOf('a b or c d')).toEqual({
      kind: 'or',
      children: [
        { kind: 'and', children: [word('a'), word('b')] },
        { kind: 'and', children: [word('c'), word('d')] },
      ],
    });
    expect(nodeOf('a (b OR c) d')).toEqual({
      kind: 'and',
      children: [word('a'), { kind: 'or', children: [word('b'), word('c')] }, word('d')],
    });
  });

  it('denies with a minus or NOT in either case', () => {
    const expected = { kind: 'and', children: [word('a'), { kind: 'not', child: word('b') }] };
    for (const text of ['a -b', 'a NOT b', 'a not b', 'a AND NOT b']) {
      expect(nodeOf(text), text).toEqual(expected);
    }
    expect(nodeOf('not not a')).toEqual(word('a'));
    expect(nodeOf('-(a b)')).toEqual({
      kind: 'not',
      child: { kind: 'and', children: [word('a'), word('b')] },
    });
  });

  it('takes a hyphen inside a word, or alone, as text', () => {
    expect(nodeOf('post-soviet')).toEqual(word('post-soviet'));
    expect(nodeOf('a - b')).toEqual({ kind: 'and', children: [word('a'), word('-'), word('b')] });
  });

  it('reads distances, boosts and wildcards', () => {
    expect(nodeOf('almatty~')).toEqual(word('almatty', { distance: 1 }));
    expect(nodeOf('almatty~2^3')).toEqual(word('almatty', { distance: 2, boost: 3 }));
    expect(nodeOf('har*r')).toEqual(word('har*r'));
    expect(nodeOf('"sea wall"~5^2')).toEqual(phrase('sea wall', { slop: 5, boost: 2 }));
  });

  it('notes a distance that would match nearly anything, and narrows it', () => {
    expect(nodeOf('almatty~7')).toEqual(word('almatty', { distance: 2 }));
    expect(notesOf('almatty~7')).toEqual(['distance-lowered almatty~7']);
  });
});

describe('fields', () => {
  it('reads fields by each of their names', () => {
    expect(nodeOf('title:arrests')).toEqual(word('arrests', { field: 'headline' }));
    expect(nodeOf('tag:"sea defences"')).toEqual(phrase('sea defences', { field: 'tag' }));
    expect(nodeOf('TAG:sea*')).toEqual(word('sea*', { field: 'tag' }));
    expect(nodeOf('by:(amina OR omar)')).toEqual({
      kind: 'or',
      children: [word('amina', { field: 'byline' }), word('omar', { field: 'byline' })],
    });
  });

  it('takes signs, operators and colons in a value as text', () => {
    expect(nodeOf('tag:-x')).toEqual(word('-x', { field: 'tag' }));
    expect(nodeOf('tag:or')).toEqual(word('or', { field: 'tag' }));
    expect(nodeOf('subject:medtop:20000647')).toEqual(
      word('medtop:20000647', { field: 'subject' }),
    );
  });

  it('reads dates', () => {
    expect(nodeOf('updated:<7d')).toEqual({
      kind: 'date',
      field: 'updated',
      when: { kind: 'age', operator: '<', amount: 7, unit: 'd' },
    });
    expect(nodeOf('published:2020..2022')).toEqual({
      kind: 'date',
      field: 'published',
      when: { kind: 'between', from: '2020', to: '2022' },
    });
    expect(nodeOf('before:2022-01')).toEqual({
      kind: 'date',
      field: 'published',
      when: { kind: 'compare', operator: '<', day: '2022-01' },
    });
  });

  it('reads has, no, is and in', () => {
    expect(nodeOf('has:credit')).toEqual({ kind: 'has', field: 'credit' });
    expect(nodeOf('no:byline')).toEqual({ kind: 'not', child: { kind: 'has', field: 'byline' } });
    expect(nodeOf('-has:byline')).toEqual(nodeOf('no:byline'));
    expect(nodeOf('-no:byline')).toEqual({ kind: 'has', field: 'byline' });
    expect(nodeOf('is:killed')).toEqual({
      kind: 'is',
      state: { by: 'status', status: 'canceled' },
    });
    expect(nodeOf('is:uncredited')).toEqual({
      kind: 'is',
      state: { by: 'finding', code: 'uncredited-image' },
    });
    expect(nodeOf('in:"No byline"')).toEqual({ kind: 'in', name: 'No byline' });
  });
});

describe('what cannot be understood', () => {
  it('searches for addresses, times and ids with colons as text, without a note', () => {
    for (const text of ['https://example.com/a?b=c', '10:30', 'urn:newsml:x', 'medtop:20000647']) {
      expect(nodeOf(text), text).toEqual(word(text));
      expect(notesOf(text), text).toEqual([]);
    }
  });

  it('searches for an unknown field as text, with a note', () => {
    expect(nodeOf('desk:sport')).toEqual(word('desk:sport'));
    expect(notesOf('desk:sport')).toEqual(['unknown-field desk:']);
    expect(nodeOf('constructor:x')).toEqual(word('constructor:x'));
  });

  it('searches for a bad date or value as text, with a note', () => {
    expect(nodeOf('published:2022-13')).toEqual(phrase('published:2022-13'));
    expect(notesOf('published:2022-13')).toEqual(['bad-date published:2022-13']);
    expect(notesOf('published:2022-02-30')).toEqual(['bad-date published:2022-02-30']);
    expect(notesOf('is:lovely')).toEqual(['unknown-value is:lovely']);
    expect(notesOf('has:feet')).toEqual(['unknown-value has:feet']);
    expect(parseQuery('in:Nowhere', { knows: () => false }).notes).toEqual([
      { code: 'unknown-value', part: 'in:Nowhere' },
    ]);
  });

  it('leaves out brackets, quotes and operators that lack their other half', () => {
    const both = { kind: 'and', children: [word('a'), word('b')] };
    for (const text of ['(a b', 'a b)', '"a b', 'a b or', 'and a b', 'a b not', ') a ( b']) {
      expect(nodeOf(text), text).toEqual(both);
      expect(notesOf(text).length, text).toBeGreaterThan(0);
    }
    expect(nodeOf('tag: b')).toEqual({ kind: 'and', children: [word('tag:'), word('b')] });
  });

  it('searches for an operator when there is nothing else', () => {
    expect(nodeOf('not')).toEqual(phrase('not'));
  });

  it('bears nesting of any depth', () => {
    expect(nodeOf(`${'('.repeat(5000)}a${')'.repeat(5000)}`)).toEqual(word('a'));
    expect(nodeOf(`${'not '.repeat(2001)}a`)).toEqual({ kind: 'not', child: word('a') });
    expect(nodeOf('('.repeat(10_000))).toBeNull();
  });
});

const pieces = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'sea',
    'wo*rd',
    '*',
    '"',
    '“',
    '(',
    ')',
    '-',
    '+',
    '--',
    ' ',
    ' OR ',
    ' and ',
    'not ',
    '~',
    '~2',
    '^',
    '^2',
    '^0',
    '.5',
    ':',
    'tag:',
    'title:',
    'is:expired',
    'is:',
    'has:credit',
    'no:',
    'in:',
    'in:x',
    'published:',
    '<7d',
    '2022-01',
    '..',
    'updated:>1y',
    'before:2022',
    'lang:en',
    'status:',
    'https://',
    'الميناء',
    ' أو ',
    'العنوان:',
    ',',
    ',2020',
    '""',
    'lang:(',
    'in:"',
    '„',
    '\\',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const grammarLike = fc.array(pieces, { maxLength: 14 }).map((list) => list.join(''));
const anyText = fc.oneof(
  grammarLike,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('any text', () => {
  it('never throws, and colours parts that lie in order inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { parts } = parseQuery(text);
        let end = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('means the same when it is written out and read again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { node } = parseQuery(text);
        expect(parseQuery(formatQuery(node)).node).toEqual(node);
      }),
      { numRuns: 5000 },
    );
  });

  it.skipIf(!existsSync(naughtyStrings))('never throws on the list of naughty strings', () => {
    const strings: unknown = JSON.parse(readFileSync(naughtyStrings, 'utf8'));
    if (!Array.isArray(strings)) throw new Error('The list of naughty strings is not a list');
    expect(strings.length).toBeGreaterThan(400);
    for (const text of strings) {
      const { node } = parseQuery(String(text));
      expect(parseQuery(formatQuery(node)).node).toEqual(node);
    }
  });
});
