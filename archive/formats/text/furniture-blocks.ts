import type { Piece } from './pieces.ts';
import { type Reading, textAt } from './reading.ts';

/** What a page sets between two marks of its own, or below one in the same block. */
interface Block {
  readonly start: RegExp;
  /** null: the block ends with the next blank line. */
  readonly end: RegExp | null;
  readonly kind: 'dropped' | 'note';
}

const blocks: readonly Block[] = [
  { start: /^notes? (?:to|for) (?:the )?editors?\s*:?$/iu, end: null, kind: 'note' },
  {
    start: /^skip past\b/iu,
    end: /^after .{0,40}(?:promotion|newsletter|embed)/iu,
    kind: 'dropped',
  },
  {
    start:
      /^(?:(?:media|press|news) )?(?:contacts?|enquiries|inquiries)(?: \p{L}+)?\s*:?$|^for (?:more|further) information(?:,? (?:please )?contact)?\s*:?$/iu,
    end: null,
    kind: 'note',
  },
];

/** Lines of the longest block; without its end within these, a mark is a line like any other. */
const longest = 12;

export function readFurnitureBlocks(reading: Reading): void {
  for (let index = 0; index < reading.lines.length; index += 1) {
    const block = blocks.find(({ start }) => start.test(textAt(reading, index)));
    const end = block && endOf(reading, block, index);
    if (block === undefined || end === undefined || end === null) continue;
    const lines = reading.lines.slice(index, end + 1).map(({ text }) => text);
    reading.pieces.fill([], index, end + 1);
    reading.pieces[index] = piecesOf(block, lines);
    index = end;
  }
}

function piecesOf(block: Block, lines: readonly string[]): readonly Piece[] {
  if (block.kind === 'note')
    return [{ kind: 'note', text: lines.join(', ').replace(/(?<=[.:!?]),(?= )/g, '') }];
  return lines.map((text) => ({ kind: 'dropped', text }));
}

function endOf(reading: Reading, { end }: Block, start: number): number | null {
  for (let index = start; index < start + longest && index < reading.lines.length; index += 1) {
    if (end === null ? reading.lines[index]?.gapAfter : end.test(textAt(reading, index))) {
      return end === null && index === start ? null : index;
    }
  }
  return null;
}
