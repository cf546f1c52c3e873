/** Keeps a name of one script apart from the sentence of another around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
