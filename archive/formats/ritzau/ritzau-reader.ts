import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { StoryNotes } from '../wire/story-notes.ts';
import { wireItem } from '../wire/wire-story.ts';
import { lenderOf, nameOfSource, rootOf, xmlHead, xmlParts } from '../wire/xml-source.ts';
import { readRbNews } from './read-rb-news.ts';

/** What the Danish agency Ritzau sends: one `RBNews`, or a queue of them. */
export const ritzauReader: Reader = { format: 'ritzau', detect: detectRitzau, read: readRitzau };

function detectRitzau(probe: SourceProbe): number {
  const head = xmlHead(probe);
  if (head === '') return 0;
  const isQueue = /^(?:XMLNewsQueuedResponse|ListOfRBNews)$/.test(rootOf(head) ?? '');
  return rootOf(head) === 'RBNews' || (isQueue && head.includes('<RBNews')) ? 1 : 0;
}

async function* readRitzau(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = nameOfSource(source);
  const lend = lenderOf(source);
  let items = 0;
  for await (const part of xmlParts(source, (element) => element === 'RBNews', context)) {
    if (part.kind === 'failure') {
      yield { kind: 'failure', source: name, error: part.error };
      return;
    }
    items += 1;
    context.onProgress?.({ step: 'reading', done: items, total: null, item: name });
    const notes = new StoryNotes(context);
    yield await wireItem(name, readRbNews(part.element, notes), notes, lend);
  }
  if (items === 0) {
    const message = `${name} holds no news of Ritzau.`;
    yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
  }
}
