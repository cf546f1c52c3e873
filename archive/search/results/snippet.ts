import { type FieldTexts, fieldNames, type SearchField } from '../analysis/fields.ts';
import type { PageHits } from '../match/page-hits.ts';
import type { MarkedText, TextMark } from '../search-index.ts';
import { leavesIn, type MarkedLeaf, type MatchedField, markTexts, matchField } from './marks.ts';

export interface Shown {
  readonly headline: MarkedText;
  readonly snippet: MarkedText;
  readonly hits: number;
}

/** UTF-16 units of a snippet, as near as word borders allow. */
const snippetLength = 180;
/** Of them at most so many before the first hit: a row that has room for one line shows it. */
const mostBefore = 24;

/** Where a snippet is looked for when the body has no hit. */
const otherFields: readonly SearchField[] = [
  'standfirst',
  'caption',
  'credit',
  'notes',
  'byline',
  'tag',
  'place',
  'section',
  'subject',
  'source',
];

/**
 * What a result shows: the marked headline, the best passage, and how many hits there are.
 * `hits` has read the slot.
 */
export function showDocument(slot: number, hits: PageHits, leaves: readonly MarkedLeaf[]): Shown {
  const texts = hits.textsOf(slot);
  const matched = new Map<SearchField, MatchedField>();
  let count = 0;
  for (const [field, name] of fieldNames.entries()) {
    const found = hits.in(slot, field);
    if (found.length === 0) continue;
    const match = matchField(name, texts[name], found, leaves);
    matched.set(name, match);
    count += match.matches.length;
  }
  const headline = matched.get('headline');
  return {
    headline: (headline && markTexts(headline)[0]) ?? { text: texts.headline[0] ?? '', marks: [] },
    snippet: snippetOf(texts, matched),
    hits: count,
  };
}

function snippetOf(texts: FieldTexts, matched: ReadonlyMap<SearchField, MatchedField>): MarkedText {
  for (const name of ['body', ...otherFields] as const) {
    const field = matched.get(name);
    if (!field || field.matches.length === 0) continue;
    const marked = markTexts(field);
    const value = marked.findIndex(({ marks }) => marks.length > 0);
    const hit = marked[value];
    if (hit) return cut(hit, bestStart(hit.marks, leavesIn(field, value)));
  }
  const opening = texts.standfirst[0] ?? texts.body[0] ?? '';
  return cut({ text: opening, marks: [] }, 0);
}

/**
 * Where the passage of that length starts that shows most: of the query's words as many as can be,
 * then of their hits. It begins a little before the first. `leaves`: which word each mark is.
 */
function bestStart(marks: readonly TextMark[], leaves: readonly number[]): number {
  const shown = new Map<number, number>();
  let best = marks[0]?.start ?? 0;
  let most = 0;
  let end = 0;
  for (let first = 0; first < marks.length; first += 1) {
    const start = marks[first]?.start ?? 0;
    for (; (marks[end]?.end ?? Infinity) <= start + snippetLength; end += 1) {
      addTo(shown, leaves[end] ?? 0, 1);
    }
    const worth = shown.size * marks.length + end - first;
    if (end > first && worth > most) {
      most = worth;
      const width = (marks[end - 1]?.end ?? start) - start;
      best = start - Math.min(mostBefore, Math.floor((snippetLength - width) / 3));
    }
    if (end > first) addTo(shown, leaves[first] ?? 0, -1);
    else end = first + 1;
  }
  return best;
}

function addTo(shown: Map<number, number>, leaf: number, by: number): void {
  const count = (shown.get(leaf) ?? 0) + by;
  if (count > 0) shown.set(leaf, count);
  else shown.delete(leaf);
}

/** The passage from about `wanted` on, cut between words, with dots where text is left out. */
function cut({ text, marks }: MarkedText, wanted: number): MarkedText {
  const start = wordStart(text, Math.max(0, wanted));
  const end = wordEnd(text, start, start + snippetLength);
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const shift = before.length - start;
  const inside = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ start: Math.max(mark.start, start), end: Math.min(mark.end, end) }));
  return {
    text: before + text.slice(start, end).replace(/\s/gu, ' ') + after,
    marks: inside.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** The start of the word at `at`; `at` itself in text without spaces. */
function wordStart(text: string, at: number): number {
  if (at === 0) return at;
  const reach = Math.max(0, at - 40);
  const gap = text.slice(reach, at).search(/\s\S*$/u);
  if (gap < 0) return reach === 0 ? 0 : wholeCharacter(text, at);
  return reach + gap + 1;
}

function wordEnd(text: string, start: number, at: number): number {
  if (at >= text.length) return text.length;
  const passage = text.slice(start, at + 1);
  const gap = passage.search(/\s\S*$/u);
  return gap > passage.length / 2 ? start + gap : wholeCharacter(text, at);
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
