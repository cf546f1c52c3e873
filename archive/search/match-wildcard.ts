/** Terms that a pattern with `*` for any letters matches, among sorted terms. */
export function termsMatching(pattern: string, terms: readonly string[]): string[] {
  const pieces = pattern.split('*');
  const prefix = pieces[0] ?? '';
  const found: string[] = [];
  for (let at = firstFrom(terms, prefix); at < terms.length; at += 1) {
    const term = terms[at] ?? '';
    if (!term.startsWith(prefix)) break;
    if (matchesPieces(term, pieces)) found.push(term);
  }
  return found;
}

/** Takes each piece at its first place: linear, where backtracking could take for ever. */
function matchesPieces(term: string, pieces: readonly string[]): boolean {
  const last = pieces.length - 1;
  if (last === 0) return term === pieces[0];
  let at = pieces[0]?.length ?? 0;
  for (let index = 1; index < last; index += 1) {
    const piece = pieces[index] ?? '';
    const found = term.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const suffix = pieces[last] ?? '';
  return term.length - suffix.length >= at && term.endsWith(suffix);
}

function firstFrom(terms: readonly string[], prefix: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
