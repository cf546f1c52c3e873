import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { readStories } from '../wire/read-stories.ts';
import { rootOf, xmlHead } from '../wire/xml-source.ts';
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

function readNitfs(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  return readStories(source, context, { element: 'nitf', read: readNitf, nothing: 'NITF' });
}
