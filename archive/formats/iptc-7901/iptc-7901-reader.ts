import { isAnpa, readAnpa } from '../anpa/read-anpa.ts';
import { lendNothing } from '../bring-pictures.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { StoryNotes } from '../wire/story-notes.ts';
import { beginsWithMessage, wireMessages } from '../wire/wire-messages.ts';
import { wireItem } from '../wire/wire-story.ts';
import { nameOfSource } from '../wire/xml-source.ts';
import { readIptc7901 } from './read-iptc-7901.ts';

/** Wire text in IPTC 7901 or its American sister ANPA 1312: one message after another. */
export const iptc7901Reader: Reader = { format: 'iptc-7901', detect: detectWire, read: readWire };

function detectWire({ kind, head }: SourceProbe): number {
  return kind !== 'folder' && beginsWithMessage(head) ? 0.97 : 0;
}

async function* readWire(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = nameOfSource(source);
  const read = await wireMessages(source);
  if (!read.ok) {
    yield { kind: 'failure', source: name, error: read.error };
    return;
  }
  const { messages, warnings } = read.value;
  for (const [done, message] of messages.entries()) {
    context.signal?.throwIfAborted();
    context.onProgress?.({ step: 'reading', done, total: messages.length, item: name });
    const notes = new StoryNotes(context);
    notes.warnings.push(...warnings);
    const story = isAnpa(message)
      ? readAnpa(message, notes, context)
      : readIptc7901(message, notes, context);
    if (story !== null) yield await wireItem(name, story, notes, lendNothing);
    else {
      const error = {
        code: 'empty-source',
        message: `A message of ${name} has no text.`,
        path: name,
      } as const;
      yield { kind: 'failure', source: name, error };
    }
  }
}
