import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { StoryNotes } from '../wire/story-notes.ts';
import { wireItem } from '../wire/wire-story.ts';
import { lenderOf, nameOfSource, rootOf, xmlHead, xmlParts } from '../wire/xml-source.ts';
import { readNewsItem } from './read-news-item.ts';

/** NewsML 1.0 to 1.2: any number of news items, each of one story or of one in several languages. */
export const newsMl1Reader: Reader = { format: 'newsml-1', detect: detectNewsMl, read: readNewsMl };

function detectNewsMl(probe: SourceProbe): number {
  const head = xmlHead(probe);
  if (head === '') return 0;
  const root = rootOf(head);
  if (root === 'NewsML') return 1;
  return root === 'NewsItem' || /<NewsML[\s>]/.test(head) ? 0.8 : 0;
}

async function* readNewsMl(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = nameOfSource(source);
  const lend = lenderOf(source);
  let items = 0;
  for await (const part of xmlParts(source, (element) => element === 'NewsItem', context)) {
    if (part.kind === 'failure') {
      yield { kind: 'failure', source: name, error: part.error };
      return;
    }
    const found = readNewsItem(part.element, () => new StoryNotes(context));
    for (const { story, notes } of found) {
      items += 1;
      context.onProgress?.({ step: 'reading', done: items, total: null, item: name });
      yield await wireItem(name, story, notes, lend);
    }
    if (found.length === 0) {
      items += 1;
      yield { kind: 'left-out', source: `${name} (NewsItem)` };
    }
  }
  if (items === 0) {
    const message = `${name} holds no news item.`;
    yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
  }
}
