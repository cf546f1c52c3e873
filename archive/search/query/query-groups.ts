import type { Lexeme } from './query-tokens.ts';

/** The opening parentheses that have a closing one. */
export function closedGroups(lexemes: readonly Lexeme[]): Set<Lexeme> {
  const open: Lexeme[] = [];
  const closed = new Set<Lexeme>();
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'open') open.push(lexeme);
    const opened = lexeme.kind === 'close' ? open.pop() : undefined;
    if (opened) closed.add(opened);
  }
  return closed;
}

/** What stands at an even place of `(a OR b)`, from its opening parenthesis on. */
export function isListMark(lexeme: Lexeme, place: number): boolean {
  if (place === 0) return lexeme.kind === 'open';
  return lexeme.kind === 'close' || (lexeme.kind === 'operator' && lexeme.operator === 'or');
}
