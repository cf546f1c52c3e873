import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { StoryNotes } from '../wire/story-notes.ts';
import { wireItem } from '../wire/wire-story.ts';
import { lenderOf, nameOfSource, rootOf, xmlHead, xmlParts } from '../wire/xml-source.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { PackageBook } from './package-book.ts';
import { readItem } from './read-item.ts';

/**
 * NewsML-G2, any version: a news item, a package of them, or a message of many of both.
 *
 * A file is gone through twice: pictures that belong to a text, by a package, a link or because the
 * message holds no other text, are images of that story, wherever they stand in the file.
 */
export const newsMlG2Reader: Reader = { format: 'newsml-g2', detect: detectG2, read: readG2 };

const roots = new Set([
  'newsItem',
  'packageItem',
  'newsMessage',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
]);

function detectG2(probe: SourceProbe): number {
  const head = xmlHead(probe);
  const root = head === '' ? null : rootOf(head);
  if (root !== null && roots.has(root)) return 1;
  // Parts of an item are none: they fail as such rather than being read as prose.
  if (root !== null && /^(?:contentMeta|itemMeta|contentSet|groupSet|itemSet)$/.test(root))
    return 0.8;
  return head.includes('http://iptc.org/std/nar/2006-10-01/') ? 0.85 : 0;
}

async function* readG2(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = nameOfSource(source);
  const lend = lenderOf(source);
  const book = new PackageBook();
  for await (const part of xmlParts(source, isItem, context)) {
    if (part.kind === 'element') book.enter(part.element, new StoryNotes(context));
  }
  let items = 0;
  for await (const part of xmlParts(source, isItem, context)) {
    if (part.kind === 'failure') {
      yield { kind: 'failure', source: name, error: part.error };
      return;
    }
    const { element } = part;
    items += 1;
    context.onProgress?.({ step: 'reading', done: items, total: null, item: name });
    if (book.isTold(element)) continue;
    const notes = new StoryNotes(context);
    const story = isStory(element) ? readItem(element, book, notes) : null;
    if (story !== null) yield await wireItem(name, story, notes, lend);
    else
      yield {
        kind: 'left-out',
        source: `${name} (${element.name} ${element.attributes.guid ?? ''})`,
      };
  }
  if (items === 0) {
    const message = `${name} holds no news item.`;
    yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
  }
}

function isItem(name: string, within: readonly string[]): boolean {
  return (
    name !== 'newsMessage' && roots.has(name) && !within.some((outer) => outer.endsWith('Item'))
  );
}

/** Concepts, plans and catalogues are no stories. */
function isStory({ name }: XmlElement): boolean {
  return name === 'newsItem' || name === 'packageItem';
}
