import fc from 'fast-check';
import type { QueryNode } from '../../../archive/search/query/query-node.ts';

/** Trees of the shape that texts have, over leaves of any kind. */
export function randomTree(leaf: fc.Arbitrary<QueryNode>): fc.Arbitrary<QueryNode> {
  return fc
    .letrec<{ node: QueryNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.record({ kind: fc.constant('not' as const), child: tie('node') }),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          children: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
        }),
      ),
    }))
    .node.map(inShape);
}

function inShape(node: QueryNode): QueryNode {
  if (node.kind === 'not') {
    const child = inShape(node.child);
    return child.kind === 'not' ? child.child : { kind: 'not', child };
  }
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  const { kind } = node;
  const children = node.children.map(inShape);
  return {
    kind,
    children: children.flatMap((child) => (child.kind === kind ? child.children : [child])),
  };
}

const age = fc.record({
  kind: fc.constant('age' as const),
  operator: fc.constantFrom('<' as const, '>' as const),
  amount: fc.integer({ min: 0, max: 400 }),
  unit: fc.constantFrom('h' as const, 'd' as const, 'w' as const, 'm' as const, 'y' as const),
});
const days = ['2021', '2022', '2021-12', '2022-01', '2022-01-10', 'today', 'yesterday'] as const;
const day = fc.constantFrom(...days);

export const randomDate: fc.Arbitrary<QueryNode> = fc.record({
  kind: fc.constant('date' as const),
  field: fc.constantFrom(
    'published' as const,
    'updated' as const,
    'corrected' as const,
    'embargo' as const,
    'expires' as const,
  ),
  when: fc.oneof(
    fc.record({ kind: fc.constant('during' as const), day }),
    fc.record({ kind: fc.constant('between' as const), from: day, to: fc.option(day) }),
    fc.record({ kind: fc.constant('between' as const), from: fc.constant(null), to: day }),
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
      day,
    }),
    age,
  ),
});
