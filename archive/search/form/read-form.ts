import { formatQuery } from '../query/format-query.ts';
import { allOf } from '../query/join-nodes.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { QueryNode } from '../query/query-node.ts';
import { rowOfNode } from './row-of-node.ts';
import type { FormRow, SearchForm } from './search-form.ts';

/** The form of a text: rows for what they can say, and text for the rest, so that both find the same. */
export function readForm(text: string, knows: (name: string) => boolean): SearchForm {
  const { node } = parseQuery(text, { knows });
  const parts = node?.kind === 'and' ? node.children : node ? [node] : [];
  const [first, ...others] = parts;
  const alternatives = first ? alternativeRows(first) : null;
  if (alternatives) return { join: 'any', rows: alternatives, rest: formatQuery(allOf(others)) };
  const rest = parts.filter((part) => rowOfNode(part) === null);
  return { join: 'all', rows: rowsOf(parts), rest: formatQuery(allOf(rest)) };
}

/** Rows of which any will do; null when it is no such thing, or one row can say it. */
function alternativeRows(node: QueryNode): FormRow[] | null {
  if (node.kind !== 'or' || rowOfNode(node) !== null) return null;
  const rows = node.children.flatMap((child) => rowOfNode(child) ?? []);
  return rows.length === node.children.length ? rows : null;
}

/** Words of one field that stand beside each other are one row. */
function rowsOf(parts: readonly QueryNode[]): FormRow[] {
  const rows: FormRow[] = [];
  for (const row of parts.flatMap((part) => rowOfNode(part) ?? [])) {
    const last = rows.at(-1);
    const isSame = last?.test === 'words' && row.test === 'words' && last.field === row.field;
    if (isSame) rows.splice(-1, 1, { ...last, value: `${last.value} ${row.value}` });
    else rows.push(row);
  }
  return rows;
}
