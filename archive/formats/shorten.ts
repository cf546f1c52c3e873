/** The beginning of a value in one line, for a report: at most 200 characters. */
export function shorten(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199).trimEnd()}…` : line;
}
