import { formatDateExpression } from './date-expression.ts';
import { nameOfState } from './query-fields.ts';
import type { QueryNode } from './query-node.ts';
import { isValueList } from './query-tokens.ts';

/** Writes a query as text that parses to the same query. */
export function formatQuery(node: QueryNode | null): string {
  return node ? format(node, 'top') : '';
}

type Place = 'top' | 'or' | 'and' | 'not';

function format(node: QueryNode, place: Place): string {
  switch (node.kind) {
    case 'or': {
      const text = node.children.map((child) => format(child, 'or')).join(' OR ');
      return place === 'top' ? text : `(${text})`;
    }
    case 'and': {
      const text = node.children.map((child) => format(child, 'and')).join(' ');
      return place === 'top' || place === 'or' ? text : `(${text})`;
    }
    case 'not':
      return formatNot(node.child);
    case 'word': {
      const distance = node.distance > 0 ? `~${node.distance}` : '';
      const text = `${node.text}${distance}${formatBoost(node.boost)}`;
      if (node.field === null) return text;
      return isValueList(text) ? `${node.field}:(${text})` : `${node.field}:${text}`;
    }
    case 'phrase': {
      const slop = node.slop > 0 ? `~${node.slop}` : '';
      const field = node.field === null ? '' : `${node.field}:`;
      return `${field}${quoted(node.text)}${slop}${formatBoost(node.boost)}`;
    }
    case 'date':
      return `${node.field}:${formatDateExpression(node.when)}`;
    case 'value':
      return `${node.field}:${quoted(node.value)}`;
    case 'has':
      return `has:${node.field}`;
    case 'is':
      return `is:${nameOfState(node.state)}`;
    case 'in':
      return `in:${quoted(node.name)}`;
  }
}

function formatNot(child: QueryNode): string {
  if (child.kind === 'has') return `no:${child.field}`;
  const text = format(child, 'not');
  return /^(?:[+-]|NOT )/.test(text) ? `NOT ${text}` : `-${text}`;
}

/** A quote inside is written twice. */
function quoted(text: string): string {
  return `"${text.replace(/["\u201c\u201d]/g, '$&$&')}"`;
}

function formatBoost(boost: number): string {
  return boost === 1 ? '' : `^${boost}`;
}
