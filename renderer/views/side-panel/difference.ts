/** A run of text that stands in both, only in the former or only in the latter. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many comparisons the middle is shown as replaced in whole. */
const mostWork = 4_000_000;

/** A paragraph that stands in both, in one alone, or in both in other words. */
export type ParagraphRun = Run | { readonly kind: 'changed'; readonly runs: readonly Run[] };

/**
 * What has to be taken away and put in to make `after` out of `before`, word by word. Lines that
 * have hardly a word in common are shown as one in place of the other.
 */
export function wordDifference(before: string, after: string): Run[] {
  const isLine = !before.includes('\n') && !after.includes('\n');
  if (isLine && before !== '' && after !== '' && likeness(before, after) < leastAlikeLine)
    return replaced([before], [after]);
  return joined(sequenceDifference(tokens(before), tokens(after)));
}

/** The same by paragraphs; one that has only been worded otherwise is compared word by word. */
export function paragraphDifference(before: string, after: string): ParagraphRun[] {
  const result: ParagraphRun[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    result.push(...pairs(removed, added));
    removed = [];
    added = [];
  };
  for (const run of sequenceDifference(paragraphs(before), paragraphs(after))) {
    if (run.kind === 'removed') removed.push(run.text);
    else if (run.kind === 'added') added.push(run.text);
    else {
      settle();
      result.push(run);
    }
  }
  settle();
  return result;
}

/** Paragraphs that went, each beside the one that came in its place, in their order. */
function pairs(removed: readonly string[], added: readonly string[]): ParagraphRun[] {
  const result: ParagraphRun[] = [];
  let next = 0;
  for (const text of removed) {
    const at = added.findIndex(
      (other, index) => index >= next && likeness(text, other) >= leastAlikeParagraph,
    );
    if (at === -1) {
      result.push({ kind: 'removed', text });
      continue;
    }
    for (const other of added.slice(next, at)) result.push({ kind: 'added', text: other });
    result.push({ kind: 'changed', runs: wordDifference(text, added[at] ?? '') });
    next = at + 1;
  }
  for (const other of added.slice(next)) result.push({ kind: 'added', text: other });
  return result;
}

const leastAlikeLine = 0.35;
const leastAlikeParagraph = 0.5;

/** How many of their words two texts share, from 0 to 1 (Sørensen and Dice). */
function likeness(one: string, other: string): number {
  const words = one.split(/\s+/);
  const others = other.split(/\s+/);
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length);
}

function tokens(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === run.kind)
      result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function sequenceDifference(before: readonly string[], after: readonly string[]): Run[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return [
    ...before.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...middleDifference(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...before.slice(before.length - end).map((text) => ({ kind: 'same', text }) as const),
  ];
}

/** Longest common subsequence by the usual table; what is removed comes before what is added. */
function middleDifference(before: readonly string[], after: readonly string[]): Run[] {
  if (before.length * after.length > mostWork) return replaced(before, after);
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const runs: Run[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const now = after[column];
    if (old !== undefined && old === now) {
      runs.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (
      old !== undefined &&
      (now === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      runs.push({ kind: 'removed', text: old });
      row += 1;
    } else if (now !== undefined) {
      runs.push({ kind: 'added', text: now });
      column += 1;
    }
  }
  return runs;
}

function replaced(before: readonly string[], after: readonly string[]): Run[] {
  return [
    ...before.map((text) => ({ kind: 'removed', text }) as const),
    ...after.map((text) => ({ kind: 'added', text }) as const),
  ];
}
