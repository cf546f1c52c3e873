import { tagsOf } from './labelled-fields.ts';
import { hasKind } from './pieces.ts';
import { type Reading, textAt } from './reading.ts';
import { endsSentence, wordsOf } from './wording.ts';

const heading =
  /^(?:(?:related |key |more |article )?(?:topics|tags)|tags?|key ?words?|explore more on these topics|topics in this (?:article|story)|filed under|read more about|archivado en|más información sobre|mots[- ]clés|sur ce sujet|schlagwörter|schlagworte|themen|الكلمات المفتاحية|كلمات مفتاحية|وسوم)\s*:?$/iu;

/** Words and letters of the longest tag. */
const longest = { words: 5, letters: 50 };

/**
 * Reads the tags below `Topics`: every short line until a blank line, or until the end where no
 * paragraph follows.
 */
export function readTagLists(reading: Reading): void {
  const end = lastParagraph(reading);
  for (let index = 1; index < reading.lines.length; index += 1) {
    const text = textAt(reading, index);
    const read = reading.pieces[index] ?? null;
    if (!heading.test(text) || (read !== null && !hasKind(read, 'link-heading', 'dropped')))
      continue;
    if (readTags(reading, index + 1, end)) reading.pieces[index] = [{ kind: 'dropped', text }];
  }
}

function readTags(reading: Reading, start: number, end: number): boolean {
  let found = false;
  for (let index = start; index < reading.lines.length; index += 1) {
    const read = reading.pieces[index] ?? null;
    const gap = index > start && reading.lines[index]?.gapBefore === true;
    if (gap && index <= end) break;
    if (hasKind(read, 'dropped')) continue;
    const tags = tagsOf(textAt(reading, index));
    if (read !== null || !tags.every(isTag)) break;
    reading.pieces[index] = [{ kind: 'tags', tags }];
    found = true;
  }
  return found;
}

function isTag(text: string): boolean {
  const fits = wordsOf(text).length <= longest.words && text.length <= longest.letters;
  return fits && !endsSentence(text) && !/[:]/.test(text);
}

/** The index of the last line that cannot be tags; -1 when all can. */
function lastParagraph(reading: Reading): number {
  return reading.lines.findLastIndex(({ text }, index) => {
    return reading.pieces[index] === null && !tagsOf(text).every(isTag);
  });
}
