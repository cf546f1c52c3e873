import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { StoryNotes } from '../wire/story-notes.ts';
import { wireItem } from '../wire/wire-story.ts';
import { lenderOf, nameOfSource, rootOf, xmlHead, xmlParts } from '../wire/xml-source.ts';
import { readNitf } from './read-nitf.ts';

/** News Industry Text Format, 3.x: one `nitf` element, or several within any other. */
export const nitfReader: Reader = { format: 'nitf', detect: detectNitf, read: readNitfs };

function detectNitf(probe: SourceProbe): number {
  const head = xmlHead(probe);
  const root = head === '' ? null : rootOf(head);
  if (root === 'nitf') return 1;
  const isOther =
    root === null || /^(?:newsml|newsitem|newsmessage|packageitem|rss|feed|html)$/i.test(root);
  return !isOther && /<nitf[\s>]/.test(head) ? 0.8 : 0;
}

async function* readNitfs(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = nameOfSource(source);
  const lend = lenderOf(source);
  let items = 0;
  for await (const part of xmlParts(source, (element) => element === 'nitf', context)) {
    if (part.kind === 'failure') {
      yield { kind: 'failure', source: name, error: part.error };
      return;
    }
    items += 1;
    context.onProgress?.({ step: 'reading', done: items, total: null, item: name });
    const notes = new StoryNotes(context);
    yield await wireItem(name, readNitf(part.element, notes), notes, lend);
  }
  if (items === 0) {
    const message = `${name} holds no NITF.`;
    yield { kind: 'failure', source: name, error: { code: 'empty-source', message, path: name } };
  }
}
