import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What is looked for in a story: the words that the search found, or the text in the find field. */
export type Needle =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'text'; readonly text: string };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and the marks on them, apostrophes inside included. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** Where in a text the needle stands, in order, never overlapping. */
export function hitsIn(text: string, needle: Needle): Span[] {
  if (needle.kind === 'text') return textHits(text, needle.text);
  const hits: Span[] = [];
  for (const match of text.matchAll(word)) {
    if (needle.words.has(match[0].toLowerCase()))
      hits.push({ start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

function textHits(text: string, sought: string): Span[] {
  const wanted = sought.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Lower-casing changes the length of a few letters; offsets would then be wrong.
  if (wanted === '' || lower.length !== text.length) return [];
  const hits: Span[] = [];
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length))
    hits.push({ start: at, end: at + wanted.length });
  return hits;
}

/** The same tree with every hit in a `mark`. */
export function markHits(tree: Root, needle: Needle): Root {
  const marked = structuredClone(tree);
  visit(marked, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const hits = hitsIn(node.value, needle);
    if (hits.length === 0) return;
    const parts = splitText(node.value, hits);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  return marked;
}

function splitText(text: string, hits: readonly Span[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) parts.push({ type: 'text', value: text.slice(at, start) });
    parts.push({
      type: 'element',
      tagName: 'mark',
      properties: {},
      children: [{ type: 'text', value: text.slice(start, end) }],
    });
    at = end;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}
