import type { StoryNotes } from '../wire/story-notes.ts';
import { childrenOf, descendantsOf, lineOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';
import { nitfByline } from './nitf-byline.ts';

/** What a text of NITF says of itself, for a story whose envelope says nothing of it. */
export interface NitfHead {
  readonly headline: string | null;
  readonly byline: readonly string[];
}

/**
 * @param holder What the text stands in.
 * @param said What the envelope says, each in one line: that is no news.
 */
export function nitfHead(
  holder: XmlElement,
  use: XmlUse,
  notes: StoryNotes,
  said: ReadonlySet<string>,
): NitfHead {
  const head = descendantsOf(holder, 'body.head')[0] ?? null;
  const headline =
    [...descendantsOf(head, 'hl1'), ...descendantsOf(holder, 'title')]
      .map(lineOf)
      .find((line) => line !== null) ?? null;
  const byline = nitfByline(use, head, [], notes);
  for (const part of childrenOf(head)) {
    const line = use.line(part);
    const isSaid = line === headline || (line !== null && said.has(line));
    if (part.name !== 'byline')
      notes.dropped(`body.head/${part.name}`, line, isSaid ? 'repeated' : 'no-place');
  }
  return { headline, byline: byline.names };
}
