import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../archive/search/form/read-form.ts';
import {
  type FormField,
  type FormRow,
  type FormTest,
  formFields,
  type SearchForm,
} from '../../../archive/search/form/search-form.ts';
import { writeForm } from '../../../archive/search/form/write-form.ts';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import { heldFields } from '../../../archive/search/query/query-fields.ts';
import type { QueryNode } from '../../../archive/search/query/query-node.ts';
import { randomDate, randomTree } from './random-query.ts';

const knows = (name: string) => name !== 'nobody';
const read = (text: string) => readForm(text, knows);
const write = (form: SearchForm) => writeForm(form, knows);
const row = (field: FormField, test: FormTest, value = '', until = ''): FormRow => ({
  field,
  test,
  value,
  until,
});

/** What a text asks for; what must all hold, in any order. */
function asked(text: string): string[] {
  const { node } = parseQuery(text, { knows });
  const parts: readonly (QueryNode | null)[] = node?.kind === 'and' ? node.children : [node];
  return parts.map((part) => JSON.stringify(part)).sort();
}

describe('a text as a form', () => {
  it.each<[string, SearchForm]>([
    ['', { join: 'all', rows: [], rest: '' }],
    [
      'harbour ferry tag:"sea wall" -storm no:credit',
      {
        join: 'all',
        rows: [
          row('anywhere', 'words', 'harbour ferry'),
          row('tag', 'phrase', 'sea wall'),
          row('anywhere', 'none', 'storm'),
          row('credit', 'missing'),
        ],
        rest: '',
      },
    ],
    [
      'section:news OR tag:ferry',
      {
        join: 'any',
        rows: [row('section', 'words', 'news'), row('tag', 'words', 'ferry')],
        rest: '',
      },
    ],
    ['ferry OR tram', { join: 'all', rows: [row('anywhere', 'any', 'ferry tram')], rest: '' }],
    [
      'before:2023 updated:<30d published:2022..2024 corrected:2024-03',
      {
        join: 'all',
        rows: [
          row('published', 'before', '2023'),
          row('updated', 'within', '30d'),
          row('published', 'between', '2022', '2024'),
          row('corrected', 'on', '2024-03'),
        ],
        rest: '',
      },
    ],
    [
      'lang:ar -status:withheld is:corrected in:Ferries has:update',
      {
        join: 'all',
        rows: [
          row('language', 'is', 'ar'),
          row('status', 'is-not', 'withheld'),
          row('state', 'is', 'corrected'),
          row('in', 'is', 'Ferries'),
          row('updated', 'present'),
        ],
        rest: '',
      },
    ],
    [
      'harbour "sea wall"~5 storm^3 boat~1 updated:>1y -(a b)',
      {
        join: 'all',
        rows: [row('anywhere', 'words', 'harbour')],
        rest: '"sea wall"~5 storm^3 boat~1 updated:>1y -(a b)',
      },
    ],
  ])('%s', (text, form) => {
    expect(read(text)).toEqual(form);
    expect(asked(write(form).text)).toEqual(asked(text));
  });

  const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
    randomDate,
    fc.record({
      kind: fc.constant('word' as const),
      text: fc.constantFrom('sea', 'wall*', 'a,b', '1,000', 'http://x/y', 'بحر'),
      field: fc.option(fc.constantFrom('headline' as const, 'tag' as const)),
      distance: fc.constantFrom(0, 0, 0, 1),
      boost: fc.constantFrom(1, 1, 1, 2),
    }),
    fc.record({
      kind: fc.constant('phrase' as const),
      text: fc.constantFrom('sea wall', 'a "b"', '-x'),
      field: fc.option(fc.constantFrom('body' as const, 'tag' as const)),
      slop: fc.constantFrom(0, 0, 5),
      boost: fc.constant(1),
    }),
    fc.record({
      kind: fc.constant('value' as const),
      field: fc.constantFrom('language' as const, ...heldFields),
      value: fc.constantFrom('en', 'sea wall', 'a "b"', '*.tif'),
    }),
    fc.record({ kind: fc.constant('has' as const), field: fc.constantFrom('credit', 'update') }),
    fc.record({ kind: fc.constant('in' as const), name: fc.constantFrom('Ferries', 'nobody') }),
  );

  it('finds the same as before, whatever it asks for', () => {
    fc.assert(
      fc.property(randomTree(leaf), (node) => {
        const text = formatQuery(node);
        expect(asked(write(read(text)).text), text).toEqual(asked(text));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same as before, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...['sea', 'OR', 'AND', 'not', '-', '(', ')', '"', 'tag:', 'by:', 'x,y', ' ', ' ', ':'],
      ...['published:', '2022', '..', 'is:', 'corrected', 'no:', 'credit', '~2', '^3', '*', 'أو'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(asked(write(read(text)).text), text).toEqual(asked(text));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a form as text', () => {
  const words = fc
    .array(fc.constantFrom('sea', 'wall*', 'بحر', 'OR', '-x', 'tag:y', 'a,b'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => all.join(' '));
  const values = {
    words: fc.constantFrom('sea', 'sea wall', 'بحر light*'),
    any: fc.constantFrom('sea wall', 'a b c'),
    none: fc.constantFrom('sea', 'sea wall'),
    phrase: fc.constantFrom('sea wall', 'a "b" (c', 'x'),
    'no-phrase': fc.constantFrom('sea wall', 'OR'),
    on: fc.constantFrom('2022', 'today'),
    before: fc.constantFrom('2022-01', 'yesterday'),
    after: fc.constant('2022-01-10'),
    between: fc.constantFrom('2021', ''),
    within: fc.constantFrom('7d', '1y'),
    present: fc.constant(''),
    missing: fc.constant(''),
  };
  const valuesFor = (field: FormField, test: FormTest): fc.Arbitrary<string> => {
    if (test !== 'is' && test !== 'is-not') return values[test];
    return fc.constantFrom(...(field === 'state' ? ['corrected', 'attention'] : ['a', 'b "c" d']));
  };
  const anyRow = fc
    .constantFrom(...(Object.keys(formFields) as FormField[]))
    .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom<FormTest>(...formFields[field])))
    .chain(([field, test]) =>
      valuesFor(field, test).map((value) =>
        row(field, test, value, test === 'between' ? '2023' : ''),
      ),
    );
  /** Rows of one field each: words of one field beside each other would be one row. */
  const anyRows = fc.uniqueArray(anyRow, { selector: ({ field }) => field, maxLength: 5 });

  it('is the same form when it is read, every field and test of it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, any) => {
        for (const { field, test } of rows) seen.add(`${field} ${test}`);
        // Of alternatives, words that will do each are rows of their own.
        const isAny = any && rows.length > 1 && rows.every(({ test }) => test !== 'any');
        const form: SearchForm = { join: isAny ? 'any' : 'all', rows, rest: 'boat~1' };
        const { text, unread } = write(form);
        expect(unread, text).toEqual([]);
        expect(read(text), text).toEqual(form);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(Object.values(formFields).flat().length);
  });

  it('takes what was typed in a row for words, whatever it is', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('anywhere' as const, 'tag' as const), (value, field) => {
        const { text } = write({ join: 'all', rows: [row(field, 'words', value)], rest: '' });
        const typed = value.split(' ');
        const { node } = parseQuery(text);
        const found = node?.kind === 'and' ? node.children : [node];
        expect(
          found.map((each) =>
            each?.kind === 'word' || each?.kind === 'phrase' ? each.text : null,
          ),
        ).toEqual(typed);
      }),
    );
  });

  it('leaves rows without a value out, and names those whose value is none', () => {
    const rows = [
      row('anywhere', 'words', ' '),
      row('published', 'on', 'last week'),
      row('published', 'before', '>2022'),
      row('in', 'is', 'nobody'),
      row('tag', 'words', 'ferry'),
    ];
    expect(write({ join: 'all', rows, rest: '' })).toEqual({
      text: 'tag:ferry',
      unread: [1, 2, 3],
    });
  });
});
