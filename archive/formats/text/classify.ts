import { adoptCaptions } from './captions.ts';
import { classifyBody } from './classify-body.ts';
import { classifyHead } from './classify-head.ts';
import { readFurnitureBlocks } from './furniture-blocks.ts';
import { findHeadline } from './headline.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';
import type { Reading } from './reading.ts';
import { applyRules, rules } from './rules.ts';
import { readTagLists } from './tag-lists.ts';

/**
 * Says of every line what it is.
 *
 * First come the lines that show what they are by their words alone, then the headline, then the
 * lines between headline and story, and last the story with what stands between and below its
 * paragraphs.
 */
export function classify(lines: readonly Line[], timeZone: string): (readonly Piece[])[] {
  const pieces = lines.map((line) => applyRules(rules, line.text, timeZone));
  const reading: Reading = { lines, pieces, timeZone };
  readFurnitureBlocks(reading);
  readTagLists(reading);
  const headline = findHeadline(reading);
  adoptCaptions(reading, headline);
  const bodyStart = classifyHead(reading, headline);
  classifyBody(reading, bodyStart);
  return pieces.map((read, index) => read ?? [{ kind: 'body', text: lines[index]?.text ?? '' }]);
}
