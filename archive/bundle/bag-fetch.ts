import { splitLines } from './tag-text.ts';

/** One line of fetch.txt (section 2.2.3): `URL LENGTH PATH`. */
export interface FetchLine {
  readonly url: string;
  /** Bytes, or null for `-`. */
  readonly length: number | null;
  /** As written. */
  readonly path: string;
}

export function parseFetch(text: string): {
  readonly lines: readonly FetchLine[];
  readonly bad: readonly string[];
} {
  const lines: FetchLine[] = [];
  const bad: string[] = [];
  for (const line of splitLines(text)) {
    if (line.trim() === '') continue;
    const match = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(line);
    const [, url, length, path] = match ?? [];
    if (url === undefined || path === undefined || !URL.canParse(url)) bad.push(line);
    else lines.push({ url, length: length === '-' ? null : Number(length), path });
  }
  return { lines, bad };
}
