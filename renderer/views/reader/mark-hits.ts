import type { ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type {
  ArticleMatches,
  BodyMatch,
  SearchField,
  TextMark,
} from '../../../electron/contract/types.ts';

/** What is looked for in a story: what the search found, or the text in the find field. */
export type Needle =
  | { readonly kind: 'matches'; readonly matches: ArticleMatches }
  | { readonly kind: 'text'; readonly text: string };

/** Where the needle stands in one text of a field, in order, never overlapping. */
export function hitsInLine(text: string, field: SearchField, needle: Needle): readonly TextMark[] {
  if (needle.kind === 'text') return textHits(text, needle.text);
  const line = needle.matches.lines.find((each) => each.field === field && each.text === text);
  return line?.marks ?? [];
}

function textHits(text: string, sought: string): TextMark[] {
  const wanted = sought.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Lower-casing changes the length of a few letters; offsets would then be wrong.
  if (wanted === '' || lower.length !== text.length) return [];
  const hits: TextMark[] = [];
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length))
    hits.push({ start: at, end: at + wanted.length });
  return hits;
}

/**
 * The same tree with every hit in a `mark`. A hit that goes over the border of an element is one
 * `mark` in each; all but the first are `data-continued`.
 */
export function markHits(tree: Root, needle: Needle): Root {
  if (needle.kind === 'matches' && needle.matches.body.length === 0) return tree;
  const marked = structuredClone(tree);
  const pieces = piecesOf(marked);
  const text = pieces.map(({ value }) => value).join('');
  const hits =
    needle.kind === 'text'
      ? pieces.flatMap(({ value, start }) => shifted(textHits(value, needle.text), start))
      : placesOf(needle.matches.body, text);
  const inNodes = new Map<Text, ElementContent[]>();
  let first = 0;
  for (const { node, value, start } of pieces) {
    const end = start + value.length;
    while ((hits[first]?.end ?? Infinity) <= start) first += 1;
    const own: TextMark[] = [];
    for (let at = first; (hits[at]?.start ?? Infinity) < end; at += 1) {
      const hit = hits[at];
      if (hit) own.push({ start: hit.start - start, end: Math.min(hit.end - start, value.length) });
    }
    // Between two paragraphs a hit has nothing to show.
    if (node && own.length > 0 && value.trim() !== '') inNodes.set(node, splitText(value, own));
  }
  visit(marked, 'text', (node, index, parent) => {
    const parts = inNodes.get(node);
    if (!parts || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
  return marked;
}

interface Piece {
  /** null: text that is not shown, but counts as the body's. */
  readonly node: Text | null;
  readonly value: string;
  readonly start: number;
}

function piecesOf(tree: Root): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (node: Text | null, value: string) => {
    pieces.push({ node, value, start });
    start += value.length;
  };
  visit(tree, (node) => {
    if (node.type === 'text') add(node, node.value);
    if (node.type === 'element' && node.tagName === 'img') add(null, String(node.properties.alt));
  });
  return pieces;
}

function shifted(hits: readonly TextMark[], by: number): TextMark[] {
  return hits.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** Each match at its own place among the places where its text stands. */
function placesOf(matches: readonly BodyMatch[], text: string): TextMark[] {
  const known = new Map<string, readonly TextMark[]>();
  const hits: TextMark[] = [];
  for (const match of matches) {
    const key = JSON.stringify([match.text, match.letterBefore, match.letterAfter]);
    const places = known.get(key) ?? allPlacesOf(match, text);
    known.set(key, places);
    const place = places[match.nth];
    if (place && place.start >= (hits.at(-1)?.end ?? 0)) hits.push(place);
  }
  return hits;
}

function allPlacesOf({ text, letterBefore, letterAfter }: BodyMatch, body: string): TextMark[] {
  const pattern = new RegExp(
    text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+'),
    'g',
  );
  const places: TextMark[] = [];
  for (let found = pattern.exec(body); found; found = pattern.exec(body)) {
    const start = found.index;
    const end = start + found[0].length;
    pattern.lastIndex = start + 1;
    if (isLetter(body.charAt(start - 1)) !== letterBefore) continue;
    if (isLetter(body.charAt(end)) === letterAfter) places.push({ start, end });
  }
  return places;
}

/** UTF-16 units; half of a pair is none. */
function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(unit);
}

/** A hit that began in an earlier node starts before 0. */
function splitText(text: string, hits: readonly TextMark[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    const from = Math.max(start, 0);
    if (from > at) parts.push({ type: 'text', value: text.slice(at, from) });
    parts.push({
      type: 'element',
      tagName: 'mark',
      properties: start < 0 ? { dataContinued: true } : {},
      children: [{ type: 'text', value: text.slice(from, end) }],
    });
    at = end;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}
