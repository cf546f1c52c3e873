/**
 * Quoted text over several lines whose further lines are not indented, in a top-level key:
 *
 *     title: "How we improved onboarding in 3
 *     months"
 *
 * YAML 1.2 section 6.1 forbids it, but libyaml accepts it, so that sites built with Jekyll have
 * such files. The repair puts one space before each further line, for parsing only.
 */
export interface RepairedYaml {
  readonly text: string;
  /** The offset in the file's own front matter that corresponds to one in `text`. */
  readonly toRaw: (offset: number) => number;
}

const opening = /^[^\s#"'&*?|>@`%{}[\],-][^:#]*:[ \t]+(["'])/;

/** Null when there is nothing of the kind. */
export function repairYaml(raw: string): RepairedYaml | null {
  const lines = raw.split(/(?<=\n)/);
  const inserted: number[] = [];
  let text = '';
  let quote: string | null = null;
  for (const line of lines) {
    const start: RegExpExecArray | null = quote === null ? opening.exec(line) : null;
    if (quote !== null && /^[^\s]/.test(line)) {
      inserted.push(text.length);
      text += ' ';
    }
    const from = start?.[0].length ?? 0;
    quote = quote ?? start?.[1] ?? null;
    if (quote !== null && closes(line.slice(from), quote)) quote = null;
    text += line;
  }
  if (inserted.length === 0 || quote !== null) return null;
  return { text, toRaw: (offset) => offset - inserted.filter((at) => at < offset).length };
}

/** Whether quoted text ends in this line: `\"` does not end double quotes, `''` not single ones. */
function closes(line: string, quote: string): boolean {
  const rest = quote === '"' ? line.replace(/\\./g, '') : line.replaceAll("''", '');
  return rest.includes(quote);
}
