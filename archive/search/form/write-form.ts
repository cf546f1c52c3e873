import { formatQuery } from '../query/format-query.ts';
import { allOf, anyOf } from '../query/join-nodes.ts';
import { parseQuery } from '../query/parse-query.ts';
import { nodeOfRow } from './node-of-row.ts';
import type { SearchForm, SearchFormText } from './search-form.ts';

/** What a form asks for, as text of the search box. Rows without a value ask for nothing. */
export function writeForm(
  { join, rows, rest }: SearchForm,
  knows: (name: string) => boolean,
): SearchFormText {
  const read = rows.map((row) => ({ row, node: nodeOfRow(row, knows) }));
  const nodes = read.flatMap(({ node }) => node ?? []);
  const joined = join === 'any' ? anyOf(nodes) : allOf(nodes);
  const others = parseQuery(rest, { knows }).node;
  return {
    text: formatQuery(allOf([joined, others].flatMap((node) => node ?? []))),
    unread: read.flatMap(({ row, node }, at) =>
      node === null && row.value.trim() + row.until.trim() !== '' ? [at] : [],
    ),
  };
}
