import type { AliasField } from '../../store/aliases.ts';
import { anyOf } from '../query/join-nodes.ts';
import type { QueryNode } from '../query/query-node.ts';

export type { AliasField };

/**
 * A query in which a name that is an alias, as in `tag:storms`, also finds the name that it stands
 * for. The very same query where there is none.
 */
export function withAliases(
  node: QueryNode,
  nameOfAlias: (field: AliasField, alias: string) => string | null,
): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const children = node.children.map((child) => withAliases(child, nameOfAlias));
      const isSame = children.every((child, at) => child === node.children[at]);
      return isSame ? node : node.kind === 'or' ? (anyOf(children) ?? node) : { ...node, children };
    }
    case 'not': {
      const child = withAliases(node.child, nameOfAlias);
      return child === node.child ? node : { kind: 'not', child };
    }
    case 'word':
    case 'phrase': {
      const { field, text, boost } = node;
      if (field !== 'tag' && field !== 'byline' && field !== 'credit') return node;
      const name = nameOfAlias(field, text);
      if (name === null) return node;
      return anyOf([node, { kind: 'phrase', text: name, field, slop: 0, boost }]) ?? node;
    }
    default:
      return node;
  }
}
