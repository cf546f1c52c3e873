import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import {
  childrenOf,
  descendantsOf,
  isElement,
  spacedLine,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { XmlUse } from '../xml/xml-use.ts';

/** Who wrote a document: the bylines of its head, and those in its text. */
export function nitfByline(
  use: XmlUse,
  bodyHead: XmlElement | null,
  contents: readonly XmlElement[],
  notes: StoryNotes,
): { names: string[]; source: string | null } {
  const written = [
    ...childrenOf(bodyHead, 'byline'),
    ...contents.flatMap((content) => descendantsOf(content, 'byline')),
  ];
  // The archive of a paper has names as they were printed, and as its index has them.
  const isIndexed = (byline: XmlElement) => /normali[sz]ed/.test(byline.attributes.class ?? '');
  const shown = written.some((byline) => !isIndexed(byline))
    ? written.filter((byline) => !isIndexed(byline))
    : written;
  for (const byline of written)
    if (!shown.includes(byline)) notes.dropped('byline', use.line(byline), 'repeated');
  const read = shown.map((byline) => {
    for (const title of childrenOf(byline, 'byttl')) notes.dropped('byline/byttl', use.line(title));
    use.line(byline);
    const children = byline.children.filter((node) => !isElement(node) || node.name !== 'byttl');
    return notes.byline('byline', spacedLine({ ...byline, children }));
  });
  return {
    names: distinct(read.flatMap(({ names }) => names)),
    source: read.find(({ source }) => source !== null)?.source ?? null,
  };
}
