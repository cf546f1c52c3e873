import type { QueryNode } from './query-node.ts';

/** Joins what all must hold; null asks for nothing. */
export function allOf(children: readonly QueryNode[]): QueryNode | null {
  return join('and', children);
}

/** Joins what is as good as one another; null asks for nothing. */
export function anyOf(children: readonly QueryNode[]): QueryNode | null {
  return join('or', children);
}

/** The opposite; twice is none. */
export function deny(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.child : { kind: 'not', child: node };
}

function join(kind: 'and' | 'or', children: readonly QueryNode[]): QueryNode | null {
  const [first, second] = children;
  if (!first) return null;
  if (!second) return first;
  return {
    kind,
    children: children.flatMap((child) => (child.kind === kind ? child.children : [child])),
  };
}
