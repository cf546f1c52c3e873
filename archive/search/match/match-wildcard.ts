/** Tests of terms against a pattern in which `*` stands for any letters. */
export function patternTest(pattern: string): (term: string) => boolean {
  const pieces = pattern.split('*');
  const prefix = pieces[0] ?? '';
  return (term) => term.startsWith(prefix) && matchesPieces(term, pieces);
}

/** What every term that matches begins with. */
export function prefixOf(pattern: string): string {
  return pattern.split('*')[0] ?? '';
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
