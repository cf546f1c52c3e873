import type { ReadContext, ReadItem, Source } from '../reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { StoryNotes } from './story-notes.ts';
import { type WireStory, wireItem } from './wire-story.ts';
import { lenderOf, nameOfSource, xmlParts } from './xml-source.ts';

/**
 * The stories of a source in which each element of one name is a story. `nothing` says what a source
 * without any does not hold.
 */
export async function* readStories(
  source: Source,
  context: ReadContext,
  how: {
    readonly element: string;
    readonly read: (element: XmlElement, notes: StoryNotes) => WireStory;
    readonly nothing: string;
  },
): AsyncGenerator<ReadItem> {
  const name = nameOfSource(source);
  const lend = lenderOf(source);
  let items = 0;
  for await (const part of xmlParts(source, (element) => element === how.element, context)) {
    if (part.kind === 'failure') {
      yield { kind: 'failure', source: name, error: part.error };
      return;
    }
    items += 1;
    context.onProgress?.({ step: 'reading', done: items, total: null, item: name });
    const notes = new StoryNotes(context);
    yield await wireItem(name, how.read(part.element, notes), notes, lend);
  }
  if (items === 0) {
    const message = `${name} holds no ${how.nothing}.`;
    yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
  }
}
