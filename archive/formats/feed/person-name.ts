const longestName = 300;

/** The name in `jane@example.org (Jane Doe)` or `Jane Doe <jane@example.org>`; an address alone is one. */
export function personName(written: string | null): string | null {
  const text = written?.trim() ?? '';
  if (text === '') return null;
  if (text.length > longestName) return text;
  const behind = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1];
  const before = /^(.+?)\s*[<(]\s*\S+@\S+\s*[>)]$/.exec(text)?.[1];
  if (behind === undefined && before === undefined) return text;
  return (behind ?? before ?? '').trim().replace(/^"(.*)"$/, '$1') || text;
}
