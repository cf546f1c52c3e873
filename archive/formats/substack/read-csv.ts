/**
 * The rows of a CSV text (RFC 4180), each by the names of the first row. A quote that is never
 * closed reaches to the end of the text.
 */
export function* readCsv(text: string): Generator<ReadonlyMap<string, string>> {
  let names: readonly string[] | null = null;
  for (const row of rowsOf(text.replace(/^\ufeff/, ''))) {
    if (row.length === 1 && row[0] === '') continue;
    if (names === null) names = row.map((name) => name.trim());
    else yield new Map(names.map((name, index) => [name, row[index] ?? '']));
  }
}

const field = /(?:"((?:[^"]|"")*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

function* rowsOf(text: string): Generator<readonly string[]> {
  let row: string[] = [];
  field.lastIndex = 0;
  for (let at = 0; at < text.length; ) {
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null) break;
    const [whole, quoted, behind = '', bare = '', end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"') + behind);
    at += whole.length;
    if (end === ',') {
      if (at === text.length) row.push('');
      continue;
    }
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}
