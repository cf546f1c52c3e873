import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { readStories } from '../wire/read-stories.ts';
import { rootOf, xmlHead } from '../wire/xml-source.ts';
import { readRbNews } from './read-rb-news.ts';

/** What the Danish agency Ritzau sends: one `RBNews`, or a queue of them. */
export const ritzauReader: Reader = { format: 'ritzau', detect: detectRitzau, read: readRitzau };

function detectRitzau(probe: SourceProbe): number {
  const head = xmlHead(probe);
  if (head === '') return 0;
  const isQueue = /^(?:XMLNewsQueuedResponse|ListOfRBNews)$/.test(rootOf(head) ?? '');
  return rootOf(head) === 'RBNews' || (isQueue && head.includes('<RBNews')) ? 1 : 0;
}

function readRitzau(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  return readStories(source, context, {
    element: 'RBNews',
    read: readRbNews,
    nothing: 'news of Ritzau',
  });
}
