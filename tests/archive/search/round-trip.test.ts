import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import { heldFields } from '../../../archive/search/query/query-fields.ts';
import type { QueryNode } from '../../../archive/search/query/query-node.ts';
import { randomDate, randomTree } from './random-query.ts';

const quotable = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '"', '“', '”', '„', ',', '(', ')', ':', '-', 'ب', '\\'),
  minLength: 1,
  maxLength: 8,
});
const field = fc.option(fc.constantFrom('headline' as const, 'tag' as const, 'body' as const));
const boost = fc.constantFrom(1, 1, 2, 0.5);
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  randomDate,
  fc.record({
    kind: fc.constant('word' as const),
    text: fc.constantFrom('sea', 'wall*', 'a,b', '1,000', 'post-soviet', 'http://x/y', 'بحر'),
    field,
    distance: fc.constantFrom(0, 0, 1, 2),
    boost,
  }),
  fc.record({
    kind: fc.constant('phrase' as const),
    text: quotable.filter((text) => text.trim() !== ''),
    field,
    slop: fc.constantFrom(0, 0, 1, 5),
    boost,
  }),
  fc.record({
    kind: fc.constant('value' as const),
    field: fc.constantFrom('language' as const, 'id' as const, 'path' as const, ...heldFields),
    value: quotable,
  }),
  fc.record({
    kind: fc.constant('has' as const),
    field: fc.constantFrom('credit' as const, 'update' as const),
  }),
  fc.record({
    kind: fc.constant('is' as const),
    state: fc.constantFrom(
      { by: 'finding' as const, code: 'licence-expired' as const },
      { by: 'update' as const, update: 'any' as const },
      { by: 'status' as const, status: 'canceled' as const },
    ),
  }),
  fc.record({ kind: fc.constant('in' as const), name: quotable }),
);

describe('any query', () => {
  it('is the same when it is written as text and read', () => {
    fc.assert(
      fc.property(randomTree(leaf), (node) => {
        const text = formatQuery(node);
        const { node: read, notes } = parseQuery(text);
        expect(read, text).toEqual(node);
        expect(
          notes.filter(({ code }) => code !== 'unknown-field'),
          text,
        ).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});
