/** Headline and standfirst that the text begins with are said by their fields. */
export function withoutHeading(markdown: string, said: readonly (string | null)[]): string {
  const key = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const keys = said.flatMap((text) => (text === null ? [] : [key(text)]));
  let rest = markdown;
  for (;;) {
    const [, heading = '', after = ''] = /^#{1,6} ([^\n]*)(?:\n+|$)([\s\S]*)$/.exec(rest) ?? [];
    if (heading === '' || !keys.includes(key(heading))) return rest;
    rest = after;
  }
}
